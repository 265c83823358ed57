namespace LstmGen.Networks;

/// <summary>A layer: its kind, options and parameters, however often it is used.</summary>
/// <param name="Name">Its name, that of no other: lstm; within a model or another layer after that one's: inner/lstm, bidirectional/forward_layer.</param>
/// <param name="Type">Its kind.</param>
/// <param name="Options">Its options.</param>
/// <param name="Parameters">Its own parameters, those of layers within it apart.</param>
internal sealed record Layer(string Name, LayerType Type, LayerOptions Options, EquatableArray<Parameter> Parameters)
{
    /// <summary>The layers within it: the two directions of a Bidirectional, the cell of an RNN.</summary>
    public EquatableArray<Layer> Inner { get; init; }

    /// <summary>What flows into it where it is used first.</summary>
    public EquatableArray<NetworkValue> Inputs { get; init; }

    /// <summary>The layer and all within it, outermost first.</summary>
    public IEnumerable<Layer> SelfAndInner => Inner.SelectMany(layer => layer.SelfAndInner).Prepend(this);

    /// <summary>The layer's own parameters that a prediction needs, in Keras' order.</summary>
    public IEnumerable<Parameter> ReadParameters => Parameters.Where(parameter => parameter.IsRead);

    public EquatableArray<StateSlot> StateSlots => Type.StateSlots(Options, Inputs);

    /// <summary>The name of a tensor in canonical files: lstm.recurrent_kernel.</summary>
    public string TensorName(Parameter parameter) => Name + "." + parameter.Name;
}

/// <summary>One use of a layer: what flows in and what comes out.</summary>
internal sealed record Node(Layer Layer, int Use, EquatableArray<Edge> Inputs, EquatableArray<NetworkValue> InputValues, EquatableArray<NetworkValue> Outputs)
{
    /// <summary>What this use carries from one timestep to the next.</summary>
    public EquatableArray<StateSlot> StateSlots => Layer.Type.StateSlots(Layer.Options, InputValues);

    /// <summary>At which of its samples it gives one.</summary>
    public Clock Clock => Layer.Type.Clock(Layer.Options);

    /// <summary>
    /// How many of the first axes of its values the layer does not see, since it is within so many TimeDistributed: it is run once for each place along them.
    /// </summary>
    public int OuterAxes { get; init; }

    /// <summary>Whether it can run a timestep at a time: no output depends on a later timestep.</summary>
    public bool IsCausal => Layer.Type.IsCausal(Layer.Options, InputValues);

    /// <summary>
    /// The mask under which it computes, if it treats timesteps that do not count in a way of its own; null if all count. As in Keras, which finds the mask of an
    /// input for itself where there is one input alone.
    /// </summary>
    public Edge? Mask => InputValues.Count == 1 || IsGivenMask ? InputValues[0].Mask : null;

    /// <summary>Whether the call names the mask of its first input, so that nobody has to find it.</summary>
    public bool IsGivenMask { get; init; }

    /// <summary>Where the mask comes from that it computes itself; null if it computes none.</summary>
    public Edge? OwnMask => Outputs.Any(output => output.Mask == Edge.OfMask(Layer.Name, Use)) ? Edge.OfMask(Layer.Name, Use) : null;
}

/// <summary>An input of the network.</summary>
internal sealed record NetworkInput(string Name, NetworkValue Value);

/// <summary>
/// A network as a graph, every shape known: layers, uses of them in an order in which they can be computed, and the edges between. Models within it are
/// taken apart: each node is the use of a real layer.
/// </summary>
internal sealed record Network(
    string Name,
    bool IsFunctional,
    EquatableArray<NetworkInput> Inputs,
    EquatableArray<Layer> Layers,
    EquatableArray<Node> Nodes,
    EquatableArray<Edge> Outputs,
    Outline Outline)
{
    /// <summary>What the network computes in: Float32 or Float64.</summary>
    public ElementType Element { get; init; } = ElementType.Float32;

    /// <summary>Every layer with those within it.</summary>
    public IEnumerable<Layer> AllLayers => Layers.SelectMany(layer => layer.SelfAndInner);

    /// <summary>As Keras counts: everything stored, trainable or not.</summary>
    public long ParameterCount => AllLayers.Sum(layer => layer.Parameters.Sum(parameter => parameter.Count));

    public long TrainableCount => AllLayers.Sum(layer => layer.Parameters.Where(parameter => parameter.Trainable).Sum(parameter => parameter.Count));

    /// <summary>The tensors that a prediction needs, in order: layer by layer, each in Keras' order.</summary>
    public IEnumerable<(Layer Layer, Parameter Parameter)> Tensors => AllLayers.SelectMany(layer => layer.ReadParameters.Select(parameter => (layer, parameter)));

    public NetworkValue ValueOf(Edge edge) =>
        Inputs.FirstOrDefault(input => input.Name == edge.Layer)?.Value ??
        Nodes.First(node => node.Layer.Name == edge.Layer && node.Use == edge.Node).Outputs[edge.Output];

    /// <summary>Whether it is one input, one layer after the other, each used once, and one output: the last.</summary>
    public bool IsChain
    {
        get
        {
            if (Inputs.Count != 1 || Outputs.Count != 1 || Nodes.Count == 0)
                return false;

            var source = new Edge(Inputs[0].Name);
            foreach (var node in Nodes)
            {
                if (node.Use != 0 || node.Inputs.Count != 1 || node.Inputs[0] != source)
                    return false;
                source = new Edge(node.Layer.Name);
            }

            return Outputs[0] == source;
        }
    }
}
