using System.Text;
using System.Text.Json;

namespace LstmGen.Importer.Tests;

/// <summary>The values of a JSON text by where they stand in it.</summary>
internal static class JsonPlaces
{
    public static List<(int Start, int End)> Of(string json)
    {
        var places = new List<(int, int)>();
        var open = new Stack<int>();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray or JsonTokenType.StartObject:
                    open.Push((int)reader.TokenStartIndex);
                    break;
                case JsonTokenType.EndArray or JsonTokenType.EndObject:
                    places.Add((open.Pop(), (int)reader.BytesConsumed));
                    break;
                case JsonTokenType.PropertyName:
                    break;
                default:
                    places.Add(((int)reader.TokenStartIndex, (int)reader.BytesConsumed));
                    break;
            }
        }

        return places;
    }

    public static string With(string json, (int Start, int End) place, string value) => json[..place.Start] + value + json[place.End..];
}
