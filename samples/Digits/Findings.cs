using System.Runtime.InteropServices;

namespace Digits;

/// <summary>All that the program finds out.</summary>
/// <param name="Set">The digits.</param>
/// <param name="Ours">What this program answers for all of them at once.</param>
/// <param name="Keras">What Keras answers.</param>
/// <param name="AllocatedBytes">What the first ForwardBatch of the process has put on the heap.</param>
/// <param name="SameAlone">For how many digits Forward gives the same bits as ForwardBatch.</param>
/// <param name="SameInThreads">For how many of them ForwardBatch on several threads does.</param>
/// <param name="NanosecondsAlone">The time of a digit by Forward.</param>
/// <param name="NanosecondsTogether">The time of a digit by ForwardBatch.</param>
internal sealed record Findings(
    TestSet Set, Answers Ours, Answers Keras, long AllocatedBytes, int SameAlone, int SameInThreads, double NanosecondsAlone, double NanosecondsTogether)
{
    public static Findings Gather(string folder)
    {
        var set = TestSet.Read(Path.Combine(folder, "io.safetensors"));
        var reader = new DigitReader();
        var ours = Empty(set);

        // All digits in one call: the weights are read once for many of them. Nothing is allocated, not even by the first call.
        var before = GC.GetAllocatedBytesForCurrentThread();
        reader.ForwardBatch(set.Pixels, ours.Probabilities, set.Count);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        var (alone, inThreads) = (Empty(set), Empty(set));
        for (var index = 0; index < set.Count; index++)
            reader.Forward(set.Digit(index), alone.Probabilities.AsSpan(index * Answers.Digits, Answers.Digits));
        reader.ForwardBatch(set.Pixels, inThreads.Probabilities, set.Count, degreeOfParallelism: Environment.ProcessorCount);

        return new Findings(set, ours, new Answers(set.Keras), allocated, Same(ours, alone), Same(ours, inThreads), Speed.NanosecondsAlone(reader, set), Speed.NanosecondsTogether(reader, set));
    }

    private static Answers Empty(TestSet set) => new(new float[set.Count * Answers.Digits]);

    /// <summary>For how many digits all bits of two answers are the same.</summary>
    private static int Same(Answers one, Answers other) =>
        Enumerable.Range(0, one.Count).Count(index => MemoryMarshal.AsBytes(one.Of(index)).SequenceEqual(MemoryMarshal.AsBytes(other.Of(index))));
}
