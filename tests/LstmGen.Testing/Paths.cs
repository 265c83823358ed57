using System.Runtime.InteropServices;

namespace LstmGen.Testing;

/// <summary>Every way to the same numbers: all give the same bits.</summary>
public sealed partial class Paths
{
    /// <summary>So many sequences are a whole tile of those that are computed side by side, and some that are left. There is no more to see in hundreds.</summary>
    private const int MostSequences = 67;

    private readonly int _batch;
    private readonly ModelCalls _network;
    private readonly Arena _arena;
    private readonly List<Place> _inputs;

    private Paths(INetworkCase item, Arena arena)
    {
        _batch = Math.Min(item.Batch, MostSequences);
        _network = item.Network;
        _arena = arena;
        _inputs = [.. item.InputsIn(arena).Select((input, index) => FirstOf(input, _batch * _network.Inputs[index].Length))];
    }

    /// <summary>The batch by every call, on memory of that mode; a message for each that differs from Forward in any bit.</summary>
    public static IEnumerable<string> Differences(INetworkCase item, ArenaMode mode = ArenaMode.Plain)
    {
        using var arena = new Arena(mode);
        var paths = new Paths(item, arena);
        var expected = paths.Outputs(paths.Forward);
        foreach (var (name, call) in paths.Ways())
        {
            if (!paths.Outputs(call).AsSpan().SequenceEqual(expected))
                yield return $"{item.Name}: {name} differs from Forward";
        }

        if (item.Network.TakesLength && !paths.Outputs(paths.BatchOfLengths).AsSpan().SequenceEqual(paths.Outputs(paths.EachOfItsLength)))
            yield return $"{item.Name}: ForwardBatch of lengths differs from Forward of each length";
        if (item.Network.Streams && !paths.Outputs(paths.AdvanceThenStep, last: true).AsSpan().SequenceEqual(paths.Outputs(paths.Forward, last: true)))
            yield return $"{item.Name}: Advance, then Step differs from Forward";
    }

    public static bool SameBits(ReadOnlySpan<float> left, ReadOnlySpan<float> right) => MemoryMarshal.AsBytes(left).SequenceEqual(MemoryMarshal.AsBytes(right));

    private IEnumerable<(string Name, Action<List<Place>> Call)> Ways()
    {
        yield return ("ForwardBatch", outputs => _network.ForwardBatch(_inputs, outputs, _batch));
        if (_network.RunsInParallel)
            yield return ("ForwardBatch on two threads", outputs => _network.ForwardBatchInParallel(_inputs, outputs, _batch));
        if (_network.TakesLength)
            yield return ("Forward of all timesteps", outputs => EachSequence(outputs, (inputs, results) => _network.ForwardOfLength(inputs, results, _network.Timesteps)));
        if (!_network.Streams)
            yield break;

        yield return ("a loop of Step", outputs => EachSequence(outputs, (inputs, results) => InBlocks(inputs, results, 1, Step)));
        yield return ("a loop of Step, from the state's bytes each time,", outputs => EachSequence(outputs, FromBytes));
        foreach (var block in new[] { 1, 3, 7, _network.Timesteps }.Where(block => block <= _network.Timesteps).Distinct())
            yield return ($"Forward with state, {block} timesteps a call", outputs => EachSequence(outputs, (inputs, results) => InBlocks(inputs, results, block, _network.Forward)));
        yield return ("StepBatch of streams that begin one after the other", StepBatchesOutOfStep);
        if (_network.Thins)
            yield break;

        yield return ("StepBatch", outputs => StepBatches(outputs, _network.StepBatch));
        if (_network.RunsInParallel)
            yield return ("StepBatch on two threads", outputs => StepBatches(outputs, _network.StepBatchInParallel));
    }

    /// <summary>The bits that a call gives for the whole batch, one output after the other; of sequences the last timestep alone, if that is asked for.</summary>
    private byte[] Outputs(Action<List<Place>> call, bool last)
    {
        var outputs = _network.Outputs.Select(port => _arena.Numbers(_batch * port.Length, port.Size)).ToList();
        call(outputs);
        return [.. outputs.SelectMany((output, index) => Enumerable.Range(0, _batch).SelectMany(sequence =>
        {
            var port = _network.Outputs[index];
            return output.Part(sequence * port.Length + (last ? port.Length - port.Features : 0), last ? port.Features : port.Length).Bytes.ToArray();
        }))];
    }

    private byte[] Outputs(Action<List<Place>> call) => Outputs(call, last: false);

    private void Forward(List<Place> outputs) => EachSequence(outputs, _network.Forward);

    private void EachSequence(List<Place> outputs, Action<List<Place>, List<Place>> call)
    {
        for (var sequence = 0; sequence < _batch; sequence++)
        {
            call(
                [.. _inputs.Select((input, index) => input.Part(sequence * _network.Inputs[index].Length, _network.Inputs[index].Length))],
                [.. outputs.Select((output, index) => output.Part(sequence * _network.Outputs[index].Length, _network.Outputs[index].Length))]);
        }
    }

    /// <summary>The first numbers, in memory that ends with them.</summary>
    private Place FirstOf(Place place, int count)
    {
        if (count == place.Length)
            return place;
        var first = _arena.Numbers(count, place.Size);
        place.Part(0, count).Bytes.CopyTo(first.Bytes);
        return first;
    }

