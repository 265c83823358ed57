using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Writes (x − mean) / deviation. The mean is never folded into the kernel that follows: with a mean far greater than the deviation (prices, timestamps)
/// the difference of two large products would lose the digits that count.
/// </summary>
internal sealed class NormalizationEmitter(EmitterContext context, Node node) : ElementwiseEmitter(context, node)
{
    protected override bool HasWeights => true;

    protected override string Equation => "y = (x − mean) / max(√variance, 1e-7)";

    protected override IReadOnlyList<(string Name, string Expression)> Packing(IReadOnlyList<string> tensors) =>
    [
        (Name, tensors.Count > 0
            ? $"{Numbers.Runtime}.Packer.Normalization({tensors[0]}, {tensors[1]}, {Lanes})"
            : $"{Numbers.Runtime}.Packer.Normalization({Stated(NormalizationLayer.Mean)}, {Stated(NormalizationLayer.Variance)}, {Lanes})"),
    ];

    protected override string WeightsOrder => "The weights alternate: a vector of means, a vector of deviations.";

    protected override string Value(string block) => block == "0"
        ? "TLanes.Divide(TLanes.Subtract(value, TLanes.Load(ref w, 0)), TLanes.Load(ref w, 1))"
        : $"TLanes.Divide(TLanes.Subtract(value, TLanes.Load(ref w, 2 * {block})), TLanes.Load(ref w, 2 * {block} + 1))";

    private string Stated(string option) => $"[{string.Join(", ", Layer.Options.Numbers(option).Select(Numbers.Literal))}]";
}
