using System.Text.Json;

namespace LstmGen.Runtime;

/// <summary>Reads what a header says of one tensor: <c>{"dtype":"F32","shape":[4,128],"data_offsets":[0,2048]}</c>.</summary>
internal static class SafetensorsEntryReader
{
    // No tensor of a network has as many axes.
    private const int MostAxes = 8;

    /// <summary>Reads the object that begins at the reader's place.</summary>
    /// <exception cref="WeightsException">It is not such an object.</exception>
    public static SafetensorsEntry Read(ref Utf8JsonReader json, string name, WeightsProblem problem)
    {
        string? type = null;
        long[]? shape = null, offsets = null;
        if (json.TokenType != JsonTokenType.StartObject)
            throw Wrong(name, "is not an object", problem);

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var property = JsonText.Of(ref json, problem);
            json.Read();
            if (property == "dtype" && type is null && json.TokenType == JsonTokenType.String)
                type = JsonText.Of(ref json, problem);
            else if (property == "shape" && shape is null)
                shape = Numbers(ref json) ?? throw Wrong(name, $"has no shape of at most {MostAxes} axes, each a whole number of 0 or more", problem);
            else if (property == "data_offsets" && offsets is null)
                offsets = Numbers(ref json) ?? throw Wrong(name, "has no data_offsets of whole numbers", problem);
            else if (property is "dtype" or "shape" or "data_offsets")
                throw Wrong(name, $"has {property} twice or of a wrong kind", problem);
            else
                json.Skip();
        }

        if (type is null || shape is null || offsets is not [var begin, var end])
            throw Wrong(name, "needs dtype, shape and two data_offsets", problem);

        return new SafetensorsEntry(type, shape, begin, end);
    }

    private static long[]? Numbers(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartArray)
            return null;

        var numbers = new List<long>(2);
        while (json.Read() && json.TokenType == JsonTokenType.Number)
        {
            if (numbers.Count == MostAxes || !json.TryGetInt64(out var number) || number < 0)
                return null;
            numbers.Add(number);
        }

        return json.TokenType == JsonTokenType.EndArray ? [.. numbers] : null;
    }

    private static WeightsException Wrong(string name, string what, WeightsProblem problem) =>
        problem.With($"'{name}' in its header {what}.", name, null, null);
}
