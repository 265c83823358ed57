namespace LstmGen.Generator;

/// <summary>
/// The form of larger layers: one block of units after the other, each for all streams, with streams in fours and blocks in pairs where that pays; then the
/// further passes, or h' to its place.
/// </summary>
internal sealed class BlocksForm(CellKernel kernel)
{
    private readonly BlockMethod _block = new(kernel);
    private readonly PairMethod _pair = new(kernel);
    private readonly FoursMethod _fours = new(kernel);
    private readonly IReadOnlyList<PassMethod> _passes = kernel.Formula.FurtherPasses.Select(pass => new PassMethod(kernel, pass)).ToList();

    /// <summary>Whether streams go in fours: with more than four sums a unit there are no registers for that.</summary>
    private bool GoesInFours => kernel.Sums is { Chains: 2, Vectors.Count: <= 4 };

    /// <summary>
    /// Whether blocks go in pairs: while one waits for its activations, the other's go on. Floats gain nothing by it: so many of them wait for the second cache.
    /// </summary>
    private bool GoesInPairs => kernel.Numbers.Size == sizeof(double) && GoesInFours && !kernel.HasPasses && kernel.Formula.UnitWeights is null && kernel.Units > kernel.MostLanes;

    private bool WalksBothWays => kernel.Layout.WalksBothWays;

    private string Parameters =>
        $"ref {kernel.Numbers.Keyword} x, int nextX, {kernel.StateParameters}, int nextState, ref {kernel.Numbers.Keyword} next, int streams, ref {kernel.Numbers.Keyword} weights{(WalksBothWays ? ", bool backwards" : "")}" +
        string.Concat(_passes.Select(pass => $", ref {kernel.Numbers.Keyword} {pass.Weights}"));

    private string Arguments =>
        $"ref x, nextX, {kernel.StateArguments}, nextState, ref next, streams, ref weights{(WalksBothWays ? ", backwards" : "")}{string.Concat(_passes.Select(pass => $", ref {pass.Weights}"))}";

    public void Write(CodeWriter code)
    {
        using (KernelMethod.Write(code, kernel.Numbers, kernel.Name, kernel.IsNarrow ? kernel.MostLanes : null, Parameters, Arguments))
        {
            WriteWalk(code);
            code.Line();
            WriteEnd(code);
        }

        _block.WriteForStreams(code);
        if (GoesInPairs)
            _pair.Write(code);
        if (GoesInFours)
            _fours.Write(code);
        foreach (var pass in _passes)
            pass.Write(code);
    }

    private void WriteWalk(CodeWriter code)
    {
        if (GoesInFours)
        {
            code.Line("// One block of units after the other, each for all streams: for four at a time, where there are registers for the sums of all four.");
            code.Line("var inFours = TLanes.Registers >= 32 ? streams / 4 * 4 : 0;");
        }
        else
        {
            code.Line("// One block of units after the other, each for all streams.");
        }

        if (WalksBothWays)
            code.Line("// Every other timestep goes backwards: it begins with the weights that the caches still hold.");
        if (WalksBothWays || GoesInPairs)
            code.Line($"var blocks = ({kernel.Units} + TLanes.Count - 1) / TLanes.Count;");
        if (GoesInPairs)
            WritePairs(code);

        var (number, first) = (WalksBothWays ? "number" : "block", GoesInPairs ? "inPairs" : "0");
        using (code.Block(WalksBothWays || GoesInPairs ? $"for (var {number} = {first}; {number} < blocks; {number}++)" : kernel.EachBlock))
        {
            if (WalksBothWays)
                code.Line($"var block = backwards ? blocks - 1 - number{(GoesInPairs ? " + inPairs" : "")} : number;");
            WriteBlock(code);
        }
    }

    private void WritePairs(CodeWriter code)
    {
        code.Line("// Fewer than four streams: two blocks at a time, where there are registers for the sums of both.");
        code.Line("var inPairs = TLanes.Registers >= 32 && inFours == 0 ? blocks / 2 * 2 : 0;");
        code.Single("for (var number = 0; number < inPairs; number += 2)", $"{_pair.Name}{CSharp.Generic}(ref x, nextX, {kernel.StateArguments}, nextState, ref next, streams, {(WalksBothWays ? "backwards ? inPairs - 2 - number : number" : "number")}, ref weights);");
        code.Line();
    }

    /// <summary>One block: for the streams in fours, and for those that are left.</summary>
    private void WriteBlock(CodeWriter code)
    {
        if (!GoesInFours)
        {
            code.Line($"{kernel.BlockName}{CSharp.Generic}(ref x, nextX, {kernel.StateArguments}, nextState, ref next, streams, block, ref weights);");
            return;
        }

        code.Single("if (inFours > 0)", $"{_fours.Name}{CSharp.Generic}(ref x, nextX, {kernel.StateArguments}, nextState, ref next, inFours, block, ref weights);");
        code.Single("if (inFours < streams)", $"{kernel.BlockName}{CSharp.Generic}(ref {CSharp.At("x", "inFours * nextX")}, nextX, {StateOf("inFours")}, nextState, ref {NextOf("inFours")}, streams - inFours, block, ref weights);");
    }

    private void WriteEnd(CodeWriter code)
    {
        code.Line(kernel.HasPasses ? "// All units have read h; what they wait for of one another comes now." : "// The h' stood aside until all units had read h.");
        using (code.Block("for (var stream = 0; stream < streams; stream++)"))
        {
            foreach (var pass in _passes)
                code.Line($"{pass.Name}{CSharp.Generic}({StateOf("stream")}, ref {NextOf("stream")}, ref {pass.Weights});");
            if (!kernel.HasPasses)
                code.Single(kernel.EachBlock, $"TLanes.Store(TLanes.Load(ref {NextOf("stream")}, block), ref {CSharp.At("h", "stream * nextState")}, block);");
        }
    }

    private string StateOf(string stream) =>
        $"ref {CSharp.At("h", $"{stream} * nextState")}{(kernel.Formula.CarriesCell ? $", ref {CSharp.At("c", $"{stream} * nextState")}" : "")}";

    private string NextOf(string stream) => CSharp.At("next", $"{stream} * {kernel.NextLength}");
}
