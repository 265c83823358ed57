namespace LstmGen.Networks;

/// <summary>Finds a layer's kind and checks its options, and does the same for the layers within it.</summary>
internal sealed class LayerResolver(List<NetworkProblem> problems)
{
    /// <summary>Layers within layers deeper than this come from nobody's training.</summary>
    public const int DeepestNesting = 8;

    private const int MostInner = 64;

    /// <summary>The kind and options of a layer of the network; null, and a problem, if there is none.</summary>
    public InnerLayer? Resolve(LayerDescription layer)
    {
        if (LayerTypes.Find(layer.ClassName)?.NotAlone is { } reason)
        {
            problems.Add(new NetworkProblem(NetworkProblemKind.GraphInvalid, layer.Name, null, $"{layer.ClassName} '{NameText.Short(layer.Name)}' is no layer by itself: {reason}"));
            return null;
        }

        return Resolve("", layer, 0);
    }

    private InnerLayer? Resolve(string role, LayerDescription layer, int depth)
    {
        if (layer.Model is not null)
            return Refused(layer, NetworkProblemKind.LayerNotSupported, $"'{NameText.Short(layer.Name)}' is a model within a layer, which is not supported yet.");
        if (LayerTypes.Find(layer.ClassName) is not { } type)
        {
            problems.Add(UnsupportedLayers.Of(layer.Name, layer.ClassName));
            return null;
        }

        if (depth > DeepestNesting || layer.Inner.Count > MostInner)
        {
            return Refused(layer, NetworkProblemKind.GraphInvalid, depth > DeepestNesting
                ? $"'{NameText.Short(layer.Name)}' holds layers more than {NumberText.Of(DeepestNesting)} deep."
                : $"'{NameText.Short(layer.Name)}' holds {NumberText.Grouped(layer.Inner.Count)} layers; at most {NumberText.Of(MostInner)} are supported.");
        }

        var inner = new List<InnerLayer>();
        foreach (var (innerRole, innerLayer) in type.InnerLayers(layer.Inner))
        {
            // What is wrong with one is wrong with another that follows from it: one mistake, one error.
            var before = problems.Count;
            if (Resolve(innerRole, innerLayer with { Name = NameWithin(layer.Name, innerRole) }, depth + 1) is not { } resolved || problems.Count > before)
                return null;
            inner.Add(resolved);
        }

        return new InnerLayer(role, type, LayerOptionsCheck.Check(layer, type, inner.ToEquatable(), problems));
    }

    /// <summary>The name of a layer within another: bidirectional/forward_layer.</summary>
    public static string NameWithin(string outer, string role) => outer + "/" + role;

    private InnerLayer? Refused(LayerDescription layer, NetworkProblemKind kind, string message)
    {
        problems.Add(new NetworkProblem(kind, layer.Name, null, message));
        return null;
    }
}
