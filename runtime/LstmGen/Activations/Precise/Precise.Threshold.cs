using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    // At x = t the difference is 0, and NaN comes through it.

    /// <summary>x above t, else the default: Keras' threshold; with the default 0, ONNX's ThresholdedRelu. Exact. NaN stays NaN.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    /// <param name="threshold">t, a finite number.</param>
    /// <param name="defaultValue">What takes the place of anything up to t.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Threshold<TLanes, TVector>(TVector x, float threshold, float defaultValue)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var border = TLanes.Broadcast(threshold);
        var other = TLanes.Broadcast(defaultValue);
        var rest = TLanes.SelectLess(x, border, other, TLanes.Add(other, TLanes.Subtract(x, border)));
        return TLanes.SelectLess(border, x, x, rest);
    }
}
