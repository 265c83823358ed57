namespace LstmGen.Conformance;

/// <summary>Padded sequences: how many of their timesteps count.</summary>
public sealed class LengthTests
{
    private const int Batch = 3;

    [Fact]
    public void What_comes_after_the_end_is_not_looked_at()
    {
        var model = new BidirectionalSequencesConcat();
        var (timesteps, features) = (BidirectionalSequencesConcat.Timesteps, BidirectionalSequencesConcat.Features);
        var input = Numbers(timesteps * features);
        float[] expected = new float[timesteps * BidirectionalSequencesConcat.OutputFeatures], other = new float[expected.Length];
        model.Forward(input, 4, expected);
        input.AsSpan(4 * features).Fill(float.NaN);
        model.Forward(input, 4, other);
        Assert.Equal(expected, other);
        Assert.Contains(expected, value => value != 0);
        Assert.All(expected.Skip(4 * BidirectionalSequencesConcat.OutputFeatures), value => Assert.Equal(0, value));
    }

    [Fact]
    public void A_length_that_no_sequence_has_is_refused_before_anything_is_written()
    {
        var model = new LstmSequences();
        var timesteps = LstmSequences.Timesteps;
        var input = Numbers(Batch * timesteps * LstmSequences.Features);
        var output = new float[Batch * timesteps * LstmSequences.OutputFeatures];
        foreach (var length in new[] { 0, -1, timesteps + 1, int.MaxValue, int.MinValue })
        {
            var (one, oneOutput) = (input[..(timesteps * LstmSequences.Features)], output[..(timesteps * LstmSequences.OutputFeatures)]);
            var error = Assert.Throws<ArgumentOutOfRangeException>(() => model.Forward(one, length, oneOutput));
            Assert.Equal("length", error.ParamName);
            Assert.StartsWith($"'length' is {length}, but 1 to {timesteps} is expected: so many timesteps has the sequence.", error.Message, StringComparison.Ordinal);
            Assert.All(oneOutput, value => Assert.Equal(0, value));

            error = Assert.Throws<ArgumentOutOfRangeException>(() => model.ForwardBatch(input, [1, 2, length], output, Batch));
            Assert.Equal("lengths", error.ParamName);
            Assert.StartsWith($"'lengths' is {length} at 2, but 1 to {timesteps} is expected: so many timesteps has each sequence.", error.Message, StringComparison.Ordinal);
            Assert.All(output, value => Assert.Equal(0, value));
        }

        Assert.Equal("lengths", Assert.Throws<ArgumentException>(() => model.ForwardBatch(input, [1, 2], output, Batch)).ParamName);
        model.ForwardBatch([], [], [], 0);
    }

    [Fact]
    public void A_sequence_of_any_length_may_be_padded()
    {
        var model = new AnyLength();
        var (input, padded) = (Numbers(5 * AnyLength.Features), new float[9 * AnyLength.Features]);
        input.CopyTo(padded, 0);
        float[] expected = new float[((ISequenceModel)model).OutputLength(5)], output = new float[((ISequenceModel)model).OutputLength(9)];
        model.Forward(input, expected);
        model.Forward(padded, 5, output);
        Assert.Equal(expected, output[..expected.Length]);
        Assert.All(output.Skip(expected.Length), value => Assert.Equal(0, value));
    }

    [Fact]
    public void No_call_allocates()
    {
        var (streams, layered) = (new LstmSequences(), new BidirectionalSequencesConcat());
        var input = Numbers(Batch * LstmSequences.Timesteps * LstmSequences.Features);
        var layeredInput = Numbers(Batch * BidirectionalSequencesConcat.Timesteps * BidirectionalSequencesConcat.Features);
        float[] output = new float[Batch * LstmSequences.Timesteps * LstmSequences.OutputFeatures], layeredOutput = new float[Batch * BidirectionalSequencesConcat.Timesteps * BidirectionalSequencesConcat.OutputFeatures];
        int[] lengths = [2, 2, 5];
        Calls();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Calls();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Calls()
        {
            streams.Forward(input.AsSpan(0, input.Length / Batch), 3, output.AsSpan(0, output.Length / Batch));
            streams.ForwardBatch(input, lengths, output, Batch);
            layered.Forward(layeredInput.AsSpan(0, layeredInput.Length / Batch), 3, layeredOutput.AsSpan(0, layeredOutput.Length / Batch));
            layered.ForwardBatch(layeredInput, lengths, layeredOutput, Batch);
        }
    }

    private static float[] Numbers(int count)
    {
        var random = new Random(5);
        return [.. Enumerable.Range(0, count).Select(_ => 2 * random.NextSingle() - 1)];
    }
}
