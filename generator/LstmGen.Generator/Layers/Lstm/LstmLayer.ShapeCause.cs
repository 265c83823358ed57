namespace LstmGen.Networks;

internal sealed partial class LstmLayer
{
    /// <summary>An LSTM's tensors have 4·units columns, one block a gate: other numbers of columns tell what they come from.</summary>
    public override string? ShapeCause(LayerOptions options, int features, Parameter parameter, EquatableArray<int> found)
    {
        var units = options.Int("units");
        var columns = found.Count == 0 ? 0 : found[found.Count - 1];
        var rows = found.Count == 2 ? found[0] : 0;

        if (found.Count == 2 && parameter.Name == Kernel && rows == units && columns == 4 * features && units != features)
            return $"Features and Units are swapped: the file fits Units = {NumberText.Of(features)}, Features = {NumberText.Of(units)}.";
        if (columns == 3 * units)
            return $"{NumberText.Of(columns)} = 3 × {NumberText.Of(units)} would be a GRU of {NumberText.Counted(units, "unit")}{(columns % 4 == 0 ? $", or else Units = {NumberText.Of(columns / 4)}" : "")}.";
        if (parameter.Name == Bias && (columns == 8 * units || (found.Count == 2 && rows == 2 && columns == 4 * units)))
            return $"{NumberText.Of(8 * units)} = 2 × {NumberText.Of(4 * units)} are two biases, as PyTorch and ONNX keep them: add them.";
        if (columns % 4 == 0 && columns != 4 * units)
        {
            var fits = $"The file fits Units = {NumberText.Of(columns / 4)}";
            return parameter.Name == Kernel && found.Count == 2 && rows != features ? $"{fits}, Features = {NumberText.Of(rows)}." : fits + ".";
        }

        if (columns % 4 != 0)
            return $"{NumberText.Of(columns)} {(found.Count == 2 ? "columns are" : "is")} no multiple of 4: an LSTM has four gates.";
        return parameter.Name == Kernel && columns == 4 * units && rows > 0 ? $"The file fits Features = {NumberText.Of(rows)}." : null;
    }
}
