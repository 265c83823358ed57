using System.Numerics.Tensors;
using LstmGen.Benchmarks.Models;

namespace LstmGen.Benchmarks.Peers;

/// <summary>
/// What one writes with the vectors of System.Numerics.Tensors over Keras' own layout: a row of the weights times a number, added to all sums at once.
/// </summary>
internal sealed class TensorCell(LayerWeights weights) : ICell
{
    private readonly int _units = weights.Units;
    private readonly float[] _kernel = weights.Kernel, _recurrent = weights.Recurrent, _bias = weights.Bias, _sums = new float[4 * weights.Units];

    public string Name => "TensorPrimitives";

    public void Step(ReadOnlySpan<float> x, Span<float> h, Span<float> c)
    {
        var sums = _sums.AsSpan();
        _bias.CopyTo(sums);
        AddRows(x, _kernel, sums);
        AddRows(h, _recurrent, sums);

        // The gates i, f and o by σ, c by tanh.
        Span<float> i = sums[.._units], f = sums.Slice(_units, _units), g = sums.Slice(2 * _units, _units), o = sums.Slice(3 * _units, _units);
        TensorPrimitives.Sigmoid(sums[..(2 * _units)], sums[..(2 * _units)]);
        TensorPrimitives.Tanh(g, g);
        TensorPrimitives.Sigmoid(o, o);

        TensorPrimitives.Multiply(f, c, c);
        TensorPrimitives.MultiplyAdd(i, g, c, c);
        TensorPrimitives.Tanh(c, h);
        TensorPrimitives.Multiply(o, h, h);
    }

    private static void AddRows(ReadOnlySpan<float> values, ReadOnlySpan<float> matrix, Span<float> sums)
    {
        for (var row = 0; row < values.Length; row++)
            TensorPrimitives.MultiplyAdd(matrix.Slice(row * sums.Length, sums.Length), values[row], sums, sums);
    }
}
