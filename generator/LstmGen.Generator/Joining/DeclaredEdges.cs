using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// The names by which attributes say where values come from: "lstm" is the first output of layer lstm, "lstm:1" the next. A further use of a layer has a name of its own.
/// </summary>
internal sealed class DeclaredEdges
{
    private readonly Dictionary<string, Edge> _uses = [];

    /// <summary>Adds a further use of a layer, under the name that it states or a free one.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="stated">The name; null if none is stated.</param>
    /// <param name="taken">Names that it must not get.</param>
    /// <returns>Its name, and where its first output is.</returns>
    public (string Name, Edge Edge) Add(string layer, string? stated, ISet<string> taken)
    {
        var edge = new Edge(layer, 1 + _uses.Values.Count(use => use.Layer == layer));
        var name = stated ?? Free(NameOf(edge), taken);
        _uses[name] = edge;
        return (name, edge);
    }

    public Edge Read(string name)
    {
        var colon = name.LastIndexOf(':');
        var (source, output) = colon > 0 && NumberText.TryInt(name.Substring(colon + 1), out var number) && number >= 0 ? (name.Substring(0, colon), number) : (name, 0);
        return (_uses.TryGetValue(source, out var use) ? use : new Edge(source)) with { Output = output };
    }

    /// <summary>As it is written.</summary>
    public string Text(Edge edge)
    {
        var source = _uses.Where(use => use.Value == edge with { Output = 0 }).Select(use => use.Key).FirstOrDefault() ?? NameOf(edge);
        return edge.Output == 0 ? source : $"{source}:{NumberText.Of(edge.Output)}";
    }

    /// <summary>The name, or else the name with a number that nothing has.</summary>
    public static string Free(string name, ISet<string> taken)
    {
        var candidate = name;
        for (var number = 1; taken.Contains(candidate); number++)
            candidate = name + "_" + NumberText.Of(number);
        return candidate;
    }

    /// <summary>What a use is called that states no name: the further ones as State names what they carry.</summary>
    private static string NameOf(Edge edge) => edge.Node == 0 ? edge.Layer : $"{edge.Layer}_use_{NumberText.Of(edge.Node + 1)}";
}
