using System.Text.Json;

namespace LstmGen.Importer.Formats;

/// <summary>A place in a JSON file that knows where it is, so that a value of the wrong kind is reported with its path.</summary>
internal readonly record struct JsonView(JsonElement Element, string File, string Path)
{
    /// <summary>Nested models nest the JSON; Keras itself gives up long before this.</summary>
    private const int DeepestNesting = 200;

    /// <summary>The parser quotes what it could not parse, however long that is.</summary>
    private const int LongestSentence = 120;

    public static JsonView Parse(byte[] text, string file)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = DeepestNesting });
            return new JsonView(document.RootElement.Clone(), file, "");
        }
        catch (JsonException exception)
        {
            throw new ImportFailure($"its {file} is not JSON: {FirstSentence(exception.Message)} (line {exception.LineNumber + 1}). The file is damaged, or holds NaN or Infinity, which is no JSON; save the model again.");
        }
    }

    public bool IsNull => Element.ValueKind == JsonValueKind.Null;

    public bool IsObject => Element.ValueKind == JsonValueKind.Object;

    public bool IsArray => Element.ValueKind == JsonValueKind.Array;

    public bool IsText => Element.ValueKind == JsonValueKind.String;

    public bool IsNumber => Element.ValueKind == JsonValueKind.Number;

    public bool IsBool => Element.ValueKind is JsonValueKind.True or JsonValueKind.False;

    public JsonView Get(string name) =>
        Find(name) ?? throw new ImportFailure($"its {File} has no '{name}' {Where}. {Damaged}");

    /// <summary>The member of that name; null if there is none.</summary>
    public JsonView? Find(string name) =>
        Expect(JsonValueKind.Object, "an object").Element.TryGetProperty(name, out var value) ? this with { Element = value, Path = Join(name) } : null;

    /// <summary>The member of that name, unless it is absent or null.</summary>
    public JsonView? FindValue(string name) => Find(name) is { IsNull: false } value ? value : null;

    public IEnumerable<(string Name, JsonView Value)> Members()
    {
        var view = Expect(JsonValueKind.Object, "an object");
        return view.Element.EnumerateObject().Select(member => (NameOf(view, member), view with { Element = member.Value, Path = view.Join(NameOf(view, member)) }));
    }

    public IEnumerable<JsonView> Items()
    {
        var view = Expect(JsonValueKind.Array, "a list");
        return view.Element.EnumerateArray().Select((item, index) => view with { Element = item, Path = $"{view.Path}[{index}]" });
    }

    public string Text()
    {
        var view = Expect(JsonValueKind.String, "text");
        return view.Decode(() => view.Element.GetString()) ?? "";
    }

    public bool Bool() => IsBool ? Element.GetBoolean() : throw Wrong("true or false");

    public int Int() => IsNumber && Element.TryGetInt32(out var value) ? value : throw Wrong("a whole number");

    public double Number()
    {
        if (!IsNumber || !Element.TryGetDouble(out var value) || !double.IsFinite(value))
            throw Wrong("a finite number");

        return value;
    }

    public ImportFailure Wrong(string expected) => new($"its {File} has {Found} {Where}, where {expected} is expected. {Damaged}");

    private const string Damaged = "The file is damaged or no file of Keras 3; save the model again.";

    private string Where => Path.Length == 0 ? "at its top" : $"at {Quote.Name(Path)}";

    private string Found => Element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "text",
        JsonValueKind.Null => "null",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => Element.GetRawText(),
    };

    private JsonView Expect(JsonValueKind kind, string expected) => Element.ValueKind == kind ? this : throw Wrong(expected);

    private string Join(string name) => Path.Length == 0 ? name : $"{Path}.{name}";

    private static string NameOf(JsonView view, JsonProperty member) => view.Decode(() => member.Name);

    /// <summary>Half a surrogate pair can be written in JSON, but is no text.</summary>
    private T Decode<T>(Func<T> decode)
    {
        try
        {
            return decode();
        }
        catch (InvalidOperationException)
        {
            throw Wrong("valid Unicode text");
        }
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(". ", StringComparison.Ordinal);
        var sentence = end < 0 ? message : message[..end];
        return sentence.Length <= LongestSentence ? sentence : sentence[..LongestSentence] + "…";
    }
}
