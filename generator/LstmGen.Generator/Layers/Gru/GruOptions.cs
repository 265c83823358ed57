using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>The options of a GRU as the emission needs them, and what both of its forms write alike.</summary>
/// <param name="layer">The layer that has the weights.</param>
/// <param name="options">The cell's options.</param>
internal sealed class GruOptions(Numbers numbers, Layer layer, LayerOptions options)
{
    public const string BlendComment = "// h' = (1 − z)∘g + z∘h";

    private readonly int _units = options.Int(CellLayer.Units);

    public Activation Gate { get; } = options.Activation("recurrent_activation");

    public Activation Candidate { get; } = options.Activation("activation");

    /// <summary>Whether the gates are right to the last digits, because what they let through, or how much of it, has no bounds.</summary>
    public bool ArePrecise => !Gate.IsBounded || !Candidate.IsBounded;

    public bool HasBias { get; } = options.Bool(CellLayer.UseBias);

    public double? Clip { get; } = options.IsStated(CellLayer.Clip) ? options.Number(CellLayer.Clip) : null;

    public string Weights(IReadOnlyList<string> tensors) => $"{CellTensors.Of(layer, tensors, CellLayer.Kernel)}, {Recurrent(tensors)}";

    public string Recurrent(IReadOnlyList<string> tensors) => CellTensors.Of(layer, tensors, CellLayer.RecurrentKernel);

    public string Bias(IReadOnlyList<string> tensors) => CellTensors.Of(layer, tensors, CellLayer.Bias);

    public string GateText(string gate, bool twoBiases) =>
        ActivationText.Equation(Gate, $"x·W{gate} + h·U{gate}{(HasBias ? $" + b{gate}" : "")}{(HasBias && twoBiases ? $" + b'{gate}" : "")}");

    public string[] Remarks(int features, string biases, string order) =>
    [
        $"W is the kernel ({features}, 3·{_units}), U the recurrent kernel ({_units}, 3·{_units}){biases}; ∘ multiplies unit by unit.",
        .. Clip is { } clip ? new[] { $"What goes into a gate's function is kept from −{NumberText.Of(clip)} to {NumberText.Of(clip)}." } : [],
        $"Their order is that of <see cref=\"{numbers.Runtime}.Packer\"/>: a row of biases{(HasBias ? "" : ", all zero")}, a row a feature, a row a unit; within a row {order} of as many units as there are lanes.",
    ];

    public void WriteComment(CodeWriter code)
    {
        code.Line($"// The gates, ({_units}) each: r, how much of the old the new sees; g, the new itself; z, how much of the old stays.");
        if (!ArePrecise && (Gate == Activation.Sigmoid || Candidate == Activation.Sigmoid))
            code.Line("// The sums for σ come halved, for their columns were packed so: σ(z) = ½ + ½·tanh(z/2).");
    }

    /// <summary>The new h of a block, from the gate z and the sum of g.</summary>
    public string Blend(string z, string sum, string block)
    {
        var left = $"TLanes.Subtract(TLanes.Broadcast({numbers.Literal(1)}), {z})";
        var ofNew = Candidate == Activation.Tanh
            ? $"{numbers.Runtime}.Gate.TanhTimes{CSharp.Generic}({sum}, {left})"
            : $"TLanes.Multiply({left}, {(ArePrecise ? ActivationText.Precise(numbers, Candidate, sum) : ActivationText.Gate(numbers, Candidate, sum))})";
        return $"TLanes.MultiplyAdd({z}, TLanes.Load(ref h, {block}), {ofNew})";
    }
}
