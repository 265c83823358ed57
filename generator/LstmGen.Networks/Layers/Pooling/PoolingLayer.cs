namespace LstmGen.Networks;

/// <summary>
/// Keras' MaxPooling1D and AveragePooling1D: the greatest or the mean of each feature over pool_size timesteps; (timesteps, features) becomes (timesteps', features).
/// Past the ends of a sequence there is nothing that counts.
/// </summary>
/// <param name="className">Keras' class name.</param>
internal sealed partial class PoolingLayer(string className) : WindowLayer
{
    public const string Max = "MaxPooling1D", Average = "AveragePooling1D", PoolSize = "pool_size";

    public override string ClassName => className;

    protected override string WindowName => "pool";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(
        new OptionDefinition(PoolSize, OptionKind.Int, "2") { IsSize = true },
        new OptionDefinition(Strides, OptionKind.Int, OptionText.Null) { IsSize = true, IsNullable = true },
        Paddings.Definition(allowsCausal: false));

    /// <summary>A window moves on by its own size, unless it is said how far.</summary>
    public override string? InEffect(LayerOptions options, string option) => options.Text(option == Strides && !options.IsStated(Strides) ? PoolSize : option);

    public override TimeWindow Window(LayerOptions options) =>
        new(options.Int(PoolSize), options.IsStated(Strides) ? options.Int(Strides) : options.Int(PoolSize), 1, options.Text(Paddings.Option)!);

    protected override long OutputFeatures(LayerOptions options, int features) => features;
}
