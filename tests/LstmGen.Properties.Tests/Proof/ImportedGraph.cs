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
        [.. network.Inputs.Select(input => new GraphInput(input.Name, input.Value.IsTokens ? 1 : input.Value.Shape.Features!.Value, input.Value.IsSequence ? input.Value.Timesteps : 0))],
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
            "Activation" => new Testing.Oracle.ActivationLayer(layer.Name, FunctionOf(options, "activation")),
            _ when layer.Type.IsIdentity => new Identity(layer.Name),
            var other => throw new ArgumentException(other),
        };
    }

    private static Windows WindowsOf(LayerOptions options, string size) => new(options.Int(size), options.Int("strides"), options.Int("dilation_rate"), options.Text("padding")!);

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

    private static double[]? Numbers(LayerOptions options, string name) =>
        options.Numbers(name) is { Count: > 0 } texts ? [.. texts.Select(text => double.Parse(text, CultureInfo.InvariantCulture))] : null;
}
