using LstmGen.Networks;

namespace LstmGen.Generator.Tests;

/// <summary>The network is a graph, whatever the emission can do of it so far.</summary>
public sealed class NetworkTests
{
    private const string Header = ManifestText.Header + "\n";

    [Fact]
    public void Two_inputs_a_shared_layer_and_three_outputs_have_their_shapes_and_parameters()
    {
        var network = Build(Graphs.Shared);

        Assert.False(network.IsChain);
        Assert.Equal(["left", "right"], network.Inputs.Select(input => input.Name));
        Assert.Equal(["lstm", "up", "down"], network.Layers.Select(layer => layer.Name));
        Assert.Equal([("lstm", 0, "(4)"), ("lstm", 1, "(4)"), ("up", 0, "(2)"), ("down", 0, "(1)")], network.Nodes.Select(node => (node.Layer.Name, node.Use, node.Outputs[0].Shape.ToString())));
        Assert.Equal(["(2)", "(1)", "(4)"], network.Outputs.Select(output => network.ValueOf(output).Shape.ToString()));

        // The shared layer has its weights once: 4·3·4 + 4·4·4 + 4·4, and then 4·2 + 2, and 4·1.
        Assert.Equal([128, 10, 4], network.Layers.Select(layer => layer.Parameters.Sum(parameter => parameter.Count)));
        Assert.Equal(142, network.ParameterCount);
        Assert.Equal(["lstm.kernel", "lstm.recurrent_kernel", "lstm.bias", "up.kernel", "up.bias", "down.kernel"], network.Tensors.Select(tensor => tensor.Layer.TensorName(tensor.Parameter)));
        Assert.Equal(["h", "c"], network.Layers[0].StateSlots.Select(slot => slot.Name));
    }

    [Fact]
    public void A_shared_layer_whose_uses_need_other_weights_is_told()
    {
        var shared = Graphs.Shared with { Inputs = Graphs.Shared.Inputs.Select((input, index) => index == 0 ? input : input with { Shape = Shape.Of(5, 2) }).ToEquatable() };
        Assert.Null(NetworkBuilder.Build(shared, out var problems));
        Assert.Equal("LSTM 'lstm' has the weights of 'lstm', whose first use, on 'left' (5, 3), makes its kernel (3, 16); on 'right' (5, 2) it would need (2, 16). Give this use a layer of its own, or both as many features.", Assert.Single(problems).Message);
    }

    [Fact]
    public void Nodes_are_put_in_an_order_in_which_they_can_be_computed()
    {
        var reversed = Graphs.Shared with { Nodes = Graphs.Shared.Nodes.Skip(2).Concat(Graphs.Shared.Nodes.Take(2)).ToEquatable() };
        Assert.Equal(["lstm", "up", "lstm", "down"], Build(reversed).Nodes.Select(node => node.Layer.Name));
    }

    [Theory]
    [InlineData(1, 1, 12)]
    [InlineData(2, 1, 16)]
    [InlineData(2, 4, 112)]
    [InlineData(4, 32, 4736)]
    public void An_LSTM_has_as_many_parameters_as_Keras_counts(int features, int units, int parameters)
    {
        var layer = LayerTypes.Find("LSTM")!;
        var options = new LayerOptions(layer.Options, EquatableArray.Of(new Option("units", NumberText.Of(units))));
        Assert.Equal(parameters, layer.Parameters(options, [new NetworkValue(Shape.Of(10, features), ElementType.Float32)]).Sum(parameter => parameter.Count));
    }

    [Fact]
    public void A_manifest_reads_as_it_was_written()
    {
        var manifest = new Manifest("models/w\u2028.keras", null, Graphs.Shared, EquatableArray.Of(
            new ManifestTensor("lstm\n.kernel", EquatableArray.Of(1, 2), null, "0.5f,-1E-05f"), new ManifestTensor("\\t", EquatableArray<int>.Empty, 0, null)));
        Assert.Equal(manifest, ManifestReader.Read(ManifestText.Write(manifest)));
        Assert.Equal(Manifest.Failed("a.keras", "reason"), ManifestReader.Read(ManifestText.Write(Manifest.Failed("a.keras", "reason"))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nothing of the kind")]
    [InlineData("lstmgen-manifest\t1")]
    [InlineData(Header + "input\ta\tFloat32\tx")]
    [InlineData(Header + "input\ta\tFloat16\t1")]
    [InlineData(Header + "batch\t2")]
    [InlineData(Header + "option\tunits\t1")]
    [InlineData(Header + "model\ta\tSequential\tInt32")]
    [InlineData(Header + "node\ta\tb\t0")]
    [InlineData(Header + "output\ta\tb\tc")]
    [InlineData(Header + "tensor\ta\t1,?\tFloat32")]
    [InlineData(Header + "tensor\ta\t1\tInt32")]
    [InlineData(Header + "notfinite\t1")]
    [InlineData(Header + "tensor\ta\t2\tFloat32\nvalues\t1f")]
    [InlineData(Header + "tensor\ta\t1\tFloat32\nvalues\tf()")]
    [InlineData(Header + "tensor\ta\t1\tFloat64\nvalues\t1f")]
    [InlineData(Header + "begin")]
    [InlineData(Header + "end")]
    [InlineData(Header + "layer\ta\tLSTM\nbegin")]
    [InlineData(Header + "layer\ta\tLSTM\nbegin\nend")]
    [InlineData(Header + "layer\ta\tLSTM\nbegin\ntensor\tb\t1\tFloat32\nend")]
    [InlineData(Header + "layer\ta\tLSTM\nbegin\nlayer\tb\tLSTM\nnode\tb\nend")]
    [InlineData(Header + "layer\ta\tLSTM\nbegin\nlayer\tb\tLSTM\nend\nbegin\nlayer\tc\tLSTM\nend")]
    [InlineData(Header + "layer\ta\tLSTM\nbegin\nlayer\tb\tLSTM\nend\noption\tunits\t1")]
    public void A_manifest_that_is_damaged_is_a_failed_one(string text) => Assert.NotNull(ManifestReader.Read(text).Error);

    [Fact]
    public void A_manifest_nests_no_deeper_than_models_and_layers_can()
    {
        var deep = string.Concat(Enumerable.Repeat("layer\ta\tLSTM\nbegin\n", 1_000)) + string.Concat(Enumerable.Repeat("end\n", 1_000));
        Assert.Contains("is damaged", ManifestReader.Read(Header + deep).Error, StringComparison.Ordinal);
    }

    private static Network Build(NetworkDescription description)
    {
        var network = NetworkBuilder.Build(description, out var problems);
        Assert.Empty(problems);
        return network!;
    }
}
