using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>All in emitted code that depends on what kind of number the class computes with: float or double.</summary>
internal sealed class Numbers
{
    public static readonly Numbers Float32 = new("float", "f", sizeof(float), CSharp.Runtime, "Quad");
    public static readonly Numbers Float64 = new("double", "d", sizeof(double), CSharp.Runtime + ".Float64", "Pair");

    private const int LongestVector = 64, ShortestVector = 16, MostStackBytes = 64 * 1024;

    private readonly string _suffix;

    private Numbers(string keyword, string suffix, int size, string runtime, string scalarVector)
    {
        Keyword = keyword;
        _suffix = suffix;
        Size = size;
        Runtime = runtime;
        Scalar = $"{runtime}.ScalarLanes, {runtime}.{scalarVector}";
        Storage = char.ToUpperInvariant(keyword[0]) + keyword.Substring(1) + "s";
        StorageField = $"_{keyword}s";
    }

    public static Numbers Of(ElementType element) => element == ElementType.Float64 ? Float64 : Float32;

    /// <summary>The type: float.</summary>
    public string Keyword { get; }

    /// <summary>Its bytes.</summary>
    public int Size { get; }

    /// <summary>The namespace of the runtime's operations on such numbers.</summary>
    public string Runtime { get; }

    /// <summary>The type arguments of a kernel without vectors.</summary>
    public string Scalar { get; }

    /// <summary>The type that holds the numbers of a state.</summary>
    public string Storage { get; }

    /// <summary>The field of that type.</summary>
    public string StorageField { get; }

    public string ReadOnlySpan => $"global::System.ReadOnlySpan<{Keyword}>";

    /// <summary>The type of what stands in an input or output: that of its tokens, or else the numbers'.</summary>
    public string KeywordOf(Port port) => port.IsTokens ? "int" : Keyword;

    public string ReadOnlySpanOf(Port port) => $"global::System.ReadOnlySpan<{KeywordOf(port)}>";

    public string Span => $"global::System.Span<{Keyword}>";

    public string Constraints => $"where TLanes : struct, {Runtime}.ILanes<TVector> where TVector : struct";

    /// <summary>How many stand in the longest vector.</summary>
    public int MostLanes => LongestVector / Size;

    /// <summary>How many stand in the shortest vector, and are worked on in turn without vectors.</summary>
    public int FewestLanes => ShortestVector / Size;

    /// <summary>How many a call keeps on its stack at most.</summary>
    public int MostOnStack => MostStackBytes / Size;

    /// <summary>Whether the gates of a few units can share a vector: the lanes of double have no parts of a vector to take them from.</summary>
    public bool CanShareVectors => Size == sizeof(float);

    /// <summary>
    /// Whether a sum of products of quotients becomes one quotient: doubles have the range for a product of several divisors, and their divisions take twice
    /// as long as those of floats.
    /// </summary>
    public bool JoinsQuotients => Size == sizeof(double);

    /// <summary>
    /// Whether x and h are read in pairs: one load for two floats. A pair of doubles takes shuffles to spread, on the port of x64 processors that the second
    /// multiply-add of a cycle needs; two loads cost less.
    /// </summary>
    public bool ReadsPairs => Size == sizeof(float);

    /// <summary>The lanes of the shortest vector that holds so many numbers; those of the longest if none does.</summary>
    public int LanesFor(int count)
    {
        var lanes = FewestLanes;
        while (lanes < count && lanes < MostLanes)
            lanes *= 2;
        return lanes;
    }

    /// <summary>The runtime's operations on vectors of that many numbers.</summary>
    public string Lanes(int lanes) => $"{Runtime}.Lanes{NumberText.Of(8 * Size * lanes)}";

    /// <summary>The vector of that many numbers.</summary>
    public string Vector(int lanes) => $"global::System.Runtime.Intrinsics.Vector{NumberText.Of(8 * Size * lanes)}<{Keyword}>";

    /// <summary>A number as a literal. The text is the double's shortest, which the compiler rounds to the nearest of the type.</summary>
    public string Literal(double value) => NumberText.Of(value) + _suffix;

    /// <summary>A number's text as a literal.</summary>
    public string Literal(string number) => number + _suffix;

    /// <summary>A literal of either kind where one of this is needed. A float literal stays: as a double it is the float that the file holds.</summary>
    public string Converted(string literal) => Size == sizeof(float) ? literal.TrimEnd('f', 'd') + _suffix : literal;

    /// <summary>So many of them, in words: 24 floats.</summary>
    public string Counted(long count) => NumberText.Counted(count, Keyword);

    /// <summary>So many of what stands in an input or output: 24 floats, 11 tokens.</summary>
    public string Counted(Port port, long count) => port.IsTokens ? NumberText.Counted(count, "token") : Counted(count);
}
