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
            "zero_output_for_mask=false unit_forget_bias=true dropout=0 recurrent_dropout=0 unroll=false",
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

    [Theory]
    [InlineData("bidirectional_concat", "layer 'bidirectional' is a Bidirectional")]
    [InlineData("lstm_backwards", "go_backwards = true of LSTM 'lstm' is not supported yet.")]
    [InlineData("lstm_stateful", "stateful = true of LSTM 'lstm' is not supported yet.")]
    [InlineData("nested_model", "layer 'inner' is a Sequential")]
    [InlineData("shared_layer", "layer 'subtract' is a Subtract")]
    public void What_cannot_be_compiled_is_described_all_the_same(string name, string problem)
    {
        var model = Reading.Of(Cases.Bytes(name));
        Assert.Null(model.Network);
        Assert.Empty(model.Tensors);
        Assert.NotEmpty(model.Description.Layers);
        Assert.StartsWith(problem, model.Problems[0].Message, StringComparison.Ordinal);
    }

    private static string Text(LayerDescription layer) => string.Join(" ", layer.Options.Select(option => $"{option.Name}={option.Value}"));
}
