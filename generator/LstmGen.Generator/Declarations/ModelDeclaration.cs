using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>What the user wrote on and in one class. No symbol, syntax or location: equal declarations make equal code.</summary>
/// <param name="Type">The class.</param>
/// <param name="Layers">The attributes of layers, inputs and further uses of layers, in order.</param>
/// <param name="WeightsPath">The path of [Weights]; null without one.</param>
/// <param name="InlineWeights">The members with [Kernel], [RecurrentKernel], [Bias] and so on.</param>
/// <param name="IsUnfinished">Whether the compiler itself refuses some of it.</param>
/// <param name="Problems">What is wrong with the declaration itself.</param>
internal sealed record ModelDeclaration(
    TypeDeclaration Type,
    EquatableArray<LayerDeclaration> Layers,
    string? WeightsPath,
    EquatableArray<InlineWeights> InlineWeights,
    bool IsUnfinished,
    EquatableArray<Problem> Problems)
{
    /// <summary>The names of [Outputs]; null without one.</summary>
    public EquatableArray<string>? Outputs { get; init; }

    /// <summary>What [Precision] says: Float32 or Float64; null without one.</summary>
    public ElementType? Precision { get; init; }
}

/// <summary>The class that carries the attributes.</summary>
/// <param name="Namespace">Its namespace; empty for none.</param>
/// <param name="Containers">The headers of the types around it, outermost first: partial class Outer.</param>
/// <param name="Keyword">class or record.</param>
/// <param name="Name">Its name as an identifier that can be written into code.</param>
/// <param name="DisplayName">Its name as a person says it.</param>
/// <param name="HintName">A file name that no other class has.</param>
/// <param name="CanBeExtended">Whether a part of it can be emitted at all.</param>
/// <param name="Taken">What the user's part has under the names of emitted members.</param>
internal sealed record TypeDeclaration(
    string Namespace,
    EquatableArray<string> Containers,
    string Keyword,
    string Name,
    string DisplayName,
    string HintName,
    bool CanBeExtended,
    EquatableArray<TakenMember> Taken)
{
    /// <summary>Whether the user's part speaks of something else by one of the names around Step, which a member of that name would hide.</summary>
    public bool UsesNamesOfStep { get; init; }

    public bool IsRecord => Keyword == "record";

    /// <summary>The name from the root: global::Audio.Effects.Tiny.</summary>
    public string FullName => "global::" + string.Join(".", new[] { Namespace }.Where(name => name.Length > 0)
        .Concat(Containers.Select(header => header.Substring(header.LastIndexOf(' ') + 1))).Concat([Name]));
}

/// <summary>A member of the user's part with the name of an emitted one.</summary>
/// <param name="Name">The name; <see cref="Constructor"/> for a constructor without parameters.</param>
/// <param name="IsType">Whether it is a nested type, or the class itself.</param>
/// <param name="Parameters">How many parameters a method has; null for anything else.</param>
internal sealed record TakenMember(string Name, bool IsType, int? Parameters)
{
    public const string Constructor = ".ctor";
}

/// <summary>One layer or input attribute, or one that uses a layer again.</summary>
/// <param name="ClassName">Keras' class of the layer.</param>
/// <param name="Name">Its Name; null if it states none.</param>
/// <param name="Inputs">Its Inputs; null if it states none.</param>
/// <param name="Features">Its Features; null if it states none.</param>
/// <param name="Timesteps">Its Timesteps; null if it states none.</param>
/// <param name="Options">The options that it states, under Keras' names.</param>
internal sealed record LayerDeclaration(
    string ClassName,
    string? Name,
    EquatableArray<string>? Inputs,
    int? Features,
    int? Timesteps,
    EquatableArray<Option> Options)
{
    private const string InputClass = "InputLayer", SharedClass = "SharedLayer";

    /// <summary>How many of the attributes that follow are within the layer: a Bidirectional's one or two.</summary>
    public int Holds { get; init; }

    /// <summary>Whether an input says that it is a sequence of any length.</summary>
    public bool AnyLength { get; init; }

    /// <summary>The axes of an input's sample; null if it states none.</summary>
    public EquatableArray<int>? SampleShape { get; init; }

    /// <summary>The layer that is used again, by name; null of an attribute that states a layer or an input.</summary>
    public string? Shares { get; init; }

    /// <summary>Whether it is an input of the network.</summary>
    public bool IsInput => ClassName == InputClass;

    /// <summary>The attribute as it is written: Lstm.</summary>
    public string AttributeName => LayerTypes.Find(ClassName)?.AttributeName ?? (Shares is null ? "Input" : SharedClass);

    public static LayerDeclaration Input(string? name, int? features, int? timesteps, bool anyLength) =>
        new(InputClass, name, null, features, timesteps, EquatableArray<Option>.Empty) { AnyLength = anyLength };

    /// <summary>A further use of a layer.</summary>
    public static LayerDeclaration Again(string layer, string? name, EquatableArray<string>? inputs) =>
        new(SharedClass, name, inputs, null, null, EquatableArray<Option>.Empty) { Shares = layer };
}

/// <summary>A member that holds weights.</summary>
/// <param name="Member">The member's name, as an identifier that can be written into code.</param>
/// <param name="Parameter">Which weight: kernel, recurrent_kernel or bias.</param>
/// <param name="LayerName">The layer by name; null if not stated so.</param>
/// <param name="LayerIndex">The layer by position; null if not stated so.</param>
/// <param name="Count">How many elements there are; null if they cannot be counted, which is a problem already reported.</param>
/// <param name="Shape">The lengths of the axes of a two-dimensional array; empty for a flat one.</param>
internal sealed record InlineWeights(string Member, string Parameter, string? LayerName, int? LayerIndex, int? Count, EquatableArray<int> Shape);
