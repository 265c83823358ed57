using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>All that the emission needs to know of one class.</summary>
/// <param name="Type">The class.</param>
/// <param name="Network">The network; null if it could not be built, and then the members are there but do nothing.</param>
/// <param name="Weights">Where the weights are.</param>
/// <param name="Failure">The id of the diagnostic that tells why the class cannot run; null if it can.</param>
internal sealed record Model(TypeDeclaration Type, Network? Network, WeightsSource Weights, string? Failure)
{
    /// <summary>What the class computes with: Float32 or Float64.</summary>
    public ElementType Element { get; init; } = ElementType.Float32;

    /// <summary>Whether its one input is tokens, as far as its first layer tells.</summary>
    public bool TakesTokens { get; init; }
}

/// <summary>Where a model's weights are.</summary>
internal abstract record WeightsSource
{
    /// <summary>Whether the class has a constructor without parameters.</summary>
    public virtual bool AreCompiledIn => true;
}

/// <summary>Nowhere: the class can only load them.</summary>
internal sealed record NoWeights : WeightsSource
{
    public override bool AreCompiledIn => false;
}

/// <summary>In members of the class, one a tensor, in the network's order.</summary>
internal sealed record InlineMembers(EquatableArray<string> Members) : WeightsSource;

/// <summary>In the manifest, as literals, in the network's order.</summary>
internal sealed record LiteralWeights(string File, EquatableArray<string> Values) : WeightsSource;

/// <summary>In an embedded resource.</summary>
internal sealed record ResourceWeights(string File, string Resource) : WeightsSource
{
    /// <summary>What the resource holds: Float32 or Float64.</summary>
    public ElementType Element { get; init; } = ElementType.Float32;
}
