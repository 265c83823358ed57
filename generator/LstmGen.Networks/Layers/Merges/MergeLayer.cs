namespace LstmGen.Networks;

/// <summary>Keras' Add, Subtract, Multiply, Average, Maximum and Minimum: values of one shape, merged element by element.</summary>
/// <param name="className">Keras' class name.</param>
/// <param name="most">How many values it takes at most; at least two.</param>
internal sealed partial class MergeLayer(string className, int most = int.MaxValue) : LayerType
{
    public const string Add = "Add", Subtract = "Subtract", Multiply = "Multiply", Average = "Average", Maximum = "Maximum", Minimum = "Minimum";

    public override string ClassName => className;

    public override EquatableArray<OptionDefinition> Options => EquatableArray<OptionDefinition>.Empty;

    public override string? WrongCount(LayerOptions options, int count) => count >= 2 && count <= most ? null : most == 2 ? "takes 2 inputs" : "takes at least 2 inputs";

    /// <summary>What counts in one of the values counts in what is made of all; where all timesteps of one count, all do.</summary>
    public override MaskFlow MaskOf(LayerOptions options, IReadOnlyList<NetworkValue> inputs, int output) =>
        inputs.Any(input => input.Mask is null) ? MaskFlow.Ends :
        inputs.All(input => input.Mask == inputs[0].Mask) ? MaskFlow.GoesOn :
        MaskFlow.Begins;

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        var first = inputs[0];
        if (first.Shape.Features is null)
            return Inferred.DoesNotFit($"needs a known number of features, but is given {first.Shape}.");

        for (var index = 1; index < inputs.Count; index++)
        {
            if (!inputs[index].Shape.Equals(first.Shape))
                return Inferred.DoesNotFit($"needs values of one shape, but input 1 is {first.Shape} and input {NumberText.Of(index + 1)} is {inputs[index].Shape}.");
        }

        return Inferred.Value(first);
    }
}
