using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Writes an LSTM's step. The weights come as one stream, in the order in which they are read: [block of units][row: bias, features, units][gate][lane].
/// Each gate's sum runs in two chains that do not wait for each other, equal at every width: the bias, even features and even units in one, the odd
/// features and units in the other; they are added at the end.
/// </summary>
internal sealed class LstmEmitter : LayerEmitter
{
    /// <summary>Up to this many rows every multiply-add stands on a line of its own; past it the compiler would run out of registers and patience.</summary>
    private const int MostUnrolledRows = 24;

    private static readonly string[] Names = ["i", "f", "g", "o"];

    private readonly int _units, _features;
    private readonly Activation[] _activations;
    private readonly bool _unrolled;

    public LstmEmitter(EmitterContext context, Node node)
        : base(context, node)
    {
        _units = OutputWidth;
        _features = InputWidth;
        Activation candidate = Layer.Options.Activation("activation"), gate = Layer.Options.Activation("recurrent_activation");
        _activations = [gate, gate, candidate, gate];
        CellActivation = candidate;
        _unrolled = _features + _units <= MostUnrolledRows;
    }

    private Activation CellActivation { get; }

    private string Hidden => Context.LocalOf(Layer) + "H";

    private string Cell => Context.LocalOf(Layer) + "C";

    private string Next => Context.LocalOf(Layer) + "Next";

    /// <summary>Where more than one block may be needed: the old h is read until the last block is done.</summary>
    private bool HasBlocks => _units > 4;

    /// <summary>Whether there are widths at which one block holds all units and others at which it does not.</summary>
    private bool MayBeOneBlock => HasBlocks && _units <= Context.MostLanes;

    /// <summary>Where the kernel writes h'.</summary>
    private string Shown => MayBeOneBlock ? "shown" : HasBlocks ? "next" : "h";

    public override string Output => Hidden;

    public override bool NeedsOutputBuffer => false;

    public override (string Name, int Length, string Purpose)? Scratch =>
        HasBlocks ? (Next, Context.Padded(_units), $"({_units}), h' of '{Layer.Name}' while h is still being read") : null;

    public override string Packing(IReadOnlyList<string> tensors)
    {
        var bias = tensors.Count > 2 ? tensors[2] : "default";
        return $"{CSharp.Runtime}.Packer.Gates({tensors[0]}, {tensors[1]}, {bias}, {_units}, [{string.Join(", ", _activations.Select(ActivationText.GateScale))}], lanes)";
    }

    public override string Call(string input) =>
        $"{Name}{CSharp.Generic}(ref {input}, ref {Hidden}, ref {Cell}, {(HasBlocks ? $"ref {Next}, " : "")}{WeightsArgument});";

    public override void WriteKernel(CodeWriter code)
    {
        LstmText.WriteDocumentation(code, Title, _features, _units, Layer.Options);
        code.Line(CSharp.Optimized);
        using (code.Block($"private static void {Name}{CSharp.Generic}(ref float x, ref float h, ref float c, {(HasBlocks ? "ref float next, " : "")}ref float w)\n    {CSharp.Constraints}"))
        {
            if (MayBeOneBlock)
            {
                code.Line("// With one block for all units nobody reads the old h any more when the new is written.");
                code.Line($"ref var shown = ref TLanes.Count >= {_units} ? ref h : ref next;");
                code.Line();
            }

            Blocks(code, _units, "units", block => WriteBlock(code, block));
            if (HasBlocks)
            {
                code.Line();
                code.Line("// Now that all units have read h, h' takes its place.");
                var unlessOneBlock = MayBeOneBlock ? $"TLanes.Count < {_units} && " : "";
                code.Single($"for (var block = 0; {unlessOneBlock}block * TLanes.Count < {_units}; block++)", "TLanes.Store(TLanes.Load(ref next, block), ref h, block);");
            }
        }
    }

    private void WriteBlock(CodeWriter code, string block)
    {
        code.Line($"// Each unit{(HasBlocks ? " of the block" : "")} has four sums, and a vector holds one of them for all units. They begin with the biases.");
        for (var gate = 0; gate < Names.Length; gate++)
            code.Line($"var {Names[gate]} = TLanes.Load(ref w, {gate});");
        code.Line();

        if (_unrolled)
            WriteUnrolledRows(code);
        else
            WriteLoops(code);

        WriteCell(code, block);
        if (HasBlocks)
        {
            code.Line();
            code.Line($"w = ref {CSharp.At("w", $"{4 * (1 + _features + _units)} * TLanes.Count")};");
        }
    }

    private void WriteUnrolledRows(CodeWriter code)
    {
        var hasOdd = false;
        code.Line($"// x·W: {LstmText.FeatureCount(_features)} multiplied in and summed up. Here ({_features}) becomes ({_units}): a unit keeps one sum for each gate, however many features there are.");
        for (var feature = 0; feature < _features; feature++)
            WriteRow(code, "x", feature, $"Feature {feature}.", 1 + feature, ref hasOdd);
        code.Line();
        code.Line($"// h·U: what {LstmText.UnitCount(_units)} showed at the timestep before, ({_units}), goes into each sum too.");
        for (var unit = 0; unit < _units; unit++)
            WriteRow(code, "h", unit, $"Unit {unit}.", 1 + _features + unit, ref hasOdd);
        code.Line();
        if (hasOdd)
            WriteJoin(code);
    }

