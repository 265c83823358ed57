using Microsoft.CodeAnalysis;

namespace LstmGen.Generator;

/// <summary>The name of the emitted file: that of no other class, not even on a file system that does not tell capitals from small letters.</summary>
internal static class HintName
{
    private const int Longest = 100, LongestBeforeHash = 60;

    /// <summary>The full name where it is short, plain and like no other; else its beginning and a hash.</summary>
    public static string Of(INamedTypeSymbol type)
    {
        var name = type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
        if (name.Length <= Longest && name.All(character => character is '.' or '_' || IsAscii(character)) && !HasTwin(type))
            return name;

        var hash = name.Aggregate(14695981039346656037UL, (value, character) => unchecked((value ^ character) * 1099511628211UL));
        var ascii = new string(name.Select(character => character == '.' || IsAscii(character) ? character : '_').ToArray());
        return $"{ascii.Substring(0, Math.Min(LongestBeforeHash, ascii.Length))}_{hash:x16}";
    }

    /// <summary>Whether a type or namespace differs from this one, or from one around it, in nothing but capitals.</summary>
    private static bool HasTwin(INamedTypeSymbol type)
    {
        for (ISymbol symbol = type; symbol.ContainingSymbol is INamespaceOrTypeSymbol container; symbol = container)
        {
            if (container.GetMembers().Any(other => other is INamespaceOrTypeSymbol && other.Name != symbol.Name && string.Equals(other.Name, symbol.Name, StringComparison.OrdinalIgnoreCase)))
                return true;
        }

        return false;
    }

    private static bool IsAscii(char character) => character < 128 && char.IsLetterOrDigit(character);
}
