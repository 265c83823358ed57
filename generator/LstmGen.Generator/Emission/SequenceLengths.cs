using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Whether a call may say how many timesteps of a sequence count, as ONNX' sequence_lens and PyTorch's packed sequences do: what comes after them is padding. The run
/// then ends where the sequence does, so every layer must be able to end anywhere.
/// </summary>
internal sealed class SequenceLengths
{
    private readonly HashSet<Edge> _following = [];
    private readonly Port? _sequence;

    public SequenceLengths(EmitterContext context)
    {
        var sequences = context.Inputs.Where(input => input.IsSequence).ToList();
        _sequence = sequences.FirstOrDefault();
        Obstacle = sequences.Count == 0 ? "no input is a sequence"
            : sequences.All(input => input.Value.Shape.Timesteps == 1) ? "a sequence has one timestep alone"
            : sequences.Count > 1 && !context.Streams ? "several inputs are sequences of their own lengths"
            : null;
        _following.UnionWith(sequences.Select(input => input.Edge));
        var times = SequenceTimes.Of(context);
        foreach (var node in context.Network.Nodes)
            Obstacle ??= Follow(node, times);
    }

    /// <summary>Why no call says that, as a sentence without its end; null if one does.</summary>
    public string? Obstacle { get; }

    /// <summary>Whether a value has a sample for each timestep that counts, and so ends with them.</summary>
    public bool Follows(Edge edge) => _following.Contains(edge);

    /// <summary>The number of timesteps of each value in a run that is told how many count.</summary>
    /// <param name="times">The number where all count.</param>
    public IReadOnlyDictionary<Edge, string?> InRun(IReadOnlyDictionary<Edge, string?> times) =>
        Obstacle is not null ? times : times.ToDictionary(time => time.Key, time => time.Value is not null && Follows(time.Key) ? _sequence!.TimestepsLocal : time.Value);

    /// <summary>How many timesteps there are at most, where a local of the run says how many count.</summary>
    public int? Most(string? timesteps) => Obstacle is null && timesteps == _sequence!.TimestepsLocal ? _sequence.Value.Shape.Timesteps : null;

    private string? Follow(Node node, IReadOnlyDictionary<Edge, string?> times)
    {
        var given = node.Inputs.Where(edge => times[edge] is not null).ToList();
        if (!given.Any(Follows))
            return null;

        if (!given.All(Follows))
            return $"{LayerText.Named(node.Layer)} merges them with a sequence of a fixed length";
        if (!node.IsCausal && !node.Layer.Type.EndsAnywhere)
            return $"{LayerText.Named(node.Layer)} needs all timesteps of a sequence";
        for (var output = 0; output < node.Outputs.Count; output++)
        {
            var edge = new Edge(node.Layer.Name, node.Use, output);
            if (times[edge] is not null && times[edge] != times[given[0]])
                return $"{LayerText.Named(node.Layer)} makes another number of timesteps of them";
            if (times[edge] is not null)
                _following.Add(edge);
        }

        return null;
    }
}
