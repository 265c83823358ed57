using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Writes a recurrent layer's timestep from its formula: for one stream, and for many side by side. Small layers have a second form for the widest vectors, in
/// which the sums of all units stay in registers; both forms add the same numbers in the same order.
/// </summary>
internal sealed class FormulaCellEmitter : CellEmitter
{
    private readonly int _units;
    private readonly CellFormula _formula;
    private readonly CellLayout _layout;
    private readonly GateSums _sums;

    public FormulaCellEmitter(EmitterContext context, Layer layer, int features, int units, CellFormula formula)
        : base(context, layer, features)
    {
        _units = units;
        _formula = formula;
        _sums = new GateSums(Numbers, formula.Sums.Select(sum => new SumVector(sum.Name, sum.OfInput, sum.OfHidden)).ToEquatable(), features, formula.Hidden, formula.Chains)
        {
            InputComment = $"// x·W: {RecurrentText.FeatureCount(features)} multiplied in and summed up. Here ({features}) becomes ({units}): a unit keeps one sum for each gate, however many features there are.",
            HiddenComment = formula.Hidden == units
                ? $"// h·U: what {RecurrentText.UnitCount(units)} showed at the timestep before, ({units}), goes into each sum too."
                : $"// h·U: what was shown at the timestep before, ({formula.Hidden}), goes into each sum too.",
        };
        _layout = new CellLayout(Numbers, units, units * _sums.Length, formula.SharesVectors, formula.FurtherPasses.Count == 0 && formula.UnitWeights is null);
    }

    public override int Width => _formula.Hidden;

    public override int MostLanes => Math.Min(Context.MostLanes, _layout.Lanes);

    public override bool WalksBothWays => _layout.WalksBothWays;

    public override bool CanShow => _layout.IsFull;

    /// <summary>The h' of all streams stand aside while blocks go by.</summary>
    public override IReadOnlyList<(string Name, int Length, string Purpose)> Scratch =>
        _layout.IsAtOnce ? [] : [(Next, NextLength, HasPasses ? $"({_units}), what one pass of '{Layer.Name}' leaves to the next" : $"({_units}), h' of '{Layer.Name}' while h is still being read")];

    private bool HasPasses => _formula.FurtherPasses.Count > 0;

    /// <summary>Whether streams go in fours: with more than four sums a unit there are no registers for that.</summary>
    private bool GoesInFours => !_layout.IsAtOnce && _sums is { Chains: 2, Vectors.Count: <= 4 };

    /// <summary>
    /// Whether blocks go in pairs: while one waits for its activations, the other's go on. Floats gain nothing by it: so many of them wait for the second cache.
    /// </summary>
    private bool GoesInPairs => Numbers.Size == sizeof(double) && GoesInFours && !HasPasses && _formula.UnitWeights is null && _units > MostLanes;

    private int NextLength => (HasPasses ? _formula.ScratchVectors : 1) * Context.Padded(_units);

    private string Next => Local + "Next";

    private string AtOnceMethod => Name + "AtOnce";

    private string BlockMethod => Name + "Block";

    private string FoursMethod => Name + "Fours";

    private string PairMethod => Name + "Pair";

    private string SumsType => Name + "Sums";

    private string HiddenType => Name + "Hidden";

    private string NarrowGeneric => $"<{Numbers.Lanes(_layout.Lanes)}, {Numbers.Vector(_layout.Lanes)}>";

    private string StateParameters => _formula.CarriesCell ? $"ref {Numbers.Keyword} h, ref {Numbers.Keyword} c" : $"ref {Numbers.Keyword} h";

    private string StateArguments => _formula.CarriesCell ? "ref h, ref c" : "ref h";

    private string Parameters =>
        $"ref {Numbers.Keyword} x, int nextX, {StateParameters}, int nextState, {(_layout.IsAtOnce ? "" : $"ref {Numbers.Keyword} next, ")}int streams, ref {Numbers.Keyword} weights{(WalksBothWays ? ", bool backwards" : "")}" +
        string.Concat(_formula.FurtherPasses.Select(pass => $", ref {Numbers.Keyword} {PassWeights(pass)}")) + (CanShow ? $", ref {Numbers.Keyword} shown, int nextShown" : "");

