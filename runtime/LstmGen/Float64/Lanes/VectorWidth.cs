namespace LstmGen.Runtime.Float64;

/// <summary>How many doubles stand in the vectors of this process: half as many as floats, see <see cref="Runtime.VectorWidth"/>.</summary>
public static class VectorWidth
{
    /// <summary>How many doubles are in a vector: 8, 4 or 2; 0 for code without vectors. It never changes.</summary>
    public static int Best => Runtime.VectorWidth.Best / 2;

    /// <summary>The width for a network to which wider vectors than that are of no use.</summary>
    /// <param name="doubles">2, 4 or 8.</param>
    public static int AtMost(int doubles) => Math.Min(Best, doubles);

    /// <summary>How many units stand side by side at a width: without vectors two are still worked on in turn.</summary>
    /// <param name="width">The width: 8, 4, 2 or 0.</param>
    public static int Lanes(int width) => width == 0 ? ScalarLanes.Count : width;
}
