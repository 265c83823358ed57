using LstmGen.Networks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmGen.Generator;

/// <summary>Looks at the class itself: whether a part of it can be emitted, and which of its members are in the way.</summary>
internal sealed class TypeParser(INamedTypeSymbol type, List<Problem> problems, Action<Place, Location?> mark)
{
    public TypeDeclaration Parse()
    {
        var before = problems.Count;
        CheckKind();
        CheckPartial();
        var canBeExtended = problems.Count == before;
        var taken = CheckMembers();
        return new TypeDeclaration(
            type.ContainingNamespace.IsGlobalNamespace ? "" : NamespaceOf(type.ContainingNamespace),
            Containers().Reverse().Select(Header).ToEquatable(),
            type.IsRecord ? "record" : "class",
            Escaped(type.Name),
            type.Name,
            HintName(),
            canBeExtended,
            taken.ToEquatable());
    }

    private void CheckKind()
    {
        if (type.TypeKind == TypeKind.Struct)
            Report(Descriptors.Struct, type.Name);
        else if (type.IsStatic || type.IsAbstract || type.IsFileLocal)
            Report(Descriptors.KindNotSupported, type.Name, type.IsStatic ? "static" : type.IsAbstract ? "abstract" : "local to its file");

        if (type.IsGenericType || Containers().Any(container => container.IsGenericType))
            Report(Descriptors.Generic, type.Name);
    }

    private void CheckPartial()
    {
        if (!IsPartial(type))
            Report(Descriptors.NotPartial, type.Name);

        var index = 0;
        foreach (var container in Containers())
        {
            var place = new Place(PlaceKind.ContainingType, index++);
            if (IsPartial(container))
                continue;
            mark(place, container.Locations.FirstOrDefault(location => location.IsInSource));
            problems.Add(Problem.Of(Descriptors.ContainingTypeNotPartial, place, container.Name, type.Name));
        }
    }

    /// <summary>Members with the name of an emitted one: another Forward would hide, overload or break it.</summary>
    private List<string> CheckMembers()
    {
        var taken = new List<string>();
        if (EmittedNames.All.Contains(type.Name))
            Report(Descriptors.MemberCollides, type.Name, "its own name");

        foreach (var member in type.GetMembers().Where(member => !member.IsImplicitlyDeclared))
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.Length: 0 })
                ReportMember(member, "a constructor without parameters");
            else if (member is IMethodSymbol { MethodKind: MethodKind.StaticConstructor or not MethodKind.Ordinary })
                continue;
            else if (EmittedNames.All.Contains(member.Name))
                ReportMember(member, $"a member '{member.Name}'");
        }

        return taken;

        void ReportMember(ISymbol member, string what)
        {
            taken.Add(member.Name);
            var place = Place.Member(member.Name);
            mark(place, member.Locations.FirstOrDefault(location => location.IsInSource));
            problems.Add(Problem.Of(Descriptors.MemberCollides, place, type.Name, what));
        }
    }

    private IEnumerable<INamedTypeSymbol> Containers()
    {
        for (var container = type.ContainingType; container is not null; container = container.ContainingType)
            yield return container;
    }

    private static bool IsPartial(INamedTypeSymbol symbol) =>
        symbol.DeclaringSyntaxReferences.All(reference => reference.GetSyntax() is TypeDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static string Header(INamedTypeSymbol container)
    {
        var kind = container switch
        {
            { TypeKind: TypeKind.Interface } => "interface",
            { TypeKind: TypeKind.Struct, IsRecord: true } => "record struct",
            { TypeKind: TypeKind.Struct } => "struct",
            { IsRecord: true } => "record",
            _ => "class",
        };
        return $"partial {kind} {Escaped(container.Name)}";
    }

    private static string NamespaceOf(INamespaceSymbol symbol) => symbol.ContainingNamespace.IsGlobalNamespace
        ? Escaped(symbol.Name)
        : NamespaceOf(symbol.ContainingNamespace) + "." + Escaped(symbol.Name);

    /// <summary>The name as it can be written into code, a keyword with its @.</summary>
    public static string Escaped(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    /// <summary>The full name where it is short and plain; else its beginning and a hash, so that no path grows too long and no two names meet.</summary>
    private string HintName()
    {
        var name = type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
        var plain = new string(name.Select(character => character is '.' or '_' || char.IsLetterOrDigit(character) ? character : '_').ToArray());
        if (plain == name && plain.Length <= 100 && plain.All(character => character < 128))
            return plain;

        var hash = name.Aggregate(14695981039346656037UL, (value, character) => unchecked((value ^ character) * 1099511628211UL));
        var ascii = new string(plain.Where(character => character < 128).ToArray());
        return $"{ascii.Substring(0, Math.Min(60, ascii.Length))}_{hash:x16}";
    }

    private void Report(DiagnosticDescriptor descriptor, params string[] arguments) => problems.Add(Problem.Of(descriptor, Place.Class, arguments));
}
