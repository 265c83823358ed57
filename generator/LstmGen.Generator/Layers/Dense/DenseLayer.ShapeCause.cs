namespace LstmGen.Networks;

internal sealed partial class DenseLayer
{
    public override string? ShapeCause(LayerOptions options, int features, Parameter parameter, EquatableArray<int> found)
    {
        if (parameter.Name == Kernel && found.Count == 2 && found[1] == options.Int("units"))
            return $"The file fits {NumberText.Of(found[0])} inputs: look at the layer before.";
        return found.Count == parameter.Shape.Count && found.Count > 0 ? $"The file fits Units = {NumberText.Of(found[found.Count - 1])}." : null;
    }
}
