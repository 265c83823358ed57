using System.Reflection;
using Microsoft.CodeAnalysis;

namespace LstmGen.Testing;

/// <summary>
/// What of an emitted class can be called. One that does not stream has a Step and a State all the same, which the compiler refuses with the reason.
/// </summary>
public static class Callable
{
    /// <summary>The State of a class that streams; null for any other.</summary>
    public static Type? StateOf(Type type) => type.GetNestedType("State") is { } state && Is(state) ? state : null;

    /// <summary>Whether code may use the member.</summary>
    public static bool Is(MemberInfo member) => member.GetCustomAttribute<ObsoleteAttribute>() is not { IsError: true };

    /// <summary>The same before it is compiled.</summary>
    public static bool Is(ISymbol member) => member.GetAttributes().All(attribute => attribute.AttributeClass?.Name != nameof(ObsoleteAttribute));
}
