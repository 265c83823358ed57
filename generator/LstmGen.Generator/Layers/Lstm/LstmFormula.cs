using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>What an LSTM does with its sums: the gates' activations, the new cell, and what is shown of it.</summary>
internal sealed class LstmFormula : CellFormula
{
    private readonly LstmOptions _options;
    private readonly Func<int, int> _padded;
    private readonly GateSum _i, _f, _g, _o;

    /// <param name="options">The LSTM's options.</param>
    /// <param name="padded">How many numbers a vector of scratch takes.</param>
    public LstmFormula(Numbers numbers, LstmOptions options, Func<int, int> padded)
        : base(numbers, options.Units)
    {
        _options = options;
        _padded = padded;
        _i = new GateSum("i", 0, options.Gate) { IsPrecise = options.ArePrecise };
        _f = new GateSum("f", 1, options.Gate) { IsPrecise = options.ArePrecise };
        _g = new GateSum("g", 2, options.Candidate) { IsPrecise = options.ArePrecise };
        _o = new GateSum("o", 3, options.Gate) { IsPrecise = options.ArePrecise };
    }

    public override EquatableArray<GateSum> Sums => EquatableArray.Of(_i, _f, _g, _o);

    /// <summary>Keras' own gates, σ and tanh, begin with the same function and end in products of two quotients.</summary>
    public override bool SharesVectors => Numbers.CanShareVectors && _options.IsUsual && _options.Clip is null;

    public override bool CarriesCell => true;

    public override int Hidden => _options.Hidden;

    public override (int Count, Func<IReadOnlyList<string>, string> Tensor)? UnitWeights =>
        _options.HasPeepholes ? (3, tensors => $"{_options.Tensor(tensors, LstmCellLayer.PeepholeKernel)}, perUnitScale: {_i.Scale}") : null;

    public override IReadOnlyList<CellPass> FurtherPasses
    {
        get
        {
            var passes = new List<CellPass>();
            if (_options.OutputGateSeesCell)
            {
                passes.Add(new CellPass(
                    "Output", "The output gate sees the new cell of all units", "o = " + ActivationText.Equation(_options.Gate, "… + c'·V"), "c", Units, Units,
                    (tensors, lanes) => $"{Numbers.Runtime}.Packer.Gates(default, {_options.Tensor(tensors, LstmCellLayer.CellKernel)}, default, default, {Units}, [new(0, {_o.Scale}, ofInput: false)], {lanes})",
                    WriteLateOutput));
            }

            if (_options.IsProjected)
            {
                passes.Add(new CellPass(
                    "Projection", "What is shown is projected", "h' = (o∘" + ActivationText.Equation(_options.CellActivation, "c'") + ")·P", $"next{(_options.OutputGateSeesCell ? "Shown" : "")}", Units, Hidden,
                    (tensors, lanes) => $"{Numbers.Runtime}.Packer.Dense({_options.Tensor(tensors, LstmCellLayer.ProjectionKernel)}, default, {Hidden}, {lanes})",
                    code => code.Line("TLanes.Store(sum, ref h, block);")));
            }

            return passes;
        }
    }

    public override int ScratchVectors => FurtherPasses.Count;

    public override string Tensors(IReadOnlyList<string> tensors) =>
        $"{_options.Tensor(tensors, CellLayer.Kernel)}, {_options.Tensor(tensors, CellLayer.RecurrentKernel)}, {_options.Tensor(tensors, CellLayer.Bias)}, default";

    public override void WriteDocumentation(CodeWriter code, string title, int features) => LstmDocumentation.Write(code, Numbers, title, features, _options);

    public override void WriteComment(CodeWriter code)
    {
        code.Line($"// The gates, ({Units}) each: i, how much of the new enters; g, the new itself; f, how much of the old stays; o, how much is shown.");
        if (Sums.Any(sum => sum.IsHalved))
            code.Line("// The sums for σ come halved, for their columns were packed so: σ(z) = ½ + ½·tanh(z/2).");
    }

    protected override void WriteCell(CodeWriter code, CellPlace place)
    {
        string mark = place.Mark, i = "i" + mark, f = "f" + mark, g = "g" + mark;
        if (_options.HasPeepholes)
        {
            code.Line($"var old{mark} = TLanes.Load(ref c, {place.Block}); // i and f see c, unit by unit.");
            code.Line($"{i} = TLanes.MultiplyAdd(TLanes.Load(ref w, {place.UnitWeights}), old{mark}, {i});");
            code.Line($"{f} = TLanes.MultiplyAdd(TLanes.Load(ref w, {place.UnitWeights + 1}), old{mark}, {f});");
        }

        foreach (var sum in new[] { _i, _g, _f })
            WriteClip(code, _options.Clip, sum, mark);
        if (_options.IsUsual && Numbers.JoinsQuotients)
        {
            code.Line($"var cell{mark} = {Numbers.Runtime}.Gate.NextCell{CSharp.Generic}({f}, TLanes.Load(ref c, {place.Block}), {i}, {g}); // c' = f∘c + i∘g: each is a quotient, and together they need one division");
            code.Line($"TLanes.Store(cell{mark}, ref c, {place.Block});");
            return;
        }

        if (_options.IsUsual)
        {
            code.Line($"{i} = {Numbers.Runtime}.Gate.SigmoidTimesTanh{CSharp.Generic}({i}, {g}); // i∘g: each is a quotient, and together they need one division");
            WriteActivation(code, _f, mark);
        }
        else
        {
            WriteActivation(code, _i, mark);
            WriteActivation(code, _g, mark);
            if (_options.InputForget)
                code.Line($"{f} = TLanes.Subtract(TLanes.Broadcast({Numbers.Literal(1)}), {i}); // What does not enter stays.");
            else
                WriteActivation(code, _f, mark);
            code.Line($"{i} = TLanes.Multiply({i}, {g});");
        }

        WriteCell(code, f, i, place, "TLanes");
    }

