using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes Bidirectional: one pass from the first timestep to the last, one from the last to the first, and what merges them.</summary>
internal sealed class BidirectionalEmitter(EmitterContext context, Node node, RecurrentPass forward, RecurrentPass backward) : LayerEmitter(context, node)
{
    private static readonly Dictionary<string, MergeOperation> Operations = new()
    {
        ["sum"] = MergeOperation.Add,
        ["mul"] = MergeOperation.Multiply,
        ["ave"] = MergeOperation.Average,
    };

    public override IReadOnlyList<KernelPart> Kernels => Merge is null
        ? [.. forward.Kernels, .. backward.Kernels]
        : [.. forward.Kernels, .. backward.Kernels, new(Name, Layer, _ => [], WriteKernel)];

    private string Mode => Layer.Options.Text(BidirectionalLayer.MergeMode)!;

    private MergeKernel? Merge => Operations.TryGetValue(Mode, out var operation) ? new(Numbers, Name, Title, operation, 2, OutputWidth) : null;

    public override void WriteCall(CodeWriter code, IReadOnlyList<StreamValue> inputs, StreamValue output, Streams streams) =>
        throw new InvalidOperationException("Both directions need the whole sequence.");

    public override IReadOnlyList<SequenceValue> WriteSequence(SequenceRun run, IReadOnlyList<SequenceValue> inputs)
    {
        var isSequence = Node.Outputs[0].Shape.IsSequence;
        var (first, last) = (Layer.Inner[0], Layer.Inner[1]);
        var (initial, count) = (inputs.Skip(1).ToList(), first.StateSlots.Count);

        // Side by side, each direction writes its half of each sample itself.
        var whole = isSequence && Mode == BidirectionalLayer.Concat ? run.Value(Output, OutputWidth, OutputLength, inputs[0].Timesteps) : null;
        var (left, leftEnd) = Run(forward, first, [.. initial.Take(count)], whole is null ? null : whole with { Features = WidthOf(first) });
        if (whole is not null)
            run.Code.Line($"ref var {Context.LocalOf(last, Node.Use)} = ref {CSharp.At(whole.Name, left.Features)};");
        var (right, rightEnd) = Run(backward, last, [.. initial.Skip(count)], whole is null ? null : whole with { Name = Context.LocalOf(last, Node.Use), Features = WidthOf(last) });

        SequenceValue[] merged = Mode == BidirectionalLayer.None ? [left, right] : [whole ?? Merged(run, left, right)];
        return [.. merged, .. new[] { leftEnd, rightEnd }.SelectMany(slots => slots).Take(Node.Outputs.Count - merged.Length)];

        (SequenceValue Output, IReadOnlyList<SequenceValue> End) Run(RecurrentPass pass, Layer layer, IReadOnlyList<SequenceValue> given, SequenceValue? half)
        {
            var target = half ?? (isSequence ? run.Value(Context.LocalOf(layer, Node.Use), WidthOf(layer), Context.Padded(WidthOf(layer)), inputs[0].Timesteps) : null);
            var (last, end) = pass.WriteSequence(run, inputs[0], given, target, inTime: true);
            return (target ?? last, end);
        }
    }

    private static int WidthOf(Layer layer) => ((RecurrentLayer)layer.Type).OutputWidth(layer.Options);

    private SequenceValue Merged(SequenceRun run, SequenceValue left, SequenceValue right)
    {
        var output = run.Value(Output, OutputWidth, OutputLength, left.Timesteps);
        run.Begin($"Bidirectional '{SafeText.Comment(Layer.Name)}': both directions, {(Merge is null ? "side by side" : $"merged by {Mode}")}.");
        run.ForEachTimestep(left.Timesteps, timestep =>
        {
            var (forwards, backwards, result) = (run.At(left, timestep, "sample"), run.At(right, timestep, "sample2"), run.At(output, timestep, "result"));
            if (Merge is { } merge)
            {
                WriteCallForEach(run.Code, [forwards, backwards], result, run.Streams, (x, y) => merge.Call(x, y));
                return;
            }

            run.Copy(forwards, result, left.Features);
            run.Streams.WriteForEach(run.Code, stream => $"{Numbers.Runtime}.Floats.Copy{CSharp.Generic}(ref {backwards.At(stream)}, ref {CSharp.At(result.At(stream), left.Features)}, {CSharp.Int(right.Features)});");
        });
        return output;
    }

    protected override void WriteKernel(CodeWriter code) => Merge?.Write(code, IsNarrow ? MostLanes : null);
}
