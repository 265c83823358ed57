using System.Globalization;
using System.Text;

namespace LstmGen.Runtime;

/// <summary>Shapes and places as messages show them.</summary>
internal static class ShapeText
{
    /// <summary>For example <c>(4, 128)</c>.</summary>
    public static string Of(ReadOnlySpan<int> shape)
    {
        var axes = new long[shape.Length];
        for (var i = 0; i < axes.Length; i++)
            axes[i] = shape[i];
        return Of(axes);
    }

    /// <summary>For example <c>(4, 128)</c>.</summary>
    public static string Of(ReadOnlySpan<long> shape) => $"({Joined(shape)})";

    /// <summary>Where a value of a tensor stands, by its place in the row-major order: <c>[3, 17]</c>.</summary>
    public static string Place(ReadOnlySpan<int> shape, int place)
    {
        var indices = new long[shape.Length];
        for (var axis = shape.Length - 1; axis >= 0; axis--)
        {
            indices[axis] = place % shape[axis];
            place /= shape[axis];
        }

        return $"[{Joined(indices)}]";
    }

    private static string Joined(ReadOnlySpan<long> numbers)
    {
        var text = new StringBuilder();
        foreach (var number in numbers)
            text.Append(text.Length == 0 ? "" : ", ").Append(number.ToString(CultureInfo.InvariantCulture));
        return text.ToString();
    }
}
