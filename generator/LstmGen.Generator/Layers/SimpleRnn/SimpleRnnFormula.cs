using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>What a SimpleRNN does with its one sum.</summary>
internal sealed class SimpleRnnFormula : CellFormula
{
    private readonly Layer _layer;
    private readonly GateSum _sum;
    private readonly bool _hasBias;
    private readonly double? _clip;

    public SimpleRnnFormula(Numbers numbers, Layer layer, LayerOptions options)
        : base(numbers, options.Int(CellLayer.Units))
    {
        _layer = layer;
        var activation = options.Activation("activation");
        _sum = new GateSum("sum", 0, activation) { IsPrecise = !activation.IsBounded };
        _hasBias = options.Bool(CellLayer.UseBias);
        _clip = options.IsStated(CellLayer.Clip) ? options.Number(CellLayer.Clip) : null;
    }

    public override EquatableArray<GateSum> Sums => EquatableArray.Of(_sum);

    /// <summary>One sum a unit would leave the arithmetic waiting for itself.</summary>
    public override int Chains => 4;

    public override string Tensors(IReadOnlyList<string> tensors) => string.Join(", ",
        CellTensors.Of(_layer, tensors, CellLayer.Kernel), CellTensors.Of(_layer, tensors, CellLayer.RecurrentKernel), CellTensors.Of(_layer, tensors, CellLayer.Bias), "default");

    public override void WriteDocumentation(CodeWriter code, string title, int features) => RecurrentText.WriteDocumentation(
        code,
        $"One timestep of {title}: x ({features}) and h ({Units}) become h' ({Units}).",
        [($"h' = {ActivationText.Equation(_sum.Activation, $"x·W + h·U{(_hasBias ? " + b" : "")}")}", "")],
        [
            $"W is the kernel ({features}, {Units}), U the recurrent kernel ({Units}, {Units}){(_hasBias ? $", b the bias ({Units})" : "")}.",
            .. _clip is { } clip ? new[] { $"The sum is kept from −{NumberText.Of(clip)} to {NumberText.Of(clip)}." } : [],
            $"Their order is that of <see cref=\"{Numbers.Runtime}.Packer\"/>: a row of biases{(_hasBias ? "" : ", all zero")}, a row a feature, a row a unit.",
        ]);

    public override void WriteComment(CodeWriter code) => code.Line("// What is shown is the sum through its activation.");

    protected override void WriteHidden(CodeWriter code, CellPlace place)
    {
        WriteClip(code, _clip, _sum, place.Mark);
        WriteActivation(code, _sum, place.Mark);
        WriteShown(code, $"sum{place.Mark}", place, "TLanes", $"// h' = {ActivationText.Equation(_sum.Activation, "sum")}");
    }
}
