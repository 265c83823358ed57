using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Tells from the columns of a recurrent layer's tensor, one block a gate, what it was made for.</summary>
internal static class GateShapeCause
{
    /// <param name="gates">How many gates the layer has, and so how many columns a unit has.</param>
    /// <param name="gatesText">The layer and its gates in words: a GRU has three gates.</param>
    /// <param name="units">How many units the layer is to have.</param>
    /// <param name="features">How many features flow in.</param>
    /// <param name="parameter">The tensor that is needed.</param>
    /// <param name="found">The shape that was found.</param>
    /// <returns>A sentence; null if the shape tells nothing.</returns>
    public static string? Of(int gates, string gatesText, int units, int features, Parameter parameter, EquatableArray<int> found)
    {
        var columns = found.Count == 0 ? 0 : found[found.Count - 1];
        var rows = found.Count == 2 ? found[0] : 0;
        var isKernel = parameter.Name == CellLayer.Kernel;

        if (isKernel && rows == units && columns == gates * features && units != features)
            return $"Features and Units are swapped: the file fits Units = {NumberText.Of(features)}, Features = {NumberText.Of(units)}.";
        if (columns % gates != 0)
            return $"{NumberText.Of(columns)} {(found.Count == 2 ? "columns are" : "is")} no multiple of {NumberText.Of(gates)}: {gatesText}.";
        if (columns > 0 && columns != gates * units)
        {
            var fits = $"The file fits Units = {NumberText.Of(columns / gates)}";
            return isKernel && rows > 0 && rows != features ? $"{fits}, Features = {NumberText.Of(rows)}." : fits + ".";
        }

        return isKernel && columns == gates * units && rows > 0 ? $"The file fits Features = {NumberText.Of(rows)}." : null;
    }
}
