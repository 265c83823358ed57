using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LstmGen.Testing;

namespace LstmGen.Conformance;

// Three of four timesteps give no output: the first comes with the fifth timestep, and then one comes with every fourth.
[Conv1D(Filters = 4, KernelSize = 3, Strides = 2, Features = 2)]
[AveragePooling1D]
[Dense(Units = 3)]
public sealed partial class Thinned;

// The same with an output after the last timestep.
[Conv1D(Filters = 4, KernelSize = 3, Strides = 2, Features = 2)]
[MaxPooling1D]
[Lstm(Units = 3)]
public sealed partial class ThinnedToOne;

// Looks back further than a state can hold.
[Conv1D(Filters = 1, KernelSize = 2, DilationRate = 20000, Padding = Padding.Causal, Features = 1)]
public sealed partial class FarBack;

// Timesteps of any number past both ends of which windows reach.
[Conv1D(Filters = 3, KernelSize = 4, Padding = Padding.Same, Features = 2)]
[UpSampling1D(Size = 3)]
[ZeroPadding1D(Padding = [2, 1])]
[Cropping1D(Cropping = [1, 4])]
public sealed partial class Widened;

/// <summary>What the calls of networks promise whose timesteps do not all give an output, or that make more or fewer timesteps of them.</summary>
public sealed class WindowCallTests
{
    private static readonly Thinned Model = Thinned.Load(RandomWeights.For(typeof(Thinned)));
    private static readonly ThinnedToOne One = ThinnedToOne.Load(RandomWeights.For(typeof(ThinnedToOne)));

    [Fact]
    public void A_step_says_whether_it_gave_an_output_and_touches_none_otherwise()
    {
        var (input, whole, state, given) = (Sines(2 * 14), new float[9], default(Thinned.State), 0);
        Model.Forward(input, whole);
        for (var timestep = 0; timestep < 14; timestep++)
        {
            float[] output = [7, 7, 7];
            var gives = Model.Step(input.AsSpan(2 * timestep, 2), ref state, output);
            Assert.Equal(timestep is 4 or 8 or 12, gives);
            Assert.Equal(gives ? whole.AsSpan(3 * given++, 3).ToArray() : [7, 7, 7], output);
        }
    }

    [Fact]
    public void A_block_says_how_many_outputs_it_gave_and_needs_room_for_no_more()
    {
        var (input, whole) = (Sines(2 * 14), new float[9]);
        Model.Forward(input, whole);
        foreach (var block in new[] { 1, 2, 3, 5, 6, 14 })
        {
            var (state, outputs) = (default(Thinned.State), new List<float>());
            for (var first = 0; first < 14; first += block)
            {
                var count = Math.Min(block, 14 - first);
                var room = new float[3 * (1 + (count + 3) / 4)];
                outputs.AddRange(room[..(3 * Model.Forward(input.AsSpan(2 * first, 2 * count), ref state, room))]);
            }

            Assert.Equal(whole, outputs);
        }
    }

    [Fact]
    public void A_block_without_room_is_refused_before_anything_is_written()
    {
        var state = default(Thinned.State);
        Assert.Equal(0, Model.Forward(Sines(8), ref state, []));
        var (before, output) = (state, Enumerable.Repeat(7f, 5).ToArray());
        var error = Assert.Throws<ArgumentException>(() => Model.Forward(Sines(10), ref state, output));
        Assert.Equal("'output' has 5 elements, but at least 6 are expected: 3 for each of 2 outputs. (Parameter 'output')", error.Message);
        Assert.Equal(before, state);
        Assert.All(output, value => Assert.Equal(7, value));
    }

    [Fact]
    public void The_output_after_the_last_timestep_is_that_of_the_last_that_gave_one()
    {
        var (input, whole, state) = (Sines(2 * 11), new float[3], default(ThinnedToOne.State));
        One.Forward(input, whole);
        float[] output = [7, 7, 7];
        Assert.False(One.Forward(input.AsSpan(0, 8), ref state, output));
        Assert.Equal([7, 7, 7], output);
        Assert.True(One.Forward(input.AsSpan(8), ref state, output));
        Assert.Equal(whole, output);
        Assert.False(One.Forward(input.AsSpan(0, 2), ref state, output));
        Assert.Equal(whole, output);
    }