    /// <summary>How many timesteps of a sequence count: now and then as many as of the one before.</summary>
    private int LengthOf(int sequence) => 1 + sequence / 2 * 5 % _network.Timesteps;

    private void EachOfItsLength(List<Place> outputs)
    {
        var sequence = 0;
        EachSequence(outputs, (inputs, results) => _network.ForwardOfLength(inputs, results, LengthOf(sequence++)));
    }

    private unsafe void BatchOfLengths(List<Place> outputs)
    {
        var lengths = _arena.Memory(_batch * sizeof(int));
        for (var sequence = 0; sequence < _batch; sequence++)
            ((int*)lengths.First)[sequence] = LengthOf(sequence);
        _network.ForwardBatchOfLengths(_inputs, outputs, (nint)lengths.First, _batch);
    }

    private void InBlocks(List<Place> inputs, List<Place> outputs, int block, Func<IReadOnlyList<Place>, nint, IReadOnlyList<Place>, int> call)
    {
        var state = _arena.States(_network.StateBytes);
        _network.Begin(inputs, state);
        InBlocks(inputs, outputs, block, state, call);
    }

    /// <summary>A loop of Step that has nothing but the state's bytes from one to the next. At first that is default(State), if that is a beginning.</summary>
    private void FromBytes(List<Place> inputs, List<Place> outputs)
    {
        var (state, bytes) = (_arena.States(_network.StateBytes), _arena.Numbers(_network.WrittenStateBytes, sizeof(byte)));
        if (!_network.BeginsAtDefault)
            _network.Begin(inputs, state);
        InBlocks(inputs, outputs, 1, state, (sample, at, results) =>
        {
            _network.Renew(at, bytes);
            return Step(sample, at, results);
        });
    }

    private void InBlocks(List<Place> inputs, List<Place> outputs, int block, nint state, Func<IReadOnlyList<Place>, nint, IReadOnlyList<Place>, int> call)
    {
        var given = 0;
        for (var start = 0; start < _network.Timesteps; start += block)
        {
            var count = Math.Min(block, _network.Timesteps - start);
            given += call(Window(inputs, _network.Inputs, start, count), state, _network.Thins ? Rest(outputs, given) : Window(outputs, _network.Outputs, start, count));
        }
    }

    /// <summary>Step with room for one output, which may not come: what there is otherwise stays as it is.</summary>
    private int Step(IReadOnlyList<Place> inputs, nint state, IReadOnlyList<Place> outputs)
    {
        if (!_network.Thins)
            return _network.Step(inputs, state, outputs);

        var results = _network.Outputs.Select(port => _arena.Numbers(port.Features, port.Size)).ToList();
        var given = _network.Step(inputs, state, results);
        for (var index = 0; index < results.Count && given > 0; index++)
            results[index].Bytes.CopyTo(outputs[index].Bytes);
        return given;
    }

    /// <summary>The last timestep that gives an output.</summary>
    private int LastGiving(List<Place> inputs)
    {
        var (state, last) = (_arena.States(_network.StateBytes), _network.Timesteps - 1);
        if (!_network.Thins)
            return last;

        _network.Begin(inputs, state);
        var results = _network.Outputs.Select(port => _arena.Numbers(port.Features, port.Size)).ToList();
        for (var timestep = 0; timestep < _network.Timesteps; timestep++)
            last = _network.Step(Window(inputs, _network.Inputs, timestep, 1), state, results) > 0 ? timestep : last;
        return last;
    }

    private void AdvanceThenStep(List<Place> outputs) => EachSequence(outputs, (inputs, results) =>
    {
        var (state, last) = (_arena.States(_network.StateBytes), LastGiving(inputs));
        _network.Begin(inputs, state);
        for (var timestep = 0; timestep < last; timestep++)
            _network.Advance(Window(inputs, _network.Inputs, timestep, 1), state);
        Step(Window(inputs, _network.Inputs, last, 1), state, _network.Thins ? [.. results.Select((place, index) => place.Part(place.Length - _network.Outputs[index].Features, _network.Outputs[index].Features))] : Window(results, _network.Outputs, last, 1));
    });

    /// <summary>What is left of each sequence after some outputs; vectors as they are.</summary>
    private List<Place> Rest(List<Place> places, int given) =>
        [.. places.Select((place, index) => _network.Outputs[index] is { Timesteps: not null } port ? place.Part(given * port.Features, place.Length - given * port.Features) : place)];

    /// <summary>The part of each sequence that some timesteps have; vectors as they are.</summary>
    private static List<Place> Window(List<Place> places, IReadOnlyList<Port> ports, int start, int count) =>
        [.. places.Select((place, index) => ports[index].Timesteps is null ? place : place.Part(start * ports[index].Features, count * ports[index].Features))];

    private static void Copy(List<Place> places, IReadOnlyList<Port> ports, int timestep, int stream, Action<int, Place> copy)
    {
        for (var index = 0; index < places.Count; index++)
        {
            var port = ports[index];
            copy(index, places[index].Part(stream * port.Length + (port.Timesteps is null ? 0 : timestep * port.Features), port.Features));
        }
    }
}
