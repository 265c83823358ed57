namespace LstmGen.Networks;

internal sealed partial class Conv1DLayer
{
    public override string? ShapeCause(LayerOptions options, int features, Parameter parameter, EquatableArray<int> found)
    {
        if (parameter.Name == Kernel && found.Count == 3)
        {
            var needed = parameter.Shape;
            if (found[0] == needed[2] && found[1] == needed[1] && found[2] == needed[0])
                return "It is transposed, as PyTorch stores it: convert the file, or transpose the tensor.";
            if (found[0] != needed[0])
                return $"The file fits KernelSize = {NumberText.Of(found[0])}.";
            if (found[1] != needed[1])
                return $"The file fits {NumberText.Of(found[1])} features in each group: look at the layer before, or at Groups.";
        }

        return found.Count == parameter.Shape.Count && found.Count > 0 ? $"The file fits Filters = {NumberText.Of(found[found.Count - 1])}." : null;
    }
}
