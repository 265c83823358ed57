using LstmGen.Networks;
using LstmGen.Testing;

namespace LstmGen.Generator.Tests;

/// <summary>Emitted code of networks that are no chains compiles without a warning, whatever is wired to what and however things are named.</summary>
public sealed class GraphCompileTests
{
    public static TheoryData<string> Names => [.. Networks.Keys];

    private static Dictionary<string, NetworkDescription> Networks { get; } = new()
    {
        ["a shared layer"] = Graphs.Shared,
        ["a vector alone"] = Graphs.Sample,
        ["an input that is an output"] = Graphs.Of(
            [Graphs.Input("a", 5, 3), Graphs.Vector("b", 2)], [Graphs.Layer("lstm", "LSTM", ("units", "4"))], [Graphs.Node("lstm", new Edge("a"))],
            [new Edge("a"), new Edge("b"), new Edge("lstm")]),
        ["the same output twice"] = Graphs.Of(
            [Graphs.Input("a", 5, 3)], [Graphs.Layer("lstm", "LSTM", ("units", "4"))], [Graphs.Node("lstm", new Edge("a"))], [new Edge("lstm"), new Edge("lstm")]),
        ["the last of an input, merged with a vector"] = Graphs.Of(
            [Graphs.Input("a", 5, 3), Graphs.Vector("b", 3)], [Graphs.Layer("last", "GetItem"), Graphs.Layer("add", "Add"), Graphs.Layer("dropout", "Dropout")],
            [Graphs.Node("dropout", new Edge("a")), Graphs.Node("last", new Edge("dropout")), Graphs.Node("add", new Edge("last"), new Edge("b"))], [new Edge("add")]),
        ["many values in one layer"] = Graphs.Of(
            [Graphs.Input("a", 5, 20)], [Graphs.Layer("maximum", "Maximum"), Graphs.Layer("sample2", "Concatenate"), Graphs.Layer("result", "Dense", ("units", "3"), ("activation", "softmax"))],
            [Graphs.Node("maximum", new Edge("a"), new Edge("a"), new Edge("a")), Graphs.Node("sample2", new Edge("maximum"), new Edge("a"), new Edge("maximum")), Graphs.Node("result", new Edge("sample2"))],
            [new Edge("result"), new Edge("sample2")]),
        ["names that locals have"] = Graphs.Of(
            [Graphs.Input("state", null, 3), Graphs.Input("timesteps", null, 3), Graphs.Vector("this", 4), Graphs.Vector("batch", 4)],
            [Graphs.Layer("add", "Add"), Graphs.Layer("packed", "LSTM", ("units", "4"), ("return_state", "true")), Graphs.Layer("streams", "Concatenate")],
            [Graphs.Node("add", new Edge("state"), new Edge("timesteps")), Graphs.Node("packed", new Edge("add"), new Edge("this"), new Edge("batch")), Graphs.Node("streams", new Edge("packed", 0, 1), new Edge("packed", 0, 2), new Edge("batch"))],
            [new Edge("streams"), new Edge("packed")]),
        ["sequences of any length, one after the other"] = Graphs.Of(
            [Graphs.Input("a", null, 3), Graphs.Input("b", null, 3)],
            [Graphs.Layer("concatenate", "Concatenate", ("axis", "1")), Graphs.Layer("softmax", "Activation", ("activation", "softmax")), Graphs.Layer("last", "GetItem")],
            [Graphs.Node("concatenate", new Edge("a"), new Edge("b"), new Edge("a")), Graphs.Node("softmax", new Edge("concatenate")), Graphs.Node("last", new Edge("softmax"))],
            [new Edge("last"), new Edge("softmax")]),
        ["a shared layer over sequences of other lengths"] = Graphs.Of(
            [Graphs.Input("a", 4, 3), Graphs.Input("b", 7, 3)],
            [Graphs.Layer("gru", "GRU", ("units", "4"), ("return_sequences", "true"), ("go_backwards", "true")), Graphs.Layer("last", "GetItem"), Graphs.Layer("add", "Add"), Graphs.Layer("repeat", "RepeatVector", ("n", "2"))],
            [Graphs.Node("gru", new Edge("a")), Graphs.Node("gru", new Edge("b")), Graphs.Node("last", new Edge("gru")), Graphs.Node("last", new Edge("gru", 1)), Graphs.Node("add", new Edge("last"), new Edge("last", 1)), Graphs.Node("repeat", new Edge("add"))],
            [new Edge("repeat"), new Edge("add")]),
        ["long sequences, past the stack"] = Graphs.Of(
            [Graphs.Input("a", 3_000, 3)], [Graphs.Layer("lstm", "LSTM", ("units", "17"), ("return_sequences", "true"), ("go_backwards", "true"))], [Graphs.Node("lstm", new Edge("a"))], [new Edge("lstm")]),
    };

    [Theory, MemberData(nameof(Names))]
    public void Without_a_warning(string name) =>
        Compiled.Cleanly("[LstmGen.Weights(\"graph.keras\")] public sealed partial class Model;", files: [Graphs.Manifest("graph.keras", Networks[name])]);

    /// <summary>What reads the future has no Step, and the remarks say which layer that is.</summary>
    [Fact]
    public void The_remarks_name_the_layer_that_reads_the_future()
    {
        var run = GeneratorRun.Of("[LstmGen.Weights(\"graph.keras\")] public sealed partial class Model;", [Graphs.Manifest("graph.keras", Networks["long sequences, past the stack"])]);
        var text = run.Result.Results[0].GeneratedSources[0].SourceText.ToString();
        Assert.Contains("Has no Step: LSTM 'lstm' begins with the last timestep (go_backwards = true).", text, StringComparison.Ordinal);
    }
}
