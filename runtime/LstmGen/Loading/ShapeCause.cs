namespace LstmGen.Runtime;

/// <summary>Why a tensor has another shape, where the shape itself shows it.</summary>
internal static class ShapeCause
{
    private const string KernelName = ".kernel", RecurrentName = ".recurrent_kernel", BiasName = ".bias";

    /// <summary>A sentence with a space before it, or nothing.</summary>
    /// <param name="index">Which of the model's tensors.</param>
    /// <param name="found">Its shape in the file.</param>
    /// <param name="expected">The model's tensors.</param>
    public static string Of(int index, ReadOnlySpan<long> found, ReadOnlySpan<TensorSpec> expected)
    {
        var name = expected[index].Name;
        var needed = expected[index].Shape;
        if (found.Length != needed.Length)
            return "";

        // A recurrent layer's kernel is (features, gates·units), its recurrent kernel (units, gates·units), its bias (gates·units).
        var layer = name[..(name.LastIndexOf('.') + 1)];
        var recurrent = RecurrentKernelOf(layer, expected);
        var cause = recurrent.IsEmpty ? OfDense(name, found, needed) : OfRecurrent(name, found, needed, recurrent[0], recurrent[1] / recurrent[0]);
        if (cause.Length > 0)
            return cause;

        var transposed = found.Length == 2 && found[0] == needed[1] && found[1] == needed[0];
        return transposed ? " It is transposed, as PyTorch stores it." : "";
    }

    private static ReadOnlySpan<int> RecurrentKernelOf(string layer, ReadOnlySpan<TensorSpec> expected)
    {
        foreach (var spec in expected)
        {
            if (spec.Name.Length + 1 == layer.Length + RecurrentName.Length && spec.Name.StartsWith(layer, StringComparison.Ordinal)
                && spec.Name.EndsWith(RecurrentName, StringComparison.Ordinal) && spec.Shape.Length == 2)
                return spec.Shape;
        }

        return [];
    }

    private static string OfDense(string name, ReadOnlySpan<long> found, ReadOnlySpan<int> needed)
    {
        if (!name.EndsWith(KernelName, StringComparison.Ordinal) || found.Length != 2)
            return "";
        if (found[0] == needed[0])
            return $" The file fits Units = {found[1]}.";
        return found[1] == needed[1] ? $" The file fits {found[0]} inputs." : "";
    }

    private static string OfRecurrent(string name, ReadOnlySpan<long> found, ReadOnlySpan<int> needed, int units, int gates)
    {
        if (name.EndsWith(BiasName, StringComparison.Ordinal) && found.Length == 1)
            return OfBias(found[0], units, gates);
        if (found.Length != 2)
            return "";

        if (name.EndsWith(RecurrentName, StringComparison.Ordinal))
        {
            if (found[1] == gates * found[0])
                return $" The file fits Units = {found[0]}.";
            return gates == 4 && found[1] == 3 * found[0] ? " It has the three gates of a GRU." : "";
        }

        var features = needed[0];
        if (found[0] == features && gates == 4 && found[1] == 3 * units)
            return " It has the three gates of a GRU.";
        if (found[0] == features && found[1] % gates == 0)
            return $" The file fits Units = {found[1] / gates}.";
        if (found[1] == needed[1])
            return $" The file fits Features = {found[0]}.";
        return found[0] == units && found[1] == gates * features ? " Features and Units are swapped." : "";
    }

    private static string OfBias(long found, int units, int gates)
    {
        if (gates == 4 && found == 8 * units)
            return " It has two biases, as PyTorch stores them; Keras has their sum.";
        if (gates == 4 && found == 3 * units)
            return " It has the three gates of a GRU.";
        return found % gates == 0 ? $" The file fits Units = {found / gates}." : "";
    }
}
