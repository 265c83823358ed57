namespace LstmGen.Runtime;

/// <summary>With how many lanes a kernel is called, where that is not the width of the whole network: a narrow layer takes shorter vectors.</summary>
/// <param name="least">The fewest lanes with which the kernel is called.</param>
/// <param name="most">The most lanes with which the kernel is called.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LanesAttribute(int least, int most) : Attribute
{
    /// <summary>The fewest lanes with which the kernel is called.</summary>
    public int Least { get; } = least;

    /// <summary>The most lanes with which the kernel is called.</summary>
    public int Most { get; } = most;

    /// <summary>Whether a network of more lanes calls it too, with <see cref="Most"/> of them.</summary>
    public bool InWider { get; set; }

    /// <summary>With how many lanes a network of that width calls the kernel; null if it does not.</summary>
    internal int? At(int width) =>
        width < Least ? null :
        width <= Most ? width :
        InWider ? Most : null;
}
