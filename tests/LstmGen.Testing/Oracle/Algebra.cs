using System.Numerics;

namespace LstmGen.Testing.Oracle;

/// <summary>Sums and products of rows.</summary>
internal static class Algebra
{
    /// <summary>x·M; M is (length of x, columns), row by row.</summary>
    public static T[] Times<T>(this T[] x, T[] matrix, int columns)
        where T : IFloatingPointIeee754<T>
    {
        if (matrix.Length != x.Length * columns)
            throw new ArgumentException($"{matrix.Length} numbers are no matrix ({x.Length}, {columns}).");

        var sums = new T[columns];
        for (var row = 0; row < x.Length; row++)
        {
            for (var column = 0; column < columns; column++)
                sums[column] += x[row] * matrix[row * columns + column];
        }

        return sums;
    }

    /// <summary>The mean of a row's numbers.</summary>
    public static T Mean<T>(this T[] x)
        where T : IFloatingPointIeee754<T> => x.Aggregate(T.Zero, (sum, one) => sum + one) / T.CreateChecked(x.Length);

    /// <summary>a + b.</summary>
    public static T[] Plus<T>(this T[] a, T[] b)
        where T : IFloatingPointIeee754<T> => a.With(b, (x, y) => x + y);

    /// <summary>a∘b, element by element.</summary>
    public static T[] Of<T>(this T[] a, T[] b)
        where T : IFloatingPointIeee754<T> => a.With(b, (x, y) => x * y);

    /// <summary>Two rows, element by element.</summary>
    public static T[] With<T>(this T[] a, T[] b, Func<T, T, T> merge) =>
        a.Length == b.Length ? [.. a.Zip(b, merge)] : throw new ArgumentException($"{a.Length} numbers do not meet {b.Length}.");

    /// <summary>The part of a row that belongs to one gate.</summary>
    public static T[] Gate<T>(this T[] row, int gate, int units) => row[(gate * units)..((gate + 1) * units)];
}
