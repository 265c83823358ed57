using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Holds the tensors of the file against what the network needs: nothing missing, nothing extra, every shape right, every number finite.</summary>
internal static class TensorCheck
{
    public static void Check(Manifest manifest, Network network, Func<string, Place> placeOf, List<Problem> problems)
    {
        var needed = new HashSet<string>();
        var reportedLayers = new HashSet<string>();
        foreach (var node in network.Nodes)
        {
            foreach (var parameter in node.Layer.ReadParameters)
            {
                var name = node.Layer.TensorName(parameter);
                if (!needed.Add(name) || !Fits(manifest, node, parameter, name, placeOf, problems, reportedLayers))
                    continue;
            }
        }

        foreach (var tensor in manifest.Tensors.Where(tensor => !needed.Contains(tensor.Name)))
        {
            problems.Add(Problem.Of(Descriptors.TensorExtra, Place.Weights, manifest.Source, SafeText.Name(tensor.Name), LayerText.Shape(tensor.Shape),
                "Add the layer that it belongs to, or name the file of this network."));
        }
    }

    private static bool Fits(Manifest manifest, Node node, Parameter parameter, string name, Func<string, Place> placeOf, List<Problem> problems, HashSet<string> reportedLayers)
    {
        var layer = node.Layer;
        if (manifest.Tensors.FirstOrDefault(candidate => candidate.Name == name) is not { } tensor)
        {
            problems.Add(Problem.Of(Descriptors.TensorMissing, placeOf(layer.Name), manifest.Source, parameter.Name, SafeText.Name(layer.Name), parameter.ShapeText, Candidates(manifest)));
            return false;
        }

        if (!tensor.Shape.Equals(parameter.Shape))
        {
            // A wrong number of units makes each tensor of the layer wrong: the first says it all.
            if (reportedLayers.Add(layer.Name))
            {
                problems.Add(Problem.Of(Descriptors.TensorShape, placeOf(layer.Name), manifest.Source, parameter.Name, LayerText.Shape(tensor.Shape), SafeText.Name(layer.Name),
                    LayerText.Attribute(layer.Type, layer.Options, node.InputValues[0]), parameter.ShapeText,
                    ShapeCause.Of(layer.Type, layer.Options, node.InputValues[0], parameter, tensor.Shape)));
            }

            return false;
        }

        if (tensor.NotFinite is { } index)
            problems.Add(Problem.Of(Descriptors.NotFinite, Place.Weights, parameter.Name, SafeText.Name(layer.Name), NumberText.Of(index), $"'{manifest.Source}'"));
        return true;
    }

    private static string Candidates(Manifest manifest) => manifest.Tensors.Count == 0
        ? "The file has no tensors."
        : $"The file has {string.Join(", ", manifest.Tensors.Take(6).Select(tensor => $"'{SafeText.Name(tensor.Name)}'"))}{(manifest.Tensors.Count > 6 ? ", …" : "")}.";
}