    private string BlockParameters => $"ref {Numbers.Keyword} x, int nextX, {StateParameters}, int nextState, ref {Numbers.Keyword} shown, int streams, int block, ref {Numbers.Keyword} weights";

    private string EachBlock => $"for (var block = 0; block * TLanes.Count < {_units}; block++)";

    public override IReadOnlyList<(string Name, string Expression)> Packing(IReadOnlyList<string> tensors)
    {
        var perUnit = _formula.UnitWeights is { } own ? $", perUnit: {own.Tensor(tensors)}" : "";
        var arguments = $"{_formula.Tensors(tensors)}, {_units}, [{string.Join(", ", _formula.Sums.Select(sum => sum.Packed))}]";
        var blocks = $"{Numbers.Runtime}.Packer.Gates({arguments}, {(_layout.IsAtOnce ? "lanes" : Lanes)}{perUnit})";
        var packings = new List<(string, string)>
        {
            (Name, _layout.IsAtOnce ? $"lanes >= {_layout.Lanes} ? {Numbers.Runtime}.Packer.GatesAtOnce({arguments}, {_layout.Lanes}, rest: {_layout.Rest}) : {blocks}" : blocks),
        };
        packings.AddRange(_formula.FurtherPasses.Select(pass => (Name + pass.Suffix, pass.Packing(tensors, Lanes))));
        return packings;
    }

    public override void WriteStep(CodeWriter code, StreamValue input, IReadOnlyList<StreamValue> slots, Streams streams, string backwards, StreamValue? shown)
    {
        var state = string.Join(", ", slots.Select(slot => $"ref {slot.Name}"));
        var next = _layout.IsAtOnce ? "" : $"ref {Next}, ";
        var passes = string.Concat(_formula.FurtherPasses.Select(pass => $", ref packed.{Name}{pass.Suffix}.First"));
        var place = shown ?? slots[0];
        code.Line($"{Name}{CSharp.Generic}(ref {input.Name}, {input.Stride}, {state}, {slots[0].Stride}, {next}{streams.Count}, {WeightsArgument}{(WalksBothWays ? ", " + backwards : "")}{passes}{(CanShow ? $", ref {place.Name}, {place.Stride}" : "")});");
    }