    /// <summary>The output gate is needed last and comes last.</summary>
    protected override void WriteHidden(CodeWriter code, CellPlace place)
    {
        string mark = place.Mark, o = "o" + mark;
        if (_options.HasPeepholes)
            code.Line($"{o} = TLanes.MultiplyAdd(TLanes.Load(ref w, {place.UnitWeights + 2}), cell{mark}, {o}); // o sees c'.");
        if (_options.OutputGateSeesCell)
        {
            code.Line($"TLanes.Store({o}, ref {place.Shown[0]}, {place.Block}); // o waits for all units' c'.");
            return;
        }

        WriteClip(code, _options.Clip, _o, mark);
        WriteOutput(code, place);
    }

    public override void WriteFromParts(CodeWriter code, IReadOnlyDictionary<string, string> gates, CellPlace place, int lanes)
    {
        string own = Numbers.Lanes(lanes), generic = $"<{own}, {Numbers.Vector(lanes)}>";
        code.Line($"var iRest = {Numbers.Runtime}.Gate.SigmoidTimesTanhOf{generic}({gates["i"]}, {gates["g"]}); // i∘g");
        code.Line($"var fRest = {Numbers.Runtime}.Gate.SigmoidOf{generic}({gates["f"]});");
        WriteCell(code, "fRest", "iRest", place, own);
        WriteShown(code, $"{Numbers.Runtime}.Gate.SigmoidOfTimesTanh{generic}({gates["o"]}, cellRest)", place, own, ShownComment);
    }

    private string ShownComment => $"// h' = o∘{ActivationText.Equation(_options.CellActivation, "c'")}";

    private void WriteCell(CodeWriter code, string f, string added, CellPlace place, string lanes)
    {
        code.Line($"var cell{place.Mark} = {lanes}.MultiplyAdd({f}, {lanes}.Load(ref c, {place.Block}), {added}); // c' = f∘c + i∘g");
        if (!_options.IsUsual)
            code.Line($"cell{place.Mark} = {lanes}.FlushTiny(cell{place.Mark}); // Where nothing new enters, the cell fades out.");
        code.Line($"{lanes}.Store(cell{place.Mark}, ref c, {place.Block});");
    }

    /// <summary>o∘act(c'), from the sum of o.</summary>
    private void WriteOutput(CodeWriter code, CellPlace place)
    {
        string o = "o" + place.Mark, cell = "cell" + place.Mark;
        if (_o.IsHalved && _options.CellActivation == Activation.Tanh)
        {
            WriteShown(code, $"{Numbers.Runtime}.Gate.SigmoidTimesTanh{CSharp.Generic}({o}, {cell})", place, "TLanes", ShownComment);
            return;
        }

        WriteActivation(code, _o, place.Mark);

        // The scale belongs to weights; the cell's own sigmoid takes its argument whole.
        WriteShown(
            code,
            _options.ArePrecise ? $"TLanes.Multiply({o}, {ActivationText.Precise(Numbers, _options.CellActivation, cell)})" :
            _options.CellActivation == Activation.Tanh ? $"{Numbers.Runtime}.Gate.TanhTimes{CSharp.Generic}({cell}, {o})" :
            _options.CellActivation == Activation.Sigmoid ? $"TLanes.Multiply({o}, {Numbers.Runtime}.Gate.Sigmoid{CSharp.Generic}({cell}))" :
            $"TLanes.Multiply({o}, {ActivationText.Gate(Numbers, _options.CellActivation, cell)})",
            place, "TLanes", ShownComment);
    }

    private void WriteLateOutput(CodeWriter code)
    {
        code.Line("var o = TLanes.Add(TLanes.Load(ref next, block), sum);");
        WriteClip(code, _options.Clip, _o, "");
        code.Line("var cell = TLanes.Load(ref c, block);");
        WriteOutput(code, new CellPlace("", "block", EquatableArray.Of(_options.IsProjected ? "nextShown" : "h")));
    }

    /// <summary>Where the second vector of scratch begins.</summary>
    public override void WriteScratch(CodeWriter code)
    {
        if (_options is { OutputGateSeesCell: true, IsProjected: true })
            code.Line($"ref var nextShown = ref {CSharp.At("next", _padded(Units))};");
    }
}
