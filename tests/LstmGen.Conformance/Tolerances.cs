namespace LstmGen.Conformance;

/// <summary>The one table of tolerances: how far from whom.</summary>
public static class Tolerances
{
    /// <summary>From Keras' float32. Weather's outputs are about 32 °C, where a float's own steps are 4e-6.</summary>
    /// <param name="name">The case.</param>
    /// <param name="hasFma">
    /// Whether terms are rounded once. Where they are rounded twice, the outputs of relu6, which reach 6 and come from a cell without bounds, are off by three of a
    /// float's own steps there, 1.2e-6.
    /// </param>
    public static double FromKeras(string name, bool hasFma = true) => name == "weather" ? 2e-5 : name == "lstm_activation_relu6" && !hasFma ? 2e-6 : 1e-6;

    /// <summary>From float64: four times Keras' own float32 error, or half a millionth where that is less.</summary>
    public static double FromExact(string name, double? kerasError) => name == "weather" ? 2e-5 : Math.Max(4 * (kerasError ?? 0), 5e-7);
}
