using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// How many timesteps each sequence has, in the emitted code: a number, or for an input of any length the local that holds its number, and what follows from these.
/// </summary>
internal static class SequenceTimes
{
    /// <summary>The number of timesteps of each value; null for one that is no sequence.</summary>
    public static IReadOnlyDictionary<Edge, string?> Of(Network network, IReadOnlyList<Port> inputs) => Walk(network, inputs, []);

    /// <summary>Pairs of inputs whose sequences are merged somewhere, and so must be as long as each other though only the caller knows how long.</summary>
    public static IReadOnlyList<(string Left, string Right)> MustAgree(Network network, IReadOnlyList<Port> inputs)
    {
        var pairs = new List<(string Left, string Right)>();
        Walk(network, inputs, pairs);
        return [.. pairs.Distinct()];
    }

    /// <summary>The sum of two numbers of timesteps.</summary>
    public static string Sum(IReadOnlyList<string> timesteps) => timesteps.All(one => NumberText.TryInt(one, out _))
        ? NumberText.Of(timesteps.Sum(one => NumberText.TryInt(one, out var count) ? (long)count : 0))
        : $"({string.Join(" + ", timesteps)})";

    private static Dictionary<Edge, string?> Walk(Network network, IReadOnlyList<Port> inputs, List<(string Left, string Right)> pairs)
    {
        var times = inputs.ToDictionary(input => input.Edge, input => Known(input.Value) ?? (input.IsSequence ? input.TimestepsLocal : null));
        foreach (var node in network.Nodes)
        {
            var given = node.Inputs.Select(edge => times[edge]).OfType<string>().ToList();
            var isAlongTime = !node.IsCausal && given.Count > 1 && node.Layer.StateSlots.Count == 0;
            if (!isAlongTime)
                pairs.AddRange(given.Where(time => time != given[0]).Select(time => (given[0], time)));
            for (var output = 0; output < node.Outputs.Count; output++)
            {
                var value = node.Outputs[output];
                times[new Edge(node.Layer.Name, node.Use, output)] = !value.IsSequence ? null : Known(value) ?? (isAlongTime ? Sum(given) : given[0]);
            }
        }

        return times;
    }

    private static string? Known(NetworkValue value) => value.Timesteps is { } timesteps ? NumberText.Of(timesteps) : null;
}
