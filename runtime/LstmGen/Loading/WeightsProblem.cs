namespace LstmGen.Runtime;

/// <summary>Makes the exceptions of one load: each names where the weights came from and which model they were for.</summary>
/// <param name="source">The file, as a sentence begins with it.</param>
/// <param name="model">The model.</param>
internal sealed class WeightsProblem(string source, string model)
{
    /// <summary>What to do about a file that is not ours.</summary>
    public const string ConvertFirst = "Convert it first: dotnet run --project generator/LstmGen.Importer -- convert MODEL.keras WEIGHTS.safetensors";

    /// <summary>Something that is wrong with the file as a whole.</summary>
    public WeightsException With(string what, Exception? inner = null) => new(Message(what), inner);

    /// <summary>Something that is not as the model needs it.</summary>
    public WeightsException With(string what, string? tensor, string? expected, string? found) =>
        new(Message(what)) { Tensor = tensor, Expected = expected, Found = found };

    private string Message(string what) => $"{source} cannot be loaded into {model}: {what}";
}
