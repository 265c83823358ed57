using System.Runtime.Intrinsics;
using LstmGen.Runtime;

namespace LstmGen.Sweep;

/// <summary>A function under test.</summary>
/// <param name="floats">What computes it.</param>
/// <param name="destination">Where the results go.</param>
internal delegate void FloatFunction(ReadOnlySpan<float> floats, Span<float> destination);

/// <summary>The same function in double, of eight numbers at once.</summary>
internal delegate Vector512<double> Truth(Vector512<double> x);

/// <summary>A function and what it has to be.</summary>
/// <param name="Name">Its name: Precise.Silu.</param>
/// <param name="Function">What is under test.</param>
/// <param name="Truth">The function in double, right for finite arguments to far more digits than a float has.</param>
/// <param name="AtMinusInfinity">The limit at −∞.</param>
/// <param name="AtInfinity">The limit at ∞.</param>
internal sealed record Subject(string Name, FloatFunction Function, Truth Truth, double AtMinusInfinity, double AtInfinity)
{
    /// <summary>Whether a larger argument never gives a smaller result.</summary>
    public bool Rises { get; init; }

    /// <summary>Whether f(−x) = −f(x).</summary>
    public bool IsOdd { get; init; }

    public static Subject Of<TOperation>(string name, TOperation operation, Truth truth, double atMinusInfinity, double atInfinity)
        where TOperation : struct, IElementwise =>
        new(name, (floats, destination) => Elementwise.Apply(operation, floats, destination, VectorWidth.Best), truth, atMinusInfinity, atInfinity);
}
