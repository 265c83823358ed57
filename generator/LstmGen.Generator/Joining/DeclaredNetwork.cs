using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>The network that the layer attributes state, where no file knows it.</summary>
internal static class DeclaredNetwork
{
    /// <summary>The description, or null and at least one problem.</summary>
    public static NetworkDescription? Describe(ModelDeclaration declaration, List<Problem> problems)
    {
        var layers = declaration.Layers;
        var before = problems.Count;
        var (features, timesteps) = new DeclaredInput(declaration, problems).Find();
        for (var index = 0; index < layers.Count; index++)
        {
            if (layers[index].Inputs is not null)
                problems.Add(Problem.Of(Descriptors.NotSupported, Place.Option(index, "Inputs"), "Inputs is not supported yet: for now each layer takes the output of the one before."));
        }

        if (problems.Count > before)
            return null;

        var names = Names(layers);
        var input = Free("input_layer", names);
        var nodes = new List<NodeDescription>();
        var source = new Edge(input);
        foreach (var name in names)
        {
            nodes.Add(new NodeDescription(name, EquatableArray.Of(source)));
            source = new Edge(name);
        }

        return new NetworkDescription(
            "sequential", IsFunctional: false,
            EquatableArray.Of(new InputDescription(input, Shape.Of(timesteps, features), ElementType.Float32)),
            layers.Select((layer, index) => new LayerDescription(names[index], layer.ClassName, layer.Options)).ToEquatable(),
            nodes.ToEquatable(), EquatableArray.Of(source));
    }

    /// <summary>The layers' names; one that states none is named as Keras would: lstm, lstm_1, …</summary>
    private static List<string> Names(EquatableArray<LayerDeclaration> layers)
    {
        var taken = new HashSet<string>(layers.Select(layer => layer.Name).OfType<string>());
        return layers.Select(layer => layer.Name ?? Next(LayerTypes.Find(layer.ClassName)!.DefaultName)).ToList();

        string Next(string name)
        {
            var free = Free(name, taken);
            taken.Add(free);
            return free;
        }
    }

    private static string Free(string name, ICollection<string> taken)
    {
        var candidate = name;
        for (var number = 1; taken.Contains(candidate); number++)
            candidate = name + "_" + NumberText.Of(number);
        return candidate;
    }
}
