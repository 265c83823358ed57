using System.Globalization;
using System.Text;

namespace LstmGen.Networks;

/// <summary>Reads the grammar of <see cref="ManifestText"/>. Whatever is not of it makes a failed manifest, never an exception.</summary>
internal sealed class ManifestReader
{
    /// <summary>Deeper than models and layers can be in each other.</summary>
    private const int DeepestNesting = NestedModels.DeepestNesting + LayerResolver.DeepestNesting;

    private readonly Stack<ManifestModel> _open = new([new ManifestModel()]);
    private readonly List<ManifestTensor> _tensors = [];
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

        return reader._open.Count == 1 ? reader.Finish() : Manifest.Failed(reader._source, "the manifest is cut off. Rebuild the project.");
    }

    /// <summary>The file that a manifest of any version is about, so that the reason is told where the file is named.</summary>
    private static string SourceOf(string[] lines) =>
        lines.Select(line => line.TrimEnd('\r').Split('\t')).Where(fields => fields.Length == 2 && fields[0] == "source").Select(fields => Unescape(fields[1])).FirstOrDefault() ?? "";

    private Manifest Finish()
    {
        if (_error is not null)
            return Manifest.Failed(_source, _error);

        var network = _open.Peek().Finish();
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
            case (ManifestText.Begin, 1):
                return Begin();
            case (ManifestText.End, 1):
                return End();
            case ("tensor", 4) when _open.Count == 1:
                return TakeTensor(fields);
            case ("notfinite", 2) when _tensors.Count > 0 && NumberText.TryInt(fields[1], out var index):
                _tensors[_tensors.Count - 1] = _tensors[_tensors.Count - 1] with { NotFinite = index };
                return true;
            case ("values", 2) when _tensors.Count > 0 && AreLiterals(fields[1], _tensors[_tensors.Count - 1]):
                _tensors[_tensors.Count - 1] = _tensors[_tensors.Count - 1] with { Values = fields[1] };
                return true;
            default:
                return _open.Peek().Take(fields);
        }
    }

    /// <summary>What follows is within the last layer.</summary>
    private bool Begin()
    {
        if (_open.Count > DeepestNesting || !_open.Peek().CanHold)
            return false;
        _open.Push(new ManifestModel());
        return true;
    }

    private bool End()
    {
        if (_open.Count == 1)
            return false;
        var inner = _open.Pop();
        return _open.Peek().Hold(inner);
    }

    private bool TakeTensor(string[] fields)
    {
        if (ManifestModel.Axes(fields[2]) is not { } axes || axes.Any(axis => axis is null) || ManifestModel.Floats(fields[3]) is not { } element)
            return false;

        _tensors.Add(new ManifestTensor(fields[1], axes.Select(axis => axis ?? 0).ToEquatable(), null, null) { Element = element });
        return true;
    }

    /// <summary>Whether the text is as many literals as the tensor has elements: it is copied into code.</summary>
    private static bool AreLiterals(string text, ManifestTensor tensor)
    {
        var suffix = tensor.Element == ElementType.Float64 ? 'd' : 'f';
        return text.All(character => character is (>= '0' and <= '9') or '.' or '-' or '+' or 'e' or 'E' or ',' || character == suffix) &&
            text.Count(character => character == suffix) == tensor.Shape.Aggregate(1L, (product, axis) => product * axis);
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
