using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes the method of a further pass over the units of one stream, when the first pass has been over all of them.</summary>
internal sealed class PassMethod(CellKernel kernel, CellPass pass)
{
    public string Name => kernel.Name + pass.Suffix;

    /// <summary>What the kernel calls the pass's weights: projection.</summary>
    public string Weights => char.ToLowerInvariant(pass.Suffix[0]) + pass.Suffix.Substring(1);

    public void Write(CodeWriter code)
    {
        code.Line();
        code.Line($"/// <summary>{pass.Summary}: {pass.Equation}, one block after the other.</summary>");
        kernel.WriteBlockLanes(code);
        code.Line(CSharp.Optimized);
        using (kernel.Method(code, Name, $"{kernel.StateParameters}, ref {kernel.Numbers.Keyword} next, ref {kernel.Numbers.Keyword} weights"))
        {
            kernel.Formula.WriteScratch(code);
            using (code.Block($"for (var block = 0; block * TLanes.Count < {pass.Width}; block++)"))
            {
                code.Line($"ref var w = ref {CSharp.At("weights", $"block * ({CSharp.Int(1 + (long)pass.Inputs)} * TLanes.Count)")};");
                new GateSums(kernel.Numbers, EquatableArray.Of(new SumVector("sum")), 0, pass.Inputs, 2) { Source = pass.Source, HiddenComment = $"// {pass.Equation}: here ({pass.Inputs}) becomes ({pass.Width})." }.Write(code, "w");
                code.Line();
                pass.WriteFinish(code);
            }
        }
    }
}
