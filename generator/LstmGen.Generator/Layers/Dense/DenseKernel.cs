using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Writes y = activation(x·W + b) within a kernel whose parameters are x, y and w. Weights: [block of units][row: bias, inputs][lane]. From eight inputs on each
/// sum runs in four chains, inputs 0, 4, 8, … in the first, 1, 5, 9, … in the second and so on, joined in pairs: a few outputs would else wait for one long chain.
/// </summary>
/// <param name="Numbers">What it computes with.</param>
/// <param name="Inputs">How many numbers x has.</param>
/// <param name="Units">How many sums there are.</param>
/// <param name="Activation">The function of each sum; linear where one of all sums follows.</param>
internal sealed record DenseKernel(Numbers Numbers, int Inputs, int Units, Activation Activation)
{
    private const int MostUnrolledInputs = 32, FewestForChains = 8, Chains = 4;

    private int ChainCount => Inputs >= FewestForChains ? Chains : 1;

    /// <summary>Writes the sums, one block of outputs after the other.</summary>
    /// <param name="code">The kernel.</param>
    /// <param name="goesOn">Whether more weights follow, to which w has to lead in the end.</param>
    public void Write(CodeWriter code, bool goesOn = false) =>
        LayerEmitter.Blocks(code, Numbers, Units, "outputs", block => WriteBlock(code, block, goesOn));

    private void WriteBlock(CodeWriter code, string block, bool goesOn)
    {
        code.Line("// Each output's sum begins with its bias" + (ChainCount > 1 ? "; four chains of it run side by side." : "."));
        code.Line("var sum = TLanes.Load(ref w, 0);");
        for (var chain = 1; chain < ChainCount; chain++)
            code.Line($"var sum{chain} = TLanes.Broadcast({Numbers.Literal(0)});");
        code.Line();
        code.Line($"// x·W: here ({Inputs}) becomes ({Units}).");
        if (Inputs <= MostUnrolledInputs)
        {
            for (var input = 0; input < Inputs; input++)
                code.Line(Sum(input % ChainCount, CSharp.Int(input), "w", CSharp.Int(1 + input)));
        }
        else
        {
            WriteLoop(code);
        }

        if (Inputs > MostUnrolledInputs || ChainCount > 1)
            code.Line();
        if (ChainCount > 1)
            code.Line("sum = TLanes.Add(TLanes.Add(sum, sum1), TLanes.Add(sum2, sum3));");
        code.Line($"TLanes.Store({ActivationText.Precise(Numbers, Activation, "sum")}, ref y, {block});");
        if (block != "0" || goesOn)
            code.Line($"w = ref {CSharp.At("w", $"{1 + Inputs} * TLanes.Count")};");
    }

    private void WriteLoop(CodeWriter code)
    {
        code.Line($"ref var row = ref {CSharp.At("w", "TLanes.Count")};");
        using (code.Block($"for (var input = 0; input < {Inputs / Chains * Chains}; input += {Chains})"))
        {
            for (var chain = 0; chain < Chains; chain++)
                code.Line(Sum(chain, chain == 0 ? "input" : $"input + {chain}", "row", CSharp.Int(chain)));
            code.Line($"row = ref {CSharp.At("row", $"{Chains} * TLanes.Count")};");
        }

        for (var rest = 0; rest < Inputs % Chains; rest++)
            code.Line(Sum(rest, CSharp.Int(Inputs / Chains * Chains + rest), "row", CSharp.Int(rest)));
    }

    private static string Sum(int chain, string input, string weights, string row)
    {
        var sum = chain == 0 ? "sum" : $"sum{chain}";
        return $"{sum} = TLanes.MultiplyAdd(TLanes.Broadcast(ref x, {input}), TLanes.Load(ref {weights}, {row}), {sum});";
    }
}
