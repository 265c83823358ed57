namespace LstmGen.Testing;

/// <content>Many streams at a time.</content>
public sealed partial class Paths
{
    /// <summary>A state for each sequence of the batch, all at the beginning.</summary>
    private nint BegunStates()
    {
        var states = _arena.States(_batch * _network.StateBytes);
        for (var stream = 0; stream < _batch; stream++)
            _network.Begin([.. _inputs.Select((input, index) => input.Part(stream * _network.Inputs[index].Length, _network.Inputs[index].Length))], states + stream * _network.StateBytes);
        return states;
    }

    private void StepBatches(List<Place> outputs, Action<IReadOnlyList<Place>, nint, int, IReadOnlyList<Place>> call)
    {
        var states = BegunStates();
        var samples = _network.Inputs.Select(port => _arena.Numbers(_batch * port.Features, port.Size)).ToList();
        var results = _network.Outputs.Select(port => _arena.Numbers(_batch * port.Features, port.Size)).ToList();
        for (var timestep = 0; timestep < _network.Timesteps; timestep++)
        {
            for (var stream = 0; stream < _batch; stream++)
                Copy(_inputs, _network.Inputs, timestep, stream, (index, from) => from.Bytes.CopyTo(samples[index].Part(stream * from.Length, from.Length).Bytes));
            call(samples, states, _batch, results);
            for (var stream = 0; stream < _batch; stream++)
                Copy(outputs, _network.Outputs, timestep, stream, (index, to) => results[index].Part(stream * to.Length, to.Length).Bytes.CopyTo(to.Bytes));
        }
    }

    /// <summary>StepBatch of streams that are not in step: each begins a timestep after the one before, and is left out once it has ended.</summary>
    private void StepBatchesOutOfStep(List<Place> outputs)
    {
        var (states, given, counts) = (BegunStates(), new bool[_batch], new int[_batch]);
        var samples = _network.Inputs.Select(port => _arena.Numbers(_batch * port.Features, port.Size)).ToList();
        var results = _network.Outputs.Select(port => _arena.Numbers(_batch * port.Features, port.Size)).ToList();
        for (var time = 0; time < _network.Timesteps + _batch - 1; time++)
        {
            int first = Math.Max(0, time - _network.Timesteps + 1), end = Math.Min(_batch, time + 1);
            for (var stream = first; stream < end; stream++)
                Copy(_inputs, _network.Inputs, time - stream, stream, (index, from) => from.Bytes.CopyTo(samples[index].Part(stream * from.Length, from.Length).Bytes));
            StepBatch(Running(samples, _network.Inputs), states + first * _network.StateBytes, Running(results, _network.Outputs), given.AsSpan(first, end - first));
            for (var stream = first; stream < end; stream++)
            {
                if (given[stream])
                    Copy(outputs, _network.Outputs, counts[stream]++, stream, (index, to) => results[index].Part(stream * to.Length, to.Length).Bytes.CopyTo(to.Bytes));
            }

            List<Place> Running(List<Place> places, IReadOnlyList<Port> ports) => [.. places.Select((place, index) => place.Part(first * ports[index].Features, (end - first) * ports[index].Features))];
        }
    }

    /// <summary>StepBatch, and which of the streams an output came of.</summary>
    private void StepBatch(List<Place> inputs, nint states, List<Place> outputs, Span<bool> given)
    {
        if (_network.Thins)
        {
            _network.StepBatch(inputs, states, outputs, given);
            return;
        }

        _network.StepBatch(inputs, states, given.Length, outputs);
        given.Fill(true);
    }
}
