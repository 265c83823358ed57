using System.Globalization;
using LstmGen.Networks;
using LstmGen.Testing.Oracle;
using Keras = LstmGen.Networks;
using Layer = LstmGen.Testing.Oracle.Layer;
using Node = LstmGen.Testing.Oracle.Node;

namespace LstmGen.Properties;

/// <summary>An imported network in the words of the interpreter.</summary>
internal static class ImportedGraph
{
    public static Graph Of(Network network) => new(
        [.. network.Inputs.Select(input => new GraphInput(input.Name, input.Value.IsTokens ? 1 : input.Value.Shape.SampleSize, input.Value.IsSequence ? input.Value.Timesteps : 0))],
        [.. network.Nodes.Select(node => new Node(LayerOf(node.Layer), [.. node.Inputs.Select(EdgeOf)]))],
        [.. network.Outputs.Select(EdgeOf)]);

    private static Testing.Oracle.Edge EdgeOf(Keras.Edge edge) => new(edge.Layer, edge.Node, edge.Output);

    private static Layer LayerOf(Keras.Layer layer)
    {
        var options = layer.Options;
        return layer.Type.ClassName switch
        {
            "LSTM" or "GRU" or "SimpleRNN" => Over(layer, CellOf(layer)),
            "RNN" => Over(layer, CellOf(layer.Inner[0])),
            "Bidirectional" => new Bidirectional(layer.Name, (Recurrent)LayerOf(layer.Inner[0]), (Recurrent)LayerOf(layer.Inner[1]), options.Text("merge_mode")!),
            "Dense" => new Dense(layer.Name, options.Int("units")) { Activation = FunctionOf(options, "activation"), UseBias = options.Bool("use_bias") },
            "Embedding" => new Embedding(layer.Name, options.Int("input_dim"), options.Int("output_dim"), options.Bool("mask_zero")),
            "TimeDistributed" => new TimeDistributed(layer.Name, LayerOf(layer.Inner[0])),
            "RepeatVector" => new RepeatVector(layer.Name, options.Int("n")),
            "GetItem" => new LastTimestep(layer.Name),
            "Flatten" => new Flatten(layer.Name),
            "Reshape" => new Reshape(layer.Name, [.. options.Ints("target_shape")]),
            "Permute" => new Permute(layer.Name, AxesOf(layer.Inputs[0]), [.. options.Ints("dims")]),
            "Dot" => new Dot(
                layer.Name, AxesOf(layer.Inputs[0]), options.Ints("axes")[0], AxesOf(layer.Inputs[1]), options.Ints("axes")[^1], options.Bool("normalize")),
            "Conv2D" => new Conv2D(layer.Name, FrameOf(layer), WindowOf(options, "kernel_size"), options.Int("filters"))
            {
                Groups = options.Int("groups"),
                Activation = FunctionOf(options, "activation"),
                UseBias = options.Bool("use_bias"),
            },
            "MaxPooling2D" or "AveragePooling2D" => new Pooling2D(layer.Name, layer.Type.ClassName, FrameOf(layer), WindowOf(options, "pool_size")),
            "GlobalMaxPooling2D" or "GlobalAveragePooling2D" => new Pooling2D(
                layer.Name, layer.Type.ClassName, FrameOf(layer), new Window(FrameOf(layer).Height, FrameOf(layer).Width, 1, 1, IsSame: false)),
            "Add" or "Subtract" or "Multiply" or "Average" or "Maximum" or "Minimum" => new Merge(layer.Name, layer.Type.ClassName),
            "Concatenate" => new Concatenate(layer.Name, AlongTime: options.Int("axis") is 1 or -2 && layer.Inputs[0].Shape.IsSequence),
            "Normalization" => new Normalization(layer.Name, Numbers(options, "mean"), Numbers(options, "variance")),
            "Masking" => new Masking(layer.Name, options.Number("mask_value")),
            "Conv1D" => new Conv1D(layer.Name, options.Int("filters"), WindowsOf(options, "kernel_size"), options.Int("groups")) { Activation = FunctionOf(options, "activation"), UseBias = options.Bool("use_bias") },
            "DepthwiseConv1D" => new DepthwiseConv1D(layer.Name, WindowsOf(options, "kernel_size"), options.Int("depth_multiplier")) { Activation = FunctionOf(options, "activation"), UseBias = options.Bool("use_bias") },
            "SeparableConv1D" => new DepthwiseConv1D(layer.Name, WindowsOf(options, "kernel_size"), options.Int("depth_multiplier"), options.Int("filters")) { Activation = FunctionOf(options, "activation"), UseBias = options.Bool("use_bias") },
            "MaxPooling1D" or "AveragePooling1D" => new Pooling(layer.Name, layer.Type.ClassName == "AveragePooling1D", new Windows(options.Int("pool_size"), options.Int("strides"), 1, options.Text("padding")!)),
            "GlobalMaxPooling1D" or "GlobalAveragePooling1D" => new GlobalPooling(layer.Name, layer.Type.ClassName == "GlobalAveragePooling1D", options.Bool("keepdims")),
            "Cropping1D" => new Cropping1D(layer.Name, options.Ints("cropping")[0], options.Ints("cropping")[1]),
            "ZeroPadding1D" => new ZeroPadding1D(layer.Name, options.Ints("padding")[0], options.Ints("padding")[1]),
            "UpSampling1D" => new UpSampling1D(layer.Name, options.Int("size")),
            "Rescaling" => new Rescaling(layer.Name, options.Number("scale"), options.Number("offset")),
            "BatchNormalization" => new BatchNormalization(layer.Name, options.Number("epsilon")) { Center = options.Bool("center"), Scale = options.Bool("scale") },
            "LayerNormalization" =>
                new LayerNormalization(layer.Name, options.Number("epsilon")) { Center = options.Bool("center"), Scale = options.Bool("scale"), RmsScaling = options.Bool("rms_scaling") },
            "RMSNormalization" => new RmsNormalization(layer.Name, options.Number("epsilon")),
            "UnitNormalization" => new UnitNormalization(layer.Name),
            "ReLU" => new Testing.Oracle.FunctionLayer(layer.Name, "Relu", FunctionOf("relu", options, "negative_slope", "max_value", "threshold")),
            "LeakyReLU" => new Testing.Oracle.FunctionLayer(layer.Name, "LeakyRelu", FunctionOf("leaky_relu", options, "negative_slope")),
            "ELU" => new Testing.Oracle.FunctionLayer(layer.Name, "Elu", FunctionOf("elu", options, "alpha")),
            "Softmax" when options.Int("axis") is 1 or -2 && layer.Inputs[0].Shape.IsSequence => new SoftmaxOverTime(layer.Name),
            "Softmax" => new Testing.Oracle.FunctionLayer(layer.Name, "Softmax", new("softmax")),
            "PReLU" => new PRelu(layer.Name, layer.Parameters[0].Shape.Count > 1 ? layer.Parameters[0].Shape[0] : 0, layer.Parameters[0].Shape[^1] < layer.Inputs[0].Shape.Features),
            "Activation" => new Testing.Oracle.ActivationLayer(layer.Name, FunctionOf(options, "activation")),
            _ when layer.Type.IsIdentity => new Identity(layer.Name),
            var other => throw new ArgumentException(other),
        };
    }

