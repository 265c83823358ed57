using LstmGen.Networks;
using LstmGen.Testing;

namespace LstmGen.Generator.Tests;

/// <summary>A layer that attributes use several times is the shared layer of a file: one layer, several uses.</summary>
public sealed class SharedLayerTests
{
    private const string Inputs = "[Input(Name = \"left\", Timesteps = 6, Features = 3)] [Input(Name = \"right\", Timesteps = 6, Features = 3)] ";

    private static readonly InputDescription[] Both = [Graphs.Input("left", 6, 3), Graphs.Input("right", 6, 3)];

    /// <summary>Attributes, and the network that a file would have in their place.</summary>
    private static Dictionary<string, (string Attributes, NetworkDescription Network)> Networks { get; } = new()
    {
        ["two uses"] = (
            Inputs + """
            [Lstm(Name = "encoder", Units = 5, Inputs = new[] { "left" })] [SharedLayer("encoder", Name = "encoded_right", Inputs = new[] { "right" })]
            [Concatenate(Inputs = new[] { "encoder", "encoded_right" })] [Dense(Units = 1)]
            """,
            Graphs.Of(
                Both, [Graphs.Layer("encoder", "LSTM", ("units", "5")), Graphs.Layer("concatenate", "Concatenate"), Graphs.Layer("dense", "Dense", ("units", "1"))],
                [Graphs.Node("encoder", new Edge("left")), Graphs.Node("encoder", new Edge("right")), Graphs.Node("concatenate", new Edge("encoder"), new Edge("encoder", 1)), Graphs.Node("dense", new Edge("concatenate"))],
                [new Edge("dense")])),
        ["four uses, one after the other and side by side"] = (
            Inputs + """
            [Dense(Units = 3, Inputs = new[] { "left" })] [SharedLayer("dense")] [SharedLayer("dense", Inputs = new[] { "right" })] [SharedLayer("dense", Inputs = new[] { "left" })]
            [Add(Inputs = new[] { "dense_use_2", "dense_use_3", "dense_use_4" })] [Outputs("add", "dense_use_3")]
            """,
            Graphs.Of(
                Both, [Graphs.Layer("dense", "Dense", ("units", "3")), Graphs.Layer("add", "Add")],
                [Graphs.Node("dense", new Edge("left")), Graphs.Node("dense", new Edge("dense")), Graphs.Node("dense", new Edge("right")), Graphs.Node("dense", new Edge("left")), Graphs.Node("add", new Edge("dense", 1), new Edge("dense", 2), new Edge("dense", 3))],
                [new Edge("add"), new Edge("dense", 2)])),
        ["both directions, and their states"] = (
            Inputs + """
            [Bidirectional(Name = "both", Inputs = new[] { "left" })] [Gru(Units = 4, ReturnState = true)] [SharedLayer("both", Name = "again", Inputs = new[] { "right" })]
            [Concatenate(Inputs = new[] { "both:1", "again:2" })] [Outputs("concatenate", "both", "again")]
            """,
            Graphs.Of(
                Both,
                [new LayerDescription("both", "Bidirectional", EquatableArray<Option>.Empty) { Inner = EquatableArray.Of(Graphs.Layer("g", "GRU", ("units", "4"), ("return_state", "true"))) }, Graphs.Layer("concatenate", "Concatenate")],
                [Graphs.Node("both", new Edge("left")), Graphs.Node("both", new Edge("right")), Graphs.Node("concatenate", new Edge("both", 0, 1), new Edge("both", 1, 2))],
                [new Edge("concatenate"), new Edge("both"), new Edge("both", 1)])),
        ["each timestep, one use masked"] = (
            Inputs + """
            [TimeDistributed(Name = "each", Inputs = new[] { "left" })] [Dense(Units = 4)] [Masking(Inputs = new[] { "right" })] [SharedLayer("each", Name = "masked")]
            [Lstm(Units = 2, Inputs = new[] { "each" })] [SharedLayer("lstm", Inputs = new[] { "masked" })] [Subtract(Inputs = new[] { "lstm", "lstm_use_2" })]
            """,
            Graphs.Of(
                Both,
                [
                    new LayerDescription("each", "TimeDistributed", EquatableArray<Option>.Empty) { Inner = EquatableArray.Of(Graphs.Layer("d", "Dense", ("units", "4"))) },
                    Graphs.Layer("masking", "Masking"), Graphs.Layer("lstm", "LSTM", ("units", "2")), Graphs.Layer("subtract", "Subtract"),
                ],
                [
                    Graphs.Node("each", new Edge("left")), Graphs.Node("masking", new Edge("right")), Graphs.Node("each", new Edge("masking")),
                    Graphs.Node("lstm", new Edge("each")), Graphs.Node("lstm", new Edge("each", 1)), Graphs.Node("subtract", new Edge("lstm"), new Edge("lstm", 1)),
                ],
                [new Edge("subtract")])),
        ["words, through layers that pass them on"] = (
            """
            [Input(Name = "a", Timesteps = 5)] [Input(Name = "b", Timesteps = 5)]
            [Dropout(Name = "drop", Inputs = new[] { "a" })] [Embedding(Name = "words", InputDim = 9, OutputDim = 4)] [SharedLayer("drop", Inputs = new[] { "b" })] [SharedLayer("words", Name = "others")]
            [Concatenate(Inputs = new[] { "words", "others" })] [Gru(Units = 3)]
            """,
            Graphs.Of(
                [new InputDescription("a", Shape.Of(5), ElementType.Float32), new InputDescription("b", Shape.Of(5), ElementType.Float32)],
                [Graphs.Layer("drop", "Dropout"), Graphs.Layer("words", "Embedding", ("input_dim", "9"), ("output_dim", "4")), Graphs.Layer("concatenate", "Concatenate"), Graphs.Layer("gru", "GRU", ("units", "3"))],
                [
                    Graphs.Node("drop", new Edge("a")), Graphs.Node("words", new Edge("drop")), Graphs.Node("drop", new Edge("b")), Graphs.Node("words", new Edge("drop", 1)),
                    Graphs.Node("concatenate", new Edge("words"), new Edge("words", 1)), Graphs.Node("gru", new Edge("concatenate")),
                ],
                [new Edge("gru")])),
    };

