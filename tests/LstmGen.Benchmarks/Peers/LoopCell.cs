using System.Runtime.CompilerServices;
using LstmGen.Benchmarks.Models;

namespace LstmGen.Benchmarks.Peers;

/// <summary>
/// What one writes by hand who cares for speed but not for vectors: the equations as plain loops. The weights are laid out anew once, so that a unit's four
/// sums stay in registers while one row after the other is read in the order of memory. Compiled in full before its first call.
/// </summary>
internal sealed class LoopCell : ICell
{
    private const int Gates = 4;

    private readonly int _features, _units;
    private readonly float[] _bias, _weights, _next;

    public LoopCell(LayerWeights weights)
    {
        (_features, _units) = (weights.Features, weights.Units);
        _next = new float[_units];
        _bias = ByUnit(weights.Bias, 1);
        _weights = ByUnit([.. weights.Kernel, .. weights.Recurrent], _features + _units);
    }

    public string Name => "C# loop";

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Step(ReadOnlySpan<float> x, Span<float> h, Span<float> c)
    {
        ReadOnlySpan<float> weights = _weights;
        for (var unit = 0; unit < h.Length; unit++)
        {
            float i = _bias[Gates * unit], f = _bias[Gates * unit + 1], g = _bias[Gates * unit + 2], o = _bias[Gates * unit + 3];
            foreach (var value in x)
            {
                i += value * weights[0];
                f += value * weights[1];
                g += value * weights[2];
                o += value * weights[3];
                weights = weights[Gates..];
            }

            foreach (var value in h)
            {
                i += value * weights[0];
                f += value * weights[1];
                g += value * weights[2];
                o += value * weights[3];
                weights = weights[Gates..];
            }

            c[unit] = Sigmoid(f) * c[unit] + Sigmoid(i) * MathF.Tanh(g);
            _next[unit] = Sigmoid(o) * MathF.Tanh(c[unit]);
        }

        _next.CopyTo(h);
    }

    private static float Sigmoid(float z) => 1 / (1 + MathF.Exp(-z));

    /// <summary>(rows, 4, units) becomes (units, rows, 4).</summary>
    private float[] ByUnit(float[] matrix, int rows)
    {
        var result = new float[matrix.Length];
        for (var unit = 0; unit < _units; unit++)
        {
            for (var row = 0; row < rows; row++)
            {
                for (var gate = 0; gate < Gates; gate++)
                    result[(unit * rows + row) * Gates + gate] = matrix[(row * Gates + gate) * _units + unit];
            }
        }

        return result;
    }
}
