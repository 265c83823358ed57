using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>The options of an LSTM, and of its cell in an RNN, as the emission needs them.</summary>
/// <param name="layer">The layer that has the weights.</param>
/// <param name="options">Its options.</param>
internal sealed class LstmOptions(Layer layer, LayerOptions options)
{
    public int Units { get; } = options.Int(CellLayer.Units);

    public Activation Gate { get; } = options.Activation("recurrent_activation");

    public Activation Candidate { get; } = options.Activation("activation");

    /// <summary>The function of c' on its way out.</summary>
    public Activation CellActivation { get; } = LstmCellLayer.OfCell(options);

    public bool HasBias { get; } = options.Bool(CellLayer.UseBias);

    public bool HasPeepholes { get; } = options.Bool(LstmCellLayer.Peephole);

    public bool InputForget { get; } = options.Bool(LstmCellLayer.InputForget);

    public bool OutputGateSeesCell { get; } = options.Bool(LstmCellLayer.OutputGateSeesCell);

    public double? Clip { get; } = options.IsStated(CellLayer.Clip) ? options.Number(CellLayer.Clip) : null;

    /// <summary>How many numbers h has.</summary>
    public int Hidden { get; } = options.Int(LstmCellLayer.Projection) is > 0 and var projected ? projected : options.Int(CellLayer.Units);

    public bool IsProjected => options.Int(LstmCellLayer.Projection) > 0;

    /// <summary>
    /// Whether the gates are Keras' own, σ and tanh: then i∘g and o∘tanh(c') are made as one quotient each, and several gates can share a vector.
    /// </summary>
    public bool IsUsual => Gate == Activation.Sigmoid && Candidate == Activation.Tanh && CellActivation == Activation.Tanh && !InputForget;

    /// <summary>Whether the gates are right to the last digits, because what they let through, or how much of it, has no bounds.</summary>
    public bool ArePrecise => !Gate.IsBounded || !Candidate.IsBounded || !CellActivation.IsBounded;

    /// <summary>The expression of a tensor by Keras' name; <c>default</c> if the layer has none.</summary>
    public string Tensor(IReadOnlyList<string> tensors, string name) => CellTensors.Of(layer, tensors, name);
}