    private static Windows WindowsOf(LayerOptions options, string size) => new(options.Int(size), options.Int("strides"), options.Int("dilation_rate"), options.Text("padding")!);

    private static int[] AxesOf(NetworkValue value) => [.. value.Shape.Axes.Select(axis => axis!.Value)];

    private static Frame FrameOf(Keras.Layer layer) => AxesOf(layer.Inputs[0]) is [var height, var width, var channels] ? new Frame(height, width, channels) : throw new ArgumentException(layer.Name);

    private static Window WindowOf(LayerOptions options, string size) => new(
        options.Ints(size)[0], options.Ints(size)[1], options.Ints("strides")[0], options.Ints("strides")[1], options.Text("padding") == "same",
        size == "kernel_size" ? options.Ints("dilation_rate")[0] : 1);

    private static Recurrent Over(Keras.Layer layer, Cell cell) => new(layer.Name, cell)
    {
        ReturnSequences = layer.Options.Bool("return_sequences"),
        ReturnState = layer.Options.Bool("return_state"),
        GoBackwards = layer.Options.Bool("go_backwards"),
        ZeroOutputForMask = layer.Options.Bool("zero_output_for_mask"),
    };

    private static Cell CellOf(Keras.Layer layer)
    {
        var options = layer.Options;
        return layer.Type.ClassName switch
        {
            "LSTM" or "LSTMCell" => Gated(new LstmCell(layer.Name, options.Int("units")) { RecurrentActivation = FunctionOf(options, "recurrent_activation") }, options),
            "GRU" or "GRUCell" => Gated(
                new GruCell(layer.Name, options.Int("units")) { RecurrentActivation = FunctionOf(options, "recurrent_activation"), ResetAfter = options.Bool("reset_after") }, options),
            "SimpleRNN" or "SimpleRNNCell" => Gated(new SimpleRnnCell(layer.Name, options.Int("units")), options),
            "StackedRNNCells" => new StackedCells(layer.Name, [.. layer.Inner.Select(CellOf)]),
            var other => throw new ArgumentException(other),
        };
    }

    private static GatedCell Gated(GatedCell cell, LayerOptions options) => cell with { Activation = FunctionOf(options, "activation"), UseBias = options.Bool("use_bias") };

    private static Function FunctionOf(LayerOptions options, string name) => Function.Parse(options.Text(name)!);

    private static Function FunctionOf(string name, LayerOptions options, params string[] parameters) =>
        new(name, [.. parameters.Select(parameter => options.IsStated(parameter) ? options.Number(parameter) : (double?)null)]);

    private static double[]? Numbers(LayerOptions options, string name) =>
        options.Numbers(name) is { Count: > 0 } texts ? [.. texts.Select(text => double.Parse(text, CultureInfo.InvariantCulture))] : null;
}
