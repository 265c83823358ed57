namespace Digits;

/// <summary>Whether the answers are those that they must be.</summary>
internal static class Verdict
{
    /// <summary>
    /// Both sides compute in float32, each rounding in its own order; of a digit that the network hesitates about that moves the probability most. Keras' own are up to
    /// 7.5e-7 from what float64 gives.
    /// </summary>
    public const double AllowedDifference = 2e-6;

    /// <summary>What is wrong; null if nothing is. A NaN is not below the limit, and so is wrong too.</summary>
    public static string? Complaint(Findings findings)
    {
        var (worst, count) = (findings.Ours.WorstDifference(findings.Keras), findings.Set.Count);
        if (!(worst <= AllowedDifference))
            return $"The probabilities differ from Keras' by up to {worst:0.0e+00}; {AllowedDifference:0.0e+00} is allowed.";
        if (findings.SameAlone < count)
            return $"Forward and ForwardBatch agree in every bit on {findings.SameAlone} of {count} digits only.";
        if (findings.SameInThreads < count)
            return $"One thread and several agree in every bit on {findings.SameInThreads} of {count} digits only.";
        return null;
    }
}
