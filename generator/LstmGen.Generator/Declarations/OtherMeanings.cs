using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmGen.Generator;

/// <summary>
/// Looks for names by which the user's part of a class speaks of something else than a member of it: a type around the class, or what a using brings. A member of
/// that name would hide it.
/// </summary>
internal sealed class OtherMeanings(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
{
    /// <summary>Whether one of the names means something already where the class uses it.</summary>
    public bool HasAny(IReadOnlyCollection<string> names) =>
        type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)).Any(part => IsMeant(part, names));

    private bool IsMeant(SyntaxNode part, IReadOnlyCollection<string> names)
    {
        var used = part.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => names.Contains(name.Identifier.ValueText)).ToList();
        if (used.Count == 0)
            return false;

        var model = compilation.GetSemanticModel(part.SyntaxTree);
        return used.Any(name => !model.LookupSymbols(name.SpanStart, name: name.Identifier.ValueText).IsEmpty);
    }
}
