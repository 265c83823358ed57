using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// A layer whose kernel sees a value as a whole, all numbers side by side: within TimeDistributed the sample of a timestep, else a vector or all of a sequence.
/// </summary>
internal abstract class WholeEmitter(EmitterContext context, Node node) : LayerEmitter(context, node)
{
    protected Shape OutputShape => ShapeOf(Node.Outputs[0]);

    public override int InputWidth => (int)InputShape.Count;

    public override int OutputWidth => (int)OutputShape.Count;

    /// <summary>Whether the kernel reads by whole vectors, which may reach past the last number.</summary>
    protected virtual bool ReadsPastEnd => false;

    public override bool ReadsVectors => ReadsPastEnd && (IsEachTimestep || !Node.InputValues[0].Shape.IsSequence);

    /// <summary>A kernel writes whole vectors in the order of its outputs: what reaches past one is written over by the next, and past the last there is room.</summary>
    public override int OutputLength => Context.Padded((IsEachTimestep ? OutputSize : OutputWidth) + Numbers.MostLanes);

    private bool IsEachTimestep => Node.OuterAxes > 0;

    /// <summary>What the kernel sees of a value.</summary>
    protected Shape ShapeOf(NetworkValue value) => new(value.Shape.Axes.Skip(Node.OuterAxes).ToEquatable());

    public override IReadOnlyList<SequenceValue> WriteSequence(SequenceRun run, IReadOnlyList<SequenceValue> inputs)
    {
        if (IsEachTimestep)
            return base.WriteSequence(run, inputs);

        var joined = inputs.Select((input, index) => input.IsSequence ? run.Joined(input, Node.InputValues[index].Shape, ReadsPastEnd) : input).ToList();
        var output = run.Whole(Output, OutputShape, OutputLength);
        run.Begin($"{Layer.Type.ClassName} '{SafeText.Comment(Layer.Name)}'.");
        foreach (var (name, length, purpose) in Scratch)
            run.Buffer(name, length, purpose);
        WriteCall(run.Code, [.. joined.Select(input => input.First)], output.First, run.Streams);
        return [output];
    }
}
