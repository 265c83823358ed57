using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>A layer that divides the numbers along some axes by what it finds of all of them together: of a row, which may be a whole sample.</summary>
internal abstract class RowNormEmitter(EmitterContext context, Node node) : ElementwiseEmitter(context, node)
{
    public override int InputWidth => NormLayer.RowLength(Layer.Options, InputShape);

    public override int OutputWidth => InputWidth;

    protected override string Manner => "";

    protected override string WeightsOrder => "The weights alternate: a vector of scales, a vector of offsets.";

    /// <summary>The sum of a row's numbers, or of the squares of their differences from a mean, divided by how many there are.</summary>
    protected string Mean(string of) => $"TLanes.Divide({Numbers.Runtime}.Sums.{of}, TLanes.Broadcast({Numbers.Literal(InputWidth)}))";

    protected string Sum => $"Of{CSharp.Generic}(ref x, {CSharp.Int(InputWidth)})";

    protected string Squares(string from) => $"OfSquares{CSharp.Generic}(ref x, {from}, {CSharp.Int(InputWidth)})";

    protected string Root(string variance) => $"TLanes.SquareRoot(TLanes.Add({variance}, TLanes.Broadcast({Numbers.Literal(Layer.Options.Number(NormLayer.Epsilon))})))";

    /// <summary>Packs one scale and one offset for each number; null stands for ones and zeros.</summary>
    protected string Packed(string? scale, string? offset) => $"{Numbers.Runtime}.Packer.ScaleAndOffset({scale ?? "default"}, {offset ?? "default"}, {CSharp.Int(InputWidth)}, {Lanes})";

    /// <summary>What has been divided, with its scale and offset.</summary>
    protected string Scaled(string value, string block) => HasWeights
        ? $"TLanes.MultiplyAdd({value}, TLanes.Load(ref w, {Place(block, 0)}), TLanes.Load(ref w, {Place(block, 1)}))"
        : value;

    private static string Place(string block, int which) => block == "0" ? CSharp.Int(which) : which == 0 ? $"2 * {block}" : $"2 * {block} + 1";
}
