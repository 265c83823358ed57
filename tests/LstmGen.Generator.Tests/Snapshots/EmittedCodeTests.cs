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

    private static GeneratorDriverRunResult Run(string attributes, string members = "", WeightsFile? file = null)
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
        var run = GeneratorRun.Of(source, file is null ? null : [file.Manifest]);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics);
        return run.Result;
    }
}
