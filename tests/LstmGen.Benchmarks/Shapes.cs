namespace LstmGen.Benchmarks;

/// <summary>The shapes, and how to make the peers of each.</summary>
internal static class Shapes
{
    public static IReadOnlyList<Shape> All { get; } =
    [
        Of<F1U8, F1U8.State>(1, 8),
        Of<F1U16, F1U16.State>(1, 16),
        Of<F1U20, F1U20.State>(1, 20),
        Of<F1U32, F1U32.State>(1, 32),
        Of<F1U40, F1U40.State>(1, 40),
        Of<F2U4, F2U4.State>(2, 4),
        Of<F8U32, F8U32.State>(8, 32),
        Of<F16U64, F16U64.State>(16, 64),
        Of<F32U128, F32U128.State>(32, 128),
        Of<F64U256, F64U256.State>(64, 256),
    ];

    private static Shape Of<TModel, TState>(int features, int units)
        where TModel : class, IBenchmarked<TModel, TState>
        where TState : struct =>
        new(features, units, () => Peers<TModel, TState>(new Weights(features, units)));

    private static List<Peer> Peers<TModel, TState>(Weights weights)
        where TModel : class, IBenchmarked<TModel, TState>
        where TState : struct
    {
        var model = TModel.Load(weights.File(typeof(TModel)));
        return
        [
            new StepPeer<TModel, TState>(model),
            new ForwardPeer(model),
            new LoopPeer(weights),
            new OnnxStepPeer(weights),
            new OnnxSequencePeer(weights),
        ];
    }
}

/// <summary>A shape that is timed.</summary>
/// <param name="Features">How many numbers a sample has.</param>
/// <param name="Units">How many units the layer has.</param>
/// <param name="CreatePeers">Makes the peers: our Step, our Forward, the loop, ONNX Runtime a step a call, ONNX Runtime a sequence a call.</param>
internal sealed record Shape(int Features, int Units, Func<IReadOnlyList<Peer>> CreatePeers)
{
    public override string ToString() => $"({Features}, {Units})";
}
