using LstmGen.Networks;
using Microsoft.CodeAnalysis;

namespace LstmGen.Generator;

/// <summary>The attributes that make a class a model, and those that say more of one.</summary>
internal static class LayerAttributes
{
    public const string Weights = "WeightsAttribute", Input = "InputAttribute", Outputs = "OutputsAttribute", Precision = "PrecisionAttribute", SharedLayer = "SharedLayerAttribute";

    private const string Namespace = "LstmGen.";

    /// <summary>Those that make a model, by metadata name: LstmGen.LstmAttribute, and so on.</summary>
    public static readonly EquatableArray<string> MetadataNames = LayerTypes.All
        .Where(type => type.HasAttribute).Select(type => $"{Namespace}{type.AttributeName}Attribute")
        .Concat([Namespace + Input, Namespace + SharedLayer, Namespace + Weights])
        .ToEquatable();

    private static readonly EquatableArray<string> All = MetadataNames.Concat([Namespace + Outputs, Namespace + Precision]).ToEquatable();

    /// <summary>Whether the attribute makes its class a model.</summary>
    public static bool IsOne(AttributeData attribute) => attribute.AttributeClass is { } type && MetadataNames.Contains(type.ToDisplayString());

    /// <summary>Whether the attribute says anything of a model.</summary>
    public static bool IsKnown(AttributeData attribute) => attribute.AttributeClass is { } type && All.Contains(type.ToDisplayString());
}
