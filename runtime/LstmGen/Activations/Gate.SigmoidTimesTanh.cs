using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Gate
{
    // σ(2h)·tanh x is a product of two quotients, (n + d)²/2(n² + d²) and 2nd/(n² + d²): see Gate.Sigmoid.cs and Gate.Tanh.cs. Two multiplications
    // join them and save a division, which takes longer than all else here. The ½ and the 2 cancel out: an upper part is (n + d)² or nd.

    /// <summary>
    /// σ(2·h)·tanh x, as an LSTM's i∘g and its output o∘tanh(c'): absolute error at most 3e-7.
    /// </summary>
    /// <remarks>A gate's columns are halved when its weights are packed, which is exact: then its sum is <paramref name="h"/> = z/2 already.</remarks>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="h">Half of the sums of a gate.</param>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector SigmoidTimesTanh<TLanes, TVector>(TVector h, TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var up = SigmoidUp<TLanes, TVector>(h, out var down);
        return SigmoidTimesTanh<TLanes, TVector>(up, down, x);
    }

    /// <summary>The same bits, from the two parts of the sigmoid, as <see cref="UpOfEither"/> gives them.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="up">Twice the upper part.</param>
    /// <param name="down">The lower part.</param>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector SigmoidTimesTanh<TLanes, TVector>(TVector up, TVector down, TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var n = Half<TLanes, TVector>(x, out var d);
        return Product<TLanes, TVector>(up, down, TLanes.Multiply(n, d), SumOfSquares<TLanes, TVector>(n, d));
    }

    /// <summary>The same bits, from the parts of both.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="sigmoidUp">Twice the sigmoid's upper part.</param>
    /// <param name="sigmoidDown">Its lower part.</param>
    /// <param name="tanhUp">Half of the tanh's upper part.</param>
    /// <param name="tanhDown">Its lower part.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Product<TLanes, TVector>(TVector sigmoidUp, TVector sigmoidDown, TVector tanhUp, TVector tanhDown)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.Divide(TLanes.Multiply(sigmoidUp, tanhUp), TLanes.Multiply(sigmoidDown, tanhDown));

    /// <summary>
    /// The parts of σ(2·x) or of tanh x, lane by lane, so that gates of both kinds can share a vector: twice the upper part of the one, half of that of the
    /// other; the lower part is a result of its own.
    /// </summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    /// <param name="isSigmoid">1 in the lanes of a sigmoid, 0 in those of a tanh.</param>
    /// <param name="down">The lower part.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector UpOfEither<TLanes, TVector>(TVector x, TVector isSigmoid, out TVector down)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var n = Half<TLanes, TVector>(x, out var d);
        down = SumOfSquares<TLanes, TVector>(n, d);
        return TLanes.Multiply(TLanes.MultiplyAdd(isSigmoid, d, n), TLanes.MultiplyAdd(isSigmoid, n, d));
    }

    /// <summary>The parts of σ(2·h): twice the upper one; the lower one is a result of its own.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="h">Half of the sums of a gate.</param>
    /// <param name="down">The lower part.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector SigmoidUp<TLanes, TVector>(TVector h, out TVector down)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var n = Half<TLanes, TVector>(h, out var d);
        down = SumOfSquares<TLanes, TVector>(n, d);
        var sum = TLanes.Add(n, d);
        return TLanes.Multiply(sum, sum);
    }

    /// <summary>σ from its parts: the bits of <see cref="SigmoidOfHalved"/>.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="up">Twice the upper part.</param>
    /// <param name="down">The lower part.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector SigmoidOf<TLanes, TVector>(TVector up, TVector down)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.Divide(TLanes.Multiply(TLanes.Broadcast(0.5f), up), down);
}
