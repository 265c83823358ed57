namespace LstmGen.Onnx;

/// <summary>Sequences to compare on.</summary>
internal static class Inputs
{
    private static readonly float[] Specials = [float.NaN, float.PositiveInfinity, float.NegativeInfinity];

    /// <summary>Numbers between −1 and 1.</summary>
    public static float[] Draw(Random random, Shape shape)
    {
        var input = new float[shape.InputLength];
        foreach (ref var value in input.AsSpan())
            value = 2 * random.NextSingle() - 1;
        return input;
    }

    /// <summary>The same with one to three of them replaced by NaN or an infinity.</summary>
    public static float[] DrawSpecial(Random random, Shape shape)
    {
        var input = Draw(random, shape);
        for (var count = random.Next(1, 4); count > 0; count--)
            input[random.Next(input.Length)] = Specials[random.Next(Specials.Length)];
        return input;
    }
}
