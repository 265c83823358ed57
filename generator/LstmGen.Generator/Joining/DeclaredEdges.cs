using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Reads the names by which attributes say where values come from: "lstm" is the first output of layer lstm, "lstm:1" the next.</summary>
internal static class DeclaredEdges
{
    public static Edge Read(string name)
    {
        var colon = name.LastIndexOf(':');
        return colon > 0 && NumberText.TryInt(name.Substring(colon + 1), out var output) && output >= 0
            ? new Edge(name.Substring(0, colon), 0, output)
            : new Edge(name);
    }

    /// <summary>As it is written.</summary>
    public static string Text(Edge edge) => edge.Output == 0 ? edge.Layer : $"{edge.Layer}:{NumberText.Of(edge.Output)}";
}
