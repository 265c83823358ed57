namespace LstmGen.Runtime.Float64.Tests;

/// <summary>A number as the unevaluated sum of two doubles, about 106 bits: what results in double are compared with.</summary>
/// <param name="High">The number rounded to a double.</param>
/// <param name="Low">What that lost.</param>
internal readonly record struct DoubleDouble(double High, double Low)
{
    public static implicit operator DoubleDouble(double value) => new(value, 0);

    public static DoubleDouble operator -(DoubleDouble value) => new(-value.High, -value.Low);

    public static DoubleDouble operator +(DoubleDouble left, DoubleDouble right)
    {
        var sum = Sum(left.High, right.High);
        var lows = Sum(left.Low, right.Low);
        var first = Ordered(sum.High, sum.Low + lows.High);
        return Ordered(first.High, first.Low + lows.Low);
    }

    public static DoubleDouble operator -(DoubleDouble left, DoubleDouble right) => left + -right;

    public static DoubleDouble operator *(DoubleDouble left, DoubleDouble right)
    {
        var high = left.High * right.High;
        var low = Math.FusedMultiplyAdd(left.High, right.High, -high);
        return Ordered(high, low + (left.High * right.Low + left.Low * right.High));
    }

    public static DoubleDouble operator /(DoubleDouble left, DoubleDouble right)
    {
        // Each step divides what the one before left over.
        var first = left.High / right.High;
        if (!double.IsFinite(first) || first == 0)
            return first;

        var rest = left - right * first;
        var second = rest.High / right.High;
        rest -= right * second;
        return Ordered(first, second) + rest.High / right.High;
    }

    public static bool operator <(DoubleDouble left, DoubleDouble right) => left.High < right.High || left.High == right.High && left.Low < right.Low;

    public static bool operator >(DoubleDouble left, DoubleDouble right) => right < left;

    /// <summary>The square root, by a Newton step from the double's.</summary>
    public static DoubleDouble SquareRoot(DoubleDouble value)
    {
        var root = Math.Sqrt(value.High);
        if (root == 0 || !double.IsFinite(root))
            return root;

        DoubleDouble near = root;
        return near + (value - near * near).High / (2 * root);
    }

    /// <summary>The number times a power of two.</summary>
    public DoubleDouble Scaled(int exponent) => new(Math.ScaleB(High, exponent), Math.ScaleB(Low, exponent));

    // The rounded sum and its exact error, whichever of the two is larger; infinities pass.
    private static DoubleDouble Sum(double left, double right)
    {
        var sum = left + right;
        if (!double.IsFinite(sum))
            return sum;

        var added = sum - left;
        return new(sum, left - (sum - added) + (right - added));
    }

    private static DoubleDouble Ordered(double larger, double smaller)
    {
        var sum = larger + smaller;
        return double.IsFinite(sum) ? new DoubleDouble(sum, smaller - (sum - larger)) : sum;
    }
}
