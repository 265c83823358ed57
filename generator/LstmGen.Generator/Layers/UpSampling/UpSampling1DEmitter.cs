using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes UpSampling1D: each sample some times.</summary>
internal sealed class UpSampling1DEmitter(EmitterContext context, Node node) : LayerEmitter(context, node)
{
    public override IReadOnlyList<KernelPart> Kernels => [];

    public override void WriteCall(CodeWriter code, IReadOnlyList<StreamValue> inputs, StreamValue output, Streams streams) =>
        throw new InvalidOperationException("One timestep gives one sample at most.");

    public override IReadOnlyList<SequenceValue> WriteSequence(SequenceRun run, IReadOnlyList<SequenceValue> inputs)
    {
        var size = CSharp.Int(Layer.Options.Int(UpSampling1DLayer.Size));
        var (input, output) = (inputs[0], run.Value(Output, OutputWidth, OutputLength, run.TimestepsOf(Node)));
        run.Begin($"UpSampling1D '{SafeText.Comment(Layer.Name)}': each sample {size} times.");
        run.ForEachTimestep(output.Timesteps, timestep => run.Copy(run.At(input, $"{timestep} / {size}", "sample"), run.At(output, timestep, "result"), OutputWidth));
        return [output];
    }

    protected override void WriteKernel(CodeWriter code) => throw new InvalidOperationException("Copying needs no kernel.");
}
