using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Holds the tensors of the file against what the network needs: nothing missing, nothing extra, every shape right, every number finite. The first that is
/// wrong is told: a wrong number of units makes many tensors wrong, and other names make each tensor both missing and extra.
/// </summary>
internal static class TensorCheck
{
    public static void Check(Manifest manifest, Network network, Func<string, Place> placeOf, List<Problem> problems)
    {
        var needed = new HashSet<string>();
        foreach (var (layer, parameter) in network.Tensors)
        {
            var name = layer.TensorName(parameter);
            if (needed.Add(name) && Mistake(manifest, network.Element, layer, parameter, name, placeOf) is { } mistake)
            {
                problems.Add(mistake);
                return;
            }
        }

        var extra = manifest.Tensors.Where(tensor => !needed.Contains(tensor.Name)).ToList();
        if (extra.Count > 0)
        {
            problems.Add(Problem.Of(Descriptors.TensorExtra, Place.Weights, manifest.Source, SafeText.Name(extra[0].Name), LayerText.Shape(extra[0].Shape),
                (extra.Count > 1 ? $"There are {NumberText.Of(extra.Count)} such tensors. " : "") + "Add the layer that it belongs to, or name the file of this network."));
        }
    }

    private static Problem? Mistake(Manifest manifest, ElementType element, Layer layer, Parameter parameter, string name, Func<string, Place> placeOf)
    {
        if (manifest.Tensors.FirstOrDefault(candidate => candidate.Name == name) is not { } tensor)
            return Problem.Of(Descriptors.TensorMissing, placeOf(layer.Name), manifest.Source, parameter.Name, SafeText.Name(layer.Name), parameter.ShapeText, Candidates(manifest));

        if (!tensor.Shape.Equals(parameter.Shape))
        {
            return Problem.Of(Descriptors.TensorShape, placeOf(layer.Name), manifest.Source, parameter.Name, LayerText.Shape(tensor.Shape), SafeText.Name(layer.Name),
                LayerText.Attribute(layer.Type, layer.Options, layer.Inputs[0]), parameter.ShapeText,
                ShapeCause.Of(layer.Type, layer.Options, layer.Inputs[0], parameter, tensor.Shape));
        }

        if (tensor.NotFinite is { } index)
            return NotFinite(index, "the file is damaged");
        return element == ElementType.Float32 && BeyondFloat(tensor) is { } large
            ? NotFinite(large, "the number is beyond float32, in which the class computes: let it compute in Precision.Float64")
            : null;

        Problem NotFinite(long at, string cause) =>
            Problem.Of(Descriptors.NotFinite, Place.Weights, $"{parameter.Name} of layer '{SafeText.Name(layer.Name)}' in '{manifest.Source}'", NumberText.Of(at), cause);
    }

    /// <summary>Which of the literals of a tensor in float64 no float32 can hold; null if there is none, or they stand in a resource.</summary>
    private static long? BeyondFloat(ManifestTensor tensor)
    {
        if (tensor.Element != ElementType.Float64 || tensor.Values is not { } values)
            return null;

        var index = values.Split(',').Select(literal => NumberText.TryNumber(literal.TrimEnd('d'), out var value) && Math.Abs(value) > float.MaxValue).ToList().IndexOf(true);
        return index < 0 ? null : index;
    }

    private static string Candidates(Manifest manifest) => manifest.Tensors.Count == 0
        ? "The file has no tensors."
        : $"The file has {string.Join(", ", manifest.Tensors.Take(6).Select(tensor => $"'{SafeText.Name(tensor.Name)}'"))}{(manifest.Tensors.Count > 6 ? ", …" : "")}.";
}
