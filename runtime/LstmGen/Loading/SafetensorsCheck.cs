namespace LstmGen.Runtime;

/// <summary>Compares a file's header with the model and with the file's length.</summary>
internal static class SafetensorsCheck
{
    private const int MostArchitecture = 2000;

    /// <summary>The file has the model's tensors with their shapes, in types that can be read, and no others.</summary>
    /// <exception cref="WeightsException">It has not. Where the file is of another network, the message says so too.</exception>
    public static void Tensors(SafetensorsHeader header, string architecture, ReadOnlySpan<TensorSpec> expected, WeightsProblem problem)
    {
        var network = header.Architecture == architecture ? "" : $" Besides, {OtherNetwork(header, architecture)}";
        for (var i = 0; i < expected.Length; i++)
        {
            var name = expected[i].Name;
            var needed = ShapeText.Of(expected[i].Shape);
            if (header.Entries[i] is not { } entry)
                throw problem.With($"it has no tensor '{name}' {needed}.{Others(header)}{network}", name, needed, null);

            var found = ShapeText.Of(entry.Shape);
            if (found != needed)
                throw problem.With($"'{name}' has the shape {found}, but {needed} is needed.{ShapeCause.Of(i, entry.Shape, expected)}{network}", name, needed, found);

            if (TensorValues.SizeOf(entry.Type) == 0)
                throw problem.With($"'{name}' has the type {SafeText.Quoted(entry.Type)}, but F32, F16, BF16 or F64 is needed.", name, "F32, F16, BF16 or F64", entry.Type);
        }

        if (header.OtherCount > 0)
            throw problem.With($"it has all tensors of the model and more.{Others(header)}{network}");
    }

    /// <summary>The tensors' bytes lie one after the other, without gaps, and fill the file.</summary>
    /// <exception cref="WeightsException">They do not.</exception>
    public static void Bytes(SafetensorsHeader header, ReadOnlySpan<TensorSpec> expected, int length, WeightsProblem problem)
    {
        var order = new int[expected.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            var entry = header.Entries[i]!;
            var needed = (long)expected[i].Count * TensorValues.SizeOf(entry.Type);
            if (entry.End > length)
                throw problem.With($"'{expected[i].Name}' ends at byte {entry.End} of the data, but there are {length}. The file is cut off.", expected[i].Name, $"{entry.End}", $"{length}");
            if (entry.Begin > entry.End || entry.End - entry.Begin != needed)
                throw problem.With($"'{expected[i].Name}' takes the bytes {entry.Begin} to {entry.End}, but {expected[i].Count} values of type {entry.Type} take {needed}.", expected[i].Name, $"{needed}", $"{entry.End - entry.Begin}");
        }

        // The order of the names in the header says nothing about that of the bytes.
        Array.Sort(order, (left, right) => header.Entries[left]!.Begin.CompareTo(header.Entries[right]!.Begin));
        var end = 0L;
        foreach (var i in order)
        {
            if (header.Entries[i]!.Begin != end)
                throw problem.With($"'{expected[i].Name}' begins at byte {header.Entries[i]!.Begin} of the data, but the tensor before it ends at {end}.", expected[i].Name, $"{end}", $"{header.Entries[i]!.Begin}");
            end = header.Entries[i]!.End;
        }

        if (end != length)
            throw problem.With($"its tensors end at byte {end} of the data, but there are {length}.", null, $"{end}", $"{length}");
    }

    /// <summary>That the file is of another network, with both.</summary>
    public static string OtherNetwork(SafetensorsHeader header, string architecture) =>
        $"it holds the weights of the network {SafeText.Of(header.Architecture!, MostArchitecture)}, but the model is {architecture}.";

    private static string Others(SafetensorsHeader header) => header.OtherCount switch
    {
        0 => "",
        1 => $" The model has no tensor {header.Others[0]}.",
        var count when count <= header.Others.Count => $" The model has no tensors {string.Join(", ", header.Others)}.",
        var count => $" The model has no tensors {string.Join(", ", header.Others)} and {count - header.Others.Count} more.",
    };
}
