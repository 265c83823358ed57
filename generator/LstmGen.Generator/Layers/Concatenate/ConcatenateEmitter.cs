using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes Concatenate: numbers side by side along an axis of each sample, or one sequence after the other.</summary>
internal sealed class ConcatenateEmitter(EmitterContext context, Node node) : LayerEmitter(context, node)
{
    public override bool ReadsMasks => Node.OwnMask is not null;

    public override IReadOnlyList<KernelPart> Kernels => [];

    private int Axis => ConcatenateLayer.AxisOf(Layer.Options, Node.InputValues[0].Shape) ?? 0;

    private bool IsAlongTime => !Node.IsCausal;

    /// <summary>A row is what stands side by side: from the axis on.</summary>
    public override int OutputWidth => IsAlongTime ? OutputSize : WidthOf(Node.Outputs[0]);

    public override void WriteCall(CodeWriter code, IReadOnlyList<StreamValue> inputs, StreamValue output, Streams streams)
    {
        var offset = 0;
        for (var index = 0; index < inputs.Count; index++)
        {
            var (input, width, place) = (inputs[index], WidthOf(Node.InputValues[index]), offset);
            if (Rows == 1)
                streams.WriteForEach(code, stream => Copy(input.At(stream), CSharp.At(output.At(stream), place)));
            else
                streams.WriteForEach(code, Rows, (stream, row) => Copy(CSharp.At(input.At(stream), CSharp.Times(row, width)), CSharp.At(CSharp.At(output.At(stream), place), CSharp.Times(row, OutputWidth))));
            offset += width;

            string Copy(string from, string to) => $"{Numbers.Runtime}.Floats.Copy{CSharp.Generic}(ref {from}, ref {to}, {CSharp.Int(width)});";
        }

        if (output.Mask is not null)
            MaskText.WriteEither(code, Numbers, inputs, output.Mask, streams);
    }

    public override IReadOnlyList<SequenceValue> WriteSequence(SequenceRun run, IReadOnlyList<SequenceValue> inputs)
    {
        if (!IsAlongTime)
            return base.WriteSequence(run, inputs);

        var output = run.Masked(run.Value(Output, OutputSize, OutputLength, SequenceTimes.Sum([.. inputs.Select(input => input.Timesteps!)]), Node.Outputs[0].Shape.Sample), Node.OwnMask);
        run.Begin($"Concatenate '{SafeText.Comment(Layer.Name)}': one sequence after the other.");
        for (var index = 0; index < inputs.Count; index++)
        {
            var (input, before) = (inputs[index], SequenceTimes.Sum([.. inputs.Take(index).Select(other => other.Timesteps!)]));
            run.ForEachTimestep(input.Timesteps, timestep =>
            {
                StreamValue sample = run.WithMask(input, timestep, "sample", "mask"), result = run.WithMask(output, index == 0 ? timestep : $"{before} + {timestep}", "result", "resultMask");
                run.Copy(sample, result, OutputSize);
                if (result.Mask is not null)
                    MaskText.WriteEither(run.Code, Numbers, [sample], result.Mask, run.Streams);
            });
        }

        return [output];
    }

    private int WidthOf(NetworkValue value) => (int)new Shape(value.Shape.Axes.Skip(Axis).ToEquatable()).Count;

    protected override void WriteKernel(CodeWriter code) => throw new InvalidOperationException("Copying needs no kernel.");
}