    public override void WriteKernel(CodeWriter code)
    {
        _formula.WriteDocumentation(code, Title, Features);
        if (_layout.IsAtOnce)
        {
            code.Line(CSharp.Inlined);
            using (Method(code, Name, Parameters))
                WriteChoice(code);
            code.Line();
            code.Line($"/// <summary>All units at once, with {_layout.Lanes} lanes: the sums stay in registers, and each number of x and h is read once. While one stream waits for its activations, the next one's sums run.</summary>");
            code.Line(CSharp.LanesBetween(_layout.Lanes, _layout.Lanes, inWider: true));
            code.Line(CSharp.Optimized);
            using (Method(code, AtOnceMethod, Parameters))
                WriteAtOnce(code);
        }
        else
        {
            var passes = string.Concat(_formula.FurtherPasses.Select(pass => $", ref {PassWeights(pass)}"));
            using (KernelMethod.Write(code, Numbers, Name, IsNarrow ? MostLanes : null, Parameters, $"ref x, nextX, {StateArguments}, nextState, ref next, streams, ref weights{(WalksBothWays ? ", backwards" : "")}{passes}"))
                WriteBlocks(code);
        }

        code.Line();
        code.Line($"/// <summary>One block of as many units as a vector has lanes{(_layout.IsAtOnce ? "" : ", for all streams: so the block's weights are read from the first cache")}.</summary>");
        WriteBlockLanes(code);
        code.Line(CSharp.Optimized);
        using (Method(code, BlockMethod, _layout.IsAtOnce ? $"ref {Numbers.Keyword} x, {StateParameters}, ref {Numbers.Keyword} shown, int block, ref {Numbers.Keyword} weights" : BlockParameters))
            WriteBlock(code);
        if (GoesInPairs)
            WritePairMethod(code);
        if (GoesInFours)
            WriteFoursMethod(code);
        foreach (var pass in _formula.FurtherPasses)
            WritePass(code, pass);

        if (_layout.IsAtOnce && _units > Numbers.FewestLanes)
        {
            code.Line();
            code.Line($"/// <summary>Room for the h' of '{SafeText.Xml(Layer.Name)}'.</summary>");
            code.Line($"[global::System.Runtime.CompilerServices.InlineArray({Context.Padded(_units)})]");
            using (code.Block($"private struct {HiddenType}"))
                code.Line($"private {Numbers.Keyword} _first;");
        }
    }

    private static string PassWeights(CellPass pass) => char.ToLowerInvariant(pass.Suffix[0]) + pass.Suffix.Substring(1);

    /// <summary>Where all units at once are the form for the widest vectors, blocks are for shorter ones.</summary>
    private void WriteBlockLanes(CodeWriter code)
    {
        if (_layout.IsAtOnce)
            code.Line(CSharp.LanesBetween(0, _layout.Lanes / 2, inWider: false));
        else if (IsNarrow)
            code.Line(CSharp.LanesBetween(0, _layout.Lanes, inWider: true));
    }

    private CodeWriter.Scope Method(CodeWriter code, string name, string parameters) =>
        code.Block($"private static void {name}{CSharp.Generic}({parameters})\n    {Numbers.Constraints}");

    /// <summary>The choice between the forms; the one that is not for the running width drops out when the method is compiled.</summary>
    private void WriteChoice(CodeWriter code)
    {
        using (code.Block($"if (TLanes.Count >= {_layout.Lanes})"))
        {
            code.Line($"{AtOnceMethod}{(IsNarrow ? NarrowGeneric : CSharp.Generic)}(ref x, nextX, {StateArguments}, nextState, streams, ref weights{(CanShow ? ", ref shown, nextShown" : "")});");
            code.Line("return;");
        }

        code.Line();
        code.Line("// Shorter vectors: one block of units after the other.");
        if (_units > Numbers.FewestLanes)
            code.Line($"{CSharp.Unsafe}.SkipInit(out {HiddenType} hidden);");
        using (code.Block("for (var stream = 0; stream < streams; stream++)"))
        {
            if (_units <= Numbers.FewestLanes)
            {
                code.Line($"{BlockMethod}{CSharp.Generic}(ref x, {StateArguments}, ref h, 0, ref weights);");
            }
            else
            {
                code.Line("// The h' stand aside until all units have read h.");
                code.Line($"ref var next = ref {CSharp.Unsafe}.As<{HiddenType}, {Numbers.Keyword}>(ref hidden);");
                code.Single(EachBlock, $"{BlockMethod}{CSharp.Generic}(ref x, {StateArguments}, ref next, block, ref weights);");
                code.Single(EachBlock, "TLanes.Store(TLanes.Load(ref next, block), ref h, block);");
            }

            if (CanShow)
                code.Single($"if (!{CSharp.Unsafe}.AreSame(ref h, ref shown))", $"{Numbers.Runtime}.Floats.Copy{CSharp.Generic}(ref h, ref shown, {_units});");
            WriteNextStream(code, CanShow ? "nextShown" : null);
        }
    }

    private void WriteNextStream(CodeWriter code, string? nextShown)
    {
        code.Line($"x = ref {CSharp.At("x", "nextX")};");
        code.Line($"h = ref {CSharp.At("h", "nextState")};");
        if (_formula.CarriesCell)
            code.Line($"c = ref {CSharp.At("c", "nextState")};");
        if (nextShown is not null)
            code.Line($"shown = ref {CSharp.At("shown", nextShown)};");
    }

    private void WriteBlocks(CodeWriter code)
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
        {
            code.Line("// Every other timestep goes backwards: it begins with the weights that the caches still hold.");
        }

        if (WalksBothWays || GoesInPairs)
            code.Line($"var blocks = ({_units} + TLanes.Count - 1) / TLanes.Count;");
        if (GoesInPairs)
        {
            code.Line("// Fewer than four streams: two blocks at a time, where there are registers for the sums of both.");
            code.Line("var inPairs = TLanes.Registers >= 32 && inFours == 0 ? blocks / 2 * 2 : 0;");
            code.Single("for (var number = 0; number < inPairs; number += 2)", $"{PairMethod}{CSharp.Generic}(ref x, nextX, {StateArguments}, nextState, ref next, streams, {(WalksBothWays ? "backwards ? inPairs - 2 - number : number" : "number")}, ref weights);");
            code.Line();
        }

        var first = GoesInPairs ? "inPairs" : "0";
        using (code.Block(WalksBothWays || GoesInPairs ? $"for (var {(WalksBothWays ? "number" : "block")} = {first}; {(WalksBothWays ? "number" : "block")} < blocks; {(WalksBothWays ? "number" : "block")}++)" : EachBlock))
        {
            if (WalksBothWays)
                code.Line($"var block = backwards ? blocks - 1 - number{(GoesInPairs ? " + inPairs" : "")} : number;");
            if (GoesInFours)
            {
                code.Single("if (inFours > 0)", $"{FoursMethod}{CSharp.Generic}(ref x, nextX, {StateArguments}, nextState, ref next, inFours, block, ref weights);");
                code.Single("if (inFours < streams)", $"{BlockMethod}{CSharp.Generic}(ref {CSharp.At("x", "inFours * nextX")}, nextX, ref {CSharp.At("h", "inFours * nextState")}, {(_formula.CarriesCell ? $"ref {CSharp.At("c", "inFours * nextState")}, " : "")}nextState, ref {CSharp.At("next", $"inFours * {NextLength}")}, streams - inFours, block, ref weights);");
            }
            else
            {
                code.Line($"{BlockMethod}{CSharp.Generic}(ref x, nextX, {StateArguments}, nextState, ref next, streams, block, ref weights);");
            }
        }

        code.Line();
        code.Line(HasPasses ? "// All units have read h; what they wait for of one another comes now." : "// The h' stood aside until all units had read h.");
        using (code.Block("for (var stream = 0; stream < streams; stream++)"))
        {
            foreach (var pass in _formula.FurtherPasses)
                code.Line($"{Name}{pass.Suffix}{CSharp.Generic}(ref {CSharp.At("h", "stream * nextState")}, {(_formula.CarriesCell ? $"ref {CSharp.At("c", "stream * nextState")}, " : "")}ref {CSharp.At("next", $"stream * {NextLength}")}, ref {PassWeights(pass)});");
            if (!HasPasses)
                code.Single(EachBlock, $"TLanes.Store(TLanes.Load(ref {CSharp.At("next", $"stream * {NextLength}")}, block), ref {CSharp.At("h", "stream * nextState")}, block);");
        }
    }

