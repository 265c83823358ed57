using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes Cropping1D: layer by layer another look at the sequence, a timestep at a time the sample that is known not to be among the last.</summary>
internal sealed class Cropping1DEmitter(EmitterContext context, Node node) : WindowEmitter(context, node)
{
    public override IReadOnlyList<KernelPart> Kernels => [];

    protected override int NextTap => InputWidth;

    public override IReadOnlyList<SequenceValue> WriteSequence(SequenceRun run, IReadOnlyList<SequenceValue> inputs)
    {
        run.Begin($"Cropping1D '{SafeText.Comment(Layer.Name)}': from sample {CSharp.Int(Window.SkippedFirst)} on.");
        var first = run.At(inputs[0], CSharp.Int(Window.SkippedFirst), Output);
        return [inputs[0] with { Name = first.Name, Timesteps = run.TimestepsOf(Node) }];
    }

    protected override void WriteProduct(CodeWriter code, StreamValue window, string taps, StreamValue output, Streams streams) =>
        streams.WriteForEach(code, stream => $"{Numbers.Runtime}.Floats.Copy{CSharp.Generic}(ref {window.At(stream)}, ref {output.At(stream)}, {OutputWidth});");

    protected override void WriteKernel(CodeWriter code) => throw new InvalidOperationException("Copying needs no kernel.");
}
