namespace LstmGen.Runtime.Float64.Tests;

/// <summary>Every activation gives the same bits at 512, 256 and 128 bits and without vectors.</summary>
public sealed class WidthTests
{
    [Theory]
    [MemberData(nameof(Reference.Names), MemberType = typeof(Reference))]
    public void All_widths_give_the_same_bits(string name)
    {
        double[] values = [.. Doubles.Special, .. Doubles.Sample(100_000, 3)];
        var expected = Functions.Run(name, values, 0);
        foreach (var width in Functions.Widths)
        {
            var found = Functions.Run(name, values, width);
            for (var i = 0; i < values.Length; i++)
            {
                if (!Doubles.Same(expected[i], found[i]))
                    Assert.Fail($"{name}({values[i]:R}) is {expected[i]:R} without vectors but {found[i]:R} at width {width}.");
            }
        }
    }

    [Fact]
    public void A_vector_has_half_as_many_doubles_as_floats()
    {
        Assert.Equal(Runtime.VectorWidth.Best, 2 * VectorWidth.Best);
        Assert.Equal(Math.Min(2, VectorWidth.Best), VectorWidth.AtMost(2));
        Assert.Equal([2, 2, 4, 8], Functions.Widths.Select(VectorWidth.Lanes));
    }
}
