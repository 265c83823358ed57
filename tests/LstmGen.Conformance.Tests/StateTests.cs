namespace LstmGen.Conformance;

/// <summary>A State beyond its numbers: what stands in it by name, its bytes, and where it begins.</summary>
public sealed class StateTests
{
    private static readonly float[] Sample = [0.25f, -0.5f];

    [Fact]
    public void Slots_are_spans_by_name()
    {
        var (model, state) = (new LstmU4F2T10(), default(LstmU4F2T10.State));
        var output = new float[4];
        model.Step(Sample, ref state, output);
        Assert.Equal(output, state.LstmH.ToArray());
        Assert.Equal(4, state.LstmC.Length);

        // What is written there is what the next step begins with.
        var other = default(LstmU4F2T10.State);
        state.LstmH.CopyTo(other.LstmH);
        state.LstmC.CopyTo(other.LstmC);
        Assert.Equal(state, other);
    }

    [Fact]
    public void Each_use_of_a_shared_layer_has_slots_of_its_own()
    {
        var (model, state) = (new SharedLayer(), default(SharedLayer.State));
        model.Step([1, 2, 3], [3, 2, 1], ref state, new float[1]);
        Assert.NotEqual(state.LstmH.ToArray(), state.LstmUse2H.ToArray());
    }

    [Fact]
    public void Bytes_bring_a_state_back()
    {
        var (model, state) = (new LstmU4F2T10(), default(LstmU4F2T10.State));
        model.Advance(Sample, ref state);
        var bytes = new byte[LstmU4F2T10.State.ByteCount];
        state.WriteTo(bytes);
        Assert.Equal(state, LstmU4F2T10.State.ReadFrom(bytes));
        Assert.Equal(24 + 2 * 4 * sizeof(float), bytes.Length);
    }

    [Fact]
    public void Bytes_that_are_no_state_of_the_network_are_refused()
    {
        var bytes = new byte[LstmU4F2T10.State.ByteCount];
        default(LstmU4F2T10.State).WriteTo(bytes);
        Refuses("'source' has 55 bytes, but a state of this network takes 56: it was cut off.", bytes[..^1]);
        Refuses("'source' has 57 bytes, but a state of this network takes 56: something follows it.", [.. bytes, 0]);
        Refuses("'source' has 23 bytes, but a state of this network takes 56: it was cut off, or is none.", bytes[..23]);
        Refuses("'source' is no state: a state begins with the letters LSTM.", [0, .. bytes[1..]]);
        Refuses("'source' is a state of version 7, but this program reads version 1: read it with the version of LstmGen that wrote it.", [.. bytes[..4], 7, .. bytes[5..]]);

        var other = new byte[LstmU3F5T7.State.ByteCount];
        default(LstmU3F5T7.State).WriteTo(other);
        var error = Assert.Throws<ArgumentException>(() => LstmU4F2T10.State.ReadFrom(other));
        Assert.StartsWith("'source' is the state of another network: its fingerprint is ", error.Message, StringComparison.Ordinal);

        Assert.StartsWith("'destination' has 55 bytes, but a state of this network takes 56.", Assert.Throws<ArgumentException>(() => default(LstmU4F2T10.State).WriteTo(new byte[55])).Message, StringComparison.Ordinal);

        static void Refuses(string message, byte[] bytes) =>
            Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => LstmU4F2T10.State.ReadFrom(bytes)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_begins_with_the_numbers_that_are_given()
    {
        var model = new LstmInitialState();
        float[] h = [1, 2, 3, 4, 5, 6], c = [6, 5, 4, 3, 2, 1];
        var state = model.InitialState(h, c);
        Assert.Equal(h, state.LstmH.ToArray());
        Assert.Equal(c, state.LstmC.ToArray());
        Assert.Equal("inputLayer2", Assert.Throws<ArgumentException>(() => model.InitialState(h, c.AsSpan(1))).ParamName);
    }

    [Fact]
    public void A_stored_state_is_taken_over_by_the_first_step()
    {
        var (model, begun) = (new StoredState(), new StoredState().InitialState);
        Assert.Equal([0.5f, -0.5f], begun.LstmH.ToArray());
        Assert.Equal([1f, 2f], begun.LstmC.ToArray());

        // Until then it reads as zero, and is no state that holds zeros.
        var state = default(StoredState.State);
        Assert.Equal([0f, 0f], state.LstmH.ToArray());
        Assert.NotEqual(begun, state);

        var (first, second, whole, batch) = (new float[2], new float[2], new float[2], new float[4]);
        model.Step([0.25f], ref state, first);
        model.Step([0.25f], ref begun, second);
        model.Forward([0.25f], whole);
        model.ForwardBatch([0.25f, 0.25f], batch, 2);
        Assert.Equal(second, first);
        Assert.Equal(second, whole);
        Assert.Equal([.. second, .. second], batch);
        Assert.Equal(begun, state);

        var bytes = new byte[StoredState.State.ByteCount];
        default(StoredState.State).WriteTo(bytes);
        Assert.Equal(default, StoredState.State.ReadFrom(bytes));
        state.WriteTo(bytes);
        Assert.Equal(state, StoredState.State.ReadFrom(bytes));
    }
}
