using LstmGen.Benchmarks.Models;

namespace LstmGen.Benchmarks.Peers;

/// <summary>Runs a cell over the samples, with what is around the LSTM: one sequence after the other, or one timestep of all streams after the other.</summary>
internal sealed class CellPeer(ICell cell, Network network, Workload work, bool isStreams) : StreamPeer
{
    private readonly int _features = network.Features, _units = network.Units, _outputs = network.Outputs;
    private readonly Frame? _frame = network.Frame;
    private readonly float[] _h = new float[work.Batch * network.Units], _c = new float[work.Batch * network.Units], _scores = new float[network.Features];

    public override string Name => cell.Name;

    public override void Reset()
    {
        Array.Clear(_h);
        Array.Clear(_c);
    }

    public override void Step(ReadOnlySpan<float> sample, Span<float> output) => Step(sample, 0, output);

    public override void Run(Span<float> output)
    {
        Reset();
        var place = 0;
        if (isStreams)
        {
            for (var timestep = 0; timestep < work.Timesteps; timestep++)
            {
                for (var stream = 0; stream < work.Batch; stream++)
                    Next(stream, ref place, output);
            }
        }
        else
        {
            for (var sequence = 0; sequence < work.Batch; sequence++)
            {
                for (var timestep = 0; timestep < work.Timesteps; timestep++)
                    Next(sequence, ref place, output);
            }
        }
    }

    private void Next(int sequence, ref int place, Span<float> output)
    {
        Step(work.Samples.AsSpan(place, _features), sequence, output.Slice(sequence * _outputs, _outputs));
        place += _features;
    }

    private void Step(ReadOnlySpan<float> x, int sequence, Span<float> output)
    {
        Span<float> h = _h.AsSpan(sequence * _units, _units), c = _c.AsSpan(sequence * _units, _units);
        if (_frame is null)
        {
            cell.Step(x, h, c);
            h.CopyTo(output);
            return;
        }

        for (var feature = 0; feature < x.Length; feature++)
            _scores[feature] = (x[feature] - _frame.Mean[feature]) * _frame.Factor[feature];
        cell.Step(_scores, h, c);
        var sum = _frame.Bias;
        for (var unit = 0; unit < h.Length; unit++)
            sum += h[unit] * _frame.Kernel[unit];
        output[0] = sum * _frame.Scale + _frame.Offset;
    }
}
