using LstmGen.Networks;

namespace LstmGen.Importer.Tests;

public sealed class GraphTests
{
    [Fact]
    public void A_sequential_model_is_a_chain_from_its_input()
    {
        var description = Reading.Of(Cases.Bytes("weather")).Description;
        Assert.False(description.IsFunctional);
        Assert.Equal("sequential", description.Name);
        Assert.Equal(new InputDescription("input_layer", Shape.Of(24, 4), ElementType.Float32), Assert.Single(description.Inputs));
        Assert.Equal(["normalization", "lstm", "dropout", "dense", "rescaling"], description.Layers.Select(layer => layer.Name));
        Assert.Equal([new Edge("input_layer"), new Edge("normalization"), new Edge("lstm"), new Edge("dropout"), new Edge("dense")], description.Nodes.Select(node => node.Inputs.Single()));
        Assert.Equal([new Edge("rescaling")], description.Outputs);
    }

    [Fact]
    public void Options_become_canonical_texts()
    {
        var layers = Reading.Of(Cases.Bytes("weather")).Description.Layers;
        Assert.Equal("axis=-1 mean=null variance=null invert=false", Text(layers[0]));
        Assert.Equal(
            "units=32 activation=tanh recurrent_activation=sigmoid use_bias=true return_sequences=false return_state=false go_backwards=false stateful=false " +
            "zero_output_for_mask=false unroll=false unit_forget_bias=true dropout=0 recurrent_dropout=0",
            Text(layers[1]));
        Assert.Equal("rate=0.1", Text(layers[2]));
        Assert.Equal("units=1 activation=linear use_bias=true", Text(layers[3]));
        Assert.Equal("scale=7.337277889251709 offset=16.239925384521484", Text(layers[4]));
    }

    [Fact]
    public void Numbers_of_the_config_are_flattened_and_leave_no_weights()
    {
        var file = KerasFile.Changed("dense_on_sequence", file =>
        {
            var index = 1;
            file.Layers.Insert(index, System.Text.Json.Nodes.JsonNode.Parse("""
                { "module": "keras.layers", "class_name": "Normalization", "registered_name": null, "config": { "name": "normalization", "axis": [-1], "invert": false,
                  "mean": [[[1.5, -2, 3e-5]]], "variance": { "class_name": "__numpy__", "config": { "value": [[1, 2, 4.25]], "dtype": "float32" } } } }
                """));
        });
        var layer = Reading.Of(file).Description.Layers[0];
        Assert.Equal("axis=-1 mean=1.5,-2,3E-05 variance=1,2,4.25 invert=false", Text(layer));
    }

    [Fact]
    public void Several_inputs_come_in_the_order_of_the_model()
    {
        var description = Reading.Of(Cases.Bytes("auxiliary_input")).Description;
        Assert.True(description.IsFunctional);
        Assert.Equal(["series (9, 3)", "static (4)"], description.Inputs.Select(input => $"{input.Name} {input.Shape}"));
        Assert.Equal([new Edge("lstm"), new Edge("static")], description.Nodes[1].Inputs);
    }

    [Fact]
    public void A_shared_layer_is_one_layer_with_several_uses()
    {
        var description = Reading.Of(Cases.Bytes("shared_layer")).Description;
        Assert.Equal([new Edge("left")], description.Nodes[0].Inputs);
        Assert.Equal([new Edge("right")], description.Nodes[1].Inputs);
        Assert.Equal(["lstm", "lstm"], description.Nodes.Take(2).Select(node => node.Layer));
        Assert.Equal([new Edge("lstm"), new Edge("lstm", 1)], description.Nodes[2].Inputs);
        Assert.Equal(["lstm", "subtract", "multiply", "concatenate", "dense"], description.Layers.Select(layer => layer.Name));
    }

    [Fact]
    public void Two_heads_are_two_outputs()
    {
        var model = Reading.Of(Cases.Bytes("two_heads"));
        Assert.Equal([new Edge("level"), new Edge("kind")], model.Description.Outputs);
        Assert.Equal(["lstm.kernel", "lstm.recurrent_kernel", "lstm.bias", "level.kernel", "level.bias", "kind.kernel", "kind.bias"], model.Tensors.Select(tensor => tensor.Name));
    }

