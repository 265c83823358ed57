using LstmGen.Networks;

namespace LstmGen.Generator.Tests;

/// <summary>Networks that are no chains.</summary>
internal static class Graphs
{
    /// <summary>Two sequences through one LSTM; a head for each, and the first one's hidden values as they are.</summary>
    public static readonly NetworkDescription Shared = Of(
        [Input("left", 5, 3), Input("right", 5, 3)],
        [Layer("lstm", "LSTM", ("units", "4")), Layer("up", "Dense", ("units", "2")), Layer("down", "Dense", ("units", "1"), ("use_bias", "false"))],
        [Node("lstm", new Edge("left")), Node("lstm", new Edge("right")), Node("up", new Edge("lstm")), Node("down", new Edge("lstm", 1))],
        [new Edge("up"), new Edge("down"), new Edge("lstm")]);

    public static readonly NetworkDescription Tokens = Of(
        [new InputDescription("tokens", Shape.Of(5, 3), ElementType.Int32)], [Layer("lstm", "LSTM", ("units", "4"))], [Node("lstm", new Edge("tokens"))], [new Edge("lstm")]);

    public static readonly NetworkDescription Sample = Of(
        [new InputDescription("sample", Shape.Of(3), ElementType.Float32)], [Layer("dense", "Dense", ("units", "4"))], [Node("dense", new Edge("sample"))], [new Edge("dense")]);

    public static readonly NetworkDescription Tesseract = Of(
        [new InputDescription("tesseract", Shape.Of(5, 3, 2, 2, 2), ElementType.Float32)], [Layer("dense", "Dense", ("units", "4"))], [Node("dense", new Edge("tesseract"))], [new Edge("dense")]);

    public static readonly NetworkDescription Circle = Of(
        [Input("input", 5, 3)], [Layer("a", "Dense", ("units", "3")), Layer("b", "Dense", ("units", "3"))], [Node("a", new Edge("b")), Node("b", new Edge("a"))], [new Edge("b")]);

    public static readonly NetworkDescription LooseEnd = Of([Input("input", 5, 3)], [Layer("a", "Dense", ("units", "3"))], [Node("a", new Edge("nobody"))], [new Edge("a")]);

    public static (string Path, string Text) Manifest(string source, NetworkDescription network) =>
        ("obj/graph.lstm", ManifestText.Write(new Manifest(source, null, network, Tensors(network))));

    public static NetworkDescription Of(InputDescription[] inputs, LayerDescription[] layers, NodeDescription[] nodes, Edge[] outputs) =>
        new("functional", IsFunctional: true, inputs.ToEquatable(), layers.ToEquatable(), nodes.ToEquatable(), outputs.ToEquatable());

    public static InputDescription Input(string name, int? timesteps, int features) => new(name, Shape.Of(timesteps, features), ElementType.Float32);

    public static LayerDescription Layer(string name, string className, params (string Name, string Value)[] options) =>
        new(name, className, options.Select(option => new Option(option.Name, option.Value)).ToEquatable());

    public static InputDescription Vector(string name, int features) => new(name, Shape.Of(features), ElementType.Float32);

    public static NodeDescription Node(string layer, params Edge[] inputs) => new(layer, inputs.ToEquatable());

    /// <summary>All tensors that the network needs, if it is one.</summary>
    private static EquatableArray<ManifestTensor> Tensors(NetworkDescription network) =>
        NetworkBuilder.Build(network, out _) is { } built
            ? built.Tensors.Select(tensor => new ManifestTensor(tensor.Layer.TensorName(tensor.Parameter), tensor.Parameter.Shape, null, null)).ToEquatable()
            : EquatableArray<ManifestTensor>.Empty;
}
