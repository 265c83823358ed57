using LstmGen.Networks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmGen.Generator;

/// <summary>Looks at the class itself: whether a part of it can be emitted, and under which names.</summary>
internal sealed class TypeParser(INamedTypeSymbol type, Compilation compilation, bool isCompiledIn, List<Problem> problems, Action<Place, Location?> mark, CancellationToken cancellation)
{
    public TypeDeclaration Parse()
    {
        var before = problems.Count;
        CheckKind();
        CheckPartial();
        var canBeExtended = problems.Count == before;
        var taken = new MemberParser(type, isCompiledIn, problems, mark).Parse();
        return new TypeDeclaration(
            type.ContainingNamespace.IsGlobalNamespace ? "" : NamespaceOf(type.ContainingNamespace),
            Containers().Reverse().Select(Header).ToEquatable(),
            type.IsRecord ? "record" : "class",
            Escaped(type.Name),
            type.Name,
            HintName.Of(type),
            canBeExtended,
            taken)
        {
            UsesNamesOfStep = new OtherMeanings(type, compilation, cancellation).HasAny(EmittedNames.OfStep),
        };
    }

    private void CheckKind()
    {
        if (type.TypeKind == TypeKind.Struct)
            Report(Descriptors.Struct, type.Name);
        else if (type.IsStatic || type.IsAbstract || type.IsFileLocal)
            Report(Descriptors.KindNotSupported, type.Name, type.IsStatic ? "is static" : type.IsAbstract ? "is abstract" : "is local to its file", "Make it a 'sealed partial class'");
        else if (type.BaseType is { } model && model.GetAttributes().Any(LayerAttributes.IsOne))
            Report(Descriptors.KindNotSupported, type.Name, $"is derived from '{model.Name}', which is a model too", $"Let it hold a '{model.Name}' instead");
        else if (HasPrimaryConstructor())
            Report(Descriptors.KindNotSupported, type.Name, "has parameters after its name, which each of its constructors must pass on", "Write a constructor in the class instead");

        if (type.IsGenericType || Containers().Any(container => container.IsGenericType))
            Report(Descriptors.Generic, type.Name);
    }

    private bool HasPrimaryConstructor() => type.InstanceConstructors.Any(constructor => constructor.Parameters.Length > 0 &&
        constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax));

    private void CheckPartial()
    {
        if (!IsPartial(type))
            Report(Descriptors.NotPartial, type.Name, Header(type));

        var index = 0;
        foreach (var container in Containers())
        {
            var place = new Place(PlaceKind.ContainingType, index++);
            if (IsPartial(container))
                continue;
            mark(place, container.Locations.FirstOrDefault(location => location.IsInSource));
            problems.Add(Problem.Of(Descriptors.ContainingTypeNotPartial, place, container.Name, type.Name, Header(container)));
        }
    }

    private IEnumerable<INamedTypeSymbol> Containers()
    {
        for (var container = type.ContainingType; container is not null; container = container.ContainingType)
            yield return container;
    }

    private static bool IsPartial(INamedTypeSymbol symbol) =>
        symbol.DeclaringSyntaxReferences.All(reference => reference.GetSyntax() is TypeDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static string Header(INamedTypeSymbol symbol)
    {
        var kind = symbol switch
        {
            { TypeKind: TypeKind.Interface } => "interface",
            { TypeKind: TypeKind.Struct, IsRecord: true } => "record struct",
            { TypeKind: TypeKind.Struct } => "struct",
            { IsRecord: true } => "record",
            _ => "class",
        };
        return $"partial {kind} {Escaped(symbol.Name)}";
    }

    private static string NamespaceOf(INamespaceSymbol symbol) => symbol.ContainingNamespace.IsGlobalNamespace
        ? Escaped(symbol.Name)
        : NamespaceOf(symbol.ContainingNamespace) + "." + Escaped(symbol.Name);

    /// <summary>The name as it can be written into code, a keyword with its @.</summary>
    public static string Escaped(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    private void Report(DiagnosticDescriptor descriptor, params string[] arguments) => problems.Add(Problem.Of(descriptor, Place.Class, arguments));
}
