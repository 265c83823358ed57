namespace LstmGen.Networks;

/// <summary>A layer: its kind, options and parameters, however often it is used.</summary>
internal sealed record Layer(string Name, LayerType Type, LayerOptions Options, EquatableArray<Parameter> Parameters)
{
    /// <summary>The parameters that a prediction needs, in Keras' order.</summary>
    public IEnumerable<Parameter> ReadParameters => Parameters.Where(parameter => parameter.IsRead);

    public EquatableArray<StateSlot> StateSlots => Type.StateSlots(Options);

    /// <summary>The name of a tensor in canonical files: lstm.recurrent_kernel.</summary>
    public string TensorName(Parameter parameter) => Name + "." + parameter.Name;
}

/// <summary>One use of a layer: what flows in and what comes out.</summary>
internal sealed record Node(Layer Layer, int Use, EquatableArray<Edge> Inputs, EquatableArray<NetworkValue> InputValues, EquatableArray<NetworkValue> Outputs);

/// <summary>An input of the network.</summary>
internal sealed record NetworkInput(string Name, NetworkValue Value);

/// <summary>
/// A network as a graph, every shape known: layers, uses of them in an order in which they can be computed, and the edges between.
/// </summary>
internal sealed record Network(
    string Name,
    bool IsFunctional,
    EquatableArray<NetworkInput> Inputs,
    EquatableArray<Layer> Layers,
    EquatableArray<Node> Nodes,
    EquatableArray<Edge> Outputs)
{
    /// <summary>As Keras counts: everything stored, trainable or not.</summary>
    public long ParameterCount => Layers.Sum(layer => layer.Parameters.Sum(parameter => parameter.Count));

    public long TrainableCount => Layers.Sum(layer => layer.Parameters.Where(parameter => parameter.Trainable).Sum(parameter => parameter.Count));

    /// <summary>The tensors that a prediction needs, in order: layer by layer, each in Keras' order.</summary>
    public IEnumerable<(Layer Layer, Parameter Parameter)> Tensors => Layers.SelectMany(layer => layer.ReadParameters.Select(parameter => (layer, parameter)));

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
