namespace LstmGen.Runtime.Tests;

/// <summary>One activation with its name, so that a test can run over all of them.</summary>
public sealed class Operation
{
    private delegate void Body(ReadOnlySpan<float> source, Span<float> destination, int width);

    private readonly string name;
    private readonly Body body;

    private Operation(string name, Body body)
    {
        this.name = name;
        this.body = body;
    }

    /// <summary>Every function of one float, the gates' and the heads'.</summary>
    public static TheoryData<Operation> All =>
    [
        new Operation("Gate.Tanh", Elementwise.Apply<GateTanh>),
        new Operation("Gate.Sigmoid", Elementwise.Apply<GateSigmoid>),
        new Operation("Gate.SigmoidOfHalved", Elementwise.Apply<GateSigmoidOfHalved>),
        new Operation("Gate.HardSigmoid", Elementwise.Apply<GateHardSigmoid>),
        new Operation("Gate.Relu", Elementwise.Apply<GateRelu>),
        new Operation("Gate.Linear", Elementwise.Apply<GateLinear>),
        new Operation("Precise.Tanh", Elementwise.Apply<TanhOperation>),
        new Operation("Precise.Sigmoid", Elementwise.Apply<SigmoidOperation>),
        new Operation("Precise.Exp", Elementwise.Apply<ExpOperation>),
        new Operation("Precise.HardSigmoid", Elementwise.Apply<HardSigmoidOperation>),
        new Operation("Precise.Relu", Elementwise.Apply<ReluOperation>),
        new Operation("Softmax", SoftmaxOfSpan.Apply),
    ];

    public float[] Run(float[] source, int width)
    {
        var destination = new float[source.Length];
        body(source, destination, width);
        return destination;
    }

    public void Run(ReadOnlySpan<float> source, Span<float> destination, int width) => body(source, destination, width);

    public override string ToString() => name;
}
