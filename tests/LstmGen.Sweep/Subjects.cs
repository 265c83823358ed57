using System.Runtime.Intrinsics;
using LstmGen.Runtime;
using static LstmGen.Sweep.Truths;

namespace LstmGen.Sweep;

/// <summary>All functions, with Keras' parameters where it has defaults.</summary>
internal static class Subjects
{
    private const double Infinity = double.PositiveInfinity;

    // Parameters are floats: what the function computes with is what the truth has to compute with.
    private const float Fifth = 0.2f, Scale = 1.7159f, Stretch = 0.6666667f;

    public static IReadOnlyList<Subject> All { get; } =
    [
        Subject.Of("Precise.Tanh", new TanhOperation(), Tanh, -1, 1) with { Rises = true, IsOdd = true },
        Subject.Of("Precise.Sigmoid", new SigmoidOperation(), Sigmoid, 0, 1) with { Rises = true },
        Subject.Of("Precise.Exp", new ExpOperation(), Exp, 0, Infinity) with { Rises = true },
        Subject.Of("Precise.Expm1", new Expm1Operation(), Expm1, -1, Infinity) with { Rises = true },
        Subject.Of("Precise.Log", new LogOperation(), Log, double.NaN, Infinity) with { Rises = true },
        Subject.Of("Precise.Log1p", new Log1pOperation(), Log1p, double.NaN, Infinity) with { Rises = true },
        Subject.Of("Precise.Softplus", new Activations.SoftplusOperation(), Softplus, 0, Infinity) with { Rises = true },
        Subject.Of("Precise.LogSigmoid", new Activations.LogSigmoidOperation(), x => -Softplus(-x), -Infinity, 0) with { Rises = true },
        Subject.Of("Precise.Elu", new Activations.EluOperation(1), x => Elu(x, 1, 1, 1), -1, Infinity) with { Rises = true },
        Subject.Of("Precise.Elu (0.2)", new Activations.EluOperation(Fifth), x => Elu(x, 1, Fifth, 1), -Fifth, Infinity) with { Rises = true },
        Subject.Of("Precise.Celu (0.2)", new Activations.CeluOperation(Fifth), x => Elu(x, 1, Fifth, Fifth), -Fifth, Infinity) with { Rises = true },
        Subject.Of("Precise.Selu", new Activations.SeluOperation(), x => Elu(x, SeluScale, SeluScale * SeluAlpha, 1), -SeluScale * SeluAlpha, Infinity) with { Rises = true },
        Subject.Of("Precise.Silu", new Activations.SiluOperation(), x => x * Sigmoid(x), 0, Infinity),
        Subject.Of("Precise.Mish", new Activations.MishOperation(), Mish, 0, Infinity),
        Subject.Of("Precise.Gelu", new Activations.GeluOperation(), Gelu, 0, Infinity),
        Subject.Of("Precise.GeluApproximate", new Activations.GeluApproximateOperation(), GeluApproximate, 0, Infinity),
        Subject.Of("Precise.TanhShrink", new Activations.TanhShrinkOperation(), TanhShrink, -Infinity, Infinity) with { Rises = true, IsOdd = true },
        Subject.Of("Precise.Softsign", new Activations.SoftsignOperation(), x => x / (One + Vector512.Abs(x)), -1, 1) with { Rises = true, IsOdd = true },
        Subject.Of("Precise.Squareplus (4)", new Activations.SquareplusOperation(4), x => Squareplus(x, 4), 0, Infinity) with { Rises = true },
        Subject.Of("Precise.SparsePlus", new Activations.SparsePlusOperation(), SparsePlus, 0, Infinity) with { Rises = true },
        Subject.Of("Precise.SparseSigmoid", new Activations.SparseSigmoidOperation(), x => Cut((x + One) * OneHalf, 0, 1), 0, 1) with { Rises = true },
        Subject.Of("Precise.HardSigmoid", new HardSigmoidOperation(), x => Cut((x + Of(3)) / Of(6), 0, 1), 0, 1) with { Rises = true },
        Subject.Of("Precise.HardSigmoid (0.2, 0.5)", new Activations.HardSigmoidOfParameters(Fifth, 0.5f), x => Cut(x * Of(Fifth) + OneHalf, 0, 1), 0, 1) with { Rises = true },
        Subject.Of("Precise.HardSilu", new Activations.HardSiluOperation(), x => x * Cut((x + Of(3)) / Of(6), 0, 1), 0, Infinity),
        Subject.Of("Precise.HardTanh", new Activations.HardTanhOperation(), x => Cut(x, -1, 1), -1, 1) with { Rises = true, IsOdd = true },
        Subject.Of("Precise.Relu", new ReluOperation(), x => Cut(x, 0, Infinity), 0, Infinity) with { Rises = true },
        Subject.Of("Precise.Relu (0.2, 6, 1)", new Activations.ReluOfParameters(Fifth, 6, 1), x => Below(One, x, Cut(x, 0, 6), (x - One) * Of(Fifth)), -Infinity, 6) with { Rises = true },
        Subject.Of("Precise.Relu6", new Activations.Relu6Operation(), x => Cut(x, 0, 6), 0, 6) with { Rises = true },
        Subject.Of("Precise.LeakyRelu (0.2)", new Activations.LeakyReluOperation(Fifth), x => Below(x, Zero, x * Of(Fifth), x), -Infinity, Infinity) with { Rises = true },
        Subject.Of("Precise.SoftShrink (0.5)", new Activations.SoftShrinkOperation(0.5f), x => Below(OneHalf, Vector512.Abs(x), x - Vector512.CopySign(OneHalf, x), Zero), -Infinity, Infinity) with { Rises = true, IsOdd = true },
        Subject.Of("Precise.HardShrink (0.5)", new Activations.HardShrinkOperation(0.5f), x => Below(OneHalf, Vector512.Abs(x), x, Zero), -Infinity, Infinity) with { Rises = true, IsOdd = true },
        Subject.Of("Precise.Threshold (0.5, 0.2)", new Activations.ThresholdOperation(0.5f, Fifth), x => Below(OneHalf, x, x, Of(Fifth)), Fifth, Infinity) with { Rises = true },
        Subject.Of("Precise.Affine (0.2, 0.5)", new Activations.AffineOperation(Fifth, 0.5f), x => x * Of(Fifth) + OneHalf, -Infinity, Infinity) with { Rises = true },
        Subject.Of("Precise.ScaledTanh (1.7159, 0.6667)", new Activations.ScaledTanhOperation(Scale, Stretch), x => Of(Scale) * Tanh(x * Of(Stretch)), -Scale, Scale) with { Rises = true, IsOdd = true },
        Subject.Of("Gate.Tanh", new GateTanh(), Tanh, -1, 1) with { Rises = true, IsOdd = true },
        Subject.Of("Gate.Sigmoid", new GateSigmoid(), Sigmoid, 0, 1) with { Rises = true },
        Subject.Of("Gate.HardSigmoid", new GateHardSigmoid(), x => Cut((x + Of(3)) / Of(6), 0, 1), 0, 1) with { Rises = true },
    ];
}
