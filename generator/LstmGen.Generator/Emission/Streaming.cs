using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// The one choice of a schedule. A network streams if it can run a timestep at a time: every layer is causal, all sequences have one time axis, and where a
/// state begins with given numbers the caller gives them. Any other runs layer by layer, each over its whole sequence.
/// </summary>
internal static class Streaming
{
    /// <summary>Why the network does not stream, as a sentence without its end; null if it does.</summary>
    public static string? Obstacle(EmitterContext context)
    {
        var network = context.Network;
        var sequences = network.Inputs.Where(input => input.Value.IsSequence).ToList();
        if (sequences.Count == 0)
            return "no input is a sequence";

        foreach (var node in network.Nodes.Where(node => !node.Layer.Type.IsIdentity))
        {
            if (!node.IsCausal)
                return $"{LayerText.Named(node.Layer)} {node.Layer.Type.WhyNotCausal(node.Layer.Options, node.InputValues)}";
            if (GivenState(network, node).FirstOrDefault(edge => network.Inputs.All(input => input.Name != edge.Layer)) is { } computed)
                return $"{LayerText.Named(node.Layer)} begins with what layer '{SafeText.Name(computed.Layer)}' gives at its end";
        }

        if (sequences.FirstOrDefault(input => input.Value.Timesteps != sequences[0].Value.Timesteps) is { } other)
            return $"the inputs '{SafeText.Name(sequences[0].Name)}' and '{SafeText.Name(other.Name)}' have different numbers of timesteps";
        return sequences[0].Value.Timesteps is null && Apart(network, sequences) is { } apart
            ? $"the inputs '{SafeText.Name(sequences[0].Name)}' and '{SafeText.Name(apart)}' may have different numbers of timesteps"
            : context.Clocks.Obstacle ?? TooLarge(context);
    }

    /// <summary>What looks back far may have more to keep than a value type can hold.</summary>
    private static string? TooLarge(EmitterContext context)
    {
        var slots = context.Network.Nodes.SelectMany(node => node.StateSlots).ToList();
        var bytes = slots.Sum(slot => (long)context.Padded(slot.Size)) * context.Numbers.Size;
        return bytes > EmissionLimits.LargestState && slots.Any(slot => slot.IsTail)
            ? $"what its layers look back at has more than the {NumberText.Grouped(EmissionLimits.LargestState)} bytes that a state can have"
            : null;
    }

    /// <summary>Where the initial state of a layer comes from, slot by slot; nothing if it is not given. What a layer with a state takes after its sequence is that.</summary>
    public static IReadOnlyList<Edge> GivenState(Network network, Node node) =>
        node.StateSlots.Count > 0 ? [.. node.Inputs.Skip(1).Select(edge => PortNames.Through(network, edge))] : [];

    /// <summary>An input that no layer merges with the first, so that nothing says that it is as long.</summary>
    private static string? Apart(Network network, List<NetworkInput> sequences)
    {
        var groups = sequences.ToDictionary(input => new Edge(input.Name), input => input.Name);
        foreach (var node in network.Nodes)
        {
            var merged = node.Inputs.Where(groups.ContainsKey).Select(edge => groups[edge]).Distinct().ToList();
            if (merged.Count == 0)
                continue;

            foreach (var edge in groups.Keys.Where(edge => merged.Contains(groups[edge])).ToList())
                groups[edge] = merged[0];
            for (var output = 0; output < node.Outputs.Count; output++)
            {
                if (node.Outputs[output].Shape.IsSequence)
                    groups[new Edge(node.Layer.Name, node.Use, output)] = merged[0];
            }
        }

        return sequences.FirstOrDefault(input => groups[new Edge(input.Name)] != groups[new Edge(sequences[0].Name)])?.Name;
    }
}