    private void WriteBlock(CodeWriter code)
    {
        WriteBlockBeginning(code);
        if (_layout.IsAtOnce)
        {
            WriteSums(code);
            return;
        }

        using (code.Block("for (var stream = 0; stream < streams; stream++)"))
        {
            WriteSums(code);
            code.Line();
            WriteNextStream(code, CSharp.Int(NextLength));
        }
    }

    private void WriteBlockBeginning(CodeWriter code)
    {
        var length = _sums.Length + (_formula.UnitWeights?.Count ?? 0);
        code.Line($"ref var w = ref {(_units > Numbers.FewestLanes ? CSharp.At("weights", $"block * ({CSharp.Int(length)} * TLanes.Count)") : "weights")};");
    }

    private void WriteSums(CodeWriter code)
    {
        _sums.Write(code, "w");
        code.Line();
        _formula.WriteComment(code);
        _formula.WriteFromSums(code, new CellPlace("", "block", EquatableArray.Of("shown"), _sums.Length));
    }

    private void WritePairMethod(CodeWriter code)
    {
        var marks = EquatableArray.Of("0", "1");
        code.Line();
        code.Line("/// <summary>The same for two blocks side by side, where there are registers for the sums of both: while one waits for its activations, the other's go on.</summary>");
        WriteBlockLanes(code);
        code.Line(CSharp.Optimized);
        using (Method(code, PairMethod, BlockParameters))
        {
            code.Line($"ref var w0 = ref {CSharp.At("weights", $"block * ({CSharp.Int(_sums.Length)} * TLanes.Count)")};");
            code.Line($"ref var w1 = ref {CSharp.At("w0", $"{CSharp.Int(_sums.Length)} * TLanes.Count")};");
            using (code.Block("for (var stream = 0; stream < streams; stream++)"))
            {
                (_sums with { Marks = marks }).Write(code, "w");
                code.Line();
                _formula.WriteComment(code);
                _formula.WriteFromSums(code, new CellPlace("0", "block", EquatableArray.Of("shown")));
                code.Line();
                _formula.WriteFromSums(code, new CellPlace("1", "block + 1", EquatableArray.Of("shown")));
                code.Line();
                WriteNextStream(code, CSharp.Int(NextLength));
            }
        }
    }

