namespace LstmGen.Networks;

/// <summary>What kind of value an option has; its text form stands in the comments.</summary>
internal enum OptionKind
{
    /// <summary>A whole number: 32.</summary>
    Int,

    /// <summary>true or false.</summary>
    Bool,

    /// <summary>A number: 0.5.</summary>
    Number,

    /// <summary>Numbers apart by a comma: 0.5,1,2; or null.</summary>
    Numbers,

    /// <summary>Whole numbers apart by a comma: 1,2; or null. Keras writes a list of one as a number too.</summary>
    Ints,

    /// <summary>An activation by Keras' name, with the parameters that are not Keras' defaults: hard_sigmoid, leaky_relu(negative_slope=0.3).</summary>
    Activation,

    /// <summary>One of a few names: concat.</summary>
    Choice,
}

/// <summary>One option of a layer, under Keras' name (return_sequences); the attribute's property is the same in PascalCase.</summary>
/// <param name="Name">Keras' name.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Default">Keras' default as text; null if the option has to be stated.</param>
internal sealed record OptionDefinition(string Name, OptionKind Kind, string? Default)
{
    /// <summary>False for what matters in training alone, such as dropout: read, kept, never compared and never compiled.</summary>
    public bool HasEffect { get; init; } = true;

    /// <summary>True while nothing but the default can be compiled.</summary>
    public bool OnlyDefault { get; init; }

    /// <summary>For sizes: the number must be at least 1.</summary>
    public bool IsSize { get; init; }

    /// <summary>For sizes: the largest that any network has.</summary>
    public int Largest { get; init; } = LayerOptionsCheck.LargestSize;

    /// <summary>Whether the option may be null, which then has a meaning of its own.</summary>
    public bool IsNullable { get; init; }

    /// <summary>True for what few networks have: the line of the architecture names it only where it is not the default.</summary>
    public bool IsRare { get; init; }

    /// <summary>Whether Keras knows no such option: other frameworks have it.</summary>
    public bool IsBeyondKeras { get; init; }

    /// <summary>The names that a choice is among.</summary>
    public EquatableArray<string> Choices { get; init; }

    /// <summary>The name of the attribute's property: ReturnSequences.</summary>
    public string PropertyName { get; init; } = NameText.Pascal(Name);
}

/// <summary>An option and its value as canonical text: equal values have equal texts.</summary>
internal sealed record Option(string Name, string Value);

/// <summary>The options of one layer that are stated somewhere; the others have the definition's default.</summary>
internal sealed record LayerOptions(EquatableArray<OptionDefinition> Definitions, EquatableArray<Option> Stated)
{
    /// <summary>The options whose values are layers: what a Bidirectional or an RNN holds.</summary>
    public EquatableArray<InnerLayer> Inner { get; init; }

    /// <summary>The value's text: stated, or else the default, or else null.</summary>
    public string? Text(string name) => Stated.FirstOrDefault(option => option.Name == name)?.Value ?? Definitions.First(definition => definition.Name == name).Default;

    public int Int(string name) => NumberText.TryInt(Text(name) ?? "", out var value) ? value : 0;

    public bool Bool(string name) => Text(name) == "true";

    public double Number(string name) => NumberText.TryNumber(Text(name) ?? "", out var value) ? value : 0;

    /// <summary>Whether the option has a value other than null.</summary>
    public bool IsStated(string name) => Text(name) is not (null or OptionText.Null);

    /// <summary>A list of numbers as their texts; empty for null.</summary>
    public EquatableArray<string> Numbers(string name) =>
        Text(name) is { } text && text != OptionText.Null && text.Length > 0 ? text.Split(',').ToEquatable() : EquatableArray<string>.Empty;

    /// <summary>A list of whole numbers; empty for null.</summary>
    public EquatableArray<int> Ints(string name) => Numbers(name).Select(text => NumberText.TryInt(text, out var value) ? value : 0).ToEquatable();

    public Activation Activation(string name) => Networks.Activation.Find(Text(name) ?? "") ?? Networks.Activation.Linear;
}

/// <summary>A layer within another.</summary>
/// <param name="Role">What it is there: forward_layer, cell.</param>
/// <param name="Type">Its kind.</param>
/// <param name="Options">Its own options.</param>
internal sealed record InnerLayer(string Role, LayerType Type, LayerOptions Options);

/// <summary>Canonical texts of option values.</summary>
internal static class OptionText
{
    public const string Null = "null";

    public static string Of(bool value) => value ? "true" : "false";

    public static string Of(IEnumerable<double> values) => string.Join(",", values.Select(NumberText.Of));

    public static string Of(IEnumerable<int> values) => string.Join(",", values.Select(value => NumberText.Of(value)));
}
