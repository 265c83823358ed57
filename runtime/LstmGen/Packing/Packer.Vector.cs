namespace LstmGen.Runtime;

public static partial class Packer
{
    /// <summary>Numbers as they stand, with room for whole vectors after them.</summary>
    /// <param name="values">The numbers.</param>
    public static WeightBlock Vector(ReadOnlySpan<float> values) => new(Packing<float>.Vector(values));
}
