using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Finds what flows into a network that only attributes state. Features and Timesteps belong on the first layer; whoever repeats them further on must
/// repeat what comes in there.
/// </summary>
internal sealed class DeclaredInput(ModelDeclaration declaration, List<Problem> problems)
{
    private const string Features = "Features", Timesteps = "Timesteps", Once = "State it once, on the first layer.";

    /// <summary>Longer than any layer is wide: a minute of audio is one sequence.</summary>
    private const int MostTimesteps = 1 << 24;

    /// <summary>Both numbers, or at least one problem.</summary>
    public (int? Features, int? Timesteps) Find()
    {
        var before = problems.Count;
        int? features = FindFeatures(), timesteps = FindTimesteps();
        var missing = new[] { (Name: Features, Value: features, Example: "2"), (Name: Timesteps, Value: timesteps, Example: "10") }.Where(item => item.Value is null).ToList();
        if (missing.Count > 0 && problems.Count == before && declaration.Layers.Count > 0)
        {
            var attribute = LayerTypes.Find(declaration.Layers[0].ClassName)!.AttributeName;
            problems.Add(Problem.Of(Descriptors.InputShapeMissing, Place.Layer(0), declaration.Type.DisplayName,
                string.Join(" and no ", missing.Select(item => item.Name)), missing.Count > 1 ? "both" : "it",
                $"{attribute}({string.Join(", ", missing.Select(item => $"{item.Name} = {item.Example}"))})",
                timesteps is null ? "; any number of timesteps is not supported yet" : ""));
        }

        return (features, timesteps);
    }

    private int? FindFeatures()
    {
        int? features = null, width = null;
        var isInput = true;
        for (var index = 0; index < declaration.Layers.Count; index++)
        {
            var layer = declaration.Layers[index];
            if (layer.Features is { } stated && IsSize(index, Features, stated, LayerOptionsCheck.LargestSize))
            {
                if (width is { } known && known != stated)
                    Differs(index, Features, stated, isInput ? $"it is {NumberText.Of(known)} before" : $"the layers before give {NumberText.Of(known)}");
                else if (isInput)
                    features = width = stated;
            }

            // From the first layer with units on, what flows is what the layers give.
            if (layer.Options.FirstOrDefault(option => option.Name == "units") is { } units)
            {
                isInput = false;
                width = NumberText.TryInt(units.Value, out var count) ? count : null;
            }
        }

        return features;
    }

    private int? FindTimesteps()
    {
        int? timesteps = null;
        for (var index = 0; index < declaration.Layers.Count; index++)
        {
            if (declaration.Layers[index].Timesteps is not { } stated || !IsSize(index, Timesteps, stated, MostTimesteps))
                continue;

            if (timesteps is { } known && known != stated)
                Differs(index, Timesteps, stated, $"it is {NumberText.Of(known)} before");
            else
                timesteps = stated;
        }

        return timesteps;
    }

    private bool IsSize(int index, string property, int stated, int largest)
    {
        if (stated >= 1 && stated <= largest)
            return true;
        problems.Add(Problem.Of(Descriptors.OptionInvalid, Place.Option(index, property),
            $"{property} of '{declaration.Type.DisplayName}' is {NumberText.Of(stated)}, but it must be from 1 to {NumberText.Grouped(largest)}."));
        return false;
    }

    private void Differs(int index, string property, int stated, string reason) =>
        problems.Add(Problem.Of(Descriptors.InputShapeDiffers, Place.Option(index, property), property, NumberText.Of(stated), reason, Once));
}
