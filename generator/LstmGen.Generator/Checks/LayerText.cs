using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>How messages speak of a layer and its sizes.</summary>
internal static class LayerText
{
    /// <summary>A layer by its class and its name: LSTM 'lstm_1'.</summary>
    public static string Named(Layer layer) => $"{layer.Type.ClassName} '{SafeText.Name(layer.Name)}'";

    /// <summary>As it would be written: Lstm(Units = 16, Features = 4).</summary>
    public static string Attribute(LayerType type, LayerOptions options, NetworkValue input) => $"{type.AttributeName}({Sizes(type, options, input)})";

    /// <summary>Units = 16, Features = 4.</summary>
    public static string Sizes(LayerType type, LayerOptions options, NetworkValue input) => string.Join(", ",
        type.Options.Where(definition => definition.IsSize).Select(definition => $"{definition.PropertyName} = {options.Text(definition.Name)}")
            .Concat(input.IsTokens ? [] : [$"Features = {Axis(input.Shape.Features)}"]));

    /// <summary>How many features a sample has; of tokens, how many there are at a timestep.</summary>
    public static int? FeaturesOf(NetworkValue value) => value is { IsTokens: true, Shape.Rank: 1 } ? 1 : value.Shape.Features;

    public static string Axis(int? axis) => axis is { } length ? NumberText.Of(length) : "any number";

    public static string Shape(EquatableArray<int> shape) => "(" + string.Join(", ", shape.Select(axis => NumberText.Of(axis))) + ")";
}
