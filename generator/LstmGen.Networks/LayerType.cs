using System.Text;

namespace LstmGen.Networks;

/// <summary>One tensor of a layer's weights.</summary>
/// <param name="Name">Keras' name within the layer: recurrent_kernel.</param>
/// <param name="Shape">Its shape; empty for a single number.</param>
/// <param name="Trainable">Whether Keras counts it as trainable.</param>
internal sealed record Parameter(string Name, EquatableArray<int> Shape, bool Trainable = true)
{
    /// <summary>False for what Keras counts and stores but no prediction needs, such as Normalization's count.</summary>
    public bool IsRead { get; init; } = true;

    /// <summary>What Keras needs for one element: all are float32, but for counters.</summary>
    public int ElementBytes { get; init; } = 4;

    public long Count => Shape.Aggregate(1L, (product, axis) => product * axis);

    public string ShapeText => "(" + string.Join(", ", Shape.Select(axis => NumberText.Of(axis))) + ")";
}

/// <summary>Numbers that a layer carries from one timestep to the next.</summary>
/// <param name="Name">The field's term: h, c.</param>
/// <param name="Size">How many.</param>
internal sealed record StateSlot(string Name, int Size)
{
    /// <summary>Whether they are kept for later, rather than worked on by whole vectors: what came before, and what counts it.</summary>
    public bool IsTail { get; init; }
}

/// <summary>
/// A kind of layer: its options, shape rule and parameters, said once for everyone who needs them. Each kind has a folder of its own
/// under Layers; <see cref="LayerTypes"/> is the only list of them.
/// </summary>
internal abstract partial class LayerType
{
    /// <summary>Keras' class name: SpatialDropout1D.</summary>
    public abstract string ClassName { get; }

    /// <summary>The attribute's name without its suffix: Lstm.</summary>
    public virtual string AttributeName => ClassName;

    public abstract EquatableArray<OptionDefinition> Options { get; }

    /// <summary>The value that an option has in effect, as text: one that is null may follow from another.</summary>
    public virtual string? InEffect(LayerOptions options, string option) => options.Text(option);

    /// <summary>The folder below the layer's own that Keras 3 stores its weights in.</summary>
    public virtual string WeightsFolder => "vars";

    /// <summary>The gates of a recurrent layer, by Keras' letters: every parameter has them side by side along its last axis, in this order.</summary>
    public virtual EquatableArray<string> Gates => EquatableArray<string>.Empty;

    /// <summary>Whether there is an attribute of the kind.</summary>
    public virtual bool HasAttribute => true;

    /// <summary>Why the kind is no layer of a network by itself, as the end of a sentence; null if it is one.</summary>
    public virtual string? NotAlone => null;

    /// <summary>Keras' names of the options whose values are layers: layer, backward_layer.</summary>
    public virtual EquatableArray<string> InnerOptions => EquatableArray<string>.Empty;

    /// <summary>The layers within one, each with its role; what is not stated but follows from the others is filled in.</summary>
    public virtual IEnumerable<(string Role, LayerDescription Layer)> InnerLayers(EquatableArray<LayerDescription> stated) => [];

    /// <summary>The folder below the layer's own in which Keras 3 stores a layer within it.</summary>
    public virtual string InnerFolder(string role) => role;

    /// <summary>What flows into one of the layers within.</summary>
    public virtual IReadOnlyList<NetworkValue> InnerInputs(LayerOptions options, IReadOnlyList<NetworkValue> inputs, int index) => inputs;

    /// <summary>What the layer takes, if it takes another number of inputs: "takes 1 input". Null where the number is right.</summary>
    public virtual string? WrongCount(LayerOptions options, int count) => count == 1 ? null : "takes 1 input";

    /// <summary>
    /// Whether the output at a timestep depends on this and earlier timesteps alone, so that the layer can run a step at a time.
    /// </summary>
    public virtual bool IsCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => true;

    /// <summary>At which of its samples a causal layer gives one: at each, unless it says otherwise.</summary>
    public virtual Clock Clock(LayerOptions options) => Networks.Clock.Each;

    /// <summary>Why the layer cannot run a step at a time, as the rest of a sentence that begins with it.</summary>
    public virtual string WhyNotCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => "needs a whole sequence before it gives its first output";

