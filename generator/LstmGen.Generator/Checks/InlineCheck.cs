using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Gives each weight of the network the member of the class that holds it, and says which do not fit.</summary>
internal static class InlineCheck
{
    /// <summary>The members in the order of the network's tensors; fewer if there are problems.</summary>
    public static EquatableArray<string> Check(ModelDeclaration declaration, DeclaredDescription? declared, Network network, List<Problem> problems)
    {
        // What already is wrong with a member may be the very one that is missing.
        var before = problems.Count;
        var owners = declaration.InlineWeights
            .Select(weights => (Weights: weights, Layer: OwnerOf(weights, declared, network, problems)))
            .Where(item => item.Layer is not null)
            .ToList();
        var members = new List<string>();
        foreach (var (layer, parameter) in network.Tensors)
        {
            var candidates = owners.Where(item => item.Layer == layer.Name && item.Weights.Parameter == parameter.Name).Select(item => item.Weights).ToList();
            if (candidates.Count == 0 && declaration.Problems.Count == 0 && before == problems.Count)
                ReportMissing(layer, parameter, network.Element, problems);
            else if (candidates.Count > 1)
                problems.Add(Problem.Of(Descriptors.InlineDoubled, Place.Member(candidates[1].Member), candidates[0].Member, candidates[1].Member, parameter.Name, SafeText.Name(layer.Name), AttributeOf(parameter.Name)));
            else if (candidates.Count == 1 && Fits(candidates[0], layer, parameter, problems))
                members.Add(candidates[0].Member);
        }

        return members.ToEquatable();
    }

    private static string? OwnerOf(InlineWeights weights, DeclaredDescription? declared, Network network, List<Problem> problems)
    {
        var having = network.AllLayers.Where(layer => layer.ReadParameters.Any(parameter => parameter.Name == weights.Parameter)).Select(layer => layer.Name).ToList();
        var place = Place.Member(weights.Member);
        if (weights.LayerIndex is { } index)
        {
            var names = declared?.Names ?? EquatableArray<string>.Empty;
            var isOne = index >= 0 && index < names.Count;
            if (isOne && having.Contains(names[index]))
                return names[index];
            Report(NumberText.Of(index), isOne && declared!.Description.Nodes.FirstOrDefault(node => node.Name == names[index]) is { } use
                ? $"attribute {NumberText.Of(index)} uses '{SafeText.Name(use.Layer)}' again and has no weights of its own: write Layer = \"{SafeText.Name(use.Layer)}\""
                : isOne
                ? $"layer {NumberText.Of(index)}, '{SafeText.Name(names[index])}', has no {weights.Parameter}"
                : $"the layers are numbered from 0 to {NumberText.Of(names.Count - 1)}");
            return null;
        }

        if (weights.LayerName is { } name)
        {
            if (having.Contains(name))
                return name;
            Report($"\"{SafeText.Name(name)}\"", $"the layers with a {weights.Parameter} are {Listed(having)}");
            return null;
        }

        if (having.Count == 1)
            return having[0];
        Report("nothing", having.Count == 0 ? $"no layer has a {weights.Parameter}" : $"{Listed(having)} have a {weights.Parameter}: say which, as in [{AttributeOf(weights.Parameter)}(Layer = \"{SafeText.Name(having[0])}\")]");
        return null;

        void Report(string said, string reason) => problems.Add(Problem.Of(Descriptors.InlineLayer, place, weights.Member, said, reason));
    }

    private static bool Fits(InlineWeights weights, Layer layer, Parameter parameter, List<Problem> problems)
    {
        // What could not be counted has its problem already.
        if (weights.Count is not { } count)
            return false;

        var shaped = weights.Shape.Count > 0;
        if (shaped ? weights.Shape.Equals(parameter.Shape) || (parameter.Shape.Count == 1 && weights.Shape.Equals(EquatableArray.Of(1, parameter.Shape[0]))) : count == parameter.Count)
            return true;

        var needed = shaped || parameter.Shape.Count == 1 ? parameter.ShapeText : $"{string.Join(" × ", parameter.Shape.Select(axis => NumberText.Of(axis)))} = {NumberText.Of(parameter.Count)}";
        problems.Add(Problem.Of(Descriptors.InlineLength, Place.Member(weights.Member), AttributeOf(parameter.Name),
            shaped ? $"the shape {LayerText.Shape(weights.Shape)}" : $"{NumberText.Of(count)} numbers",
            SafeText.Name(layer.Name), LayerText.Sizes(layer.Type, layer.Options, layer.Inputs[0]), needed, Cause(weights, count, layer, parameter)));
        return false;
    }

    /// <summary>A flat list tells its columns only if its rows are taken to be right.</summary>
    private static string Cause(InlineWeights weights, int count, Layer layer, Parameter parameter)
    {
        var found = weights.Shape;
        if (found.Count == 0)
        {
            var rows = parameter.Shape.Count == 2 ? parameter.Shape[0] : 1;
            if (count == 0)
                return "Write the numbers that were trained.";
            if (count % rows != 0)
                return $"{NumberText.Of(count)} is no multiple of {NumberText.Of(rows)}: count the rows.";
            found = parameter.Shape.Count == 2 ? EquatableArray.Of(rows, count / rows) : EquatableArray.Of(count);
        }

        return ShapeCause.Of(layer.Type, layer.Options, layer.Inputs[0], parameter, found).Replace("The file fits", "It fits").Replace("the file fits", "it fits");
    }

    private static void ReportMissing(Layer layer, Parameter parameter, ElementType element, List<Problem> problems)
    {
        var attribute = AttributeOf(parameter.Name);
        problems.Add(attribute.Length > 0
            ? Problem.Of(Descriptors.InlineMissing, Place.Class, SafeText.Name(layer.Name), $"member with [{attribute}]", parameter.ShapeText,
                $"Add: [{attribute}] static ReadOnlySpan<{(element == ElementType.Float64 ? "double" : "float")}> {attribute} => [ … ];{(parameter.Name == CellLayer.Bias ? " Or state UseBias = false." : "")}")
            : Problem.Of(Descriptors.InlineMissing, Place.Class, SafeText.Name(layer.Name), parameter.Name, parameter.ShapeText, "State it in the layer's attribute."));
    }

    private static string AttributeOf(string parameter) => InlineWeightsParser.Attributes.FirstOrDefault(known => known.Parameter == parameter).Attribute ?? "";

    private static string Listed(List<string> names) => names.Count == 0 ? "none" : string.Join(", ", names.Select(name => $"'{SafeText.Name(name)}'"));
}
