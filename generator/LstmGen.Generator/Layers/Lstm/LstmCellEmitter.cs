using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Writes an LSTM's timestep: for one stream, and for many side by side. Small layers have a second form for the widest vectors, in which the sums of all
/// units stay in registers; both forms add the same numbers in the same order.
/// </summary>
internal sealed class LstmCellEmitter : CellEmitter
{
    private readonly int _units, _features;
    private readonly LstmLayout _layout;
    private readonly LstmCell _cell;
    private readonly LayerOptions _options;

    public LstmCellEmitter(EmitterContext context, Layer cell, LayerOptions options, int features)
        : base(context, cell, features)
    {
        _units = options.Int("units");
        _features = features;
        _cell = new LstmCell(_units, options.Activation("recurrent_activation"), options.Activation("activation"));
        _layout = new LstmLayout(_units, _features, _cell.IsUsual);
        _options = options;
    }

    public override int Width => _units;

    public override int MostLanes => Math.Min(Context.MostLanes, _layout.Lanes);

    public override bool WalksBothWays => _layout.WalksBothWays;

    public override bool CanShow => _layout.IsFull;

    /// <summary>The h' of all streams stand aside while blocks go by.</summary>
    public override IReadOnlyList<(string Name, int Length, string Purpose)> Scratch =>
        _layout.IsAtOnce ? [] : [(Next, Context.Padded(_units), $"({_units}), h' of '{Layer.Name}' while h is still being read")];

    private string Next => Local + "Next";

    private string AtOnceMethod => Name + "AtOnce";

    private string BlockMethod => Name + "Block";

    private string FoursMethod => Name + "Fours";

    private string SumsType => Name + "Sums";

    private string HiddenType => Name + "Hidden";

    private string NarrowGeneric => $"<{CSharp.Lanes(_layout.Lanes)}, {CSharp.Vector(_layout.Lanes)}>";

    private string Parameters =>
        $"ref float x, int nextX, ref float h, ref float c, int nextState, {(_layout.IsAtOnce ? "" : "ref float next, ")}int streams, ref float weights{(WalksBothWays ? ", bool backwards" : "")}{(CanShow ? ", ref float shown, int nextShown" : "")}";

    private static string BlockParameters => "ref float x, int nextX, ref float h, ref float c, int nextState, ref float shown, int streams, int block, ref float weights";

    public override string Packing(IReadOnlyList<string> tensors)
    {
        var arguments = $"{tensors[0]}, {tensors[1]}, {(tensors.Count > 2 ? tensors[2] : "default")}, {_units}, [{string.Join(", ", _cell.Scales)}]";
        var blocks = $"{CSharp.Runtime}.Packer.Gates({arguments}, {(_layout.IsAtOnce ? "lanes" : Lanes)})";
        return _layout.IsAtOnce
            ? $"lanes >= {_layout.Lanes} ? {CSharp.Runtime}.Packer.GatesAtOnce({arguments}, {_layout.Lanes}, rest: {_layout.Rest}) : {blocks}"
            : blocks;
    }

    public override void WriteStep(CodeWriter code, StreamValue input, IReadOnlyList<StreamValue> slots, Streams streams, string backwards, StreamValue? shown)
    {
        var next = _layout.IsAtOnce ? "" : $"ref {Next}, ";
        var place = shown ?? slots[0];
        code.Line($"{Name}{CSharp.Generic}(ref {input.Name}, {input.Stride}, ref {slots[0].Name}, ref {slots[1].Name}, {slots[0].Stride}, {next}{streams.Count}, {WeightsArgument}{(WalksBothWays ? ", " + backwards : "")}{(CanShow ? $", ref {place.Name}, {place.Stride}" : "")});");
    }

