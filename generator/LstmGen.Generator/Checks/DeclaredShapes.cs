using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Holds the Features and Timesteps that layers further on repeat against what flows into them.</summary>
internal static class DeclaredShapes
{
    private const string Once = "State it once, on the first layer.";

    public static void Check(ModelDeclaration declaration, DeclaredDescription declared, Network network, List<Problem> problems)
    {
        var layers = network.AllLayers.ToDictionary(layer => layer.Name);
        for (var index = 0; index < declaration.Layers.Count; index++)
        {
            var attribute = declaration.Layers[index];
            if (attribute.IsInput || !layers.TryGetValue(declared.Names[index], out var layer))
                continue;

            var value = layer.Inputs[0];
            if (attribute.Features is { } features && features != LayerText.FeaturesOf(value))
                Differs(index, "Features", features, $"the layers before give {LayerText.Axis(LayerText.FeaturesOf(value))}");
            var timesteps = value.IsSequence ? value.Timesteps : network.Inputs[0].Value.Timesteps;
            if (attribute.Timesteps is { } stated && stated != timesteps)
                Differs(index, "Timesteps", stated, $"it is {LayerText.Axis(timesteps)} before");
        }

        void Differs(int index, string property, int stated, string reason) =>
            problems.Add(Problem.Of(Descriptors.InputShapeDiffers, Place.Option(index, property), property, NumberText.Of(stated), reason, Once));
    }
}
