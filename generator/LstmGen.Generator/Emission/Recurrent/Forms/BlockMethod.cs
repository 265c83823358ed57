using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes the method for one block of as many units as a vector has lanes: sums, then what becomes of them.</summary>
internal sealed class BlockMethod(CellKernel kernel)
{
    /// <summary>Beside the form that takes all units at once: the caller goes from stream to stream.</summary>
    public void WriteForOneStream(CodeWriter code)
    {
        var parameters = $"ref {kernel.Numbers.Keyword} x, {kernel.StateParameters}, ref {kernel.Numbers.Keyword} shown, int block, ref {kernel.Numbers.Keyword} weights";
        using (Begin(code, "", parameters))
            WriteSums(code);
    }

    public void WriteForStreams(CodeWriter code)
    {
        using (Begin(code, ", for all streams: so the block's weights are read from the first cache", kernel.BlockParameters))
        using (code.Block("for (var stream = 0; stream < streams; stream++)"))
        {
            WriteSums(code);
            code.Line();
            kernel.WriteNextStream(code, "nextShown");
        }
    }

    private CodeWriter.Scope Begin(CodeWriter code, string whatFor, string parameters)
    {
        code.Line();
        code.Line($"/// <summary>One block of as many units as a vector has lanes{whatFor}.</summary>");
        kernel.WriteBlockLanes(code);
        code.Line(CSharp.Optimized);
        var method = kernel.Method(code, kernel.BlockName, parameters);
        kernel.WriteBlockWeights(code);
        return method;
    }

    private void WriteSums(CodeWriter code)
    {
        kernel.Sums.Write(code, "w");
        code.Line();
        kernel.Formula.WriteComment(code);
        kernel.Formula.WriteFromSums(code, new CellPlace("", "block", EquatableArray.Of("shown"), kernel.Sums.Length));
    }
}
