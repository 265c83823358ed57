using LstmGen.Benchmarks.Models;
using Microsoft.ML.OnnxRuntime;

namespace LstmGen.Benchmarks.Peers;

/// <summary>Our Step, one call a token.</summary>
internal sealed class WordStepPeer(WordsNetwork model, int[] tokens) : Peer
{
    public override string Name => Ours;

    public override void Run(Span<float> output)
    {
        var state = default(WordsNetwork.State);
        foreach (var token in tokens)
            model.Step(token, ref state, output);
    }
}

/// <summary>ONNX Runtime, a call a token. The state that one call leaves, the next one begins with: two sets of arrays take turns, so that nothing is copied.</summary>
internal sealed class OnnxWordPeer : Peer
{
    private readonly OnnxSession _session;
    private readonly int[] _tokens, _token;
    private readonly float[][][] _states;
    private readonly OrtIoBinding[] _bindings;

    public OnnxWordPeer(OnnxChain file, int[] tokens)
    {
        _session = new OnnxSession(file);
        (_tokens, _token) = (tokens, _session.ArrayFor<int>(file.Input));
        _states = [StateOf(), StateOf()];
        _bindings = [Turn(0, 1), Turn(1, 0)];

        float[][] StateOf() => [.. file.State.Select(slot => _session.ArrayFor(slot.After))];

        OrtIoBinding Turn(int from, int to)
        {
            var binding = _session.Bind(file.State.Select(slot => slot.Before).Zip(_states[from]), file.State.Select(slot => slot.After).Zip(_states[to]));
            _session.BindInput(binding, file.Input, _token);
            return binding;
        }
    }

    public override string Name => "ONNX Runtime";

    public override void Run(Span<float> output)
    {
        foreach (var part in _states[0])
            Array.Clear(part);
        var turn = 0;
        foreach (var token in _tokens)
        {
            _token[0] = token;
            _session.Run(_bindings[turn]);
            turn = 1 - turn;
        }

        _states[turn][0].CopyTo(output);
    }

    public override void Dispose()
    {
        _session.Dispose();
        base.Dispose();
    }
}
