using LstmGen.Testing.Oracle;

namespace LstmGen.Onnx;

/// <summary>An operator as a network in Keras' words, and its weights in Keras' layout.</summary>
internal static class Translation
{
    private const string X = "series", Layer = "layer";

    /// <summary>
    /// The network. Its inputs are X and the state at the beginning; its outputs are every h of one direction after the other, in the order in which they are
    /// computed, then the last state of each direction.
    /// </summary>
    public static Graph GraphOf(Operator of)
    {
        var layer = of.IsBidirectional
            ? new Bidirectional(Layer, Direction(of, 0, NameOf(of, 0)), Direction(of, 1, NameOf(of, 1)), "none")
            : (Layer)Direction(of, 0, Layer);
        GraphInput[] states = of.Initial == InitialState.Given
            ? [.. Enumerable.Range(0, of.Directions).SelectMany(direction => of.State.Select(part => new GraphInput($"initial_{part}{direction}", of.Units, 0)))]
            : [];
        GraphInput[] inputs = [new(X, of.Features, of.Timesteps), .. states];
        var outputs = Enumerable.Range(0, of.Directions * (1 + of.State.Count)).Select(output => new Edge(Layer, 0, output));
        return new Graph(inputs, [new Node(layer, [.. inputs.Select(input => new Edge(input.Name))])], [.. outputs]);
    }

    /// <summary>The weights by canonical name.</summary>
    /// <param name="of">The operator.</param>
    /// <param name="onnx">ONNX' weights by its own names.</param>
    public static Dictionary<string, double[]> WeightsOf(Operator of, IReadOnlyDictionary<string, double[]> onnx)
    {
        var weights = new Dictionary<string, double[]>();
        for (var direction = 0; direction < of.Directions; direction++)
        {
            // What a direction has of a tensor whose first axis is the directions.
            var part = onnx.ToDictionary(tensor => tensor.Key, tensor => tensor.Value.Chunk(tensor.Value.Length / of.Directions).ElementAt(direction));
            var name = NameOf(of, direction) + ".";
            weights[name + "kernel"] = Arrangement.Columns(part["W"], Arrangement.GatesOf(of), of.Units);
            weights[name + "recurrent_kernel"] = Arrangement.Columns(part["R"], Arrangement.GatesOf(of), of.Units);
            if (of.HasBias)
                weights[name + "bias"] = Bias(of, part["B"]);
            if (of.HasPeepholes)
                weights[name + "peephole_kernel"] = Arrangement.Columns(part["P"], Arrangement.Peepholes, of.Units);
            foreach (var stored in of.Initial == InitialState.Stored ? of.State : [])
                weights[$"{name}initial_{stored}"] = part["initial_" + stored];
        }

        return weights;
    }

    /// <summary>What the network's outputs are in plain arithmetic if a sequence ends before its last timestep: zeros after it.</summary>
    /// <param name="of">The operator.</param>
    /// <param name="weights">Its weights by canonical name.</param>
    /// <param name="inputs">X, then the state at the beginning.</param>
    /// <param name="length">How many timesteps count.</param>
    public static T[][] Run<T>(Operator of, IReadOnlyDictionary<string, double[]> weights, double[][] inputs, int length)
        where T : struct, System.Numerics.IFloatingPointIeee754<T> =>
        [.. GraphOf(of).Run<T>(weights, [inputs[0][..(length * of.Features)], .. inputs[1..]]).Select(output => output.IsSequence ? [.. output.Numbers, .. new T[(of.Timesteps - length) * of.Units]] : output.Numbers)];

    private static string NameOf(Operator of, int direction) => !of.IsBidirectional ? Layer : direction == 0 ? Layer + "/forward_layer" : Layer + "/backward_layer";

    private static Recurrent Direction(Operator of, int direction, string name)
    {
        var functions = of.FunctionsOf(direction).Select(FunctionOf).ToList();
        GatedCell cell = of.Kind switch
        {
            "LSTM" => new LstmCell(name, of.Units)
            {
                RecurrentActivation = functions[0],
                Activation = functions[1],
                CellActivation = functions[2] == functions[1] ? null : functions[2],
                Peephole = of.HasPeepholes,
                InputForget = of.InputForget,
            },
            "GRU" => new GruCell(name, of.Units) { RecurrentActivation = functions[0], Activation = functions[1], ResetAfter = of.LinearBeforeReset },
            _ => new SimpleRnnCell(name, of.Units) { Activation = functions[0] },
        };
        return new Recurrent(name, cell with { UseBias = of.HasBias, Clip = of.Clip, StoredState = of.Initial == InitialState.Stored })
        {
            ReturnSequences = true,
            ReturnState = true,
            GoBackwards = direction == 1 || of.Direction == "reverse",
        };
    }

    private static Function FunctionOf(OnnxFunction function) => function.Name switch
    {
        "Tanh" => Function.Tanh,
        "Sigmoid" => Function.Sigmoid,
        "Relu" => new("relu"),
        "Softsign" => new("softsign"),
        "Softplus" => new("softplus"),
        "Affine" => new("affine", function.Alpha, function.Beta),
        "ScaledTanh" => new("scaled_tanh", function.Alpha, function.Beta),
        "HardSigmoid" => new("hard_sigmoid", function.Alpha, function.Beta),
        "LeakyRelu" => new("leaky_relu", function.Alpha),
        "Elu" => new("elu", function.Alpha),
        var other => throw new ArgumentException(other),
    };

    /// <summary>The biases of x and of h, which Keras keeps apart where GRU gates the sums of h alone, and else adds.</summary>
    private static double[] Bias(Operator of, double[] biases)
    {
        var halves = biases.Chunk(biases.Length / 2).Select(half => Arrangement.Columns(half, Arrangement.GatesOf(of), of.Units)).ToList();
        return of.LinearBeforeReset ? [.. halves[0], .. halves[1]] : [.. halves[0].Zip(halves[1], (ofX, ofH) => ofX + ofH)];
    }
}
