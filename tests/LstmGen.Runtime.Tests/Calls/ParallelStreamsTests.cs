namespace LstmGen.Runtime.Tests;

public sealed class ParallelStreamsTests
{
    private const int Most = 7;

    private static readonly int[] Tokens = [.. Enumerable.Range(1, Most)];

    private static readonly float[] Inputs = [.. Enumerable.Range(1, 2 * Most).Select(number => (float)number)];

    [Theory]
    [InlineData(0, 1), InlineData(1, 1), InlineData(Most, 1), InlineData(0, 4), InlineData(1, 4)]
    public void One_thread_takes_all_of_a_batch_and_allocates_nothing(int count, int degree)
    {
        var (states, outputs) = (new long[Most], new float[Most]);
        for (var run = 0; run < 2; run++)
        {
            Run(states, outputs, count, degree);
            RunOneToOne(states, outputs, count, degree);
        }

        Array.Clear(states);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(states, outputs, count, degree);
        var several = GC.GetAllocatedBytesForCurrentThread() - before;
        AssertDone(states, outputs, count, _ => count);

        Array.Clear(states);
        before = GC.GetAllocatedBytesForCurrentThread();
        RunOneToOne(states, outputs, count, degree);
        Assert.Equal((0, 0), (several, GC.GetAllocatedBytesForCurrentThread() - before));
        Assert.All(states.Take(count), state => Assert.Equal(count, state));
    }

    [Fact]
    public void Several_threads_take_neighbours()
    {
        var (states, outputs) = (new long[Most], new float[Most]);
        Run(states, outputs, Most, 3);
        AssertDone(states, outputs, Most, stream => stream < 4 ? 2 : 3);
    }

    /// <summary>An output is the stream's token and the sum of its inputs; a state says how many streams its part had.</summary>
    private static void AssertDone(long[] states, float[] outputs, int count, Func<int, int> inPart)
    {
        for (var stream = 0; stream < count; stream++)
        {
            Assert.Equal(Tokens[stream] + Inputs[2 * stream] + Inputs[(2 * stream) + 1], outputs[stream]);
            Assert.Equal(inPart(stream), states[stream]);
        }

        Assert.All(states.Skip(count), state => Assert.Equal(0, state));
    }

    private static void Run(long[] states, float[] outputs, int count, int degree) => ParallelStreams.Run(
        "model",
        default(ParallelSpans<float>).WithTokens(Tokens.AsSpan(0, count)).With(Inputs.AsSpan(0, 2 * count)).With(outputs.AsSpan(0, count)),
        states.AsSpan(0, count),
        count,
        degree,
        static (model, part, states, count) =>
        {
            states.Fill(count);
            for (var stream = 0; stream < count; stream++)
                part.Output(2)[stream] = part.Tokens(0)[stream] + part.Input(1)[2 * stream] + part.Input(1)[(2 * stream) + 1];
        });

    private static void RunOneToOne(long[] states, float[] outputs, int count, int degree) => ParallelStreams.Run(
        "model", Inputs.AsSpan(0, 2 * count), states.AsSpan(0, count), outputs.AsSpan(0, count), count, degree, static (_, _, states, _, count) => states.Fill(count));
}
