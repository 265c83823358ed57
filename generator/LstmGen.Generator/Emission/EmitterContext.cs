using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>What all parts of the emission agree on: the schedule, how wide vectors can get, how long buffers are, and what everything is called.</summary>
internal sealed class EmitterContext
{
    /// <summary>What layers append to their name for locals and methods of their own: lstmH, lstmC, LstmBlock.</summary>
    private static readonly string[] Suffixes =
    [
        "", "H", "C", "Next", "AtOnce", "Block", "Fours", "Sums", "Hidden", "Narrow", "State", "Padded", "Joined", "Patch", "InitialH", "InitialC", "Output", "Projection", "Candidate",
        "Gives", "Window", "Length", "Before", "Planes", "Apart", "Depthwise", "DepthwiseNarrow",
        "Mask", "Kept", "Y", "Masked", "Slopes", "OverTime",
    ];

    private readonly Dictionary<(string Layer, int Use), string> _names = [];

    public EmitterContext(Network network)
    {
        Network = network;
        Numbers = Numbers.Of(network.Element);
        var outputs = network.Nodes.Where(node => !node.Layer.Type.IsIdentity).Select(node => node.Outputs[0].Shape.SampleSize);
        var states = network.AllLayers.SelectMany(layer => layer.StateSlots).Where(slot => !slot.IsTail).Select(slot => slot.Size);
        MostLanes = Math.Max(Numbers.MostLanes / 2, Numbers.LanesFor(outputs.Concat(states).DefaultIfEmpty(1).Max()));
        Clocks = new Clocks(network);
        NotStreaming = Streaming.Obstacle(this);

        var taken = new HashSet<string>(EmittedNames.AroundLayers, StringComparer.OrdinalIgnoreCase);
        taken.UnionWith(Enumerable.Range(2, network.Nodes.Max(node => node.Inputs.Count)).SelectMany(number => new[] { "Sample" + NumberText.Of(number), "Mask" + NumberText.Of(number) }));
        var ports = new PortNames(network, taken);
        Inputs = ports.Inputs();
        Outputs = ports.Outputs();
        foreach (var layer in network.Layers)
        {
            for (var use = 0; use < Math.Max(1, network.Nodes.Count(node => node.Layer.Name == layer.Name)); use++)
            {
                foreach (var item in layer.SelfAndInner)
                    AddName(item, use, taken);
            }
        }

        Lengths = new SequenceLengths(this);
    }

    public Network Network { get; }

    public Numbers Numbers { get; }

    /// <summary>Why the network does not run a timestep at a time; null if it does.</summary>
    public string? NotStreaming { get; }

    public bool Streams => NotStreaming is null;

    /// <summary>When what flows between the layers comes, where the network runs a timestep at a time.</summary>
    public Clocks Clocks { get; }

    /// <summary>Whether some timestep gives no output: windows that are not full yet, or that move on by more than one.</summary>
    public bool Thins => Streams && Clocks.Output != Clock.Each;

    public IReadOnlyList<Port> Inputs { get; }

    public IReadOnlyList<Port> Outputs { get; }

    /// <summary>Whether a call may say how many timesteps of a sequence count.</summary>
    public SequenceLengths Lengths { get; }

    /// <summary>The one input sequence and the one output of a network that is a sequence model; null for any other.</summary>
    public (Port Input, Port Output)? SequenceModel => Inputs.Count == 1 && Outputs.Count == 1 && Inputs[0].IsSequence ? (Inputs[0], Outputs[0]) : null;

    /// <summary>Whether the class is an ISequenceModel, whose calls take floats.</summary>
    public bool HasInterface => SequenceModel is { Input.IsTokens: false } && Network.Element == ElementType.Float32;

    /// <summary>The most lanes that pay: no more than the widest layer can fill. A narrower layer may choose fewer for itself.</summary>
    public int MostLanes { get; }

    /// <summary>Whether what comes out of a node is all that comes out of the network, one layer after the other.</summary>
    public bool IsLast(Node node) => Network.IsChain && ReferenceEquals(node, Network.Nodes.LastOrDefault(other => !other.Layer.Type.IsIdentity));

    /// <summary>How many tokens all layers know that read an input of tokens, and the layer that knows the fewest; null for any other input.</summary>
    public (int Count, string Layer)? VocabularyOf(Port input) => Network.Nodes
        .Where(node => node.Layer.Type.Vocabulary(node.Layer.Options) is not null && node.Inputs.Select(Through).Contains(input.Edge))
        .Select(node => (Count: node.Layer.Type.Vocabulary(node.Layer.Options) ?? 0, node.Layer.Name))
        .OrderBy(known => known.Count)
        .Select(known => ((int, string)?)known).FirstOrDefault();

    /// <summary>Where a value comes from, layers that pass it on untouched left out.</summary>
    public Edge Through(Edge edge) => PortNames.Through(Network, edge);

    /// <summary>The length of a buffer for some values: kernels read and write whole vectors.</summary>
    public int Padded(int count) => (count + MostLanes - 1) / MostLanes * MostLanes;

    /// <summary>
    /// The length of a buffer for a sample. One of more axes than one is read and written row by row, the last row in whole vectors too; the room for that is the
    /// same however its numbers are taken apart, so that another look at them needs no copy.
    /// </summary>
    public int Padded(Shape shape) => Padded(shape.SampleSize + (shape.Sample.Rank > 1 ? MostLanes : 0));

    /// <summary>The layer's name as an identifier: Lstm1.</summary>
    public string NameOf(Layer layer, int use = 0) => _names[(layer.Name, use)];

    /// <summary>The name of what a use of a layer runs: one for all uses, but another where samples of other shapes flow in.</summary>
    public string KernelOf(Node node)
    {
        var alike = Network.Nodes.FirstOrDefault(other => other.Layer.SelfAndInner.Any(layer => layer.Name == node.Layer.Name) && Samples(other).SequenceEqual(Samples(node)));
        return NameOf(node.Layer, alike?.Use ?? 0);

        // A state that is given at the beginning changes nothing of a timestep.
        IEnumerable<Shape> Samples(Node use) => use.InputValues.Take(node.Layer.StateSlots.Count > 0 ? 1 : use.InputValues.Count).Select(value => value.Shape.Sample);
    }

    /// <summary>The layer's name as the beginning of a local variable: lstm1. Each use of a shared layer has locals of its own.</summary>
    public string LocalOf(Layer layer, int use = 0)
    {
        var name = NameOf(layer, use);
        return TypeParser.Escaped(char.ToLowerInvariant(name[0]) + name.Substring(1));
    }

    /// <summary>The local where the mask stands that a use of a layer computes.</summary>
    public string MaskOf(Edge mask) => LocalOf(Network.Layers.First(layer => layer.Name == mask.Layer), mask.Node) + "Mask";

    private void AddName(Layer layer, int use, HashSet<string> taken)
    {
        var identifier = SafeText.Identifier(layer.Name);
        var suffixes = Suffixes.Concat(layer.StateSlots.Select(slot => slot.Name)).ToList();
        if (use > 0)
            identifier += "Use" + CSharp.Int(use + 1);
        var name = identifier;
        for (var number = 2; suffixes.Any(suffix => taken.Contains(name + suffix)); number++)
            name = $"{identifier}_{CSharp.Int(number)}";
        taken.UnionWith(suffixes.Select(suffix => name + suffix));
        _names[(layer.Name, use)] = name;
    }
}
