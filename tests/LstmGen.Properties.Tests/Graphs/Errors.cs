namespace LstmGen.Properties;

/// <summary>The largest differences between the answers to the same questions.</summary>
/// <param name="isDouble">Whether ours are computed in float64.</param>
internal sealed class Errors(bool isDouble)
{
    /// <summary>Large weights amplify the last digits of each activation, and ours are a few times as far off as a correctly rounded one.</summary>
    private const double Factor = 4;

    /// <summary>Ours from float64.</summary>
    public double Ours { get; private set; }

    /// <summary>The interpreter's in ours' precision from float64; 0 if that is ours.</summary>
    public double Plain { get; private set; }

    /// <summary>How far float64 moves when each weight moves by its last bit.</summary>
    public double LastBits { get; private set; }

    /// <summary>The largest output, or 1.</summary>
    public double Scale { get; private set; } = 1;

    /// <summary>How far ours may be off: a few times as far as its precision is anyway, or half a millionth (1e-12 in float64) of the largest output.</summary>
    public double Tolerance => Math.Max(Factor * Math.Max(Plain, LastBits), Scale * (isDouble ? 1e-12 : 5e-7));

    /// <summary>How much of what is allowed is used up; 1 is all of it.</summary>
    public double Used => Ours / Tolerance;

    public void Add(IReadOnlyList<double> ours, IReadOnlyList<double> plain, IReadOnlyList<double> exact)
    {
        Assert.Equal(exact.Count, ours.Count);
        for (var index = 0; index < exact.Count; index++)
        {
            // The mean of timesteps of which none counts.
            if (double.IsNaN(exact[index]))
            {
                Assert.True(double.IsNaN(ours[index]), $"{ours[index]} at {index} instead of NaN");
                continue;
            }

            // What a gate without bounds lets grow past float32 comes out as NaN of the plain equations too; only float64 holds it.
            if (!double.IsFinite(plain[index]))
                continue;

            // A NaN must not slip through as "not larger": here all numbers are finite.
            Assert.True(double.IsFinite(ours[index]), $"{ours[index]} at {index}");
            Ours = Math.Max(Ours, Math.Abs(ours[index] - exact[index]));
            Plain = Math.Max(Plain, Math.Abs(plain[index] - exact[index]));
            Scale = Math.Max(Scale, Math.Abs(exact[index]));
        }
    }

    /// <summary>Adds what float64 gives with other last bits.</summary>
    public void AddNearby(IReadOnlyList<double> nearby, IReadOnlyList<double> exact)
    {
        for (var index = 0; index < exact.Count; index++)
            LastBits = double.IsNaN(exact[index]) ? LastBits : Math.Max(LastBits, Math.Abs(nearby[index] - exact[index]));
    }

    public override string ToString() => $"{Used:0%} of what is allowed: {Ours:0.0e-0} from float64 (plain: {Plain:0.0e-0}, last bits: {LastBits:0.0e-0}), outputs up to {Scale:0.0}";
}
