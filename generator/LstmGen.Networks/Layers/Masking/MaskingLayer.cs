namespace LstmGen.Networks;

/// <summary>
/// Keras' Masking: a timestep whose features all are the mask value does not count. It becomes zeros, and the mask goes on with the sequence.
/// </summary>
internal sealed partial class MaskingLayer : LayerType
{
    public const string MaskValue = "mask_value";

    public override string ClassName => "Masking";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(new OptionDefinition(MaskValue, OptionKind.Number, "0"));

    public override double? MaskedNumber(LayerOptions options) => options.Number(MaskValue);

    /// <summary>A mask that comes in is forgotten: what counts is found anew.</summary>
    public override MaskFlow MaskOf(LayerOptions options, IReadOnlyList<NetworkValue> inputs, int output) => MaskFlow.Begins;

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => inputs[0].Shape is { Rank: 2, Features: not null }
        ? Inferred.Value(inputs[0])
        : Inferred.DoesNotFit($"needs a sequence (timesteps, features), but the layer before gives {inputs[0].Shape}.");
}