    private static void WriteRow(CodeWriter code, string source, int index, string comment, int row, ref bool hasOdd)
    {
        var odd = index % 2 == 1;
        code.Line($"var {source}{index} = TLanes.Broadcast(ref {source}, {index}); // {comment}");
        for (var gate = 0; gate < Names.Length; gate++)
        {
            var sum = Names[gate] + (odd ? "Odd" : "");
            var weights = $"TLanes.Load(ref w, {4 * row + gate})";
            code.Line(odd && !hasOdd
                ? $"var {sum} = TLanes.Multiply({source}{index}, {weights});"
                : $"{sum} = TLanes.MultiplyAdd({source}{index}, {weights}, {sum});");
        }

        hasOdd |= odd;
    }

    private void WriteLoops(CodeWriter code)
    {
        code.Line("// The sums over odd features and units are kept apart, so that the two chains run side by side.");
        foreach (var name in Names)
            code.Line($"var {name}Odd = TLanes.Broadcast(0f);");
        code.Line($"ref var row = ref {CSharp.At("w", "4 * TLanes.Count")};");
        code.Line();
        code.Line($"// x·W: {LstmText.FeatureCount(_features)} multiplied in and summed up. Here ({_features}) becomes ({_units}): a unit keeps one sum for each gate, however many features there are.");
        WriteLoop(code, "x", "feature", _features);
        code.Line();
        code.Line($"// h·U: what {LstmText.UnitCount(_units)} showed at the timestep before, ({_units}), goes into each sum too.");
        WriteLoop(code, "h", "unit", _units);
        code.Line();
        WriteJoin(code);
    }

    private static void WriteLoop(CodeWriter code, string source, string index, int count)
    {
        if (count > 1)
        {
            using (code.Block($"for (var {index} = 0; {index} < {count / 2 * 2}; {index} += 2)"))
            {
                code.Line($"var even = TLanes.Broadcast(ref {source}, {index});");
                WriteSums(code, "even", "", 0);
                code.Line($"var odd = TLanes.Broadcast(ref {source}, {index} + 1);");
                WriteSums(code, "odd", "Odd", 4);
                code.Line($"row = ref {CSharp.At("row", "8 * TLanes.Count")};");
            }
        }

        if (count % 2 == 1)
        {
            code.Line($"var {source}{count - 1} = TLanes.Broadcast(ref {source}, {count - 1});");
            WriteSums(code, $"{source}{count - 1}", "", 0);
            if (index == "feature")
                code.Line($"row = ref {CSharp.At("row", "4 * TLanes.Count")};");
        }
    }

    private static void WriteSums(CodeWriter code, string factor, string chain, int offset)
    {
        for (var gate = 0; gate < Names.Length; gate++)
            code.Line($"{Names[gate]}{chain} = TLanes.MultiplyAdd({factor}, TLanes.Load(ref row, {offset + gate}), {Names[gate]}{chain});");
    }

    private static void WriteJoin(CodeWriter code)
    {
        code.Line("// Both chains of each sum together.");
        foreach (var name in Names)
            code.Line($"{name} = TLanes.Add({name}, {name}Odd);");
        code.Line();
    }

    private void WriteCell(CodeWriter code, string block)
    {
        code.Line($"// The gates, ({_units}) each: how much of the new enters, how much of the old stays, the new itself, how much is shown.");
        if (_activations.Contains(Activation.Sigmoid))
            code.Line("// The sums for σ come halved, for their columns were packed so: σ(z) = ½ + ½·tanh(z/2).");
        for (var gate = 0; gate < Names.Length; gate++)
        {
            if (_activations[gate] != Activation.Linear)
                code.Line($"{Names[gate]} = {ActivationText.Gate(_activations[gate], Names[gate])};");
        }

        code.Line();
        code.Line($"// The cell, one number a unit: c' = f∘c + i∘g, ({_units}).");
        code.Line($"var cell = TLanes.MultiplyAdd(f, TLanes.Load(ref c, {block}), TLanes.Multiply(i, g));");
        code.Line($"TLanes.Store(cell, ref c, {block});");
        code.Line();
        // The scale belongs to weights; the cell's own sigmoid takes its argument whole.
        var shown = CellActivation == Activation.Sigmoid ? $"{CSharp.Runtime}.Gate.Sigmoid{CSharp.Generic}(cell)" : ActivationText.Gate(CellActivation, "cell");
        code.Line($"// What it shows: h' = o∘{LstmText.Function(CellActivation, "c'")}, ({_units}).");
        code.Line($"TLanes.Store(TLanes.Multiply(o, {shown}), ref {Shown}, {block});");
    }
}
