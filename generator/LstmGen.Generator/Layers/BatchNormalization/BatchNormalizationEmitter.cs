using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Writes γ·(x − mean) / √(variance + ε) + β with the mean and variance of the training. All but the mean becomes one factor when the weights are packed; the mean is
/// taken away first, as in <see cref="NormalizationEmitter"/>, for the difference of two large products would lose the digits that count.
/// </summary>
internal sealed class BatchNormalizationEmitter(EmitterContext context, Node node) : ElementwiseEmitter(context, node)
{
    protected override bool HasWeights => true;

    protected override string Equation => $"y = {(HasGamma ? "γ·" : "")}(x − mean) / √(variance + {Layer.Options.Text(NormLayer.Epsilon)}){(HasBeta ? " + β" : "")}, mean and variance being those of the training";

    protected override string WeightsOrder => $"The weights take turns: a vector of means, a vector of factors {(HasGamma ? "γ" : "1")} / √(variance + {Layer.Options.Text(NormLayer.Epsilon)}), a vector of offsets.";

    private bool HasGamma => Layer.Options.Bool(NormLayer.Scale);

    private bool HasBeta => Layer.Options.Bool(NormLayer.Center);

    protected override IReadOnlyList<(string Name, string Expression)> Packing(IReadOnlyList<string> tensors)
    {
        var (mean, variance) = (tensors[tensors.Count - 2], tensors[tensors.Count - 1]);
        var (gamma, beta) = (HasGamma ? tensors[0] : "default", HasBeta ? tensors[HasGamma ? 1 : 0] : "default");
        return [(Name, $"{Numbers.Runtime}.Packer.BatchNormalization({gamma}, {beta}, {mean}, {variance}, {Numbers.Literal(Layer.Options.Number(NormLayer.Epsilon))}, {Lanes})")];
    }

    protected override string Value(string block) =>
        $"TLanes.MultiplyAdd(TLanes.Subtract(value, TLanes.Load(ref w, {Place(block, 0)})), TLanes.Load(ref w, {Place(block, 1)}), TLanes.Load(ref w, {Place(block, 2)}))";

    private static string Place(string block, int which) => block == "0" ? CSharp.Int(which) : which == 0 ? $"3 * {block}" : $"3 * {block} + {CSharp.Int(which)}";
}
