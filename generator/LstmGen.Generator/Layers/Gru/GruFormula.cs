using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>What a GRU does with its sums where the reset gate comes after the product with h: the candidate then keeps its sums over x and over h apart.</summary>
internal sealed class GruFormula : CellFormula
{
    private readonly GruOptions _options;
    private readonly GateSum _z, _r, _g, _gOfH;

    public GruFormula(Numbers numbers, Layer layer, LayerOptions options)
        : base(numbers, options.Int(CellLayer.Units))
    {
        _options = new GruOptions(numbers, layer, options);
        _z = new GateSum("z", 0, _options.Gate) { IsPrecise = _options.ArePrecise, IsLate = true };
        _r = new GateSum("r", 1, _options.Gate) { IsPrecise = _options.ArePrecise };
        _g = new GateSum("g", 2, _options.Candidate, OfHidden: false) { IsPrecise = _options.ArePrecise };
        _gOfH = new GateSum("gOfH", 2, _options.Candidate, OfInput: false) { IsPrecise = _options.ArePrecise };
    }

    public override EquatableArray<GateSum> Sums => EquatableArray.Of(_z, _r, _g, _gOfH);

    /// <summary>The first half of the biases goes with x, the second with h.</summary>
    public override string Tensors(IReadOnlyList<string> tensors) => _options.HasBias
        ? $"{_options.Weights(tensors)}, {_options.Bias(tensors)}[..{3 * Units}], {_options.Bias(tensors)}[{3 * Units}..]"
        : $"{_options.Weights(tensors)}, default, default";

    public override void WriteDocumentation(CodeWriter code, string title, int features) => RecurrentText.WriteDocumentation(
        code,
        $"One timestep of {title}: x ({features}) and h ({Units}) become h' ({Units}).",
        [
            ($"z = {_options.GateText("z", twoBiases: true)}", "how much of the old stays"),
            ($"r = {_options.GateText("r", twoBiases: true)}", "how much of the old the new sees"),
            ($"g = {ActivationText.Equation(_options.Candidate, $"x·Wh{(_options.HasBias ? " + bh" : "")} + r∘(h·Uh{(_options.HasBias ? " + b'h" : "")})")}", "the new"),
            ("h' = z∘h + (1 − z)∘g", ""),
        ],
        _options.Remarks(features, _options.HasBias ? $", b and b' the biases of x and of h (3·{Units} each)" : "", "z, r, and g over x and over h apart,"));

    public override void WriteComment(CodeWriter code) => _options.WriteComment(code);

    protected override void WriteCell(CodeWriter code, CellPlace place)
    {
        string mark = place.Mark, g = "g" + mark;
        WriteClip(code, _options.Clip, _r, mark);
        if (_r.IsHalved)
        {
            code.Line($"{g} = {Numbers.Runtime}.Gate.SigmoidTimesPlus{CSharp.Generic}(r{mark}, gOfH{mark}, {g}); // x·Wh + r∘(h·Uh)");
        }
        else
        {
            WriteActivation(code, _r, mark);
            code.Line($"{g} = TLanes.MultiplyAdd(r{mark}, gOfH{mark}, {g});");
        }
    }

    protected override void WriteHidden(CodeWriter code, CellPlace place)
    {
        string mark = place.Mark, g = "g" + mark;
        WriteClip(code, _options.Clip, _z, mark);
        WriteActivation(code, _z, mark);
        WriteClip(code, _options.Clip, _g, mark);
        WriteShown(code, _options.Blend($"z{mark}", g, place.Block), place, "TLanes", GruOptions.BlendComment);
    }
}
