using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Finds the likely cause of a tensor's wrong shape, where the shape proves or suggests one.</summary>
internal static class ShapeCause
{
    /// <param name="type">The kind of layer.</param>
    /// <param name="options">Its options.</param>
    /// <param name="input">What flows into it.</param>
    /// <param name="parameter">The tensor that is needed.</param>
    /// <param name="found">The shape that was found.</param>
    public static string Of(LayerType type, LayerOptions options, NetworkValue input, Parameter parameter, EquatableArray<int> found)
    {
        if (found.Count == 2 && parameter.Shape.Count == 2 && found[0] == parameter.Shape[1] && found[1] == parameter.Shape[0])
            return "It is transposed, as PyTorch stores it: convert the file, or transpose the tensor.";

        return type.ShapeCause(options, input.Shape.Features ?? 0, parameter, found) ?? "Name the file that was trained in this shape, or state the shape that it has.";
    }
}
