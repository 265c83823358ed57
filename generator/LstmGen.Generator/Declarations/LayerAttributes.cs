using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>The attributes that make a class a model.</summary>
internal static class LayerAttributes
{
    public const string Weights = "WeightsAttribute";

    /// <summary>By metadata name: LstmGen.LstmAttribute, and so on.</summary>
    public static readonly EquatableArray<string> MetadataNames =
        LayerTypes.All.Select(type => $"LstmGen.{type.AttributeName}Attribute").Concat(["LstmGen." + Weights]).ToEquatable();

    public static bool IsOne(Microsoft.CodeAnalysis.AttributeData attribute) => attribute.AttributeClass is { } type && MetadataNames.Contains(type.ToDisplayString());
}
