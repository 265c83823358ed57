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
        $"ref {kernel.Numbers.Keyword} x, int nextX, {kernel.StateParameters}, int nextState{(kernel.HasNext ? $", ref {kernel.Numbers.Keyword} next" : "")}, int streams, ref {kernel.Numbers.Keyword} weights{(WalksBothWays ? ", bool backwards" : "")}" +
        string.Concat(_passes.Select(pass => $", ref {kernel.Numbers.Keyword} {pass.Weights}"));

    private string Arguments =>
        $"ref x, nextX, {kernel.StateArguments}, nextState{(kernel.HasNext ? ", ref next" : "")}, streams, ref weights{(WalksBothWays ? ", backwards" : "")}{string.Concat(_passes.Select(pass => $", ref {pass.Weights}"))}";

    public void Write(CodeWriter code)
    {
        using (KernelMethod.Write(code, kernel.Numbers, kernel.Name, kernel.IsNarrow ? kernel.MostLanes : null, Parameters, Arguments, isInlined: true))
        {
            WriteWalk(code);
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
        var blocks = kernel.IsOneBlock ? "All units are one block" : "One block of units after the other";
        if (GoesInFours)
        {
            code.Line($"// {blocks}, {(kernel.IsOneBlock ? "" : "each ")}for all streams: for four at a time, where there are registers for the sums of all four.");
            code.Line("var inFours = TLanes.Registers >= 32 ? streams / 4 * 4 : 0;");
        }
        else
        {
            code.Line($"// {blocks}, {(kernel.IsOneBlock ? "" : "each ")}for all streams.");
        }

        if (kernel.IsOneBlock)
        {
            WriteBlock(code, "0", kernel.HasPasses ? AsideOf : ("h", "nextState"));
            return;
        }

        code.Line($"var blocks = ({kernel.Units} + TLanes.Count - 1) / TLanes.Count;");
        if (GoesInPairs)
        {
            code.Line("// Fewer than four streams: two blocks at a time, where there are registers for the sums of both.");
            code.Line("var inPairs = TLanes.Registers >= 32 && inFours == 0 ? blocks / 2 * 2 : 0;");
        }

        code.Line($"int block = 0{(GoesInPairs ? ", count = 0" : "")};");
        using (code.Block($"for (var number = 0; number < blocks; number{(GoesInPairs ? " += count" : "++")})"))
        {
            if (GoesInPairs)
                code.Line("count = number < inPairs ? 2 : 1;");
            if (WalksBothWays)
                code.Line("// Every other timestep goes backwards: it begins with the weights that the caches still hold.");
            code.Line($"block = {(WalksBothWays ? $"backwards ? blocks - {Count} - number : number" : "number")};");
            if (kernel.HasPasses)
                WriteBlock(code, "block", AsideOf);
            else
                WriteToPlace(code);
        }
    }

    /// <summary>How many blocks go side by side: a local where that differs.</summary>
    private string Count => GoesInPairs ? "count" : "1";

    /// <summary>Where what is shown stands aside, and how far that of the next stream is.</summary>
    private (string Shown, string NextShown) AsideOf => ("next", CSharp.Int(kernel.NextLength));

    private void WriteToPlace(CodeWriter code)
    {
        code.Line("// The h' stand aside while other units still read h. Those of the last go to their place.");
        code.Line($"var areLast = number + {Count} == blocks;");
        code.Line("ref var shown = ref (areLast ? ref h : ref next);");
        code.Line($"var nextShown = areLast ? nextState : {CSharp.Int(kernel.NextLength)};");
        if (GoesInPairs)
        {
            using (code.Block("if (count == 2)"))
            {
                code.Line($"{_pair.Name}{CSharp.Generic}(ref x, nextX, {kernel.StateArguments}, nextState, ref shown, nextShown, streams, block, ref weights);");
                code.Line("continue;");
            }

            code.Line();
        }

        WriteBlock(code, "block", ("shown", "nextShown"));
    }

    /// <summary>One block: for the streams in fours, and for those that are left.</summary>
    private void WriteBlock(CodeWriter code, string block, (string Shown, string NextShown) place)
    {
        var (shown, nextShown) = place;
        if (!GoesInFours)
        {
            code.Line($"{kernel.BlockName}{CSharp.Generic}(ref x, nextX, {kernel.StateArguments}, nextState, ref {shown}, {nextShown}, streams, {block}, ref weights);");
            return;
        }

        code.Single("if (inFours > 0)", $"{_fours.Name}{CSharp.Generic}(ref x, nextX, {kernel.StateArguments}, nextState, ref {shown}, {nextShown}, inFours, {block}, ref weights);");
        code.Single("if (inFours < streams)", $"{kernel.BlockName}{CSharp.Generic}(ref {CSharp.At("x", "inFours * nextX")}, nextX, {StateOf("inFours")}, nextState, ref {CSharp.At(shown, $"inFours * {nextShown}")}, {nextShown}, streams - inFours, {block}, ref weights);");
    }

    private void WriteEnd(CodeWriter code)
    {
        if (!kernel.HasNext)
            return;

        code.Line();
        code.Line(kernel.HasPasses ? "// All units have read h; what they wait for of one another comes now." : "// The h' of the other blocks follow: all units have read h.");
        using (code.Block("for (var stream = 0; stream < streams; stream++)"))
        {
            foreach (var pass in _passes)
                code.Line($"{pass.Name}{CSharp.Generic}({StateOf("stream")}, ref {NextOf("stream")}, ref {pass.Weights});");
            if (kernel.HasPasses)
                return;

            using (code.Block("for (var other = 0; other < blocks; other++)"))
            {
                code.Single(
                    GoesInPairs ? "if (other < block || other >= block + count)" : "if (other != block)",
                    $"TLanes.Store(TLanes.Load(ref {NextOf("stream")}, other), ref {CSharp.At("h", "stream * nextState")}, other);");
            }
        }
    }

    private string StateOf(string stream) =>
        $"ref {CSharp.At("h", $"{stream} * nextState")}{(kernel.Formula.CarriesCell ? $", ref {CSharp.At("c", $"{stream} * nextState")}" : "")}";

    private string NextOf(string stream) => CSharp.At("next", $"{stream} * {kernel.NextLength}");
}
