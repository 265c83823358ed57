namespace LstmGen.Sweep;

/// <summary>What the floats showed.</summary>
internal sealed class Result(Subject subject)
{
    public Subject Subject { get; } = subject;

    /// <summary>The smallest and the largest result.</summary>
    public float Lowest { get; set; } = float.PositiveInfinity;

    public float Highest { get; set; } = float.NegativeInfinity;

    /// <summary>The largest error in units in the last place of the truth, and where it is.</summary>
    public double WorstUnits { get; set; }

    public float WorstUnitsAt { get; set; }

    /// <summary>The largest absolute error where |x| is up to 16, and where it is.</summary>
    public double WorstError { get; set; }

    public float WorstErrorAt { get; set; }

    /// <summary>How often the next float gave a smaller result, and by how many units at most.</summary>
    public long Falls { get; set; }

    public double DeepestFall { get; set; }

    /// <summary>For odd functions: how often f(−x) had other bits than −f(x).</summary>
    public long NotOdd { get; set; }

    /// <summary>What is wrong at zeros, infinities and NaN; empty if nothing is.</summary>
    public List<string> Wrong { get; } = [];
}
