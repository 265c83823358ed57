using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// When samples come in a network that runs a timestep at a time: at each timestep, or by the clock of a layer that gives fewer than it takes. What follows such a layer
/// runs only when that gives one.
/// </summary>
internal sealed class Clocks
{
    private readonly Dictionary<Edge, Clock?> _clocks = [];
    private readonly Dictionary<Clock, Node> _sources = [];

    public Clocks(Network network)
    {
        foreach (var input in network.Inputs)
            _clocks[new Edge(input.Name)] = input.Value.IsSequence ? Clock.Each : null;
        foreach (var node in network.Nodes)
        {
            var given = node.Inputs.Select(Of).OfType<Clock>().Distinct().ToList();
            if (given.Count > 1)
                Obstacle ??= $"{LayerText.Named(node.Layer)} merges values that come at different timesteps";
            var clock = given.Count == 0 ? null : given[0].Then(node.Clock);
            if (clock is not null && node.Clock != Clock.Each && !_sources.ContainsKey(clock))
                _sources[clock] = node;
            for (var output = 0; output < node.Outputs.Count; output++)
                _clocks[new Edge(node.Layer.Name, node.Use, output)] = clock;
        }

        var outputs = network.Outputs.Select(Of).OfType<Clock>().Distinct().ToList();
        if (outputs.Count > 1)
            Obstacle ??= "its outputs come at different timesteps";
        Output = outputs.Count == 0 ? Clock.Each : outputs[0];
    }

    /// <summary>Why the network cannot run a timestep at a time, as a sentence without its end; null if nothing comes at another time than it must.</summary>
    public string? Obstacle { get; }

    /// <summary>When the network's outputs come.</summary>
    public Clock Output { get; }

    /// <summary>When a value comes; null for one that is there from the beginning.</summary>
    public Clock? Of(Edge edge) => _clocks[edge];

    /// <summary>When what flows into a node comes.</summary>
    public Clock Before(Node node) => node.Inputs.Select(Of).OfType<Clock>().FirstOrDefault() ?? Clock.Each;

    /// <summary>The layer that gives by a clock; null for each timestep.</summary>
    public Node? SourceOf(Clock clock) => _sources.TryGetValue(clock, out var node) ? node : null;
}