    /// <summary>Why no TimeDistributed can hold the layer, as the end of a sentence; null if one can: it then sees the sample of a timestep alone.</summary>
    public virtual string? NotDistributed => null;

    /// <summary>Why no TimeDistributed can hold the layer with these options, as the end of a sentence; null if one can.</summary>
    public virtual string? NotDistributedAs(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => null;

    /// <summary>As <see cref="NotDistributed"/> of what goes through time itself.</summary>
    protected const string GoesThroughTime = "would go through a sequence at each timestep";

    /// <summary>Whether it reads a sequence from wherever that ends, though it looks at later timesteps than the one at hand: what is padded may be cut off before.</summary>
    public virtual bool EndsAnywhere => false;

    /// <summary>Whether inference passes its input on untouched, as the Dropout family does.</summary>
    public virtual bool IsIdentity => false;

    /// <summary>Whether the layer takes a mask that comes with its input, as Keras means it; the mask stops at any other.</summary>
    public virtual bool SupportsMasking => true;

    /// <summary>Whether it is an operation by which Keras computes masks, and of which nothing is compiled.</summary>
    public virtual bool IsMaskOperation => false;

    /// <summary>Whether masks may flow in as values.</summary>
    public virtual bool TakesMasks => IsMaskOperation;

    /// <summary>Of a layer at which a mask begins: the number that all of a timestep is that does not count. Null where the mask is made of others.</summary>
    public virtual double? MaskedNumber(LayerOptions options) => null;

    /// <summary>
    /// Which mask goes with an output that is a sequence. Unless a layer says otherwise that of its first input goes with its first output.
    /// </summary>
    public virtual MaskFlow MaskOf(LayerOptions options, IReadOnlyList<NetworkValue> inputs, int output) =>
        SupportsMasking && output == 0 && inputs[0].Mask is not null ? MaskFlow.GoesOn : MaskFlow.Ends;

    /// <summary>Whether a layer of the kind makes numbers of tokens, whatever its options.</summary>
    public virtual bool TakesTokens => false;

    /// <summary>How many tokens the layer knows, for one that makes numbers of tokens; null for any other, which takes numbers.</summary>
    public virtual int? Vocabulary(LayerOptions options) => null;

    /// <summary>How many outputs one step gives; 0 where a sequence ends in one value after the last timestep.</summary>
    public virtual int OutputsPerStep(LayerOptions options) => 1;

    public virtual EquatableArray<StateSlot> StateSlots(LayerOptions options) => EquatableArray<StateSlot>.Empty;

    /// <summary>The same where they depend on what flows in.</summary>
    public virtual EquatableArray<StateSlot> StateSlots(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => StateSlots(options);

    public virtual EquatableArray<Parameter> Parameters(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => EquatableArray<Parameter>.Empty;

    /// <summary>The values that come out, or a sentence that says why these inputs do not fit.</summary>
    public abstract Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs);

    /// <summary>
    /// More of what this kind cannot compile or cannot be, beyond what the option definitions say. A message goes on after "option of LSTM 'name'".
    /// </summary>
    public virtual IEnumerable<(string Option, NetworkProblemKind Kind, string Message)> Problems(LayerOptions options) => [];

    /// <summary>What Keras calls an unnamed layer of the class: SpatialDropout1D becomes spatial_dropout1d.</summary>
    public string DefaultName => NameOfClass(ClassName);

    public static string NameOfClass(string className)
    {
        var name = new StringBuilder();
        for (var index = 0; index < className.Length; index++)
        {
            var startsWord = index > 0 && char.IsUpper(className[index]) && (char.IsLower(className[index - 1]) || (index + 1 < className.Length && char.IsLower(className[index + 1])));
            if (startsWord)
                name.Append('_');
            name.Append(char.ToLowerInvariant(className[index]));
        }

        return name.ToString();
    }
}

/// <summary>What a shape rule answers: the outputs, or the reason why there are none.</summary>
internal sealed record Inferred(EquatableArray<NetworkValue> Outputs, string? Mismatch)
{
    public static Inferred Value(NetworkValue output) => new(EquatableArray.Of(output), null);

    public static Inferred DoesNotFit(string reason) => new(EquatableArray<NetworkValue>.Empty, reason);
}
