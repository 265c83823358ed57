namespace LstmGen.Networks;

/// <summary>A network as somebody stated it, in a file or by attributes: nothing is checked or inferred yet.</summary>
/// <param name="Name">The model's name: sequential.</param>
/// <param name="IsFunctional">Whether it was wired by hand (Keras' functional API) rather than stacked; the summary's table differs.</param>
/// <param name="Inputs">The inputs in the model's order.</param>
/// <param name="Layers">Each layer once, in the order of first use.</param>
/// <param name="Nodes">Each use of a layer: a shared layer has several.</param>
/// <param name="Outputs">The outputs in the model's order.</param>
internal sealed record NetworkDescription(
    string Name,
    bool IsFunctional,
    EquatableArray<InputDescription> Inputs,
    EquatableArray<LayerDescription> Layers,
    EquatableArray<NodeDescription> Nodes,
    EquatableArray<Edge> Outputs)
{
    /// <summary>What the network computes in: Float32 or Float64.</summary>
    public ElementType Element { get; init; } = ElementType.Float32;

    /// <summary>Each use of a layer with its number among the uses of that layer.</summary>
    public IEnumerable<(NodeDescription Node, int Use)> NumberedNodes
    {
        get
        {
            var uses = new Dictionary<string, int>();
            foreach (var node in Nodes)
            {
                uses.TryGetValue(node.Layer, out var use);
                uses[node.Layer] = use + 1;
                yield return (node, use);
            }
        }
    }
}

/// <summary>An input: its name, and its shape without the batch axis.</summary>
internal sealed record InputDescription(string Name, Shape Shape, ElementType Element)
{
    /// <summary>How many sequences Keras takes at once, where the model was built for a fixed number; its table shows that.</summary>
    public int? Batch { get; init; }
}

/// <summary>A layer: its name, Keras' class, and the options that are stated.</summary>
internal sealed record LayerDescription(string Name, string ClassName, EquatableArray<Option> Options)
{
    /// <summary>The layers within it, in the order of Keras' options: layer and backward_layer of a Bidirectional, the cell of an RNN.</summary>
    public EquatableArray<LayerDescription> Inner { get; init; }

    /// <summary>The network that the layer is, if it is a model of its own.</summary>
    public NetworkDescription? Model { get; init; }
}

/// <summary>One use of a layer: its number among the uses is its position among the nodes of that layer.</summary>
internal sealed record NodeDescription(string Layer, EquatableArray<Edge> Inputs)
{
    /// <summary>The masks that the call names beside its inputs, as Keras keeps those that it has found.</summary>
    public EquatableArray<MaskArgument> Masks { get; init; }

    /// <summary>What attributes call this use of the layer; null for the first, and in files, which have no such names.</summary>
    public string? Name { get; init; }

    /// <summary>What messages call it.</summary>
    public string DisplayName => Name ?? Layer;

    /// <summary>Everything that it takes: its inputs, then the masks.</summary>
    public IEnumerable<Edge> Sources => Inputs.Concat(Masks.Select(mask => mask.Mask));
}

/// <summary>The mask that a call names for one of its inputs.</summary>
/// <param name="Input">The number of the input.</param>
/// <param name="Mask">Where the mask comes from.</param>
internal sealed record MaskArgument(int Input, Edge Mask);

/// <summary>Where a value comes from: output <paramref name="Output"/> of use <paramref name="Node"/> of a layer, or an input of the network by name.</summary>
internal sealed record Edge(string Layer, int Node = 0, int Output = 0)
{
    private const int MaskOutput = -1;

    /// <summary>Where the mask comes from that a use of a layer computes beside its outputs: for each timestep whether it counts.</summary>
    public static Edge OfMask(string layer, int use) => new(layer, use, MaskOutput);
}
