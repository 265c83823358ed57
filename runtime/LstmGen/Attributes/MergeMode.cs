namespace LstmGen;

/// <summary>How the outputs of both directions of a <see cref="BidirectionalAttribute"/> become one.</summary>
public enum MergeMode
{
    /// <summary>Side by side, the forward one first: twice as wide.</summary>
    Concat,

    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>Their product, element by element.</summary>
    Mul,

    /// <summary>Their mean.</summary>
    Ave,

    /// <summary>Not at all: two outputs.</summary>
    None,
}
