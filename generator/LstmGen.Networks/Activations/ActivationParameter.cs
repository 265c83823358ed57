namespace LstmGen.Networks;

/// <summary>A parameter of an activation.</summary>
/// <param name="Name">Keras' name: negative_slope.</param>
/// <param name="Default">Keras' default.</param>
internal sealed record ActivationParameter(string Name, double? Default)
{
    /// <summary>Whether it has to be stated; else a missing default is none, as relu's max_value.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>Whether it must not be negative.</summary>
    public bool FromZero { get; init; }

    /// <summary>Whether it must be above 0.</summary>
    public bool AboveZero { get; init; }

    /// <summary>Why a number is no value of the parameter, as the rest of a sentence that names it; null if it is one.</summary>
    public string? Invalid(double value) =>
        double.IsNaN(value) || Math.Abs(value) > float.MaxValue ? "must be a finite number."
        : FromZero && value < 0 ? "must be from 0 up."
        : AboveZero && value <= 0 ? "must be above 0."
        : null;
}
