using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmGen.Generator;

/// <summary>
/// Recognizes what the compiler itself refuses, as most text is while it is being typed. The compiler says so; more messages on what then seems to be missing
/// would be noise.
/// </summary>
internal static class Unfinished
{
    public static bool IsUnfinished(AttributeData attribute, CancellationToken cancellation)
    {
        if (attribute.AttributeConstructor is null || attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax syntax || HasErrors(syntax))
            return true;

        // An argument that does not fit is not there, or is an error.
        var arguments = attribute.NamedArguments;
        return arguments.Length != (syntax.ArgumentList?.Arguments.Count(argument => argument.NameEquals is not null) ?? 0) ||
            arguments.Any(argument => IsError(argument.Value)) || attribute.ConstructorArguments.Any(IsError);
    }

    /// <summary>Whether the text of a member cannot be read, or its type is not known.</summary>
    public static bool IsUnfinished(SyntaxNode? member, ITypeSymbol? type) =>
        member is not null && HasErrors(member) || (type as IArrayTypeSymbol)?.ElementType.TypeKind == TypeKind.Error || type?.TypeKind == TypeKind.Error;

    private static bool HasErrors(SyntaxNode syntax) =>
        syntax.ContainsDiagnostics && syntax.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static bool IsError(TypedConstant value) => value.Kind switch
    {
        TypedConstantKind.Error => true,
        TypedConstantKind.Array => !value.IsNull && value.Values.Any(IsError),
        _ => false,
    };
}
