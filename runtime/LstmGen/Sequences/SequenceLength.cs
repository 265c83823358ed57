namespace LstmGen.Runtime;

/// <summary>How many timesteps come out of a layer where only the caller knows how many go in.</summary>
public static class SequenceLength
{
    /// <summary>How many windows fit: the first ends with the timestep of that number, counted from 1, and then one ends every so many.</summary>
    /// <param name="timesteps">How many timesteps go in; 0 or more.</param>
    /// <param name="first">The timestep of the first.</param>
    /// <param name="every">How many timesteps later the next one ends.</param>
    public static int Windows(int timesteps, int first, int every) => timesteps < first ? 0 : (timesteps - first) / every + 1;

    /// <summary>How many timesteps before the beginning of a sequence the first window begins, where all windows together are as much past one end as past the other.</summary>
    /// <param name="timesteps">How many timesteps there are.</param>
    /// <param name="span">How many a window spans.</param>
    /// <param name="every">How many timesteps later the next window begins.</param>
    public static int Before(int timesteps, int span, int every) =>
        (int)(Math.Max(0, ((timesteps + (long)every - 1) / every - 1) * every + span - timesteps) / 2);

    /// <summary>So many timesteps and some more.</summary>
    /// <param name="timesteps">How many timesteps go in.</param>
    /// <param name="more">How many are added.</param>
    /// <exception cref="ArgumentException">They are more than an array can hold.</exception>
    public static int Padded(int timesteps, int more) => Checked(timesteps, (long)timesteps + more);

    /// <summary>Each of so many timesteps some times.</summary>
    /// <param name="timesteps">How many timesteps go in.</param>
    /// <param name="times">How often each comes out.</param>
    /// <exception cref="ArgumentException">They are more than an array can hold.</exception>
    public static int Repeated(int timesteps, int times) => Checked(timesteps, (long)timesteps * times);

    private static int Checked(int timesteps, long result) => result <= int.MaxValue
        ? (int)result
        : throw new ArgumentException($"{timesteps} timesteps become {result} within the network, which is more than an array can hold.", nameof(timesteps));
}
