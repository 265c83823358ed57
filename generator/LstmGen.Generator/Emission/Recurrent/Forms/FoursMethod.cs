using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes the method for a block of four streams at a time, and the room for their sums.</summary>
internal sealed class FoursMethod(CellKernel kernel)
{
    public string Name => kernel.Name + "Fours";

    private string SumsType => kernel.Name + "Sums";

    public void Write(CodeWriter code)
    {
        code.Line();
        code.Line("/// <summary>The same for streams in fours, where there are registers for the sums of four: each vector of weights is read once for all of them.</summary>");
        kernel.WriteBlockLanes(code);
        code.Line(CSharp.Optimized);
        using (kernel.Method(code, Name, kernel.BlockParameters))
        {
            kernel.WriteBlockWeights(code);
            code.Line($"{CSharp.Unsafe}.SkipInit(out {SumsType} room);");
            code.Line($"ref var sums = ref {CSharp.Unsafe}.As<{SumsType}, {kernel.Numbers.Keyword}>(ref room);");
            using (code.Block("for (var stream = 0; stream < streams; stream += 4)"))
            {
                kernel.Sums.WriteChainByChain(code, "w", "sums");
                code.Line();
                using (code.Block("for (var number = 0; number < 4; number++)"))
                    WriteStream(code);
            }
        }

        WriteSumsType(code);
    }

    /// <summary>One of the four: its sums come back from where they stood aside.</summary>
    private void WriteStream(CodeWriter code)
    {
        var vectors = kernel.Sums.Vectors;
        code.Line($"ref var own = ref {CSharp.At("sums", $"number * ({vectors.Count} * TLanes.Count)")};");
        for (var gate = 0; gate < vectors.Count; gate++)
            code.Line($"var {vectors[gate].Name} = TLanes.Load(ref own, {gate});");
        kernel.Formula.WriteComment(code);
        kernel.Formula.WriteFromSums(code, new CellPlace("", "block", EquatableArray.Of("shown"), kernel.Sums.Length));
        code.Line();
        kernel.WriteNextStream(code, "nextShown");
    }

    private void WriteSumsType(CodeWriter code)
    {
        code.Line();
        code.Line("/// <summary>Room for the sums of four streams, of as many units each as there are lanes.</summary>");
        code.Line($"[global::System.Runtime.CompilerServices.InlineArray({4 * kernel.Sums.Vectors.Count * kernel.MostLanes})]");
        using (code.Block($"private struct {SumsType}"))
            code.Line($"private {kernel.Numbers.Keyword} _first;");
    }
}
