using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// The form of small layers: with the widest vectors the sums of all units stay in registers, with shorter ones one block of units follows the other.
/// </summary>
internal sealed class AtOnceForm(CellKernel kernel)
{
    private string MethodName => kernel.Name + "AtOnce";

    private string HiddenType => kernel.Name + "Hidden";

    /// <summary>Whether shorter vectors need several blocks, so that h' must stand aside.</summary>
    private bool HasSeveralBlocks => !kernel.IsOneBlock;

    private bool CanShow => kernel.Layout.IsFull;

    private string Parameters =>
        $"ref {kernel.Numbers.Keyword} x, int nextX, {kernel.StateParameters}, int nextState, int streams, ref {kernel.Numbers.Keyword} weights{(CanShow ? $", ref {kernel.Numbers.Keyword} shown, int nextShown" : "")}";

    public void Write(CodeWriter code)
    {
        code.Line(CSharp.Inlined);
        using (kernel.Method(code, kernel.Name, Parameters))
            WriteChoice(code);
        code.Line();
        code.Line($"/// <summary>All units at once, with {kernel.Layout.Lanes} lanes: the sums stay in registers, and each number of x and h is read once. While one stream waits for its activations, the next one's sums run.</summary>");
        code.Line(CSharp.LanesBetween(kernel.Layout.Lanes, kernel.Layout.Lanes, inWider: true));
        code.Line(CSharp.Optimized);
        using (kernel.Method(code, MethodName, Parameters))
            WriteAtOnce(code);
        new BlockMethod(kernel).WriteForOneStream(code);
        if (HasSeveralBlocks)
            WriteHiddenType(code);
    }

    /// <summary>The choice between the forms; the one that is not for the running width drops out when the method is compiled.</summary>
    private void WriteChoice(CodeWriter code)
    {
        var generic = kernel.IsNarrow ? $"<{kernel.Numbers.Lanes(kernel.Layout.Lanes)}, {kernel.Numbers.Vector(kernel.Layout.Lanes)}>" : CSharp.Generic;
        using (code.Block($"if (TLanes.Count >= {kernel.Layout.Lanes})"))
        {
            code.Line($"{MethodName}{generic}(ref x, nextX, {kernel.StateArguments}, nextState, streams, ref weights{(CanShow ? ", ref shown, nextShown" : "")});");
            code.Line("return;");
        }

        code.Line();
        code.Line("// Shorter vectors: one block of units after the other.");
        if (HasSeveralBlocks)
            code.Line($"{CSharp.Unsafe}.SkipInit(out {HiddenType} hidden);");
        using (code.Block("for (var stream = 0; stream < streams; stream++)"))
        {
            WriteBlocks(code);
            if (CanShow)
                code.Single($"if (!{CSharp.Unsafe}.AreSame(ref h, ref shown))", $"{kernel.Numbers.Runtime}.Floats.Copy{CSharp.Generic}(ref h, ref shown, {kernel.Units});");
            kernel.WriteNextStream(code, CanShow ? "nextShown" : null);
        }
    }

    private void WriteBlocks(CodeWriter code)
    {
        if (!HasSeveralBlocks)
        {
            code.Line($"{kernel.BlockName}{CSharp.Generic}(ref x, {kernel.StateArguments}, ref h, 0, ref weights);");
            return;
        }

        code.Line("// The h' stand aside until all units have read h.");
        code.Line($"ref var next = ref {CSharp.Unsafe}.As<{HiddenType}, {kernel.Numbers.Keyword}>(ref hidden);");
        code.Single(kernel.EachBlock, $"{kernel.BlockName}{CSharp.Generic}(ref x, {kernel.StateArguments}, ref next, block, ref weights);");
        code.Single(kernel.EachBlock, "TLanes.Store(TLanes.Load(ref next, block), ref h, block);");
    }

    private void WriteAtOnce(CodeWriter code)
    {
        using (code.Block("for (var stream = 0; stream < streams; stream++)"))
        {
            new CellAtOnce(kernel.Layout, kernel.Sums, kernel.Formula, CanShow ? EquatableArray.Of("h", "shown") : EquatableArray.Of("h")).Write(code);
            code.Line();
            kernel.WriteNextStream(code, CanShow ? "nextShown" : null);
        }
    }

    private void WriteHiddenType(CodeWriter code)
    {
        code.Line();
        code.Line($"/// <summary>Room for the h' of '{SafeText.Xml(kernel.Layer.Name)}'.</summary>");
        code.Line($"[global::System.Runtime.CompilerServices.InlineArray({kernel.PaddedUnits})]");
        using (code.Block($"private struct {HiddenType}"))
            code.Line($"private {kernel.Numbers.Keyword} _first;");
    }
}
