using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// How many timesteps each sequence has, in the emitted code: a number, or for an input of any length the local that holds its number, and what follows from these.
/// </summary>
internal static class SequenceTimes
{
    /// <summary>A number of timesteps that a layer makes of another.</summary>
    /// <param name="Node">The use of the layer.</param>
    /// <param name="Given">The number that goes in.</param>
    /// <param name="Local">The local that holds what comes out.</param>
    /// <param name="Expression">What it is.</param>
    public sealed record Changed(Node Node, string Given, string Local, string Expression);

    /// <summary>The number of timesteps of each value; null for one that is no sequence.</summary>
    public static IReadOnlyDictionary<Edge, string?> Of(EmitterContext context) => Walk(context, [], []);

    /// <summary>Pairs of inputs whose sequences are merged somewhere, and so must be as long as each other though only the caller knows how long.</summary>
    public static IReadOnlyList<(string Left, string Right)> MustAgree(EmitterContext context)
    {
        var pairs = new List<(string Left, string Right)>();
        Walk(context, pairs, []);
        return [.. pairs.Distinct()];
    }

    /// <summary>The numbers that layers make of others, in an order in which they can be computed.</summary>
    public static IReadOnlyList<Changed> Changes(EmitterContext context)
    {
        var changes = new List<Changed>();
        Walk(context, [], changes);
        return changes;
    }

    /// <summary>The sum of two numbers of timesteps.</summary>
    public static string Sum(IReadOnlyList<string> timesteps) => timesteps.All(one => NumberText.TryInt(one, out _))
        ? NumberText.Of(timesteps.Sum(one => NumberText.TryInt(one, out var count) ? (long)count : 0))
        : $"({string.Join(" + ", timesteps)})";

    private static Dictionary<Edge, string?> Walk(EmitterContext context, List<(string Left, string Right)> pairs, List<Changed> changes)
    {
        var times = context.Inputs.ToDictionary(input => input.Edge, input => Known(input.Value) ?? (!input.IsSequence ? null : context.Streams ? "timesteps" : input.TimestepsLocal));
        foreach (var node in context.Network.Nodes)
        {
            var given = node.Inputs.Select(edge => times[edge]).OfType<string>().ToList();
            var isAlongTime = !node.IsCausal && given.Count > 1 && node.StateSlots.Count == 0;
            if (!isAlongTime)
                pairs.AddRange(given.Where(time => time != given[0]).Select(time => (given[0], time)));
            for (var output = 0; output < node.Outputs.Count; output++)
            {
                var value = node.Outputs[output];
                times[new Edge(node.Layer.Name, node.Use, output)] = !value.IsSequence ? null : Known(value) ?? (isAlongTime ? Sum(given) : Change(context, node, given[0], changes));
            }
        }

        return times;
    }

    private static string Change(EmitterContext context, Node node, string given, List<Changed> changes)
    {
        var expression = node.Layer.Type.Timesteps(node.Layer.Options, given);
        if (expression == given)
            return given;

        var change = new Changed(node, given, context.LocalOf(node.Layer, node.Use) + "Length", expression);
        changes.Add(change);
        return change.Local;
    }

    private static string? Known(NetworkValue value) => value.Timesteps is { } timesteps ? NumberText.Of(timesteps) : null;
}
