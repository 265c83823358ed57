using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>How values are merged, number by number: from the first to the last, one after the other, as in Keras.</summary>
/// <param name="Both">The expression for two of them.</param>
/// <param name="Sign">How it is written in an equation between the values; a name stands before them.</param>
internal sealed record MergeOperation(Func<Numbers, string, string, string> Both, string Sign)
{
    /// <summary>Whether the sum is divided by the number of values.</summary>
    public bool Averages { get; init; }

    /// <summary>Whether a value that does not count must be left out under masks, since it would make the others greater or less.</summary>
    public bool LeavesOut { get; init; }

    /// <summary>Whether zeros come out where no value counts.</summary>
    public bool IsZeroOfNone { get; init; }

    public static readonly MergeOperation Add = new((_, left, right) => $"TLanes.Add({left}, {right})", "+");
    public static readonly MergeOperation Subtract = new((_, left, right) => $"TLanes.Subtract({left}, {right})", "−");
    public static readonly MergeOperation Multiply = new((_, left, right) => $"TLanes.Multiply({left}, {right})", "·") { LeavesOut = true, IsZeroOfNone = true };
    public static readonly MergeOperation Average = Add with { Averages = true };
    public static readonly MergeOperation Maximum = new((numbers, left, right) => $"{numbers.Runtime}.Extreme.Maximum{CSharp.Generic}({left}, {right})", "max") { LeavesOut = true };
    public static readonly MergeOperation Minimum = new((numbers, left, right) => $"{numbers.Runtime}.Extreme.Minimum{CSharp.Generic}({left}, {right})", "min") { LeavesOut = true };

    /// <summary>The expression for what comes out when all are merged.</summary>
    public string Last(Numbers numbers, string value, int count) => Averages ? $"TLanes.Divide({value}, TLanes.Broadcast({numbers.Literal(count)}))" : value;

    /// <summary>What stands in the documentation: x0 + x1.</summary>
    public string Equation(int count)
    {
        var values = Enumerable.Range(0, count).Select(index => "x" + CSharp.Int(index));
        var merged = char.IsLetter(Sign[0]) ? $"{Sign}({string.Join(", ", values)})" : string.Join($" {Sign} ", values);
        return Averages ? $"({merged}) / {CSharp.Int(count)}" : merged;
    }
}