    [Fact]
    public void Too_few_timesteps_for_a_first_output_are_refused_by_the_layers_name()
    {
        var model = (ISequenceModel)Model;
        Assert.Equal([0, 0, 0, 0, 0, 3, 3, 3, 3, 6], Enumerable.Range(0, 10).Select(model.OutputLength));
        Assert.Equal("Conv1D 'conv1d' is given 2 timesteps, but needs at least 3 for its first output.", Assert.Throws<ArgumentException>(() => Model.Forward(new float[4], [])).Message);
        Assert.Equal("AveragePooling1D 'average_pooling1d' is given 1 timestep, but needs at least 2 for its first output.", Assert.Throws<ArgumentException>(() => Model.Forward(new float[8], [])).Message);
        Assert.Equal("Conv1D 'conv1d' is given 2 timesteps, but needs at least 3 for its first output.", Assert.Throws<ArgumentException>(() => Model.ForwardBatch(new float[8], [], 2)).Message);
        Model.ForwardBatch([], [], 0);
        Assert.Equal("'output' has 2 elements, but 3 are expected: 3 for each timestep that comes out. (Parameter 'output')", Assert.Throws<ArgumentException>(() => Model.Forward(new float[12], new float[2])).Message);
    }

    [Fact]
    public void More_timesteps_come_out_than_go_in()
    {
        var model = Widened.Load(RandomWeights.For(typeof(Widened)));
        Assert.Null(Callable.StateOf(typeof(Widened)));
        Assert.Equal([3 * 1, 3 * 4, 3 * 28], new[] { 1, 2, 10 }.Select(((ISequenceModel)model).OutputLength));
        foreach (var timesteps in new[] { 1, 2, 33, 10_000 })
        {
            var (input, output, batch) = (Sines(2 * timesteps), new float[9 * timesteps - 6], new float[2 * (9 * timesteps - 6)]);
            model.Forward(input, output);
            model.ForwardBatch([.. input, .. input], batch, 2);
            Assert.Equal([.. output, .. output], batch);

            // Each sample comes three times, after one of the two zeros that were put before them.
            Assert.Equal([0, 0, 0], output[..3]);
            for (var row = 1; row < output.Length / 3; row++)
                Assert.Equal(output[(3 * ((row - 1) / 3 * 3 + 1))..(3 * ((row - 1) / 3 * 3 + 2))], output[(3 * row)..(3 * (row + 1))]);
        }
    }

    [Fact]
    public void What_looks_back_too_far_for_a_state_has_no_step()
    {
        Assert.Null(Callable.StateOf(typeof(FarBack)));
        var model = FarBack.Load(RandomWeights.For(typeof(FarBack)));
        var (input, bias, first) = (Sines(30_000), Answer(new float[1])[0], Answer([1, .. new float[20_000]]));
        var (now, before, output) = (first[0] - bias, first[20_000] - bias, Answer(input));
        Assert.NotEqual(0, before, 1e-3);
        Assert.Equal(now * input[5_000] + bias, output[5_000], 1e-6);
        Assert.Equal(before * input[5_000] + now * input[25_000] + bias, output[25_000], 1e-6);

        float[] Answer(float[] samples)
        {
            var answer = new float[samples.Length];
            model.Forward(samples, answer);
            return answer;
        }
    }

    [Fact]
    public void The_calls_allocate_nothing()
    {
        var (input, output, states, given, block) = (Sines(2 * 14), new float[9], new Thinned.State[3], new bool[3], new float[9]);
        Call();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Call();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Call()
        {
            Model.Forward(input, output);
            Model.ForwardBatch(input, output, 1);
            Model.Step(input.AsSpan(0, 2), ref states[0], output.AsSpan(0, 3));
            Model.Advance(input.AsSpan(0, 2), ref states[1]);
            Model.Forward(input, ref states[0], block);
            Model.StepBatch(input.AsSpan(0, 6), states, output, given);
        }
    }

    /// <summary>A state may come from a file: whatever it says, the calls keep to their own memory and give as many outputs as they say.</summary>
    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    [InlineData(1e9f)]
    [InlineData(-1e9f)]
    [InlineData(0.5f)]
    [InlineData(-0f)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_state_that_says_nonsense_harms_nothing(float nonsense)
    {
        using var arena = new Arena(ArenaMode.GuardAfter);
        ref var state = ref MemoryMarshal.Cast<float, Thinned.State>(arena.Memory(Unsafe.SizeOf<Thinned.State>()).Floats)[0];
        state.Conv1dPhase.Fill(nonsense);
        state.AveragePooling1dPhase.Fill(nonsense);
        var input = arena.Of(Sines(2 * 40)).Span;
        var copy = state;
        var count = Model.Forward(input, ref copy, new float[3 * 40]);
        Assert.InRange(count, 8, 11);
        var exact = arena.Floats(3 * count).Span;
        Assert.Equal(count, Model.Forward(input, ref state, exact));
    }

    private static float[] Sines(int count) => [.. Enumerable.Range(0, count).Select(index => MathF.Sin(index * 1.7f))];
}
