namespace LstmGen.Generator;

/// <summary>How samples become one, feature by feature: from the first to the last, one after the other.</summary>
/// <param name="Title">What comes out: greatest, mean.</param>
/// <param name="Both">The expression for two of them.</param>
/// <param name="Averages">Whether what comes out is divided by the number of samples.</param>
internal sealed record PoolOperation(string Title, Func<Numbers, string, string, string> Both, bool Averages)
{
    public static readonly PoolOperation Max = new("greatest", (numbers, left, right) => $"{numbers.Runtime}.Extreme.Maximum{CSharp.Generic}({left}, {right})", Averages: false);
    public static readonly PoolOperation Average = new("mean", (_, left, right) => $"TLanes.Add({left}, {right})", Averages: true);

    /// <summary>The expression for what comes out of so many samples.</summary>
    public string Last(Numbers numbers, string value, string count) => Averages ? $"TLanes.Divide({value}, TLanes.Broadcast(({numbers.Keyword}){count}))" : value;
}
