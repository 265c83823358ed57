using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Writes γ·(x − mean) / √(variance + ε) + β. The mean is taken away before anything is multiplied, and the variance is that of the differences: no digits are lost
/// where the numbers are far from zero and close to each other.
/// </summary>
internal sealed class LayerNormalizationEmitter(EmitterContext context, Node node) : RowNormEmitter(context, node)
{
    private LayerOptions Options => Layer.Options;

    private bool HasGamma => LayerNormalizationLayer.HasGamma(Options);

    private bool HasBeta => LayerNormalizationLayer.HasBeta(Options);

    private bool KeepsMean => Options.Bool(LayerNormalizationLayer.RmsScaling);

    protected override bool HasWeights => HasGamma || HasBeta;

    protected override string Equation =>
        $"y = {(HasGamma ? "γ·" : "")}{(KeepsMean ? "x" : "(x − mean)")} / √(variance + {Options.Text(NormLayer.Epsilon)}){(HasBeta ? " + β" : "")}, mean and variance being those of x";

    protected override IReadOnlyList<(string Name, string Expression)> Packing(IReadOnlyList<string> tensors) =>
        HasWeights ? [(Name, Packed(HasGamma ? tensors[0] : null, HasBeta ? tensors[tensors.Count - 1] : null))] : [];

    protected override void WriteBeginning(CodeWriter code)
    {
        code.Line("// Mean and variance of the row, in every lane. The sums have one order at every vector width.");
        code.Line($"var mean = {Mean(Sum)};");
        code.Line($"var variance = {Mean(Squares("mean"))};");
        code.Line($"var deviation = {Root("variance")};");
        code.Line();
    }

    protected override string Value(string block) => Scaled($"TLanes.Divide({(KeepsMean ? "value" : "TLanes.Subtract(value, mean)")}, deviation)", block);
}
