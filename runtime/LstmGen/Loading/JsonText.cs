using System.Text.Json;

namespace LstmGen.Runtime;

/// <summary>Reads strings of a header.</summary>
internal static class JsonText
{
    /// <summary>The string at the reader's place.</summary>
    /// <exception cref="WeightsException">It holds half of a surrogate pair, written as an escape.</exception>
    public static string Of(ref Utf8JsonReader json, WeightsProblem problem)
    {
        try
        {
            return json.GetString() ?? "";
        }
        catch (InvalidOperationException error)
        {
            throw problem.With("its header has a string that is not valid Unicode.", error);
        }
    }
}
