namespace LstmGen.Benchmarks;

/// <summary>What one writes by hand: the equations as plain loops over Keras' arrays, with no vectors.</summary>
internal sealed class LoopPeer(Weights weights) : Peer
{
    private readonly int _features = weights.Features, _units = weights.Units;
    private readonly float[] _kernel = weights.Kernel, _recurrent = weights.Recurrent, _bias = weights.Bias;
    private readonly float[] _h = new float[weights.Units], _c = new float[weights.Units], _sums = new float[4 * weights.Units];

    public override string Name => "C# loop";

    public override void Run(ReadOnlySpan<float> samples, Span<float> output)
    {
        Array.Clear(_h);
        Array.Clear(_c);
        for (var start = 0; start < samples.Length; start += _features)
        {
            Step(samples.Slice(start, _features));
            _h.CopyTo(output);
        }
    }

    private void Step(ReadOnlySpan<float> x)
    {
        var sums = _sums;
        _bias.CopyTo(sums, 0);
        AddRows(x, _kernel, sums);
        AddRows(_h, _recurrent, sums);

        float[] h = _h, c = _c;
        for (var unit = 0; unit < h.Length; unit++)
        {
            float i = Sigmoid(sums[unit]), f = Sigmoid(sums[_units + unit]), g = MathF.Tanh(sums[2 * _units + unit]), o = Sigmoid(sums[3 * _units + unit]);
            c[unit] = f * c[unit] + i * g;
            h[unit] = o * MathF.Tanh(c[unit]);
        }
    }

    // Row by row, as the weights lie in memory: down the columns the loop would miss the cache at every step.
    private static void AddRows(ReadOnlySpan<float> values, float[] matrix, float[] sums)
    {
        for (var row = 0; row < values.Length; row++)
        {
            var value = values[row];
            var weights = matrix.AsSpan(row * sums.Length, sums.Length);
            for (var column = 0; column < sums.Length; column++)
                sums[column] += value * weights[column];
        }
    }

    private static float Sigmoid(float z) => 1 / (1 + MathF.Exp(-z));
}
