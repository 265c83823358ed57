namespace LstmGen.Networks;

/// <summary>What is said of a class that is no kind of layer here.</summary>
internal static class UnsupportedLayers
{
    /// <summary>More letters wrong than this make another word.</summary>
    private const int ClosestDistance = 2;

    /// <summary>How the names of Keras' layers over three axes of space end: Conv3D, Conv3DTranspose, MaxPooling3D.</summary>
    private const string Volumes = "3D";

    private static readonly string[] Attention = ["Attention", "AdditiveAttention", "MultiHeadAttention", "GroupQueryAttention", "GroupedQueryAttention"];

    public static NetworkProblem Of(string layer, string className)
    {
        var what = $"layer '{NameText.Short(layer)}' is {NameText.WithArticle(className)}, which is not supported";
        return new NetworkProblem(NetworkProblemKind.LayerNotSupported, layer, null, className switch
        {
            "Lambda" => $"{what}: what it computes is a Python function, which no file keeps in a form that can be compiled. Use layers of Keras.",
            "ConvLSTM1D" or "ConvLSTM2D" or "ConvLSTM3D" => $"{what}: its gates are convolutions.",
            _ when className.EndsWith(Volumes, StringComparison.Ordinal) || className.EndsWith(Volumes + "Transpose", StringComparison.Ordinal) =>
                $"{what}: it goes through volumes (depth, height, width, channels), and no sample can have so many axes.",
            _ when Attention.Contains(className) => $"{what}: each of its outputs looks at the whole sequence, which no recurrent network does.",
            _ when Closest(className) is { } closest => $"{what}. Did you mean {closest}?",
            _ => $"{what} yet. Supported are {string.Join(", ", Alone.Select(known => known.ClassName))}.",
        });
    }

    private static IEnumerable<LayerType> Alone => LayerTypes.All.Where(type => type.NotAlone is null && !type.IsMaskOperation);

    private static string? Closest(string className) => LayerTypes.All
        .Select(type => (type.ClassName, Distance: EditDistance.Between(type.ClassName, className)))
        .Where(candidate => candidate.Distance <= ClosestDistance && candidate.Distance < candidate.ClassName.Length)
        .OrderBy(candidate => candidate.Distance)
        .Select(candidate => candidate.ClassName)
        .FirstOrDefault();
}
