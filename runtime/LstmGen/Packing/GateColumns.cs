using System.Numerics;

namespace LstmGen.Runtime;

/// <summary>The weights of a layer with gates, column by column: a unit has a column for each of its gates.</summary>
/// <typeparam name="T">float or double.</typeparam>
/// <param name="kernel">(features, gates · units).</param>
/// <param name="recurrentKernel">(units, gates · units).</param>
/// <param name="bias">(gates · units), or nothing for zeros.</param>
/// <param name="units">The number of units.</param>
/// <param name="scales">One factor a gate.</param>
internal readonly ref struct GateColumns<T>(ReadOnlySpan<T> kernel, ReadOnlySpan<T> recurrentKernel, ReadOnlySpan<T> bias, int units, ReadOnlySpan<T> scales)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly ReadOnlySpan<T> _kernel = kernel, _recurrentKernel = recurrentKernel, _bias = bias, _scales = scales;

    public int Gates => _scales.Length;

    /// <summary>How many weights a column has: the bias, one a feature, one a unit.</summary>
    public int Rows => 1 + _kernel.Length / (Gates * units) + units;

    /// <summary>Writes a column, scaled, one row every <paramref name="stride"/> numbers.</summary>
    public void Write(int gate, int unit, Span<T> packed, int stride)
    {
        int columns = Gates * units, column = gate * units + unit, at = 0;
        var scale = _scales[gate];
        packed[0] = _bias.IsEmpty ? T.Zero : _bias[column] * scale;
        for (var row = column; row < _kernel.Length; row += columns)
            packed[at += stride] = _kernel[row] * scale;
        for (var row = column; row < _recurrentKernel.Length; row += columns)
            packed[at += stride] = _recurrentKernel[row] * scale;
    }
}
