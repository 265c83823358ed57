using System.Text.Json.Nodes;

namespace LstmGen.Importer.Tests;

public sealed class WeightsTests
{
    public static TheoryData<string> All => Cases.All;

    [Theory, MemberData(nameof(All))]
    public void Every_network_has_the_parameters_that_Keras_counts(string name)
    {
        var expected = (long)JsonNode.Parse(File.ReadAllText(Cases.Path(name, "case.json")))!["parameters"]!;
        var model = Reading.Of(Cases.Bytes(name));
        Assert.Equal(expected, model.Network!.ParameterCount);
        Assert.Equal(expected, model.Tensors.Sum(tensor => (long)tensor.Count));
        Assert.Equal(model.Network.Tensors.Select(tensor => tensor.Layer.TensorName(tensor.Parameter)), model.Tensors.Select(tensor => tensor.Name));
    }

    [Theory, InlineData("lstm_u1_f1_t1", 12), InlineData("lstm_u1_f2_t1", 16), InlineData("lstm_u4_f2_t10", 112)]
    public void One_unit_has_12_parameters_for_one_feature_and_16_for_two(string name, int parameters) =>
        Assert.Equal(parameters, Reading.Of(Cases.Bytes(name)).Network!.ParameterCount);

    [Fact]
    public void Tensors_stand_in_the_order_of_the_network_under_the_names_of_its_layers()
    {
        var tensors = Reading.Of(Cases.Bytes("weather")).Tensors;
        Assert.Equal(
            [
                "normalization.mean (4)", "normalization.variance (4)", "lstm.kernel (4, 128)", "lstm.recurrent_kernel (32, 128)", "lstm.bias (128)",
                "dense.kernel (32, 1)", "dense.bias (1)",
            ],
            tensors.Select(tensor => $"{tensor.Name} {Quote.Shape(tensor.Shape.Select(axis => (long)axis))}"));
    }

    [Theory]
    [InlineData("stack_2", "lstm.kernel", -0.21055265f, -0.7040159f, 8.346964289608877)]
    [InlineData("stack_2", "lstm_1.kernel", 0.1430027f, -0.0607451f, 2.5377201592782512)]
    [InlineData("stack_2", "lstm_1.recurrent_kernel", -0.4632188f, 0.291857f, 2.616359047824517)]
    [InlineData("stack_2", "lstm_1.bias", 0.3547432f, -0.12332454f, -2.965169835020788)]
    [InlineData("gru_reset_before", "gru.bias", -0.38041565f, -0.8892586f, -1.4569943379610777)]
    [InlineData("bidirectional_mixed", "bidirectional/backward_layer.bias", -0.8165043f, 0.9408402f, -0.7943491339683533)]
    [InlineData("cell_stack", "rnn/cell/gru_cell.recurrent_kernel", -0.44474038f, 0.36396658f, -2.211542882723734)]
    [InlineData("nested_model", "inner/dense.kernel", -0.36170205f, -0.014808688f, -1.2896191738545895)]
    [InlineData("time_distributed", "time_distributed/layer.kernel", 0.028925665f, 0.04288526f, -1.059475788846612)]
    [InlineData("weather", "normalization.mean", 2.998905f, 3.268248f, 30.41158890724182)]
    [InlineData("weather", "normalization.variance", 39.820656f, 2.1637182f, 121.4409875869751)]
    [InlineData("weather", "lstm.recurrent_kernel", 0.015511647f, -0.08152662f, 12.138710795421503)]
    [InlineData("weather", "dense.bias", -0.0349001f, -0.0349001f, -0.03490009903907776)]
    public void Weights_are_those_of_the_file(string name, string tensor, float first, float last, double sum)
    {
        var values = Reading.Of(Cases.Bytes(name)).Tensors.Single(candidate => candidate.Name == tensor).Floats();
        Assert.Equal(first, values[0], 1e-6f);
        Assert.Equal(last, values[^1], 1e-6f);
        Assert.Equal(sum, values.Sum(value => (double)value), 1e-9);
    }

    [Fact]
    public void The_order_of_layers_of_a_class_counts_not_their_names()
    {
        var file = KerasFile.Changed("stack_2", file =>
        {
            file.Layer(1)["name"] = "zeta";
            file.Layer(2)["name"] = "alpha";
        });
        var tensors = Reading.Of(file).Tensors;
        Assert.Equal(["zeta.kernel", "zeta.recurrent_kernel", "zeta.bias", "alpha.kernel", "alpha.recurrent_kernel", "alpha.bias"], tensors.Take(6).Select(tensor => tensor.Name));
        Assert.Equal([4, 64], tensors[0].Shape);
        Assert.Equal([16, 32], tensors[3].Shape);
    }

    [Fact]
    public void An_archive_that_was_packed_again_reads_the_same()
    {
        var packed = KerasFile.Of("stack_3").Pack(System.IO.Compression.CompressionLevel.SmallestSize);
        Assert.Equal(Reading.Of(Cases.Bytes("stack_3")).Tensors.SelectMany(tensor => tensor.Floats()), Reading.Of(packed).Tensors.SelectMany(tensor => tensor.Floats()));
    }

    [Fact]
    public void What_training_left_is_not_extra()
    {
        var weights = Hdf5Builder.File(file =>
        {
            var seeds = file.Group(Hdf5Builder.Link("seed_generator", file.Group(Hdf5Builder.Link("vars", file.Group(Hdf5Builder.Link("0", file.Zeros(2)))))));
            var layers = file.Group(Hdf5Builder.Link("dense", DenseOf(file)), Hdf5Builder.Link("dropout", seeds));
            return file.Group(Hdf5Builder.Link("layers", layers), Hdf5Builder.Link("optimizer", file.Group(Hdf5Builder.Link("vars", file.Group(Hdf5Builder.Link("0", file.Zeros(7))))))
            );
        });
        Assert.Equal(["dense.kernel", "dense.bias"], Reading.Of(Small.DenseWith(weights)).Tensors.Select(tensor => tensor.Name));
    }

    private static long DenseOf(Hdf5Builder file) =>
        file.Group(Hdf5Builder.Link("vars", file.Group(Hdf5Builder.Link("0", file.Zeros(3, 2)), Hdf5Builder.Link("1", file.Zeros(2)))));
}
