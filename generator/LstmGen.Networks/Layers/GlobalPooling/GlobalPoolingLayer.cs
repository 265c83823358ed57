namespace LstmGen.Networks;

/// <summary>
/// Keras' GlobalMaxPooling1D and GlobalAveragePooling1D: the greatest or the mean of each feature over the whole sequence; (timesteps, features) becomes (features), or
/// with keepdims (1, features).
/// </summary>
/// <param name="className">Keras' class name.</param>
internal sealed partial class GlobalPoolingLayer(string className) : LayerType
{
    public const string Max = "GlobalMaxPooling1D", Average = "GlobalAveragePooling1D", KeepDims = "keepdims", Value = "pooled", Count = "count";

    /// <summary>How many timesteps have been counted is kept in two numbers, since float alone counts no further than 16,777,216.</summary>
    private const int CountSize = 2;

    public override string ClassName => className;

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(
        new OptionDefinition(KeepDims, OptionKind.Bool, "false") { PropertyName = "KeepDims" });

    public override string? NotDistributed => GoesThroughTime;

    public override bool SupportsMasking => className == Average;

    /// <summary>What comes out counts, whatever it was made of.</summary>
    public override MaskFlow MaskOf(LayerOptions options, IReadOnlyList<NetworkValue> inputs, int output) => MaskFlow.Ends;

    public override bool IsCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => !options.Bool(KeepDims);

    public override string WhyNotCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => "gives a sequence of one timestep, which begins where the one before has ended (keepdims = true)";

    public override int OutputsPerStep(LayerOptions options) => 0;

    /// <summary>What has been pooled so far, and how many timesteps.</summary>
    public override EquatableArray<StateSlot> StateSlots(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => options.Bool(KeepDims)
        ? EquatableArray<StateSlot>.Empty
        : EquatableArray.Of(new StateSlot(Value, inputs[0].Shape.Features ?? 0), new StateSlot(Count, CountSize) { IsTail = true });

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        if (inputs[0].Shape is not { Rank: 2, Features: { } features })
            return Inferred.DoesNotFit($"needs a sequence (timesteps, features), but the layer before gives {inputs[0].Shape}. If that is a recurrent layer, it has to return sequences.");
        return Inferred.Value(new NetworkValue(options.Bool(KeepDims) ? Shape.Of(1, features) : Shape.Of(features), inputs[0].Element));
    }
}
