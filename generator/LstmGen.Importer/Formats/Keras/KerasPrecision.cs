using LstmGen.Networks;

namespace LstmGen.Importer.Formats.Keras;

/// <summary>The type that the layers compute in, which has to be one for all: float32 or float64.</summary>
internal sealed class KerasPrecision
{
    private string? _first;
    private ElementType _element = ElementType.Float32;

    /// <summary>Takes note of what a layer computes in.</summary>
    public void Take(JsonView config, string what)
    {
        if (Of(config, what) is not { } element)
            return;

        if (_first is not null && element != _element)
            throw new ImportFailure($"{_first} computes in {Name(_element)} and {what} in {Name(element)}; all layers of a network must compute in one. Build the model with one dtype policy, copy the weights over and save it again.");

        _first ??= what;
        _element = element;
    }

    /// <summary>What a model, a layer or a cell computes in; null if it does not say.</summary>
    public static ElementType? Of(JsonView config, string what)
    {
        if (config.FindValue("dtype") is not { } dtype)
            return null;

        return PolicyName(dtype) switch
        {
            "float32" => ElementType.Float32,
            "float64" => ElementType.Float64,
            var name => throw new ImportFailure($"{what} has the dtype policy {Quote.Name(name)}; supported are float32 and float64. Build the model with one of them, copy the weights over and save it again."),
        };
    }

    /// <summary>The network in the type that its layers compute in; so are its inputs, those of integers apart.</summary>
    public NetworkDescription Of(NetworkDescription network) => network with
    {
        Element = _element,
        Inputs = network.Inputs.Select(Of).ToEquatable(),
        Layers = network.Layers.Select(layer => layer.Model is { } model ? layer with { Model = Of(model) } : layer).ToEquatable(),
    };

    private InputDescription Of(InputDescription input) => (input.Element, _element) switch
    {
        (ElementType.Float64, ElementType.Float32) => throw new ImportFailure($"the input {Quote.Name(input.Name)} is of type 'float64', but the layers compute in float32. Give both the same and save the model again."),
        (ElementType.Float32, ElementType.Float64) => input with { Element = ElementType.Float64 },
        _ => input,
    };

    private static string Name(ElementType element) => element == ElementType.Float64 ? "float64" : "float32";

    private static string PolicyName(JsonView dtype)
    {
        if (dtype.IsText)
            return dtype.Text();

        var className = dtype.Get("class_name").Text();
        return className is "DTypePolicy" or "FloatDTypePolicy" ? dtype.Get("config").Get("name").Text() : className;
    }
}
