using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes x from 0 on, slope·x below, with a slope for each number; where they differ in time, those of a timestep follow those of the one before.</summary>
internal sealed class PReluEmitter(EmitterContext context, Node node) : ElementwiseEmitter(context, node)
{
    /// <summary>A layer within a TimeDistributed sees one timestep; its slopes are those of any.</summary>
    private bool SeesTime => Node.OuterAxes == 0;

    /// <summary>Each number of a sample has its slope.</summary>
    public override int InputWidth => InputSize;

    public override int OutputWidth => OutputSize;

    private bool DiffersInTime => SeesTime && PReluLayer.DiffersInTime(Layer.Options, InputShape);

    protected override bool HasWeights => true;

    protected override string Equation => "y = x from 0 on, α·x below";

    protected override string WeightsOrder => "A slope for each number.";

    /// <summary>The local that refers to the slopes of a timestep.</summary>
    private string Slopes => Context.LocalOf(Layer, Node.Use) + "Slopes";

    /// <summary>How many slopes a timestep has, with room for whole vectors.</summary>
    private int NextTimestep => (InputWidth + Numbers.MostLanes - 1) / Numbers.MostLanes * Numbers.MostLanes;

    protected override string WeightsArgument => DiffersInTime ? "ref " + Slopes : base.WeightsArgument;

    protected override IReadOnlyList<(string Name, string Expression)> Packing(IReadOnlyList<string> tensors)
    {
        var shape = InputShape;
        var sample = SeesTime && shape.IsSequence ? shape.Sample : shape;
        var timesteps = DiffersInTime ? shape.Timesteps ?? 1 : 1;
        var alpha = Layer.Parameters[0].Shape.Skip(shape.Rank - sample.Rank);
        return [(Name, $"{Numbers.Runtime}.Packer.Slopes({tensors[0]}, [{List(alpha)}], [{List(sample.Axes.Select(axis => axis ?? 0))}], {CSharp.Int(timesteps)}, {CSharp.Int(NextTimestep)})")];

        static string List(IEnumerable<int> axes) => string.Join(", ", axes.Select(axis => CSharp.Int(axis)));
    }

    protected override string Value(string block) =>
        $"TLanes.SelectLess(value, TLanes.Broadcast({Numbers.Literal(0)}), TLanes.Multiply(value, TLanes.Load(ref w, {block})), value)";

    protected override void WriteTimestep(CodeWriter code, string? timestep)
    {
        if (DiffersInTime)
            code.Line($"ref var {Slopes} = ref {CSharp.At($"packed.{Name}.First", CSharp.Times(timestep ?? "0", NextTimestep))};");
    }
}
