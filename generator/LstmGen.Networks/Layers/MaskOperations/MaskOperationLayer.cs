namespace LstmGen.Networks;

/// <summary>
/// One of the operations by which Keras computes masks, and which a Functional model keeps as layers without saying what they are for: NotEqual (of a Masking's or
/// Embedding's input), Any (over the features), LogicalOr (of the masks of merged values). They stand in the summary; what they compute is found again from
/// the layers that they were made for.
/// </summary>
/// <param name="className">Keras' class name.</param>
/// <param name="inputs">How many values it takes.</param>
/// <param name="options">Its options.</param>
internal sealed class MaskOperationLayer(string className, int inputs, params OptionDefinition[] options) : LayerType
{
    public const string NotEqual = "NotEqual", Any = "Any", LogicalOr = "LogicalOr";

    /// <summary>The number that NotEqual compares with.</summary>
    public const string Number = "x2";

    private const string Axis = "axis";

    public static MaskOperationLayer OfNotEqual => new(NotEqual, 1, new OptionDefinition(Number, OptionKind.Number, null));

    public static MaskOperationLayer OfAny => new(Any, 1, new OptionDefinition(Axis, OptionKind.Int, null), new OptionDefinition("keepdims", OptionKind.Bool, "false") { OnlyDefault = true });

    public static MaskOperationLayer OfLogicalOr => new(LogicalOr, 2);

    public override string ClassName => className;

    public override bool HasAttribute => false;

    public override bool IsMaskOperation => true;

    public override double? MaskedNumber(LayerOptions options) => className == NotEqual ? options.Number(Number) : null;

    public override EquatableArray<OptionDefinition> Options { get; } = options.ToEquatable();

    public override string? WrongCount(LayerOptions options, int count) => count == inputs ? null : $"takes {NumberText.Counted(inputs, "input")}";

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        var shape = inputs[0].Shape;
        if (className != NotEqual && inputs[0].Element != ElementType.Bool)
            return Inferred.DoesNotFit($"is supported on masks alone, but is given {inputs[0].Element}.");
        if (className == Any && (shape.Rank < 1 || options.Int(Axis) is not -1))
            return Inferred.DoesNotFit($"is supported over the last axis of a mask alone, but goes over axis {options.Text(Axis)} of {shape}.");

        return Inferred.Value(new NetworkValue(className == Any ? new Shape(shape.Axes.Take(shape.Rank - 1).ToEquatable()) : shape, ElementType.Bool));
    }
}
