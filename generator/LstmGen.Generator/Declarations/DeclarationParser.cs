using LstmGen.Networks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmGen.Generator;

/// <summary>A declaration and where its places stand.</summary>
internal sealed record LocatedDeclaration(ModelDeclaration Declaration, LocationMap Locations);

/// <summary>Turns a class and its attributes into records. Symbols and syntax end here.</summary>
internal sealed class DeclarationParser
{
    private readonly INamedTypeSymbol _type;
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellation;
    private readonly List<Problem> _problems = [];
    private readonly List<(Place Place, LocationInfo Location)> _places = [];

    private DeclarationParser(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        _type = type;
        _compilation = compilation;
        _cancellation = cancellation;
    }

    /// <summary>
    /// The declaration, or null if another of the class's attributes makes the model: each attribute leads here, and only the first on the class goes on.
    /// </summary>
    public static LocatedDeclaration? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context.TargetSymbol is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type)
            return null;

        var first = type.GetAttributes().First(LayerAttributes.IsOne).ApplicationSyntaxReference;
        var isFirst = context.Attributes.Any(attribute => attribute.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == first?.SyntaxTree && reference.Span == first.Span);
        return isFirst ? new DeclarationParser(type, context.SemanticModel.Compilation, cancellation).Parse() : null;
    }

    private LocatedDeclaration Parse()
    {
        Mark(Place.Class, _type.Locations.FirstOrDefault(location => location.IsInSource));
        CheckPlatform();
        var (layers, weightsPath) = ParseLayers();
        var precision = ParsePrecision();
        var members = new InlineWeightsParser(_compilation, precision ?? ElementType.Float32, _problems, Mark, _cancellation);
        var inline = members.Parse(_type);
        var type = new TypeParser(_type, _compilation, isCompiledIn: weightsPath is not null || inline.Count > 0, _problems, Mark, _cancellation).Parse();
        var isUnfinished = members.IsUnfinished || _type.GetAttributes().Any(attribute => LayerAttributes.IsKnown(attribute) && Unfinished.IsUnfinished(attribute, _cancellation));
        return new LocatedDeclaration(
            new ModelDeclaration(type, layers, weightsPath, inline, isUnfinished, _problems.ToEquatable()) { Outputs = ParseOutputs(), Precision = precision },
            new LocationMap(_places.ToEquatable()));
    }

    private (EquatableArray<LayerDeclaration> Layers, string? WeightsPath) ParseLayers()
    {
        var layers = new List<LayerDeclaration>();
        var declarations = new HashSet<SyntaxNode>();
        string? weightsPath = null;
        foreach (var attribute in _type.GetAttributes().Where(LayerAttributes.IsOne))
        {
            var syntax = SyntaxOf(attribute);
            if (attribute.AttributeClass!.Name == LayerAttributes.Weights)
            {
                Mark(Place.Weights, syntax?.GetLocation());
                weightsPath = attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "";
                continue;
            }

            Mark(Place.Layer(layers.Count), syntax?.GetLocation());
            if (syntax?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration)
                declarations.Add(declaration);
            foreach (var argument in syntax?.ArgumentList?.Arguments ?? [])
            {
                // What stands without a name is the layer that is used again.
                Mark(Place.Option(layers.Count, argument.NameEquals?.Name.Identifier.ValueText ?? Place.Shared), argument.GetLocation());
            }

            layers.Add(LayerParser.Parse(attribute));
        }

        if (declarations.Count > 1)
            Report(Descriptors.SeveralDeclarations, Place.Class, _type.Name, NumberText.Of(declarations.Count));
        return (layers.ToEquatable(), weightsPath);
    }

    private EquatableArray<string>? ParseOutputs()
    {
        if (Find(LayerAttributes.Outputs) is not { } attribute)
            return null;

        Mark(Place.Outputs, SyntaxOf(attribute)?.GetLocation());
        return attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Array, IsNull: false } names
            ? names.Values.Select(name => name.Value as string ?? "").ToEquatable()
            : EquatableArray<string>.Empty;
    }

    private ElementType? ParsePrecision()
    {
        if (Find(LayerAttributes.Precision) is not { } attribute)
            return null;

        return LayerParser.MemberOf(attribute.ConstructorArguments.FirstOrDefault()) is nameof(ElementType.Float64) ? ElementType.Float64 : ElementType.Float32;
    }

    private AttributeData? Find(string name) => _type.GetAttributes().FirstOrDefault(attribute => LayerAttributes.IsKnown(attribute) && attribute.AttributeClass!.Name == name);

    private AttributeSyntax? SyntaxOf(AttributeData attribute) => attribute.ApplicationSyntaxReference?.GetSyntax(_cancellation) as AttributeSyntax;

    private void CheckPlatform()
    {
        // Some library may have a type of the name too, so there may be several.
        if (_compilation.GetTypesByMetadataName("System.Runtime.Intrinsics.Vector512`1").IsEmpty)
            Report(Descriptors.PlatformTooOld, Place.Class, ".NET 8 or later", "an older target framework", "Set <TargetFramework>net8.0</TargetFramework> or a later one");
        else if (_compilation is CSharpCompilation { LanguageVersion: < LanguageVersion.CSharp12 } csharp)
            Report(Descriptors.PlatformTooOld, Place.Class, "C# 12 or later", "C# " + csharp.LanguageVersion.ToDisplayString(), "Take <LangVersion> out of the project, or set it to 12 or later");
    }

    private void Mark(Place place, Location? location)
    {
        if (LocationInfo.Of(location) is { } info)
            _places.Add((place, info));
    }

    private void Report(DiagnosticDescriptor descriptor, Place place, params string[] arguments) => _problems.Add(Problem.Of(descriptor, place, arguments));
}
