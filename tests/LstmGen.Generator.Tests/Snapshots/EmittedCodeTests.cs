using LstmGen.Networks;
using LstmGen.Testing;
using Microsoft.CodeAnalysis;

namespace LstmGen.Generator.Tests;

/// <summary>What people read who open an emitted file.</summary>
public sealed class EmittedCodeTests
{
    [Fact]
    public Task One_unit_sees_one_feature_once() => Verifier.Verify(Run("[Lstm(Units = 1, Features = 1, Timesteps = 1)]"));

    [Fact]
    public Task One_unit_sees_two_features_once() => Verifier.Verify(Run("[Lstm(Units = 1, Features = 2, Timesteps = 1)]"));

    [Fact]
    public Task Four_units_see_two_features_ten_times_with_weights_in_the_class() =>
        Verifier.Verify(Run("[Lstm(Units = 4, Features = 2, Timesteps = 10)]", InlineWeights.Lstm(features: 2, units: 4)));

    [Fact]
    public Task Two_layers_and_a_head_with_weights_from_a_small_file() => Verifier.Verify(Run(
        """[Weights("models/stack.keras")]""", file: WeightsFile.Of("models/stack.keras", timesteps: 12, features: 2)
            .Layer("first", "LSTM", ("units", "5"), ("return_sequences", "true"))
            .Layer("dropout", "Dropout", ("rate", "0.2"))
            .Layer("second", "LSTM", ("units", "3"))
            .Layer("head", "Dense", ("units", "2"), ("activation", "softmax"))
            .WithValues()));

    [Fact]
    public Task Sixty_four_units_with_weights_from_a_resource() => Verifier.Verify(Run(
        """[Weights("weather.keras")]""", file: WeightsFile.Of("weather.keras", timesteps: 24, features: 16)
            .Layer("normalization", "Normalization")
            .Layer("lstm", "LSTM", ("units", "64"), ("return_sequences", "true"))
            .Layer("dense", "Dense", ("units", "1"))));

    [Fact]
    public Task Two_units_in_double_precision() => Verifier.Verify(Run("[Precision(Precision.Float64)] [Gru(Units = 2, Features = 1, Timesteps = 3)] [Dense(Units = 1)]"));

    [Fact]
    public Task Letters_through_an_embedding_one_at_a_time() => Verifier.Verify(Run("[Embedding(InputDim = 28, OutputDim = 3)] [SimpleRnn(Units = 2, ReturnSequences = true)] [Dense(Units = 28, Activation = Activation.Softmax)]"));

    [Fact]
    public Task A_shared_layer_a_skip_and_a_vector_beside_the_sequences() => Verifier.Verify(Run("""[Weights("graph.keras")]""", graph: Graphs.Of(
        [Graphs.Input("left", 9, 3), Graphs.Input("right", 9, 3), Graphs.Vector("static", 2)],
        [Graphs.Layer("rnn", "SimpleRNN", ("units", "3"), ("return_sequences", "true")), Graphs.Layer("add", "Add"), Graphs.Layer("last", "GetItem"), Graphs.Layer("concatenate", "Concatenate"), Graphs.Layer("level", "Dense", ("units", "1"))],
        [
            Graphs.Node("rnn", new Edge("left")), Graphs.Node("rnn", new Edge("right")), Graphs.Node("add", new Edge("rnn"), new Edge("rnn", 1), new Edge("left")),
            Graphs.Node("last", new Edge("add")), Graphs.Node("concatenate", new Edge("last"), new Edge("static")), Graphs.Node("level", new Edge("concatenate")),
        ],
        [new Edge("level"), new Edge("add")])));

    [Fact]
    public Task A_sequence_of_any_length_read_from_its_end_and_a_vector_repeated() => Verifier.Verify(Run("""[Weights("graph.keras")]""", graph: Graphs.Of(
        [Graphs.Input("input", null, 2)],
        [Graphs.Layer("encoder", "SimpleRNN", ("units", "2"), ("go_backwards", "true")), Graphs.Layer("repeat", "RepeatVector", ("n", "3")), Graphs.Layer("decoder", "SimpleRNN", ("units", "2"), ("return_sequences", "true"))],
        [Graphs.Node("encoder", new Edge("input")), Graphs.Node("repeat", new Edge("encoder")), Graphs.Node("decoder", new Edge("repeat"))],
        [new Edge("decoder")])));

    [Fact]
    public Task A_convolution_with_strides_and_pooling_before_two_units() =>
        Verifier.Verify(Run("[Conv1D(Filters = 3, KernelSize = 2, Strides = 2, Features = 2, Timesteps = 12)] [MaxPooling1D] [Lstm(Units = 2)]"));

    [Fact]
    public Task Windows_past_both_ends_of_a_sequence_of_any_length() =>
        Verifier.Verify(Run("[DepthwiseConv1D(KernelSize = 3, Padding = Padding.Same, Features = 2)] [AveragePooling1D(Padding = Padding.Same)] [ZeroPadding1D] [Conv1D(Filters = 4, KernelSize = 2, Groups = 2)]"));

    [Fact]
    public Task Frames_through_a_convolution_and_a_pool() => Verifier.Verify(Run(
        "[Input(Timesteps = 3, SampleShape = new[] { 5, 5, 2 })] [TimeDistributed] [Conv2D(Filters = 3, KernelSize = new[] { 3, 3 }, Padding = Padding.Same, Activation = Activation.Relu)] "
        + "[TimeDistributed] [MaxPooling2D] [TimeDistributed] [Flatten] [SimpleRnn(Units = 2)]"));

    [Fact]
    public Task A_sequence_permuted_flattened_and_multiplied() => Verifier.Verify(Run(
        "[Input(Name = \"x\", Timesteps = 3, Features = 4)] [Dense(Units = 2)] [Permute(Dims = new[] { 2, 1 })] [Flatten] [Reshape(TargetShape = new[] { 2, 3 })] "
        + "[Dot(Axes = new[] { 2, 1 }, Normalize = true, Inputs = new[] { \"reshape\", \"x\" })]"));

    [Fact]
    public Task Norms_and_functions_between_the_layers() => Verifier.Verify(Run(
        "[BatchNormalization(Features = 3)] [Lstm(Units = 5, ReturnSequences = true)] [LayerNormalization] [LeakyRelu] [PRelu(SharedAxes = new[] { 1 })] [RmsNormalization] [UnitNormalization] [Dense(Units = 4)] [Softmax]"));

    [Fact]
    public Task Slopes_of_each_timestep_and_a_softmax_over_time() => Verifier.Verify(Run("[PRelu(Features = 5, Timesteps = 3)] [Softmax(Axis = 1)]"));

    private static GeneratorDriverRunResult Run(string attributes, string members = "", WeightsFile? file = null, NetworkDescription? graph = null)
    {
        var source = $$"""
            using System;
            using LstmGen;

            namespace Forecasts;

            {{attributes}}
            public sealed partial class Model
            {
            {{members}}
            }
            """;
        var run = GeneratorRun.Of(source, file is not null ? [file.Manifest] : graph is not null ? [Graphs.Manifest("graph.keras", graph)] : null);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics);
        return run.Result;
    }
}
