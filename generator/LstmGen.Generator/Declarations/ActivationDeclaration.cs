using System.Collections.Immutable;
using LstmGen.Networks;
using Microsoft.CodeAnalysis;

namespace LstmGen.Generator;

/// <summary>An activation as an attribute states it: Activation = Activation.LeakyRelu, ActivationAlpha = 0.3.</summary>
internal static class ActivationDeclaration
{
    /// <summary>What the properties of parameters end in, in the order of the parameters.</summary>
    private static readonly string[] Suffixes = ["Alpha", "Beta", "Gamma"];

    /// <summary>The option's canonical text; null if the attribute states none of it.</summary>
    public static string? Text(OptionDefinition definition, ImmutableArray<KeyValuePair<string, TypedConstant>> arguments)
    {
        var function = arguments.FirstOrDefault(argument => argument.Key == definition.PropertyName).Value is { Kind: TypedConstantKind.Enum } value ? Name(value) : null;
        var known = function is null ? null : Activation.All.FirstOrDefault(activation => activation.Name == function);
        var stated = new List<Option>();
        for (var index = 0; index < Suffixes.Length; index++)
        {
            // A parameter that the function does not have keeps the suffix as its name; the check of the option then says what there is.
            var name = index < known?.Parameters.Count ? known.Parameters[index].Name : Suffixes[index].ToLowerInvariant();
            if (arguments.FirstOrDefault(argument => argument.Key == definition.PropertyName + Suffixes[index]).Value.Value is double number)
                stated.Add(new Option(name, NumberText.Of(number)));
        }

        return function is null && stated.Count == 0 ? null : ActivationParser.Canonical(ActivationParser.Text(function ?? "", stated));
    }

    // A value outside the enum has no name; its number then fails the check of the option.
    private static string? Name(TypedConstant value) =>
        LayerParser.MemberOf(value) is { } member ? Activation.All.FirstOrDefault(activation => activation.EnumName == member)?.Name ?? member : value.Value?.ToString();
}
