using System.Text.Json;
using System.Text.Unicode;

namespace LstmGen.Runtime;

/// <summary>
/// The header of a <c>.safetensors</c> file: a JSON object that maps each tensor's name to its type, shape and bytes, and
/// <c>__metadata__</c> to an object of strings.
/// </summary>
internal sealed class SafetensorsHeader
{
    private const string Metadata = "__metadata__";

    private readonly List<string> _others = [];

    private SafetensorsHeader(int tensors) => Entries = new SafetensorsEntry?[tensors];

    /// <summary>The metadata <c>lstmgen.layout</c>, or null.</summary>
    public string? Layout { get; private set; }

    /// <summary>The metadata <c>lstmgen.architecture</c>, or null.</summary>
    public string? Architecture { get; private set; }

    /// <summary>The model's tensors in its order; null where the file has none of that name.</summary>
    public SafetensorsEntry?[] Entries { get; }

    /// <summary>The number of tensors that the model does not have.</summary>
    public int OtherCount { get; private set; }

    /// <summary>The first few names of tensors that the model does not have.</summary>
    public IReadOnlyList<string> Others => _others;

    /// <summary>Reads a header. Names that the model does not have are counted, not kept: there may be millions.</summary>
    /// <exception cref="WeightsException">It is not such a header.</exception>
    public static SafetensorsHeader Read(ReadOnlySpan<byte> json, ReadOnlySpan<TensorSpec> expected, WeightsProblem problem)
    {
        // The reader leaves the inside of strings unchecked until they are asked for.
        if (!Utf8.IsValid(json))
            throw problem.With("its header is not valid UTF-8.");

        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < expected.Length; i++)
            places.Add(expected[i].Name, i);

        var header = new SafetensorsHeader(expected.Length);
        try
        {
            header.Read(new Utf8JsonReader(json), places, problem);
        }
        catch (JsonException error)
        {
            throw problem.With($"its header is not valid JSON (line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}).", error);
        }

        return header;
    }

    private void Read(Utf8JsonReader json, Dictionary<string, int> places, WeightsProblem problem)
    {
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            throw problem.With("its header is not a JSON object.");

        var metadata = false;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonText.Of(ref json, problem);
            json.Read();
            if (name == Metadata)
            {
                if (metadata)
                    throw problem.With($"its header has '{Metadata}' twice.");
                metadata = true;
                ReadMetadata(ref json, problem);
            }
            else if (places.TryGetValue(name, out var place))
            {
                if (Entries[place] is not null)
                    throw problem.With($"its header has '{name}' twice.", name, null, null);
                Entries[place] = SafetensorsEntryReader.Read(ref json, name, problem);
            }
            else
            {
                SkipOther(ref json, name);
            }
        }

        // Reads on to the end, where anything that is not white space is an error.
        json.Read();
    }

    private void ReadMetadata(ref Utf8JsonReader json, WeightsProblem problem)
    {
        if (json.TokenType != JsonTokenType.StartObject)
            throw problem.With($"'{Metadata}' in its header is not an object.");

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonText.Of(ref json, problem);
            json.Read();
            if (json.TokenType != JsonTokenType.String)
                throw problem.With($"{SafeText.Quoted(name)} in its metadata is not a string.");

            if (name == "lstmgen.layout")
                Layout = Once(name, Layout, JsonText.Of(ref json, problem), problem);
            else if (name == "lstmgen.architecture")
                Architecture = Once(name, Architecture, JsonText.Of(ref json, problem), problem);
        }
    }

    private static string Once(string name, string? before, string value, WeightsProblem problem) =>
        before is null ? value : throw problem.With($"its metadata has '{name}' twice.");

    private void SkipOther(ref Utf8JsonReader json, string name)
    {
        const int Kept = 3;
        OtherCount++;
        if (_others.Count < Kept)
            _others.Add(SafeText.Quoted(name));
        json.Skip();
    }
}
