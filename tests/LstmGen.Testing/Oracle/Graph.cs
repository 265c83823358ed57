using System.Numerics;

namespace LstmGen.Testing.Oracle;

/// <summary>An input of a network.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Features">How many numbers a row has.</param>
/// <param name="Timesteps">How many rows there are: 0 for a vector, null for a sequence of any number.</param>
public sealed record GraphInput(string Name, int Features, int? Timesteps)
{
    /// <summary>How many tokens there are, for an input of tokens, which has one a row; 0 for any other.</summary>
    public int Vocabulary { get; init; }

    /// <summary>The axes of a sample, if it has several: its numbers stand in their order in a row.</summary>
    public int[]? SampleShape { get; init; }
}

/// <summary>Where a value comes from: an output of a use of a layer, or an input of the network.</summary>
public sealed record Edge(string Source, int Use = 0, int Output = 0);

/// <summary>A use of a layer.</summary>
public sealed record Node(Layer Layer, IReadOnlyList<Edge> Inputs);

/// <summary>
/// A network computed plainly, straight from the equations, sharing no code with the product: in float64 it is what the product is measured by, and in float32 it
/// shows how far float32 gets.
/// </summary>
/// <param name="Inputs">The inputs in order.</param>
/// <param name="Nodes">The uses of layers, each after those that it reads.</param>
/// <param name="Outputs">The outputs in order.</param>
public sealed record Graph(IReadOnlyList<GraphInput> Inputs, IReadOnlyList<Node> Nodes, IReadOnlyList<Edge> Outputs)
{
    /// <summary>Whether it is one sequence, one layer after the other, and what the last gives.</summary>
    public bool IsChain
    {
        get
        {
            var before = new Edge(Inputs[0].Name);
            foreach (var node in Nodes)
            {
                if (node.Inputs.Count != 1 || node.Inputs[0] != before)
                    return false;
                before = new Edge(node.Layer.Name);
            }

            return Inputs is [{ Timesteps: not 0 }] && Outputs.Count == 1 && Outputs[0] == before;
        }
    }

    /// <summary>
    /// Whether it can run a timestep at a time: nothing reads the future, all sequences have one time axis, and where a state begins with given numbers these are
    /// inputs of the network; and where outputs do not come at each timestep, values that meet come together, and so do the outputs.
    /// </summary>
    public bool Streams => HasOneClock &&
        Inputs.Where(input => input.Timesteps != 0).Select(input => input.Timesteps).Distinct().Count() == 1 &&
        Nodes.All(node => node.Layer.IsCausal && !(node.Layer is Recurrent && node.Inputs.Skip(1).Any(edge => Inputs.All(input => input.Name != Through(edge).Source))));

    /// <summary>Each use of a layer with its number among those of the layer.</summary>
    public IEnumerable<(Node Node, int Use)> NumberedNodes
    {
        get
        {
            var uses = new Dictionary<string, int>();
            foreach (var node in Nodes)
            {
                var use = uses.GetValueOrDefault(node.Layer.Name);
                uses[node.Layer.Name] = use + 1;
                yield return (node, use);
            }
        }
    }

    /// <summary>What reads an input: the use of the layer, and whether the input is the state that it begins with. Layers that pass it on untouched are looked through.</summary>
    public IEnumerable<(Node Node, bool IsState)> ReadersOf(GraphInput input) => Nodes.Where(node => node.Layer is not Identity)
        .SelectMany(node => node.Inputs.Select((edge, position) => (Edge: edge, Reader: (node, node.Layer is Recurrent or Bidirectional && position > 0))))
        .Where(read => Through(read.Edge).Source == input.Name)
        .Select(read => read.Reader);

    private bool HasOneClock
    {
        get
        {
            var clocks = Inputs.ToDictionary(input => (input.Name, 0), input => input.Timesteps == 0 ? ((long First, long Every)?)null : (1, 1));
            foreach (var (node, use) in NumberedNodes)
            {
                var given = node.Inputs.Select(edge => clocks[(edge.Source, edge.Use)]).Where(clock => clock is not null).Distinct().ToList();
                if (given.Count > 1)
                    return false;

                clocks[(node.Layer.Name, use)] = given is [{ } clock] ? (clock.First + (node.Layer.Clock.First - 1) * clock.Every, clock.Every * node.Layer.Clock.Every) : null;
            }

            return Outputs.Select(edge => clocks[(edge.Source, edge.Use)]).Where(clock => clock is not null).Distinct().Count() <= 1;
        }
    }

    private Edge Through(Edge edge)
    {
        while (NumberedNodes.FirstOrDefault(item => item.Node.Layer is Identity && item.Node.Layer.Name == edge.Source && item.Use == edge.Use).Node is { } node)
            edge = node.Inputs[0];
        return edge;
    }

    /// <summary>The outputs.</summary>
    /// <param name="tensors">The weights by canonical name.</param>
    /// <param name="inputs">The numbers of each input, row by row.</param>
    public Value<T>[] Run<T>(IReadOnlyDictionary<string, double[]> tensors, IReadOnlyList<IReadOnlyList<double>> inputs)
        where T : IFloatingPointIeee754<T>
    {
        var weights = new Weights<T>(tensors);
        return Run(inputs, (_, _) => weights);
    }

    /// <summary>The weights that the network has, and what its outputs are: found by running it on zeros, two timesteps where there may be any number.</summary>
    public (IReadOnlyList<TensorShape> Tensors, IReadOnlyList<OutputShape> Outputs) Shape()
    {
        var tensors = new List<TensorShape>();
        var outputs = Run<double>([.. Inputs.Select(input => new double[input.Features * (input.Timesteps switch { null => 2, 0 => 1, var count => count.Value })])], (layer, features) =>
        {
            var own = layer.Tensors(features).ToList();
            tensors.AddRange(own.Except(tensors));
            return new Weights<double>(own.ToDictionary(tensor => tensor.Name, tensor => new double[tensor.Count]));
        });
        return (tensors, [.. outputs.Select(output => new OutputShape(output.IsSequence, output.Rows[0].Length))]);
    }

    private Value<T>[] Run<T>(IReadOnlyList<IReadOnlyList<double>> inputs, Func<Layer, int, Weights<T>> weightsOf)
        where T : IFloatingPointIeee754<T>
    {
        var values = new Dictionary<(string, int), Value<T>[]>();
        foreach (var (input, numbers) in Inputs.Zip(inputs))
            values[(input.Name, 0)] = [new([.. numbers.Select(T.CreateChecked).Chunk(input.Features)], input.Timesteps != 0)];

        foreach (var (node, use) in NumberedNodes)
        {
            Value<T>[] given = [.. node.Inputs.Select(Of)];
            values[(node.Layer.Name, use)] = node.Layer.Run(weightsOf(node.Layer, given[0].Rows[0].Length), given);
        }

        return [.. Outputs.Select(Of)];

        Value<T> Of(Edge edge) => values[(edge.Source, edge.Use)][edge.Output];
    }
}

/// <summary>What an output of a network is.</summary>
/// <param name="IsSequence">Whether it has a row a timestep.</param>
/// <param name="Features">How many numbers a row has.</param>
public sealed record OutputShape(bool IsSequence, int Features);
