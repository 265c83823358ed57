using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Finds the layers that attributes use again, and says what is wrong where there is none to use.</summary>
/// <param name="declared">The layers, inputs and further uses.</param>
/// <param name="names">The name of what each attribute states; further uses that state none have none yet.</param>
/// <param name="problems">What is wrong.</param>
internal sealed class SharedLayers(IReadOnlyList<DeclaredLayer> declared, IReadOnlyList<string?> names, List<Problem> problems)
{
    /// <summary>The layer that an attribute uses again; null, and a problem, if there is none.</summary>
    public DeclaredLayer? Find(DeclaredLayer use)
    {
        var wanted = use.Declaration.Shares!;
        var layer = declared.LastOrDefault(item => item.Index < use.Index && IsLayer(item) && names[item.Index] == wanted);
        if (layer is null)
            problems.Add(Problem.Of(Descriptors.GraphInvalid, Place.Option(use.Index, Place.Shared), $"[{use.Declaration.AttributeName}] uses '{SafeText.Name(wanted)}' again, {WhyNone(use, wanted)}"));
        return layer;
    }

    /// <summary>Says where a further use of a layer has the name of something else, or that has its name. (Two layers of one name are told of the network.)</summary>
    public void CheckNames()
    {
        var known = new Dictionary<string, DeclaredLayer>();
        foreach (var item in declared)
        {
            if (names[item.Index] is not { } name)
                continue;
            if (known.TryGetValue(name, out var other) && !(IsLayerOrInput(other) && IsLayerOrInput(item)))
            {
                problems.Add(Problem.Of(Descriptors.GraphInvalid, Place.Option(item.Index, "Name"),
                    $"[{item.Declaration.AttributeName}] is named '{SafeText.Name(name)}', as is [{other.Declaration.AttributeName}] before it; every layer, input and further use of a layer needs a name of its own."));
                return;
            }

            known[name] = item;
        }
    }

    /// <summary>The rest of the sentence, and what to do.</summary>
    private string WhyNone(DeclaredLayer use, string wanted)
    {
        var attribute = use.Declaration.AttributeName;
        if (declared.FirstOrDefault(item => IsLayer(item) && names[item.Index] == wanted) is { } later)
            return $"which is declared after it. Put [{later.Declaration.AttributeName}] before [{attribute}]: the first use of a layer states what it is.";
        if (declared.Any(item => item.Declaration.IsInput && names[item.Index] == wanted))
            return $"but that is an input. Name the layer there, and the input in Inputs, as in [{attribute}(\"lstm\", Inputs = new[] {{ \"{SafeText.Name(wanted)}\" }})].";
        if (declared.FirstOrDefault(item => item != use && !IsLayerOrInput(item) && names[item.Index] == wanted) is { } further)
            return $"but that is a use of '{SafeText.Name(further.Declaration.Shares!)}' and no layer of its own. Write [{attribute}(\"{SafeText.Name(further.Declaration.Shares!)}\")].";
        if (names.Contains(wanted) && declared.LastOrDefault(item => item.Inner.Count > 0 && wanted.StartsWith(names[item.Index] + "/", StringComparison.Ordinal)) is { } outer)
            return $"but that is within [{outer.Declaration.AttributeName}]. Use that again as a whole, as in [{attribute}(\"{SafeText.Name(names[outer.Index]!)}\")], or give each use a layer of its own.";

        var closest = EditDistance.Closest(wanted, declared.Where(item => IsLayer(item) && item.Index < use.Index).Select(item => names[item.Index]).OfType<string>());
        return $"but no layer is named so.{(closest is null ? "" : $" Did you mean '{SafeText.Name(closest)}'?")}";
    }

    private static bool IsLayer(DeclaredLayer item) => IsLayerOrInput(item) && !item.Declaration.IsInput;

    private static bool IsLayerOrInput(DeclaredLayer item) => item.Declaration.Shares is null;
}
