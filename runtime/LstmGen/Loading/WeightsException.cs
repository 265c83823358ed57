namespace LstmGen;

/// <summary>Weights that cannot be loaded into a model: a file that is missing, damaged, or of another network. Nothing has been changed.</summary>
public sealed class WeightsException : Exception
{
    /// <summary>An exception that says what is wrong.</summary>
    /// <param name="message">The file, the model, and what is wrong.</param>
    public WeightsException(string message)
        : base(message)
    {
    }

    /// <summary>An exception that says what is wrong and what brought it up.</summary>
    /// <param name="message">The file, the model, and what is wrong.</param>
    /// <param name="innerException">What the system said, or null.</param>
    public WeightsException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The tensor that is wrong, for example <c>lstm.kernel</c>; null where it is the file as a whole.</summary>
    public string? Tensor { get; init; }

    /// <summary>What the model needs, for example a shape, <c>(4, 64)</c>; null where that says nothing.</summary>
    public string? Expected { get; init; }

    /// <summary>What there is instead; null where there is nothing.</summary>
    public string? Found { get; init; }
}
