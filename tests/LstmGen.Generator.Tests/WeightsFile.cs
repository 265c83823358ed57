using System.Globalization;
using LstmGen.Networks;

namespace LstmGen.Generator.Tests;

/// <summary>What the importer would write of a file: a chain of layers, or tensors alone.</summary>
internal sealed class WeightsFile
{
    private readonly string _source;
    private readonly List<InputDescription> _inputs = [];
    private readonly List<LayerDescription> _layers = [];
    private readonly List<NodeDescription> _nodes = [];
    private readonly List<ManifestTensor> _tensors = [];
    private bool _hasValues;

    private WeightsFile(string source) => _source = source;

    /// <summary>The manifest, as the compiler hands it on.</summary>
    public (string Path, string Text) Manifest => ($"obj/{_source.Replace('/', '_')}.lstm", ManifestText.Write(new Manifest(_source, null, Network, Tensors)));

    private NetworkDescription? Network => _inputs.Count == 0 ? null : new NetworkDescription(
        "sequential", IsFunctional: false, _inputs.ToEquatable(), _layers.ToEquatable(), _nodes.ToEquatable(), EquatableArray.Of(new Edge((_nodes.LastOrDefault()?.Layer ?? _inputs[0].Name))));

    /// <summary>The stated tensors; else all that the network needs.</summary>
    private EquatableArray<ManifestTensor> Tensors => _tensors.Count > 0 || Network is null || NetworkBuilder.Build(Network, out _) is not { } network
        ? _tensors.ToEquatable()
        : network.Tensors.Select(tensor => new ManifestTensor(tensor.Layer.TensorName(tensor.Parameter), tensor.Parameter.Shape, null, _hasValues ? Values(tensor.Parameter) : null)).ToEquatable();

    /// <summary>A file that knows its layers.</summary>
    public static WeightsFile Of(string source, int? timesteps, int? features)
    {
        var file = new WeightsFile(source);
        file._inputs.Add(new InputDescription("input_layer", Shape.Of(timesteps, features), ElementType.Float32));
        return file;
    }

    /// <summary>A file that knows its layers, whose input is tokens.</summary>
    public static WeightsFile OfTokens(string source, int? timesteps)
    {
        var file = new WeightsFile(source);
        file._inputs.Add(new InputDescription("input_layer", Shape.Of(timesteps), ElementType.Int32));
        return file;
    }

    /// <summary>A file of tensors alone.</summary>
    public static WeightsFile OfTensors(string source) => new(source);

    /// <summary>What the importer says of a file that it could not read.</summary>
    public static (string Path, string Text) Unreadable(string source, string reason) => ("obj/unreadable.lstm", ManifestText.Write(Networks.Manifest.Failed(source, reason)));

    /// <summary>The list of the project's weights files, named in the sources or not.</summary>
    public static (string Path, string Text) List(params string[] files) => ("obj/lstmgen.files.lstm", string.Join("\n", [ManifestText.FilesHeader, .. files]));

    public WeightsFile Layer(string name, string className, params (string Name, string Value)[] options)
    {
        var source = _nodes.Count > 0 ? _nodes[^1].Layer : _inputs[0].Name;
        _layers.Add(new LayerDescription(name, className, options.Select(option => new Option(option.Name, option.Value)).ToEquatable()));
        _nodes.Add(new NodeDescription(name, EquatableArray.Of(new Edge(source))));
        return this;
    }

    public WeightsFile Tensor(string name, params int[] shape)
    {
        _tensors.Add(new ManifestTensor(name, shape.ToEquatable(), null, null));
        return this;
    }

    public WeightsFile NotFinite(string name, int[] shape, long index)
    {
        _tensors.Add(new ManifestTensor(name, shape.ToEquatable(), index, null));
        return this;
    }

    /// <summary>A tensor in float64 with its numbers as literals.</summary>
    public WeightsFile Doubles(string name, int[] shape, params double[] values)
    {
        var literals = string.Join(",", values.Select(value => value.ToString("R", CultureInfo.InvariantCulture) + "d"));
        _tensors.Add(new ManifestTensor(name, shape.ToEquatable(), null, literals) { Element = ElementType.Float64 });
        return this;
    }

    /// <summary>With the numbers as literals, as little files have them.</summary>
    public WeightsFile WithValues()
    {
        _hasValues = true;
        return this;
    }

    private static string Values(Parameter parameter) =>
        string.Join(",", InlineWeights.Numbers((int)parameter.Count, 0.04f).Select(number => number.ToString("R", CultureInfo.InvariantCulture) + "f"));
}
