using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// What a GRU does with its sums where the reset gate comes before the product with h: the candidate waits until all units have reset their h, and gets its sum
/// over them in a pass of its own.
/// </summary>
internal sealed class GruResetBeforeFormula : CellFormula
{
    private readonly GruOptions _options;
    private readonly int _padded;
    private readonly GateSum _z, _r, _g;

    /// <param name="numbers">What it computes with.</param>
    /// <param name="layer">The layer that has the weights.</param>
    /// <param name="options">The cell's options.</param>
    /// <param name="padded">How many floats a vector of scratch takes.</param>
    public GruResetBeforeFormula(Numbers numbers, Layer layer, LayerOptions options, int padded)
        : base(numbers, options.Int(CellLayer.Units))
    {
        _options = new GruOptions(numbers, layer, options);
        _padded = padded;
        _z = new GateSum("z", 0, _options.Gate) { IsPrecise = _options.ArePrecise };
        _r = new GateSum("r", 1, _options.Gate) { IsPrecise = _options.ArePrecise };
        _g = new GateSum("g", 2, _options.Candidate, OfHidden: false) { IsPrecise = _options.ArePrecise };
    }

    public override EquatableArray<GateSum> Sums => EquatableArray.Of(_z, _r, _g);

    /// <summary>r∘h, z, and the candidate's sum over x.</summary>
    public override int ScratchVectors => 3;

    public override IReadOnlyList<CellPass> FurtherPasses =>
    [
        new CellPass(
            "Candidate", "The candidate sees what all units have left of h", "g = … + (r∘h)·Uh", "next", Units, Units,
            (tensors, lanes) => $"{Numbers.Runtime}.Packer.Gates(default, {_options.Recurrent(tensors)}, default, default, {Units}, [new(2, {_g.Scale}, ofInput: false)], {lanes})",
            WriteCandidate),
    ];

    public override string Tensors(IReadOnlyList<string> tensors) => $"{_options.Weights(tensors)}, {(_options.HasBias ? _options.Bias(tensors) : "default")}, default";

    public override void WriteDocumentation(CodeWriter code, string title, int features) => RecurrentText.WriteDocumentation(
        code,
        $"One timestep of {title}: x ({features}) and h ({Units}) become h' ({Units}).",
        [
            ($"z = {_options.GateText("z", twoBiases: false)}", "how much of the old stays"),
            ($"r = {_options.GateText("r", twoBiases: false)}", "how much of the old the new sees"),
            ($"g = {ActivationText.Equation(_options.Candidate, $"x·Wh + (r∘h)·Uh{(_options.HasBias ? " + bh" : "")}")}", "the new"),
            ("h' = z∘h + (1 − z)∘g", ""),
        ],
        _options.Remarks(features, _options.HasBias ? $", b the bias (3·{Units})" : "", "z, r, and g over x,"));

    public override void WriteComment(CodeWriter code) => _options.WriteComment(code);

    protected override void WriteHidden(CodeWriter code, CellPlace place)
    {
        WriteClip(code, _options.Clip, _r, "");
        WriteActivation(code, _r, "");
        WriteClip(code, _options.Clip, _z, "");
        WriteActivation(code, _z, "");
        code.Line($"TLanes.Store(TLanes.Multiply(r, TLanes.Load(ref h, {place.Block})), ref shown, {place.Block}); // r∘h");
        code.Line($"TLanes.Store(z, ref {CSharp.At("shown", _padded)}, {place.Block});");
        code.Line($"TLanes.Store(g, ref {CSharp.At("shown", 2 * _padded)}, {place.Block});");
    }

    private void WriteCandidate(CodeWriter code)
    {
        code.Line($"var g = TLanes.Add(TLanes.Load(ref {CSharp.At("next", 2 * _padded)}, block), sum);");
        WriteClip(code, _options.Clip, _g, "");
        code.Line($"var z = TLanes.Load(ref {CSharp.At("next", _padded)}, block);");
        code.Line($"TLanes.Store({_options.Blend("z", "g", "block")}, ref h, block); {GruOptions.BlendComment}");
    }
}
