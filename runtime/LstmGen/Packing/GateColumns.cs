using System.Numerics;

namespace LstmGen.Runtime;

/// <summary>The weights of a layer with gates, column by column: a unit has a column for each of its sums.</summary>
/// <typeparam name="T">float or double.</typeparam>
/// <param name="kernel">(features, gates · units).</param>
/// <param name="recurrentKernel">(hidden, gates · units).</param>
/// <param name="bias">(gates · units), or nothing for zeros.</param>
/// <param name="hiddenBias">(gates · units), or nothing for zeros.</param>
/// <param name="units">The number of units.</param>
/// <param name="sums">The sums of a unit.</param>
internal readonly ref struct GateColumns<T>(
    ReadOnlySpan<T> kernel, ReadOnlySpan<T> recurrentKernel, ReadOnlySpan<T> bias, ReadOnlySpan<T> hiddenBias, int units, ReadOnlySpan<GateSum> sums)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>
    /// What a bias is at least, 2⁻⁴⁰, and 2⁻²⁰⁰ in double precision. Where x fades out and biases are zero, sums would fade out too, and c and h, until all are denormal numbers: on x64 processors
    /// arithmetic with those takes up to a hundred times as long. No gate sees a difference of 1e-12.
    /// </summary>
    private static readonly T LeastBias = T.ScaleB(T.One, typeof(T) == typeof(double) ? -200 : -40);

    private readonly ReadOnlySpan<T> _kernel = kernel, _recurrentKernel = recurrentKernel, _bias = bias, _hiddenBias = hiddenBias;
    private readonly ReadOnlySpan<GateSum> _sums = sums;

    // The gates of the kernels stand side by side.
    private readonly int _columns = Gates(sums) * units;

    public int Sums => _sums.Length;

    /// <summary>How many sums a row of x has weights for.</summary>
    public int SumsOfInput => Count(_sums, ofInput: true);

    /// <summary>How many sums a row of h has weights for.</summary>
    public int SumsOfHidden => Count(_sums, ofInput: false);

    public int Features => _kernel.Length / _columns;

    public int Hidden => _recurrentKernel.Length / _columns;

    public GateSum this[int sum] => _sums[sum];

    /// <summary>The bias of a sum, scaled: of x, of h, or both; never quite zero.</summary>
    public T Bias(int sum, int unit)
    {
        var column = _sums[sum].Gate * units + unit;
        var value = _sums[sum].OfInput && !_bias.IsEmpty ? _bias[column] : T.Zero;
        value = (_sums[sum].OfHidden && !_hiddenBias.IsEmpty ? value + _hiddenBias[column] : value) * Scale(sum);
        return T.Abs(value) < LeastBias ? LeastBias : value;
    }

    public T OfInput(int sum, int unit, int feature) => _kernel[feature * _columns + _sums[sum].Gate * units + unit] * Scale(sum);

    public T OfHidden(int sum, int unit, int hidden) => _recurrentKernel[hidden * _columns + _sums[sum].Gate * units + unit] * Scale(sum);

    private T Scale(int sum) => T.CreateChecked(_sums[sum].Scale);

    private static int Gates(ReadOnlySpan<GateSum> sums)
    {
        var gates = 0;
        foreach (var sum in sums)
            gates = Math.Max(gates, sum.Gate + 1);
        return gates;
    }

    private static int Count(ReadOnlySpan<GateSum> sums, bool ofInput)
    {
        var count = 0;
        foreach (var sum in sums)
            count += (ofInput ? sum.OfInput : sum.OfHidden) ? 1 : 0;
        return count;
    }
}
