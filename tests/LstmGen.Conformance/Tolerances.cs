namespace LstmGen.Conformance;

/// <summary>The one table of tolerances: how far from whom.</summary>
public static class Tolerances
{
    /// <summary>From Keras' float32. Weather's outputs are about 32 °C, where a float's own steps are 4e-6.</summary>
    public static double FromKeras(string name) => name == "weather" ? 2e-5 : 1e-6;

    /// <summary>From float64: four times Keras' own float32 error, or half a millionth where that is less.</summary>
    public static double FromExact(string name, double? kerasError) => name == "weather" ? 2e-5 : Math.Max(4 * (kerasError ?? 0), 5e-7);
}
