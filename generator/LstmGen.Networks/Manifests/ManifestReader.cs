using System.Globalization;
using System.Text;

namespace LstmGen.Networks;

/// <summary>Reads the grammar of <see cref="ManifestText"/>. Whatever is not of it makes a failed manifest, never an exception.</summary>
internal sealed class ManifestReader
{
    private readonly List<InputDescription> _inputs = [];
    private readonly List<(string Name, string ClassName, List<Option> Options)> _layers = [];
    private readonly List<NodeDescription> _nodes = [];
    private readonly List<Edge> _outputs = [];
    private readonly List<ManifestTensor> _tensors = [];
    private (string Name, bool IsFunctional)? _model;
    private string _source = "";
    private string? _error;

    public static Manifest Read(string text)
    {
        var lines = text.Split('\n');
        if (lines[0].TrimEnd('\r') != ManifestText.Header)
            return Manifest.Failed(SourceOf(lines), "the manifest was written by another version of LstmGen. Rebuild the project.");

        var reader = new ManifestReader();
        for (var number = 1; number < lines.Length; number++)
        {
            var fields = lines[number].TrimEnd('\r').Split('\t').Select(Unescape).ToArray();
            if (!reader.Take(fields))
                return Manifest.Failed(reader._source, $"the manifest's line {number + 1} is damaged. Rebuild the project.");
        }

        return reader.Finish();
    }

    /// <summary>The file that a manifest of any version is about, so that the reason is told where the file is named.</summary>
    private static string SourceOf(string[] lines) =>
        lines.Select(line => line.TrimEnd('\r').Split('\t')).Where(fields => fields.Length == 2 && fields[0] == "source").Select(fields => Unescape(fields[1])).FirstOrDefault() ?? "";

    private Manifest Finish()
    {
        if (_error is not null)
            return Manifest.Failed(_source, _error);

        var network = _model is { } model
            ? new NetworkDescription(
                model.Name, model.IsFunctional, _inputs.ToEquatable(),
                _layers.Select(layer => new LayerDescription(layer.Name, layer.ClassName, layer.Options.ToEquatable())).ToEquatable(),
                _nodes.ToEquatable(), _outputs.ToEquatable())
            : null;
        return new Manifest(_source, null, network, _tensors.ToEquatable());
    }

    private bool Take(string[] fields)
    {
        switch (fields[0], fields.Length)
        {
            case ("", 1):
                return true;
            case ("source", 2):
                _source = fields[1];
                return true;
            case ("error", 2):
                _error = fields[1];
                return true;
            case ("model", 3):
                _model = (fields[1], fields[2] == "Functional");
                return true;
            case ("input", 4):
                return TakeInput(fields);
            case ("layer", 3):
                _layers.Add((fields[1], fields[2], []));
                return true;
            case ("option", 3) when _layers.Count > 0:
                _layers[_layers.Count - 1].Options.Add(new Option(fields[1], fields[2]));
                return true;
            case ("node", >= 2):
                return TakeNode(fields);
            case ("output", 4):
                return TakeOutput(fields);
            case ("tensor", 3):
                return TakeTensor(fields);
            case ("notfinite", 2) when _tensors.Count > 0 && NumberText.TryInt(fields[1], out var index):
                _tensors[_tensors.Count - 1] = _tensors[_tensors.Count - 1] with { NotFinite = index };
                return true;
            case ("values", 2) when _tensors.Count > 0 && AreLiterals(fields[1], _tensors[_tensors.Count - 1].Shape):
                _tensors[_tensors.Count - 1] = _tensors[_tensors.Count - 1] with { Values = fields[1] };
                return true;
            default:
                return false;
        }
    }

    private bool TakeInput(string[] fields)
    {
        if (!Enum.TryParse<ElementType>(fields[2], out var element) || Axes(fields[3]) is not { } axes)
            return false;

        _inputs.Add(new InputDescription(fields[1], new Shape(axes), element));
        return true;
    }

    private bool TakeNode(string[] fields)
    {
        var edges = new List<Edge>();
        for (var index = 2; index < fields.Length; index += 3)
        {
            if (ReadEdge(fields, index) is not { } edge)
                return false;
            edges.Add(edge);
        }

        _nodes.Add(new NodeDescription(fields[1], edges.ToEquatable()));
        return true;
    }

    private bool TakeOutput(string[] fields)
    {
        if (ReadEdge(fields, 1) is not { } edge)
            return false;

        _outputs.Add(edge);
        return true;
    }

    private bool TakeTensor(string[] fields)
    {
        if (Axes(fields[2]) is not { } axes || axes.Any(axis => axis is null))
            return false;

        _tensors.Add(new ManifestTensor(fields[1], axes.Select(axis => axis ?? 0).ToEquatable(), null, null));
        return true;
    }

    /// <summary>Whether the text is as many float literals as the tensor has elements: it is copied into code.</summary>
    private static bool AreLiterals(string text, EquatableArray<int> shape) =>
        text.All(character => character is (>= '0' and <= '9') or '.' or '-' or '+' or 'e' or 'E' or 'f' or ',') &&
        text.Count(character => character == 'f') == shape.Aggregate(1L, (product, axis) => product * axis);

    private static Edge? ReadEdge(string[] fields, int index) =>
        index + 2 < fields.Length && NumberText.TryInt(fields[index + 1], out var node) && NumberText.TryInt(fields[index + 2], out var output)
            ? new Edge(fields[index], node, output)
            : null;

    private static EquatableArray<int?>? Axes(string text)
    {
        var axes = new List<int?>();
        foreach (var part in text.Length == 0 ? [] : text.Split(','))
        {
            if (part == "?")
                axes.Add(null);
            else if (NumberText.TryInt(part, out var axis))
                axes.Add(axis);
            else
                return null;
        }

        return axes.ToEquatable();
    }

    private static string Unescape(string field)
    {
        if (field.IndexOf('\\') < 0)
            return field;

        var text = new StringBuilder();
        for (var index = 0; index < field.Length; index++)
        {
            if (field[index] != '\\' || index + 1 == field.Length)
            {
                text.Append(field[index]);
                continue;
            }

            index++;
            switch (field[index])
            {
                case 't': text.Append('\t'); break;
                case 'n': text.Append('\n'); break;
                case 'r': text.Append('\r'); break;
                case 'u' when index + 4 < field.Length && int.TryParse(field.Substring(index + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code):
                    text.Append((char)code);
                    index += 4;
                    break;
                default: text.Append(field[index]); break;
            }
        }

        return text.ToString();
    }
}