    [Fact]
    public void A_length_that_only_the_caller_knows_stays_unknown() =>
        Assert.Null(Reading.Of(Cases.Bytes("any_length")).Description.Inputs[0].Shape.Timesteps);

    [Fact]
    public void A_model_without_an_input_layer_has_the_shape_it_was_built_for()
    {
        var file = KerasFile.Changed("lstm_u4_f2_t10", file => file.Layers.RemoveAt(0));
        Assert.Equal(new InputDescription("input_layer", Shape.Of(10, 2), ElementType.Float32), Reading.Of(file).Description.Inputs[0]);
    }

    [Fact]
    public void A_dictionary_of_inputs_is_ordered_by_its_keys()
    {
        var file = KerasFile.Changed("auxiliary_input", file =>
            file.Config["config"]!["input_layers"] = System.Text.Json.Nodes.JsonNode.Parse("""{ "b": ["series", 0, 0], "a": ["static", 0, 0] }"""));
        Assert.Equal(["static", "series"], Reading.Of(file).Description.Inputs.Select(input => input.Name));
    }

    [Fact]
    public void What_cannot_be_compiled_is_described_all_the_same()
    {
        var model = Reading.Of(KerasFile.Changed("two_branches", file => file.Layers[2]!["class_name"] = "Lambda"));
        Assert.Null(model.Network);
        Assert.Empty(model.Tensors);
        Assert.Equal(["lstm", "gru", "concatenate", "dense"], model.Description.Layers.Select(layer => layer.Name));
        Assert.Equal(
            "layer 'gru' is a Lambda, which is not supported: what it computes is a Python function, which no file keeps in a form that can be compiled. Use layers of Keras.",
            Assert.Single(model.Problems).Message);
    }

    [Fact]
    public void Both_directions_are_layers_within_one()
    {
        var model = Reading.Of(Cases.Bytes("bidirectional_mixed"));
        var layer = model.Description.Layers[0];
        Assert.Equal("merge_mode=concat", Text(layer));
        Assert.Equal(["forward_lstm LSTM", "gru GRU"], layer.Inner.Select(inner => $"{inner.Name} {inner.ClassName}"));
        Assert.Equal(
            [
                "bidirectional/forward_layer.kernel", "bidirectional/forward_layer.recurrent_kernel", "bidirectional/forward_layer.bias",
                "bidirectional/backward_layer.kernel", "bidirectional/backward_layer.recurrent_kernel", "bidirectional/backward_layer.bias",
                "dense.kernel", "dense.bias",
            ],
            model.Tensors.Select(tensor => tensor.Name));
        Assert.Equal([2, 15], model.Tensors[5].Shape);
    }

    [Fact]
    public void The_cells_of_a_stack_are_named_as_their_folders()
    {
        var model = Reading.Of(Cases.Bytes("cell_stack"));
        Assert.Equal(
            ["rnn", "rnn/cell", "rnn/cell/lstm_cell", "rnn/cell/gru_cell", "rnn/cell/simple_rnn_cell"], model.Network!.AllLayers.Select(layer => layer.Name));
        Assert.Equal(["h0 6", "c0 6", "h1 5", "h2 4"], model.Network.Layers[0].StateSlots.Select(slot => $"{slot.Name} {slot.Size}"));
        Assert.Equal("(6)", model.Network.Layers[0].Inner[0].Inner[1].Inputs[0].Shape.ToString());
    }

    [Fact]
    public void A_model_within_a_model_is_described_as_one_and_taken_apart_in_the_network()
    {
        var model = Reading.Of(Cases.Bytes("nested_model"));
        Assert.Equal(["inner", "gru", "dense_1"], model.Description.Layers.Select(layer => layer.Name));
        Assert.Equal(["lstm", "dense"], model.Description.Layers[0].Model!.Layers.Select(layer => layer.Name));
        Assert.Equal(["inner/lstm", "inner/dense", "gru", "dense_1"], model.Network!.Nodes.Select(node => node.Layer.Name));
        Assert.Equal([new Edge("input_layer_1"), new Edge("inner/lstm"), new Edge("inner/dense"), new Edge("gru")], model.Network.Nodes.Select(node => node.Inputs.Single()));
        Assert.Equal("inner/lstm.kernel", model.Tensors[0].Name);
    }

