using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>A layer attribute with those that follow it and are within it.</summary>
/// <param name="Index">Its position among the attributes.</param>
/// <param name="Declaration">What it states.</param>
/// <param name="Inner">The layers within.</param>
internal sealed record DeclaredLayer(int Index, LayerDeclaration Declaration, EquatableArray<DeclaredLayer> Inner)
{
    /// <summary>The layer that it uses again, once that is known; null of a layer or input itself.</summary>
    public DeclaredLayer? Shared { get; init; }

    /// <summary>The kind of the layer, or of the one that it uses again; null of an input.</summary>
    public LayerType? Type => LayerTypes.Find((Shared ?? this).Declaration.ClassName);

    /// <summary>The layers and inputs of the network, those within others apart; fewer if there are problems.</summary>
    public static List<DeclaredLayer> AllOf(EquatableArray<LayerDeclaration> attributes, List<Problem> problems)
    {
        var layers = new List<DeclaredLayer>();
        for (var index = 0; index < attributes.Count;)
            layers.Add(Take(attributes, ref index, 0, problems));
        return layers;
    }

    /// <summary>The description of the layer, under that name.</summary>
    public LayerDescription Describe(string name) => new(name, Declaration.ClassName, Declaration.Options)
    {
        Inner = Inner.Select(inner => inner.Describe(inner.Declaration.Name ?? inner.Declaration.ClassName)).ToEquatable(),
    };

    private static DeclaredLayer Take(EquatableArray<LayerDeclaration> attributes, ref int index, int depth, List<Problem> problems)
    {
        var own = index++;
        var inner = new List<DeclaredLayer>();

        // What is deeper than any network goes is told of the network.
        while (depth <= LayerResolver.DeepestNesting && inner.Count < attributes[own].Holds)
        {
            if (index == attributes.Count || attributes[index].IsInput)
            {
                var missing = attributes[own].Holds == 1 ? "the layer that follows it, but none does" : $"the two layers that follow it, but {(inner.Count == 0 ? "none" : "only one")} does";
                problems.Add(Problem.Of(Descriptors.GraphInvalid, Place.Layer(own), $"[{attributes[own].AttributeName}] holds {missing}. Write it before its layer, as in [{attributes[own].AttributeName}] [Lstm(Units = 4)]."));
                break;
            }

            if (attributes[index].Inputs is not null)
                problems.Add(Problem.Of(Descriptors.GraphInvalid, Place.Option(index, "Inputs"), $"[{attributes[index].AttributeName}] is within [{attributes[own].AttributeName}], which takes its inputs for it: state Inputs there."));
            if (attributes[index].Shares is not null)
                problems.Add(Problem.Of(Descriptors.GraphInvalid, Place.Layer(index), $"[{attributes[index].AttributeName}] is within [{attributes[own].AttributeName}], which holds a layer of its own: state that there. To use both again, name [{attributes[own].AttributeName}] in [{attributes[index].AttributeName}]."));
            inner.Add(Take(attributes, ref index, depth + 1, problems));
        }

        return new DeclaredLayer(own, attributes[own], inner.ToEquatable());
    }
}
