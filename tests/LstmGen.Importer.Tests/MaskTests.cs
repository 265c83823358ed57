using System.Text.Json.Nodes;
using LstmGen.Networks;

namespace LstmGen.Importer.Tests;

/// <summary>Masks as a Functional model keeps them: computed by operations that stand among the layers, and named by the calls.</summary>
public sealed class MaskTests
{
    private static readonly Edge OfMasking = Edge.OfMask("masking", 0);

    [Fact]
    public void The_operations_are_no_part_of_the_network()
    {
        var network = Reading.Of(Cases.Bytes("masking_residual")).Network!;
        Assert.Equal(["masking", "dense", "lstm", "add", "lstm_1"], network.Nodes.Select(node => node.Layer.Name));
        Assert.Equal(network.Nodes.Select(node => node.Layer.Name), network.Layers.Select(layer => layer.Name));
        Assert.All(network.Nodes.Take(4), node => Assert.Equal(OfMasking, node.Outputs[0].Mask));
        Assert.Equal(OfMasking, network.Nodes[4].Mask);
        Assert.Null(network.Nodes[4].Outputs[0].Mask);
    }

    [Fact]
    public void What_the_calls_name_goes_through_the_manifest()
    {
        var description = Reading.Of(Cases.Bytes("masking_residual")).Description;
        Assert.Equal([new MaskArgument(0, new Edge("logical_or"))], description.Nodes[description.Nodes.Count - 1].Masks);
        var manifest = new Manifest("m.keras", null, description, EquatableArray<ManifestTensor>.Empty);
        Assert.Equal(description, ManifestReader.Read(ManifestText.Write(manifest)).Network);
    }

    [Theory]
    [InlineData(1.0, 0.0)]
    [InlineData(0.0, 2.0)]
    public void A_mask_that_is_not_that_of_the_input_is_refused(double compared, double masked)
    {
        var problem = Problem(file =>
        {
            Named(file, "not_equal")["inbound_nodes"]![0]!["args"]![1] = compared;
            Named(file, "masking")["config"]!["mask_value"] = masked;
        });
        Assert.Equal(NetworkProblemKind.LayerNotSupported, problem.Kind);
        Assert.StartsWith("'lstm' is called with a mask of its own, which 'any' gives", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mask_over_another_axis_is_refused() => Assert.Equal(
        "Any 'any' is supported over the last axis of a mask alone, but goes over axis 1 of (9, 3).",
        Problem(file => Named(file, "any")["config"]!["axis"] = 1).Message);

    [Fact]
    public void A_mask_as_an_input_is_refused() => Assert.Equal(
        "Dense 'dense' is given a mask as its input; masks go with the values that they belong to.",
        Problem(file => History(Named(file, "dense"))[0] = "not_equal").Message);

    [Fact]
    public void A_mask_as_an_output_is_refused() => Assert.Equal(
        "the network's output 'any' is a mask, which is not supported.",
        Problem(file => file.Config["config"]!["output_layers"] = JsonNode.Parse("[[\"lstm_1\", 0, 0], [\"any\", 0, 0]]")).Message);

    [Fact]
    public void Two_values_compared_are_refused() => Assert.Equal(
        "x2 of NotEqual 'not_equal' has to be stated.",
        Problem(file => Named(file, "not_equal")["inbound_nodes"]![0]!["args"]!.AsArray().RemoveAt(1)).Message);

    /// <summary>A layer that is given its initial state looks for no mask, unless the call names one.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Beside_an_initial_state_the_call_has_to_name_the_mask(bool named)
    {
        var network = Reading.Of(KerasFile.Changed("masking_residual", file =>
        {
            var call = Named(file, "lstm_1")["inbound_nodes"]![0]!;
            var state = call["args"]![0]!.DeepClone();
            state["config"]!["keras_history"] = JsonNode.Parse("[\"state\", 0, 0]");
            call["kwargs"]!["initial_state"] = new JsonArray(state, state.DeepClone());
            if (!named)
            {
                call["kwargs"]!.AsObject().Remove("mask");
                file.Layers.Remove(Named(file, "logical_or"));
            }

            file.Layers.Insert(0, JsonNode.Parse("""{ "module": "keras.layers", "class_name": "InputLayer", "registered_name": null, "name": "state", "inbound_nodes": [], "config": { "name": "state", "batch_shape": [null, 4], "dtype": "float32" } }"""));
            file.Config["config"]!["input_layers"] = JsonNode.Parse("[[\"input_layer\", 0, 0], [\"state\", 0, 0]]");
        })).Network!;
        Assert.Equal(named ? OfMasking : null, network.Nodes[network.Nodes.Count - 1].Mask);
    }

    private static NetworkProblem Problem(Action<KerasFile> change)
    {
        Assert.Null(NetworkBuilder.Build(Reading.Of(KerasFile.Changed("masking_residual", change)).Description, out var problems));
        return Assert.Single(problems);
    }

    private static JsonNode Named(KerasFile file, string name) => file.Layers.First(layer => (string?)layer!["name"] == name)!;

    private static JsonNode History(JsonNode layer) => layer["inbound_nodes"]![0]!["args"]![0]!["config"]!["keras_history"]!;
}
