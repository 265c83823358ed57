using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Finds a layer's tensors by name among the expressions for them.</summary>
internal static class CellTensors
{
    /// <summary>The expression of a tensor; <c>default</c>, an empty span, if the layer has none of the name.</summary>
    public static string Of(Layer layer, IReadOnlyList<string> tensors, string name)
    {
        var index = layer.ReadParameters.ToList().FindIndex(parameter => parameter.Name == name);
        return index < 0 ? "default" : tensors[index];
    }
}
