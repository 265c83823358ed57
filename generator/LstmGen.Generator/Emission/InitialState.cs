using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Where the states of a network that streams begin: with zeros, with numbers that the caller gives, or with those that the file stores.</summary>
internal static class InitialState
{
    /// <summary>The inputs of the network that are an initial state, each with the slots that it is.</summary>
    public static IReadOnlyList<(Port Input, IReadOnlyList<StateField> Slots)> Given(EmitterContext context)
    {
        var given = new List<(Port Input, StateField Slot)>();
        foreach (var node in context.Network.Nodes)
        {
            var fields = StateLayout.Of(context, node);
            given.AddRange(Streaming.GivenState(context.Network, node).Select((edge, slot) => (context.Inputs.First(input => input.Edge == edge), fields[slot])));
        }

        return [.. context.Inputs.Select(input => (input, (IReadOnlyList<StateField>)[.. given.Where(item => item.Input == input).Select(item => item.Slot)])).Where(item => item.Item2.Count > 0)];
    }

    /// <summary>The inputs of the network that are an initial state, whether it streams or not.</summary>
    public static IReadOnlyList<Port> Inputs(EmitterContext context) => [.. context.Inputs.Where(input => context.Network.Nodes.Any(node => Streaming.GivenState(context.Network, node).Contains(input.Edge)))];

    /// <summary>The inputs that a call takes which goes on from a state: not those that are an initial state and nothing else.</summary>
    public static IReadOnlyList<Port> InputsBeside(EmitterContext context) => [.. context.Inputs.Where(input => input.IsSequence || !IsOnlyThat(context, input))];

    private static bool IsOnlyThat(EmitterContext context, Port input)
    {
        var uses = context.Network.Nodes.Where(node => !node.Layer.Type.IsIdentity)
            .SelectMany(node => node.Inputs.Select((edge, index) => (Edge: context.Through(edge), IsState: index > 0 && node.StateSlots.Count > 0)))
            .Where(use => use.Edge == input.Edge).ToList();
        return uses.Count > 0 && uses.All(use => use.IsState) && context.Outputs.All(output => output.Edge != input.Edge);
    }

    /// <summary>Whether a layer's state begins with numbers that the file stores.</summary>
    public static bool IsStored(EmitterContext context) => context.Network.AllLayers.Any(layer => StoredOf(layer).Count > 0);

    /// <summary>The parameters that are a layer's stored state, slot by slot; none if it has none.</summary>
    public static IReadOnlyList<Parameter> StoredOf(Layer layer) =>
        [.. layer.StateSlots.SelectMany(slot => layer.Parameters.Where(parameter => parameter.Name == "initial_" + slot.Name))];
}
