using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes the greatest or the mean of each feature over all timesteps so far: what has been pooled and how many timesteps that were is carried on.</summary>
internal sealed class GlobalPoolingEmitter(EmitterContext context, Node node, PoolOperation operation) : LayerEmitter(context, node)
{
    private const int CountLength = 2;

    public override bool ReadsVectors => true;

    /// <summary>Whether timesteps may be masked: those take no part in a mean.</summary>
    private bool IsMasked => operation.Averages && Node.Mask is not null;

    public override bool ReadsMasks => IsMasked;

    /// <summary>The greatest is what is carried; a mean is made of it.</summary>
    public override bool NeedsOutputBuffer => operation.Averages;

    private string Local => Context.LocalOf(Layer, Node.Use);

    private string Pooled => Local + NameText.Pascal(GlobalPoolingLayer.Value);

    private string Count => Local + NameText.Pascal(GlobalPoolingLayer.Count);

    public override IReadOnlyList<StreamValue> OutputsOf(IReadOnlyList<StreamValue> inputs, Streams streams) =>
        operation.Averages ? base.OutputsOf(inputs, streams) : [new(Pooled, streams.NextState)];

    public override void WriteCall(CodeWriter code, IReadOnlyList<StreamValue> inputs, StreamValue output, Streams streams) => WriteCall(code, inputs[0], output, streams, streams.NextState);

    public override IReadOnlyList<SequenceValue> WriteSequence(SequenceRun run, IReadOnlyList<SequenceValue> inputs)
    {
        run.Begin($"{Layer.Type.ClassName} '{SafeText.Comment(Layer.Name)}', timestep by timestep.");
        int pooled = Context.Padded(OutputWidth), length = pooled + Context.Padded(CountLength);
        run.Buffer(Pooled, length, $"what '{Layer.Name}' has pooled, and how many timesteps that were");
        run.Code.Line($"ref var {Count} = ref {CSharp.At(Pooled, pooled)};");
        run.Code.Line($"{CSharp.Marshal}.CreateSpan(ref {Pooled}, {CSharp.Int((long)run.Streams.Most * length)}).Clear();");

        var stride = run.Streams.AreMany ? CSharp.Int(length) : "0";
        var timesteps = Node.Outputs[0].Shape.IsSequence ? "1" : null;
        var output = operation.Averages
            ? run.Value(Output, OutputWidth, OutputLength, timesteps)
            : new SequenceValue(Pooled, OutputWidth, timesteps, (long)run.Streams.Most * length, stride, HoldsVectors: true);
        run.ForEachTimestep(inputs[0].Timesteps, timestep => WriteCall(run.Code, IsMasked ? run.WithMask(inputs[0], timestep, "sample", "mask") : run.At(inputs[0], timestep, "sample"), output.First, run.Streams, stride));
        return [output];
    }

    private void WriteCall(CodeWriter code, StreamValue input, StreamValue output, Streams streams, string stride)
    {
        StreamValue pooled = new(Pooled, stride), count = new(Count, stride);
        streams.WriteForEach(code, stream =>
            $"{Name}{CSharp.Generic}(ref {input.At(stream)}, ref {pooled.At(stream)}, ref {count.At(stream)}{(operation.Averages ? $", ref {output.At(stream)}" : "")}{(IsMasked ? $", {MaskText.Counts(Numbers, input, stream)}" : "")});");
    }

    protected override void WriteKernel(CodeWriter code)
    {
        code.Line($"/// <summary>{Title}, feature by feature: one more sample x ({InputWidth}){(operation.Averages ? $" of which y ({OutputWidth}) is the mean so far" : ", of which pooled is the greatest so far")}.</summary>");
        var (parameter, argument) = (operation.Averages ? $", ref {Numbers.Keyword} y" : "", operation.Averages ? ", ref y" : "");
        if (IsMasked)
            (parameter, argument) = (parameter + ", bool counts", argument + ", counts");
        using (Kernel(code, $"ref {Numbers.Keyword} x, ref {Numbers.Keyword} pooled, ref {Numbers.Keyword} counted{parameter}", $"ref x, ref pooled, ref counted{argument}"))
        {
            if (IsMasked)
                code.Line("// A masked timestep takes no part; where all were masked there is no mean, as in Keras.");
            code.Line($"var count = {CSharp.Runtime}.Tail.Counted(ref counted, {(IsMasked ? "counts" : "true")});");
            Blocks(code, Numbers, InputWidth, "features", block =>
            {
                if (operation.Averages)
                {
                    code.Line($"var value = TLanes.Load(ref pooled, {block});");
                    var sum = $"value = {operation.Both(Numbers, "value", $"TLanes.Load(ref x, {block})")};";
                    if (IsMasked)
                        code.Single("if (counts)", sum);
                    else
                        code.Line(sum);
                }
                else
                {
                    code.Line($"var value = TLanes.Load(ref x, {block});");
                    code.Single("if (count > 1)", $"value = {operation.Both(Numbers, $"TLanes.Load(ref pooled, {block})", "value")};");
                }

                code.Line($"TLanes.Store(value, ref pooled, {block});");
                if (operation.Averages)
                    code.Line($"TLanes.Store({operation.Last(Numbers, "value", "count")}, ref y, {block});");
            });
        }
    }
}