    private void WriteFoursMethod(CodeWriter code)
    {
        code.Line();
        code.Line("/// <summary>The same for streams in fours, where there are registers for the sums of four: each vector of weights is read once for all of them.</summary>");
        WriteBlockLanes(code);
        code.Line(CSharp.Optimized);
        using (Method(code, FoursMethod, BlockParameters))
        {
            WriteBlockBeginning(code);
            code.Line($"{CSharp.Unsafe}.SkipInit(out {SumsType} room);");
            code.Line($"ref var sums = ref {CSharp.Unsafe}.As<{SumsType}, {Numbers.Keyword}>(ref room);");
            using (code.Block("for (var stream = 0; stream < streams; stream += 4)"))
            {
                _sums.WriteChainByChain(code, "w", "sums");
                code.Line();
                using (code.Block("for (var number = 0; number < 4; number++)"))
                {
                    code.Line($"ref var own = ref {CSharp.At("sums", $"number * ({_sums.Vectors.Count} * TLanes.Count)")};");
                    for (var gate = 0; gate < _sums.Vectors.Count; gate++)
                        code.Line($"var {_sums.Vectors[gate].Name} = TLanes.Load(ref own, {gate});");
                    _formula.WriteComment(code);
                    _formula.WriteFromSums(code, new CellPlace("", "block", EquatableArray.Of("shown"), _sums.Length));
                    code.Line();
                    WriteNextStream(code, CSharp.Int(NextLength));
                }
            }
        }

        code.Line();
        code.Line("/// <summary>Room for the sums of four streams, of as many units each as there are lanes.</summary>");
        code.Line($"[global::System.Runtime.CompilerServices.InlineArray({4 * _sums.Vectors.Count * MostLanes})]");
        using (code.Block($"private struct {SumsType}"))
            code.Line($"private {Numbers.Keyword} _first;");
    }

    private void WritePass(CodeWriter code, CellPass pass)
    {
        code.Line();
        code.Line($"/// <summary>{pass.Summary}: {pass.Equation}, one block after the other.</summary>");
        WriteBlockLanes(code);
        code.Line(CSharp.Optimized);
        using (Method(code, Name + pass.Suffix, $"{StateParameters}, ref {Numbers.Keyword} next, ref {Numbers.Keyword} weights"))
        {
            _formula.WriteScratch(code);
            using (code.Block($"for (var block = 0; block * TLanes.Count < {pass.Width}; block++)"))
            {
                code.Line($"ref var w = ref {CSharp.At("weights", $"block * ({CSharp.Int(1 + (long)pass.Inputs)} * TLanes.Count)")};");
                new GateSums(Numbers, EquatableArray.Of(new SumVector("sum")), 0, pass.Inputs, 2) { Source = pass.Source, HiddenComment = $"// {pass.Equation}: here ({pass.Inputs}) becomes ({pass.Width})." }.Write(code, "w");
                code.Line();
                pass.WriteFinish(code);
            }
        }
    }

    private void WriteAtOnce(CodeWriter code)
    {
        using (code.Block("for (var stream = 0; stream < streams; stream++)"))
        {
            new CellAtOnce(_layout, _sums, _formula, CanShow ? EquatableArray.Of("h", "shown") : EquatableArray.Of("h")).Write(code);
            code.Line();
            WriteNextStream(code, CanShow ? "nextShown" : null);
        }
    }
}
