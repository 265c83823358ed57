using System.Runtime.CompilerServices;

namespace LstmGen.Runtime.Float64;

/// <summary>
/// The greater and the lesser of two values. As in Keras NaN wins: if either value is one, so is the result. Of a zero and a zero of the other sign the first
/// is taken.
/// </summary>
public static class Extreme
{
    /// <summary><c>max(left, right)</c>, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Maximum<TLanes, TVector>(TVector left, TVector right)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.SelectLess(left, right, right, TLanes.SelectLess(right, left, left, EqualOrNaN<TLanes, TVector>(left, right)));

    /// <summary><c>min(left, right)</c>, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Minimum<TLanes, TVector>(TVector left, TVector right)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.SelectLess(left, right, left, TLanes.SelectLess(right, left, right, EqualOrNaN<TLanes, TVector>(left, right)));

    /// <summary>
    /// Where neither is less: the first, if the second is finite, for then both are equal or the first is NaN; else the sum, which is the same infinity if
    /// both are, and NaN if either is.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector EqualOrNaN<TLanes, TVector>(TVector left, TVector right)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.SelectLess(TLanes.Abs(right), TLanes.Broadcast(double.PositiveInfinity), left, TLanes.Add(left, right));
}
