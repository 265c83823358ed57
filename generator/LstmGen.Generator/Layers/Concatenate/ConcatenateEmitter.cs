using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes Concatenate: numbers side by side in each sample, or one sequence after the other.</summary>
internal sealed class ConcatenateEmitter(EmitterContext context, Node node) : LayerEmitter(context, node)
{
    public override bool ReadsMasks => Node.OwnMask is not null;

    public override IReadOnlyList<KernelPart> Kernels => [];

    public override void WriteCall(CodeWriter code, IReadOnlyList<StreamValue> inputs, StreamValue output, Streams streams)
    {
        var offset = 0;
        for (var index = 0; index < inputs.Count; index++)
        {
            var (input, width, place) = (inputs[index], Node.InputValues[index].Shape.Features ?? 0, offset);
            streams.WriteForEach(code, stream => $"{Numbers.Runtime}.Floats.Copy{CSharp.Generic}(ref {input.At(stream)}, ref {CSharp.At(output.At(stream), place)}, {CSharp.Int(width)});");
            offset += width;
        }

        if (output.Mask is not null)
            MaskText.WriteEither(code, Numbers, inputs, output.Mask, streams);
    }

    public override IReadOnlyList<SequenceValue> WriteSequence(SequenceRun run, IReadOnlyList<SequenceValue> inputs)
    {
        if (ConcatenateLayer.AxisOf(Layer.Options, Node.InputValues[0].Shape) == Node.InputValues[0].Shape.Rank - 1)
            return base.WriteSequence(run, inputs);

        var output = run.Masked(run.Value(Output, OutputWidth, OutputLength, SequenceTimes.Sum([.. inputs.Select(input => input.Timesteps!)])), Node.OwnMask);
        run.Begin($"Concatenate '{SafeText.Comment(Layer.Name)}': one sequence after the other.");
        for (var index = 0; index < inputs.Count; index++)
        {
            var (input, before) = (inputs[index], SequenceTimes.Sum([.. inputs.Take(index).Select(other => other.Timesteps!)]));
            run.ForEachTimestep(input.Timesteps, timestep =>
            {
                StreamValue sample = run.WithMask(input, timestep, "sample", "mask"), result = run.WithMask(output, index == 0 ? timestep : $"{before} + {timestep}", "result", "resultMask");
                run.Copy(sample, result, OutputWidth);
                if (result.Mask is not null)
                    MaskText.WriteEither(run.Code, Numbers, [sample], result.Mask, run.Streams);
            });
        }

        return [output];
    }

    protected override void WriteKernel(CodeWriter code) => throw new InvalidOperationException("Copying needs no kernel.");
}
