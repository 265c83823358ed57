using Microsoft.ML.OnnxRuntime;

namespace LstmGen.Benchmarks.Peers;

/// <summary>A call a timestep. The state that one call leaves, the next one begins with: two sets of arrays take turns, so that nothing is copied.</summary>
internal sealed class OnnxStepPeer : StreamPeer
{
    private readonly OnnxSession _session;
    private readonly Workload _work;
    private readonly float[] _sample;
    private readonly float[][][] _states;
    private readonly float[][] _outputs;
    private readonly OrtIoBinding[] _bindings;
    private int _turn;

    public OnnxStepPeer(IOnnxFile file, Workload work)
    {
        _session = new OnnxSession(file);
        _work = work;
        _sample = _session.ArrayFor(file.Input);
        _states = [StateOf(file), StateOf(file)];

        // The output is a part of the state, or has an array of its own.
        string[] after = [.. file.State.Select(slot => slot.After)];
        var answer = _session.ArrayFor(file.Output);
        _outputs = Array.IndexOf(after, file.Output) is >= 0 and var part ? [_states[0][part], _states[1][part]] : [answer, answer];
        _bindings = [Turn(0, 1), Turn(1, 0)];

        OrtIoBinding Turn(int from, int to) => _session.Bind(
            [(file.Input, _sample), .. file.State.Select(slot => slot.Before).Zip(_states[from])],
            [.. after.Zip(_states[to]), .. after.Contains(file.Output) ? [] : new[] { (file.Output, answer) }]);
    }

    public override string Name => "ONNX Runtime";

    public override void Reset()
    {
        _turn = 0;
        foreach (var part in _states[0])
            Array.Clear(part);
    }

    public override void Step(ReadOnlySpan<float> sample, Span<float> output)
    {
        sample.CopyTo(_sample);
        _session.Run(_bindings[_turn]);
        _turn = 1 - _turn;
        _outputs[_turn].CopyTo(output);
    }

    public override void Run(Span<float> output)
    {
        Reset();
        for (var start = 0; start < _work.Samples.Length; start += _sample.Length)
            Step(_work.Samples.AsSpan(start, _sample.Length), output);
    }

    public override void Dispose()
    {
        _session.Dispose();
        base.Dispose();
    }

    private float[][] StateOf(IOnnxFile file) => [.. file.State.Select(slot => _session.ArrayFor(slot.After))];
}
