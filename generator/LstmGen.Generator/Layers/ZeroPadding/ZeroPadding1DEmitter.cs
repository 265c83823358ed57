using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes ZeroPadding1D: zeros, the sequence, zeros.</summary>
internal sealed class ZeroPadding1DEmitter(EmitterContext context, Node node) : LayerEmitter(context, node)
{
    public override IReadOnlyList<KernelPart> Kernels => [];

    public override void WriteCall(CodeWriter code, IReadOnlyList<StreamValue> inputs, StreamValue output, Streams streams) =>
        throw new InvalidOperationException("One timestep gives one sample at most.");

    public override IReadOnlyList<SequenceValue> WriteSequence(SequenceRun run, IReadOnlyList<SequenceValue> inputs)
    {
        var (first, last) = TimeEnds.Of(Layer.Options, ZeroPadding1DLayer.Padding);
        var (input, output) = (inputs[0], run.Value(Output, OutputWidth, OutputLength, run.TimestepsOf(Node)));
        run.Begin($"ZeroPadding1D '{SafeText.Comment(Layer.Name)}': zeros, the sequence, zeros.");
        if (first > 0)
            run.Code.Line(Clear(output.Name, first));
        run.ForEachTimestep(input.Timesteps, timestep => run.Copy(run.At(input, timestep, "sample"), run.At(output, $"{timestep} + {CSharp.Int(first)}", "result"), OutputWidth));
        if (last > 0)
            run.Code.Line(Clear(CSharp.At(output.Name, CSharp.Times(SequenceTimes.Sum([input.Timesteps!, CSharp.Int(first)]), output.NextTimestep)), last));
        return [output];

        string Clear(string from, int timesteps) => $"{CSharp.Marshal}.CreateSpan(ref {from}, {CSharp.Int(timesteps * output.NextTimestep)}).Clear();";
    }

    protected override void WriteKernel(CodeWriter code) => throw new InvalidOperationException("Copying needs no kernel.");
}
