using LstmGen.Testing;

namespace LstmGen.Conformance;

/// <summary>Every way to the same numbers: all give the same bits.</summary>
public static class Paths
{
    /// <summary>The first sequence of the batch, by every call; a message for each that differs from Forward in any bit.</summary>
    public static IEnumerable<string> Differences(Case item)
    {
        var model = item.Model;
        var length = model.Timesteps * model.Features;
        var outputLength = model.Model.OutputLength(model.Timesteps);
        var expected = new float[item.Batch * outputLength];
        for (var sequence = 0; sequence < item.Batch; sequence++)
            model.Forward(item.Input.AsSpan(sequence * length, length), expected.AsSpan(sequence * outputLength, outputLength));

        var first = item.Input[..length];
        foreach (var (name, outputs) in Ways(item, model, first, outputLength))
        {
            if (!SameBits(outputs, expected.AsSpan(0, outputs.Length)))
                yield return $"{item.Name}: {name} differs from Forward";
        }

        var last = new float[model.Outputs];
        model.AdvanceThenStep(first, last);
        if (!SameBits(last, expected.AsSpan(outputLength - model.Outputs, model.Outputs)))
            yield return $"{item.Name}: Advance, then Step differs from Forward";
    }

    public static bool SameBits(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        for (var index = 0; index < left.Length; index++)
        {
            if (BitConverter.SingleToInt32Bits(left[index]) != BitConverter.SingleToInt32Bits(right[index]))
                return false;
        }

        return left.Length == right.Length;
    }

    private static IEnumerable<(string Name, float[] Outputs)> Ways(Case item, SequenceModel model, float[] first, int outputLength)
    {
        yield return ("a loop of Step", Fill(outputLength, output => model.Steps(first, output)));
        foreach (var block in new[] { 1, 3, 7, model.Timesteps }.Where(block => block <= model.Timesteps))
            yield return ($"Forward with state, {block} timesteps a call", Fill(outputLength, output => model.ForwardInBlocks(first, output, block)));
        yield return ("ForwardBatch", item.Run());
        yield return ("StepBatch", Fill(item.Batch * outputLength, output => model.StepBatches(item.Input, output, item.Batch)));
    }

    private static float[] Fill(int length, Action<float[]> call)
    {
        var output = new float[length];
        call(output);
        return output;
    }
}
