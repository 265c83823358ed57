namespace LstmGen.Runtime.Tests;

/// <summary>One activation with its name, so that a test can run over all of them.</summary>
public sealed class Operation
{
    private delegate void Body(ReadOnlySpan<float> source, Span<float> destination, int width);

    private readonly string name;
    private readonly Body body;

    private Operation(string name, Body body, bool isWhole)
    {
        this.name = name;
        this.body = body;
        IsWhole = isWhole;
    }

    /// <summary>Whether each result depends on all floats.</summary>
    public bool IsWhole { get; }

    /// <summary>Every function of one float, the gates' and the heads'.</summary>
    public static IReadOnlyList<Operation> Elementwise =>
    [
        Of("Gate.Tanh", new GateTanh()),
        Of("Gate.Sigmoid", new GateSigmoid()),
        Of("Gate.SigmoidOfHalved", new GateSigmoidOfHalved()),
        Of("Gate.HardSigmoid", new GateHardSigmoid()),
        Of("Gate.Relu", new GateRelu()),
        Of("Gate.Linear", new GateLinear()),
        Of("Precise.Tanh", new TanhOperation()),
        Of("Precise.Sigmoid", new SigmoidOperation()),
        Of("Precise.Exp", new ExpOperation()),
        Of("Precise.HardSigmoid", new HardSigmoidOperation()),
        Of("Precise.Relu", new ReluOperation()),
        Of("Precise.Expm1", new Expm1Operation()),
        Of("Precise.Log", new LogOperation()),
        Of("Precise.Log1p", new Log1pOperation()),
        Of("Precise.Softplus", new Activations.SoftplusOperation()),
        Of("Precise.LogSigmoid", new Activations.LogSigmoidOperation()),
        Of("Precise.Elu", new Activations.EluOperation(1.5f)),
        Of("Precise.Celu", new Activations.CeluOperation(0.5f)),
        Of("Precise.Selu", new Activations.SeluOperation()),
        Of("Precise.Silu", new Activations.SiluOperation()),
        Of("Precise.Mish", new Activations.MishOperation()),
        Of("Precise.Gelu", new Activations.GeluOperation()),
        Of("Precise.GeluApproximate", new Activations.GeluApproximateOperation()),
        Of("Precise.TanhShrink", new Activations.TanhShrinkOperation()),
        Of("Precise.Softsign", new Activations.SoftsignOperation()),
        Of("Precise.Squareplus", new Activations.SquareplusOperation(4)),
        Of("Precise.SparsePlus", new Activations.SparsePlusOperation()),
        Of("Precise.SparseSigmoid", new Activations.SparseSigmoidOperation()),
        Of("Precise.HardSilu", new Activations.HardSiluOperation()),
        Of("Precise.HardTanh", new Activations.HardTanhOperation()),
        Of("Precise.Relu6", new Activations.Relu6Operation()),
        Of("Precise.LeakyRelu", new Activations.LeakyReluOperation(0.2f)),
        Of("Precise.SoftShrink", new Activations.SoftShrinkOperation(0.5f)),
        Of("Precise.HardShrink", new Activations.HardShrinkOperation(0.5f)),
        Of("Precise.Threshold", new Activations.ThresholdOperation(0.5f, -1)),
        Of("Precise.Affine", new Activations.AffineOperation(0.2f, 0.5f)),
        Of("Precise.ScaledTanh", new Activations.ScaledTanhOperation(1.7f, 0.7f)),
        Of("Precise.Relu of parameters", new Activations.ReluOfParameters(0.1f, 6, 0.5f)),
        Of("Precise.HardSigmoid of parameters", new Activations.HardSigmoidOfParameters(0.2f, 0.5f)),
    ];

    /// <summary>Every function of all floats at once.</summary>
    public static IReadOnlyList<Operation> Whole =>
    [
        new Operation("Softmax", VectorFunctions.Apply<Precise.SoftmaxFunction>, isWhole: true),
        new Operation("LogSoftmax", VectorFunctions.Apply<Precise.LogSoftmaxFunction>, isWhole: true),
        new Operation("Sparsemax", VectorFunctions.Apply<Precise.SparsemaxFunction>, isWhole: true),
    ];

    /// <summary>Every function of both kinds.</summary>
    public static TheoryData<Operation> All => [.. Elementwise, .. Whole];

    private static Operation Of<TOperation>(string name, TOperation operation)
        where TOperation : struct, IElementwise =>
        new(name, (source, destination, width) => Runtime.Elementwise.Apply(operation, source, destination, width), isWhole: false);

    public float[] Run(float[] source, int width)
    {
        var destination = new float[source.Length];
        body(source, destination, width);
        return destination;
    }

    public void Run(ReadOnlySpan<float> source, Span<float> destination, int width) => body(source, destination, width);

    public override string ToString() => name;
}