    public override void WriteKernel(CodeWriter code)
    {
        LstmText.WriteDocumentation(code, Title, _features, _units, _options);
        if (_layout.IsAtOnce)
        {
            code.Line(CSharp.Inlined);
            using (Method(code, Name, Parameters))
                WriteChoice(code);
        }
        else
        {
            using (KernelMethod.Write(code, Name, IsNarrow ? MostLanes : null, Parameters, $"ref x, nextX, ref h, ref c, nextState, ref next, streams, ref weights{(WalksBothWays ? ", backwards" : "")}"))
                WriteBlocks(code);
        }

        code.Line();
        if (_layout.IsAtOnce)
        {
            code.Line($"/// <summary>All units at once, with {_layout.Lanes} lanes: the sums stay in registers, and each number of x and h is read once. While one stream waits for its activations, the next one's sums run.</summary>");
            code.Line(CSharp.LanesBetween(_layout.Lanes, _layout.Lanes, inWider: true));
            code.Line(CSharp.Optimized);
            using (Method(code, AtOnceMethod, Parameters))
                WriteAtOnce(code);
            code.Line();
        }

        code.Line($"/// <summary>One block of as many units as a vector has lanes{(_layout.IsAtOnce ? "" : ", for all streams: so the block's weights are read from the first cache")}.</summary>");
        WriteBlockLanes(code);
        code.Line(CSharp.Optimized);
        using (Method(code, BlockMethod, _layout.IsAtOnce ? "ref float x, ref float h, ref float c, ref float shown, int block, ref float weights" : BlockParameters))
            WriteBlock(code);
        if (!_layout.IsAtOnce)
        {
            code.Line();
            code.Line("/// <summary>The same for streams in fours, where there are registers for the sums of four: each vector of weights is read once for all of them.</summary>");
            WriteBlockLanes(code);
            code.Line(CSharp.Optimized);
            using (Method(code, FoursMethod, BlockParameters))
                WriteFours(code);
            code.Line();
            code.Line($"/// <summary>Room for the sums of four streams: four gates of as many units as there are lanes, each.</summary>");
            code.Line($"[global::System.Runtime.CompilerServices.InlineArray({4 * 4 * MostLanes})]");
            using (code.Block($"private struct {SumsType}"))
                code.Line("private float _first;");
        }

        if (_layout.IsAtOnce && _units > 4)
        {
            code.Line();
            code.Line($"/// <summary>Room for the h' of '{SafeText.Xml(Layer.Name)}'.</summary>");
            code.Line($"[global::System.Runtime.CompilerServices.InlineArray({Context.Padded(_units)})]");
            using (code.Block($"private struct {HiddenType}"))
                code.Line("private float _first;");
        }
    }

    /// <summary>Where all units at once are the form for the widest vectors, blocks are for shorter ones.</summary>
    private void WriteBlockLanes(CodeWriter code)
    {
        if (_layout.IsAtOnce)
            code.Line(CSharp.LanesBetween(0, _layout.Lanes / 2, inWider: false));
        else if (IsNarrow)
            code.Line(CSharp.LanesBetween(0, _layout.Lanes, inWider: true));
    }

    private static CodeWriter.Scope Method(CodeWriter code, string name, string parameters) =>
        code.Block($"private static void {name}{CSharp.Generic}({parameters})\n    {CSharp.Constraints}");

    /// <summary>The choice between the forms; the one that is not for the running width drops out when the method is compiled.</summary>
    private void WriteChoice(CodeWriter code)
    {
        using (code.Block($"if (TLanes.Count >= {_layout.Lanes})"))
        {
            code.Line($"{AtOnceMethod}{(IsNarrow ? NarrowGeneric : CSharp.Generic)}(ref x, nextX, ref h, ref c, nextState, streams, ref weights{(CanShow ? ", ref shown, nextShown" : "")});");
            code.Line("return;");
        }

        code.Line();
        code.Line("// Shorter vectors: one block of units after the other.");
        if (_units > 4)
            code.Line($"{CSharp.Unsafe}.SkipInit(out {HiddenType} hidden);");
        using (code.Block("for (var stream = 0; stream < streams; stream++)"))
        {
            if (_units <= 4)
            {
                code.Line($"{BlockMethod}{CSharp.Generic}(ref x, ref h, ref c, ref h, 0, ref weights);");
            }
            else
            {
                code.Line("// The h' stand aside until all units have read h.");
                code.Line($"ref var next = ref {CSharp.Unsafe}.As<{HiddenType}, float>(ref hidden);");
                code.Single(EachBlock, $"{BlockMethod}{CSharp.Generic}(ref x, ref h, ref c, ref next, block, ref weights);");
                code.Single(EachBlock, "TLanes.Store(TLanes.Load(ref next, block), ref h, block);");
            }

            if (CanShow)
                code.Single($"if (!{CSharp.Unsafe}.AreSame(ref h, ref shown))", $"{CSharp.Runtime}.Floats.Copy{CSharp.Generic}(ref h, ref shown, {_units});");
            WriteNextStream(code);
            WriteNextShown(code);
        }
    }

    private string EachBlock => $"for (var block = 0; block * TLanes.Count < {_units}; block++)";

    private static void WriteNextStream(CodeWriter code)
    {
        code.Line($"x = ref {CSharp.At("x", "nextX")};");
        code.Line($"h = ref {CSharp.At("h", "nextState")};");
        code.Line($"c = ref {CSharp.At("c", "nextState")};");
    }

    private void WriteNextShown(CodeWriter code)
    {
        if (CanShow)
            code.Line($"shown = ref {CSharp.At("shown", "nextShown")};");
    }

    private void WriteBlocks(CodeWriter code)
    {
        code.Line("// One block of units after the other, each for all streams: for four at a time, where there are registers for the sums of all four.");
        code.Line("var inFours = TLanes.Registers >= 32 ? streams / 4 * 4 : 0;");
        if (WalksBothWays)
        {
            code.Line("// Every other timestep goes backwards: it begins with the weights that the caches still hold.");
            code.Line($"var blocks = ({_units} + TLanes.Count - 1) / TLanes.Count;");
        }

        using (code.Block(WalksBothWays ? "for (var number = 0; number < blocks; number++)" : EachBlock))
        {
            if (WalksBothWays)
                code.Line("var block = backwards ? blocks - 1 - number : number;");
            code.Single("if (inFours > 0)", $"{FoursMethod}{CSharp.Generic}(ref x, nextX, ref h, ref c, nextState, ref next, inFours, block, ref weights);");
            code.Single("if (inFours < streams)", $"{BlockMethod}{CSharp.Generic}(ref {CSharp.At("x", "inFours * nextX")}, nextX, ref {CSharp.At("h", "inFours * nextState")}, ref {CSharp.At("c", "inFours * nextState")}, nextState, ref {CSharp.At("next", $"inFours * {Context.Padded(_units)}")}, streams - inFours, block, ref weights);");
        }

        code.Line();
        code.Line("// The h' stood aside until all units had read h.");
        using (code.Block("for (var stream = 0; stream < streams; stream++)"))
            code.Single(EachBlock, $"TLanes.Store(TLanes.Load(ref {CSharp.At("next", $"stream * {Context.Padded(_units)}")}, block), ref {CSharp.At("h", "stream * nextState")}, block);");
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
            WriteNextStream(code);
            code.Line($"shown = ref {CSharp.At("shown", Context.Padded(_units))};");
        }
    }

