using System.Numerics;

namespace LstmGen.Testing.Oracle;

/// <summary>The activation functions that see a whole row.</summary>
internal static class Rows
{
    public static T[] Softmax<T>(T[] z)
        where T : IFloatingPointIeee754<T>
    {
        var largest = z.Aggregate(T.Max);
        var exponentials = z.Select(one => T.Exp(one - largest)).ToArray();
        var sum = exponentials.Aggregate(T.Zero, (total, one) => total + one);
        return [.. exponentials.Select(one => one / sum)];
    }

    /// <summary>The nearest point at which all numbers are at least 0 and add up to 1.</summary>
    public static T[] Sparsemax<T>(T[] z)
        where T : IFloatingPointIeee754<T>
    {
        var sorted = z.OrderDescending().ToArray();
        T sum = T.Zero, threshold = T.Zero;
        for (var count = 1; count <= sorted.Length; count++)
        {
            sum += sorted[count - 1];
            if (T.One + T.CreateChecked(count) * sorted[count - 1] > sum)
                threshold = (sum - T.One) / T.CreateChecked(count);
        }

        return [.. z.Select(one => T.Max(one - threshold, T.Zero))];
    }
}
