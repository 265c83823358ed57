namespace LstmGen.Conformance;

/// <summary>The one table of tolerances: how far from whom.</summary>
public static class Tolerances
{
    /// <summary>
    /// From Keras' float32. Weather's outputs are about 32 °C, where a float's own steps are 4e-6. The probabilities of digits that the network hesitates about magnify what
    /// its 24 steps round: Keras' own are 7.5e-7 from float64.
    /// </summary>
    /// <param name="name">The case.</param>
    /// <param name="hasFma">Whether terms are rounded once.</param>
    public static double FromKeras(string name, bool hasFma = true) => name == "weather" ? 2e-5 : name == "digits" || IsRoundedTwice(name, hasFma) ? 2e-6 : 1e-6;

    /// <summary>From float64: four times Keras' own float32 error, or half a millionth where that is less.</summary>
    /// <param name="name">The case.</param>
    /// <param name="kerasError">Keras' own error.</param>
    /// <param name="hasFma">Whether terms are rounded once.</param>
    public static double FromExact(string name, double? kerasError, bool hasFma = true) =>
        name == "weather" ? 2e-5 : Math.Max((IsRoundedTwice(name, hasFma) ? 5 : 4) * (kerasError ?? 0), 5e-7);

    // The outputs of relu6 reach 6, where a float's own steps are 5e-7, and come from a cell without bounds: without FMA they are off by 1.2e-6 from Keras and by
    // 4.04 times Keras' own error from float64.
    private static bool IsRoundedTwice(string name, bool hasFma) => name == "lstm_activation_relu6" && !hasFma;
}
