using LstmGen.Networks;
using Microsoft.CodeAnalysis;

namespace LstmGen.Generator;

/// <summary>Reads one layer or input attribute.</summary>
internal static class LayerParser
{
    public static LayerDeclaration Parse(AttributeData attribute)
    {
        var arguments = attribute.NamedArguments;
        var name = Value("Name") as string;
        var (features, timesteps) = (Value("Features") as int?, Value("Timesteps") as int?);
        var inputs = arguments.FirstOrDefault(argument => argument.Key == "Inputs").Value is { Kind: TypedConstantKind.Array, IsNull: false } values
            ? values.Values.Select(value => value.Value as string ?? "").ToEquatable()
            : (EquatableArray<string>?)null;
        if (attribute.AttributeClass!.Name == LayerAttributes.SharedLayer)
            return LayerDeclaration.Again(attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "", name, inputs);

        var type = LayerTypes.All.FirstOrDefault(type => type.HasAttribute && type.AttributeName + "Attribute" == attribute.AttributeClass.Name);
        if (type is null)
            return LayerDeclaration.Input(name, features, timesteps, Value("AnyLength") is true) with { SampleShape = Axes("SampleShape") };

        return new LayerDeclaration(
            type.ClassName,
            name,
            inputs,
            features,
            timesteps,
            type.Options
                .Select(definition => (definition.Name, Text: definition.Kind == OptionKind.Activation
                    ? ActivationDeclaration.Text(definition, arguments)
                    : arguments.Where(argument => argument.Key == definition.PropertyName).Select(argument => Text(definition, argument.Value)).FirstOrDefault()))
                .Where(option => option.Text is not null)
                .Select(option => new Option(option.Name, option.Text!))
                .ToEquatable())
        { Holds = type.InnerOptions.Count == 0 ? 0 : Value("HasBackwardLayer") is true ? 2 : 1 };

        EquatableArray<int>? Axes(string key) => arguments.FirstOrDefault(argument => argument.Key == key).Value is { Kind: TypedConstantKind.Array, IsNull: false } axes
            ? axes.Values.Select(axis => axis.Value as int? ?? 0).ToEquatable()
            : null;

        object? Value(string key) => arguments.FirstOrDefault(argument => argument.Key == key).Value is { Kind: not TypedConstantKind.Array } value ? value.Value : null;
    }

    /// <summary>The name of a member of an enum; null for a value that has none.</summary>
    public static string? MemberOf(TypedConstant value) =>
        value.Type?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value.Value))?.Name;

    /// <summary>An argument as the option's canonical text.</summary>
    private static string? Text(OptionDefinition definition, TypedConstant value)
    {
        if (value.Kind == TypedConstantKind.Array)
        {
            return value.IsNull ? OptionText.Null
                : definition.Kind == OptionKind.Ints ? OptionText.Of(value.Values.Select(element => element.Value as int? ?? 0))
                : OptionText.Of(value.Values.Select(element => element.Value is double number ? number : double.NaN));
        }

        // A value outside the enum has no name; its number then fails the check of the option, which says what there is.
        if (definition.Kind == OptionKind.Choice)
            return MemberOf(value) is { } choice ? LayerType.NameOfClass(choice) : value.Value?.ToString();

        return value.Value switch
        {
            int number => NumberText.Of(number),
            bool flag => OptionText.Of(flag),
            double number => NumberText.Of(number),
            _ => null,
        };
    }
}