    private void WriteFours(CodeWriter code)
    {
        WriteBlockBeginning(code);
        code.Line($"{CSharp.Unsafe}.SkipInit(out {SumsType} room);");
        code.Line($"ref var sums = ref {CSharp.Unsafe}.As<{SumsType}, float>(ref room);");
        using (code.Block("for (var stream = 0; stream < streams; stream += 4)"))
        {
            new GateSums(LstmCell.Gates, _features, _units).WriteChainByChain(code, "w", "sums");
            code.Line();
            using (code.Block("for (var number = 0; number < 4; number++)"))
            {
                code.Line($"ref var own = ref {CSharp.At("sums", "number * (4 * TLanes.Count)")};");
                for (var gate = 0; gate < LstmCell.Gates.Count; gate++)
                    code.Line($"var {LstmCell.Gates[gate]} = TLanes.Load(ref own, {gate});");
                _cell.WriteComment(code);
                _cell.WriteFromSums(code, "", "c", EquatableArray.Of("shown"), "block");
                code.Line();
                WriteNextStream(code);
                code.Line($"shown = ref {CSharp.At("shown", Context.Padded(_units))};");
            }
        }
    }

    private void WriteBlockBeginning(CodeWriter code) =>
        code.Line($"ref var w = ref {(_units > 4 ? CSharp.At("weights", $"block * ({4 * (1 + _features + _units)} * TLanes.Count)") : "weights")};");

    private void WriteSums(CodeWriter code)
    {
        new GateSums(LstmCell.Gates, _features, _units).Write(code, "w");
        code.Line();
        _cell.WriteComment(code);
        _cell.WriteFromSums(code, "", "c", EquatableArray.Of("shown"), "block");
    }

    private void WriteAtOnce(CodeWriter code)
    {
        using (code.Block("for (var stream = 0; stream < streams; stream++)"))
        {
            new LstmAtOnce(_layout, _features, _cell, CanShow ? EquatableArray.Of("h", "shown") : EquatableArray.Of("h")).Write(code);
            code.Line();
            WriteNextStream(code);
            WriteNextShown(code);
        }
    }
}
