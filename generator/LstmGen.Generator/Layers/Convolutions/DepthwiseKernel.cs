using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Writes, within a kernel whose parameters are x, y, w and planes, the convolution of each feature by itself: y = activation(Σ x[tap]∘w[tap] + b). Weights: [kernel of a
/// feature][block of features][row: bias, taps][lane]. Where a feature has several kernels, what each gives for all features stands in planes until all are there.
/// </summary>
/// <param name="Numbers">What it computes with.</param>
/// <param name="Features">How many features there are.</param>
/// <param name="Taps">How many samples the window has.</param>
/// <param name="NextTap">How many numbers it is from one to the next, and from one plane to the next.</param>
/// <param name="Multiplier">How many kernels each feature has.</param>
/// <param name="Activation">The function of each sum; linear where one of all sums follows.</param>
internal sealed record DepthwiseKernel(Numbers Numbers, int Features, int Taps, int NextTap, int Multiplier, Activation Activation)
{
    private const int MostUnrolledTaps = 16;

    public string Parameters => $"ref {Numbers.Keyword} x, ref {Numbers.Keyword} y, ref {Numbers.Keyword} w{(Multiplier > 1 ? $", ref {Numbers.Keyword} planes" : "")}";

    public string Arguments => $"ref x, ref y, ref w{(Multiplier > 1 ? ", ref planes" : "")}";

    public void Write(CodeWriter code)
    {
        if (Multiplier == 1)
        {
            WriteSums(code, "y", goesOn: false);
            return;
        }

        using (code.Block($"for (var plane = 0; plane < {CSharp.Int(Multiplier)}; plane++)"))
        {
            code.Line($"ref var sums = ref {CSharp.At("planes", CSharp.Times("plane", NextTap))};");
            WriteSums(code, "sums", goesOn: true);
            code.Line();
            code.Line("// All outputs of a feature stand side by side.");
            code.Single(
                $"for (var feature = 0; feature < {CSharp.Int(Features)}; feature++)",
                $"{CSharp.At("y", $"feature * {CSharp.Int(Multiplier)} + plane")} = {CSharp.At("sums", "feature")};");
        }
    }

    private void WriteSums(CodeWriter code, string target, bool goesOn) => LayerEmitter.Blocks(code, Numbers, Features, "features", block =>
    {
        code.Line("// Each sum begins with its bias; then come the samples in the order of time.");
        code.Line("var sum = TLanes.Load(ref w, 0);");
        if (Taps <= MostUnrolledTaps)
        {
            for (var tap = 0; tap < Taps; tap++)
                code.Line($"sum = TLanes.MultiplyAdd(TLanes.Load(ref {CSharp.At("x", tap * NextTap)}, {block}), TLanes.Load(ref w, {CSharp.Int(1 + tap)}), sum);");
        }
        else
        {
            code.Single(
                $"for (var tap = 0; tap < {CSharp.Int(Taps)}; tap++)",
                $"sum = TLanes.MultiplyAdd(TLanes.Load(ref {CSharp.At("x", CSharp.Times("tap", NextTap))}, {block}), TLanes.Load(ref w, 1 + tap), sum);");
        }

        code.Line($"TLanes.Store({ActivationText.Precise(Numbers, Activation, "sum")}, ref {target}, {block});");
        if (block != "0" || goesOn)
            code.Line($"w = ref {CSharp.At("w", $"{CSharp.Int(1 + Taps)} * TLanes.Count")};");
    });
}
