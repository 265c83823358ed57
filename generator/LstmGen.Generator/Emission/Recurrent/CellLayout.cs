namespace LstmGen.Generator;

/// <summary>
/// How the units of a recurrent layer are laid out over vectors. What is right is the same at every layout; what is fast was measured, on cores of Zen 4 and Sapphire Rapids.
/// </summary>
internal sealed class CellLayout
{
    /// <summary>Up to this many of the longest vectors of units all sums of a timestep stay in the registers of a machine with 32 of them.</summary>
    private const int MostBlocksAtOnce = 3;

    /// <summary>Past this many bytes the weights leave the first cache before they are read again.</summary>
    private const int FirstCache = 24 * 1024;

    /// <param name="numbers">What the layer computes with.</param>
    /// <param name="units">How many units.</param>
    /// <param name="weights">How many weights in all.</param>
    /// <param name="sharesVectors">Whether several gates may share a vector.</param>
    /// <param name="takesOnePass">Whether nothing waits for the results of all units but the next timestep.</param>
    public CellLayout(Numbers numbers, int units, long weights, bool sharesVectors, bool takesOnePass)
    {
        var (half, most) = (numbers.MostLanes / 2, numbers.MostLanes);
        var fitsRegisters = takesOnePass && units <= MostBlocksAtOnce * most;
        Units = units;
        Lanes = units switch
        {
            <= 4 => sharesVectors ? 8 : 4,
            <= 8 => 8,
            // Two blocks of shorter vectors end sooner than one of long ones, for a shorter division takes less time.
            <= 16 when takesOnePass && !sharesVectors => 8,
            _ when fitsRegisters => most,
            // A last block that is mostly empty costs more than shorter vectors do.
            _ => 10 * Padded(units, most) > 11 * Padded(units, half) ? half : most,
        };
        IsAtOnce = fitsRegisters && Lanes > 4;
        Rest = IsAtOnce && sharesVectors && units % Lanes <= Lanes / 2 ? units % Lanes : 0;
        WholeBlocks = Padded(units - Rest, Lanes) / Lanes;
        WalksBothWays = !IsAtOnce && numbers.Size * weights > FirstCache;
    }

    public int Units { get; }

    /// <summary>The most lanes that pay.</summary>
    public int Lanes { get; }

    /// <summary>Whether, at that width, one pass over the rows makes the sums of all units.</summary>
    public bool IsAtOnce { get; }

    /// <summary>How many units past the last whole block share vectors, several gates in each: 0 to half a vector.</summary>
    public int Rest { get; }

    /// <summary>The blocks of as many units as a vector has lanes; the last may be filled in part.</summary>
    public int WholeBlocks { get; }

    /// <summary>Whether the units fill what holds them, so that h can be written to where there is room for the units alone.</summary>
    public bool IsFull => IsAtOnce && (Rest == 0 ? Units % Lanes == 0 : Rest == Slot);

    /// <summary>How many lanes a gate of the rest has in a vector that several share.</summary>
    public int Slot => Rest <= 4 ? 4 : 8;

    /// <summary>
    /// Whether every other timestep walks through the blocks backwards: it then begins with the weights that the timestep before has left in the caches.
    /// </summary>
    public bool WalksBothWays { get; }

    private static int Padded(int count, int lanes) => (count + lanes - 1) / lanes * lanes;
}
