using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>The network that the layer attributes state, where no file knows it.</summary>
internal static class DeclaredNetwork
{
    private const string InputName = "input_layer";

    public static NetworkDescription? Describe(ModelDeclaration declaration, List<Problem> problems)
    {
        var layers = declaration.Layers;
        var before = problems.Count;
        int? features = Stated("Features", layer => layer.Features, required: true);
        int? timesteps = Stated("Timesteps", layer => layer.Timesteps, required: true);
        for (var index = 0; index < layers.Count; index++)
        {
            if (layers[index].Inputs is not null)
                problems.Add(Problem.Of(Descriptors.NotSupported, Place.Option(index, "Inputs"), "Inputs is not supported yet: for now each layer takes the output of the one before."));
        }

        if (problems.Count > before)
            return null;

        var names = Names(layers);
        var nodes = new List<NodeDescription>();
        var source = new Edge(InputName);
        foreach (var name in names)
        {
            nodes.Add(new NodeDescription(name, EquatableArray.Of(source)));
            source = new Edge(name);
        }

        return new NetworkDescription(
            "sequential", IsFunctional: false,
            EquatableArray.Of(new InputDescription(InputName, Shape.Of(timesteps, features), ElementType.Float32)),
            layers.Select((layer, index) => new LayerDescription(names[index], layer.ClassName, layer.Options)).ToEquatable(),
            nodes.ToEquatable(), EquatableArray.Of(source));

        int? Stated(string property, Func<LayerDeclaration, int?> read, bool required)
        {
            int? value = null;
            for (var index = 0; index < layers.Count; index++)
            {
                if (read(layers[index]) is not { } stated)
                    continue;

                if (stated is < 1 or > LayerOptionsCheck.LargestSize)
                    problems.Add(Problem.Of(Descriptors.OptionInvalid, Place.Option(index, property), $"{property} of '{declaration.Type.DisplayName}' is {NumberText.Of(stated)}, but it must be from 1 to {NumberText.Grouped(LayerOptionsCheck.LargestSize)}."));
                else if (index > 0 && property == "Features")
                    CheckInner(index, stated);
                else if (value is { } known && known != stated)
                    problems.Add(Problem.Of(Descriptors.InputShapeDiffers, Place.Option(index, property), property, NumberText.Of(stated), $"it is {NumberText.Of(known)} before", "State it once, on the first layer."));
                else
                    value = stated;
            }

            if (value is null && required && problems.Count == before && layers.Count > 0)
            {
                var type = LayerTypes.Find(layers[0].ClassName)!;
                problems.Add(Problem.Of(Descriptors.InputShapeMissing, Place.Layer(0), property, declaration.Type.DisplayName, type.AttributeName,
                    property == "Features" ? "2" : "10", property == "Timesteps" ? "; any number of timesteps is not supported yet" : ""));
            }

            return value;
        }

        // On a later layer Features can only repeat what the layer before gives.
        void CheckInner(int index, int stated)
        {
            var width = layers.Take(index).Select(layer => layer.Options.FirstOrDefault(option => option.Name == "units")?.Value).LastOrDefault(units => units is not null);
            if (width != NumberText.Of(stated))
                problems.Add(Problem.Of(Descriptors.InputShapeDiffers, Place.Option(index, "Features"), "Features", NumberText.Of(stated), $"the layers before give {width ?? "as many as the first layer states"}", "State it once, on the first layer."));
        }
    }

    /// <summary>The layers' names; one that states none is named as Keras would: lstm, lstm_1, …</summary>
    private static List<string> Names(EquatableArray<LayerDeclaration> layers)
    {
        var taken = new HashSet<string>(layers.Select(layer => layer.Name).OfType<string>());
        return layers.Select(layer => layer.Name ?? Next(LayerTypes.Find(layer.ClassName)!.DefaultName)).ToList();

        string Next(string name)
        {
            for (var number = 0; ; number++)
            {
                var candidate = number == 0 ? name : name + "_" + NumberText.Of(number);
                if (taken.Add(candidate))
                    return candidate;
            }
        }
    }
}