    [Fact]
    public void A_state_that_is_given_and_one_that_is_returned_are_further_inputs_and_outputs()
    {
        var network = Reading.Of(Cases.Bytes("encoder_decoder_state")).Network!;
        Assert.Equal(["(6)", "(6)", "(6)"], network.Nodes[0].Outputs.Select(output => output.Shape.ToString()));
        Assert.Equal([new Edge("target"), new Edge("lstm", 0, 1), new Edge("lstm", 0, 2)], network.Nodes[1].Inputs);
    }

    [Fact]
    public void A_network_of_float64_is_one_throughout()
    {
        var model = Reading.Of(Cases.Bytes("double_precision"));
        Assert.Equal(ElementType.Float64, model.Network!.Element);
        Assert.All(model.Network.Nodes, node => Assert.Equal(ElementType.Float64, node.Outputs[0].Element));
        Assert.Equal(421, model.Tensors.Sum(tensor => tensor.Doubles().Length));

        // Float64 weights have digits that float32 does not hold.
        Assert.Contains(model.Tensors[0].Doubles(), value => value != (float)value);
    }

    [Theory]
    [InlineData("""["all", -1]""", true)]
    [InlineData("""["all", -1, "all"]""", true)]
    [InlineData("""["rest", -1]""", true)]
    [InlineData("""["all", 0]""", false)]
    [InlineData("""["all"]""", false)]
    [InlineData("""[-1, "all"]""", false)]
    [InlineData("""["part", -1]""", false)]
    [InlineData("""-1""", false)]
    public void The_last_timestep_is_the_one_part_that_can_be_picked(string key, bool isSupported)
    {
        var written = key
            .Replace("\"all\"", Slice("null"), StringComparison.Ordinal)
            .Replace("\"part\"", Slice("1"), StringComparison.Ordinal)
            .Replace("\"rest\"", """{ "class_name": "__ellipsis__", "config": {} }""", StringComparison.Ordinal);
        var file = KerasFile.Changed("skip_input", file =>
        {
            file.Layers.Add(System.Text.Json.Nodes.JsonNode.Parse($$"""
                { "module": "keras.src.ops.numpy", "class_name": "GetItem", "registered_name": "GetItem", "name": "get_item", "config": { "name": "get_item" }, "inbound_nodes": [
                  { "args": [{ "class_name": "__keras_tensor__", "config": { "keras_history": ["add", 0, 0] } }, {{written}}], "kwargs": {} }] }
                """));
            file.Config["config"]!["output_layers"] = System.Text.Json.Nodes.JsonNode.Parse("""["get_item", 0, 0]""");
        });
        if (isSupported)
            Assert.Equal("(1)", Reading.Of(file).Network!.Nodes[^1].Outputs[0].Shape.ToString());
        else
            Assert.Equal("'get_item' picks a part of a value in a way that is not supported; the last timestep, x[:, -1], is.", Reading.Reason(file));

        static string Slice(string start) => $$"""{ "class_name": "__slice__", "config": { "start": {{start}}, "stop": null, "step": null } }""";
    }

    [Fact]
    public void Models_without_end_in_each_other_are_given_up() =>
        Assert.Equal(
            "layer 'inner' is in more than 8 models and layers, one within the other; no more are read.",
            Reading.Reason(KerasFile.Changed("nested_model", file =>
            {
                var config = file.Layers[1]!["config"]!;
                for (var depth = 0; depth < 9; depth++)
                    config["layers"]![1] = file.Layers[1]!.DeepClone();
            })));

    private static string Text(LayerDescription layer) => string.Join(" ", layer.Options.Select(option => $"{option.Name}={option.Value}"));
}