    public static TheoryData<string, bool> Cases
    {
        get
        {
            var cases = new TheoryData<string, bool>();
            foreach (var name in Networks.Keys)
            {
                cases.Add(name, false);
                cases.Add(name, true);
            }

            return cases;
        }
    }

    /// <summary>To the letter: the same State, the same calls, the same weights.</summary>
    [Theory, MemberData(nameof(Cases))]
    public void The_code_is_that_of_the_file_with_the_same_network(string name, bool isDouble)
    {
        var (attributes, network) = Networks[name];
        var (path, text) = Graphs.Manifest("shared.keras", network);
        var tensors = text.Split('\n').Where(line => line.Split('\t')[0] is "lstmgen-manifest" or "source" or "tensor");
        var precision = isDouble ? "[Precision(Precision.Float64)] " : "";
        Assert.Equal(Code(precision, (path, text)), Code(precision + attributes, (path, string.Join('\n', tensors))));

        static string Code(string attributes, (string Path, string Text) manifest) =>
            Compiled.Cleanly($"using LstmGen; {attributes} [Weights(\"shared.keras\")] public sealed partial class Model;", [manifest]).Result.Results[0].GeneratedSources[0].SourceText.ToString();
    }

    [Fact]
    public void A_further_use_takes_no_name_that_Keras_would_give_a_layer()
    {
        var network = Declared.Network(Inputs + """
            [Lstm(Units = 2, Inputs = new[] { "left" })] [SharedLayer("lstm", Name = "lstm_use_3", Inputs = new[] { "right" })] [SharedLayer("lstm", Inputs = new[] { "right" })] [SharedLayer("lstm", Inputs = new[] { "right" })]
            [Lstm(Units = 2, Inputs = new[] { "left" })] [Add(Inputs = new[] { "lstm", "lstm_use_3", "lstm_use_3_1", "lstm_use_4", "lstm_1" })]
            """);
        Assert.Equal(["lstm", "lstm_1", "add"], network.Layers.Select(layer => layer.Name));
        Assert.Equal(
            [new Edge("lstm"), new Edge("lstm", 1), new Edge("lstm", 2), new Edge("lstm", 3), new Edge("lstm_1")], network.Nodes[^1].Inputs);
        Assert.True(network.IsFunctional);
    }

    [Fact]
    public void Weights_in_the_class_stand_there_once()
    {
        var run = Compiled.Cleanly("""
            using LstmGen;
            [Dense(Name = "half", Units = 1, Features = 1, Timesteps = 1, UseBias = false)] [SharedLayer("half")] [SharedLayer("half")]
            public partial class Model { [Kernel(Layer = "half")] static float[] K => new float[] { 0.5f }; }
            """);
        var output = new float[1];
        ((ISequenceModel)Activator.CreateInstance(run.Load().GetType("Model")!)!).Forward([8f], output);
        Assert.Equal([1f], output);
    }
}
