namespace Weather;

/// <summary>Whether the answers are those that they must be.</summary>
internal static class Verdict
{
    /// <summary>Both sides compute in float32: near 32 °C its numbers lie 4e-6 apart, and each side rounds in its own order.</summary>
    public const double AllowedDifference = 2e-5;

    public static double WorstDifference(Findings findings) => Accuracy.WorstDifference(findings.Year.Forecasts, findings.Keras.Forecasts);

    /// <summary>What is wrong; null if nothing is. A NaN is not below the limit, and so is wrong too.</summary>
    public static string? Complaint(Findings findings)
    {
        var (worst, stream) = (WorstDifference(findings), findings.Stream);
        if (!(worst <= AllowedDifference))
            return $"The forecasts differ from Keras' by up to {worst:0.0e+00} °C; {AllowedDifference:0.0e+00} °C is allowed.";
        if (stream.SameAsForward < LastYear.Days)
            return $"Forward and a loop of Step agree in every bit on {stream.SameAsForward} of {LastYear.Days} windows only.";
        if (stream.SameAfterRestoring < stream.DaysAfterSaving)
            return $"A restored state gives the same bits on {stream.SameAfterRestoring} of {stream.DaysAfterSaving} days only.";
        return null;
    }
}
