namespace LstmGen.Networks;

/// <summary>Why a network cannot be built or compiled.</summary>
internal enum NetworkProblemKind
{
    /// <summary>The layer's class is none that can be compiled.</summary>
    LayerNotSupported,

    /// <summary>An option's value cannot be compiled.</summary>
    OptionNotSupported,

    /// <summary>An option is missing, not of its kind, or out of its range.</summary>
    OptionInvalid,

    /// <summary>A layer cannot take what the layer before gives.</summary>
    LayerDoesNotFit,

    /// <summary>The network is wired in a way that is no network: a cycle, an unknown source, two layers of one name.</summary>
    GraphInvalid,
}

/// <summary>A problem of one layer, in words.</summary>
/// <param name="Kind">What kind it is.</param>
/// <param name="Layer">The layer's name.</param>
/// <param name="Option">The option at fault, if one is.</param>
/// <param name="Message">Expected, found, and what to do, as one sentence or two.</param>
internal sealed record NetworkProblem(NetworkProblemKind Kind, string Layer, string? Option, string Message)
{
    /// <summary>Which use of the layer is at fault, from 0.</summary>
    public int Use { get; init; }
}
