using LstmGen.Networks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmGen.Generator;

/// <summary>Looks for members with the name of an emitted one: another Forward would hide it, overload it or break it.</summary>
internal sealed class MemberParser(INamedTypeSymbol type, bool isCompiledIn, List<Problem> problems, Action<Place, Location?> mark)
{
    public EquatableArray<TakenMember> Parse()
    {
        var taken = new List<TakenMember>();
        if (EmittedNames.All.Contains(type.Name))
        {
            taken.Add(new TakenMember(type.Name, IsType: true, null));
            Report(Place.Class, "its own name");
        }

        foreach (var member in type.GetMembers().Where(member => !member.IsImplicitlyDeclared))
        {
            if (Collision(member) is { } collision)
            {
                // Overloads are one mistake.
                if (taken.All(other => other.Name != collision.Name))
                {
                    mark(PlaceOf(member), member.Locations.FirstOrDefault(location => location.IsInSource));
                    Report(PlaceOf(member), collision.Name == TakenMember.Constructor ? "a constructor without parameters" : $"a member '{member.Name}'");
                }

                taken.Add(collision);
            }
        }

        CheckConstructors();
        CheckInherited();
        return taken.ToEquatable();
    }

    private static TakenMember? Collision(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.Length: 0 } => new TakenMember(TakenMember.Constructor, IsType: false, 0),
        IMethodSymbol { MethodKind: not MethodKind.Ordinary } => null,
        _ when !EmittedNames.All.Contains(member.Name) => null,
        IMethodSymbol method => new TakenMember(member.Name, IsType: false, method.Parameters.Length),
        _ => new TakenMember(member.Name, member is ITypeSymbol, null),
    };

    /// <summary>Weights come in through the emitted constructors, so each of the user's has to begin with another.</summary>
    private void CheckConstructors()
    {
        var place = Place.Member(TakenMember.Constructor);
        var constructor = type.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters.Length > 0 &&
            constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is ConstructorDeclarationSyntax syntax && !syntax.Initializer.IsKind(SyntaxKind.ThisConstructorInitializer)));
        if (constructor is null)
            return;

        mark(place, constructor.Locations.FirstOrDefault(location => location.IsInSource));
        problems.Add(Problem.Of(Descriptors.ConstructorWithoutWeights, place, type.Name,
            isCompiledIn ? "Let it begin with ': this()'" : "Take it away: while the class has no weights, only Load makes models of it"));
    }

    private void CheckInherited()
    {
        for (var ancestor = type.BaseType; ancestor is { SpecialType: not SpecialType.System_Object }; ancestor = ancestor.BaseType)
        {
            foreach (var name in ancestor.GetMembers().Where(member => member.DeclaredAccessibility != Accessibility.Private).Select(member => member.Name).Distinct())
            {
                if (EmittedNames.All.Contains(name))
                    Report(Place.Class, $"a member '{name}' from '{ancestor.Name}'");
            }
        }
    }

    private static Place PlaceOf(ISymbol member) => Place.Member(TypeParser.Escaped(member.Name));

    private void Report(Place place, string what) => problems.Add(Problem.Of(Descriptors.MemberCollides, place, type.Name, what));
}
