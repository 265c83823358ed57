using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes the method for two blocks side by side.</summary>
internal sealed class PairMethod(CellKernel kernel)
{
    public string Name => kernel.Name + "Pair";

    public void Write(CodeWriter code)
    {
        code.Line();
        code.Line("/// <summary>The same for two blocks side by side, where there are registers for the sums of both: while one waits for its activations, the other's go on.</summary>");
        kernel.WriteBlockLanes(code);
        code.Line(CSharp.Optimized);
        using (kernel.Method(code, Name, kernel.BlockParameters))
        {
            var length = CSharp.Int(kernel.Sums.Length);
            code.Line($"ref var w0 = ref {CSharp.At("weights", $"block * ({length} * TLanes.Count)")};");
            code.Line($"ref var w1 = ref {CSharp.At("w0", $"{length} * TLanes.Count")};");
            using (code.Block("for (var stream = 0; stream < streams; stream++)"))
                WriteStream(code);
        }
    }

    private void WriteStream(CodeWriter code)
    {
        var shown = EquatableArray.Of("shown");
        (kernel.Sums with { Marks = EquatableArray.Of("0", "1") }).Write(code, "w");
        code.Line();
        kernel.Formula.WriteComment(code);
        kernel.Formula.WriteFromSums(code, new CellPlace("0", "block", shown), new CellPlace("1", "block + 1", shown));
        code.Line();
        kernel.WriteNextStream(code, "nextShown");
    }
}
