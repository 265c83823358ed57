namespace LstmGen.Runtime.Float64;

public static partial class Packer
{
    /// <summary>Numbers as they stand, with room for whole vectors after them.</summary>
    /// <param name="values">The numbers.</param>
    public static WeightBlock Vector(ReadOnlySpan<double> values) => new(Packing<double>.Vector(values));
}
