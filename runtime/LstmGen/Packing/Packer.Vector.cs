namespace LstmGen.Runtime;

public static partial class Packer
{
    private const int WidestVector = 16;

    /// <summary>Numbers as they stand, with room for whole vectors after them.</summary>
    /// <param name="values">The numbers.</param>
    public static WeightBlock Vector(ReadOnlySpan<float> values)
    {
        var block = WeightBlock.Allocate(Blocks(values.Length, WidestVector) * WidestVector, out var packed);
        values.CopyTo(packed);
        return block;
    }
}
