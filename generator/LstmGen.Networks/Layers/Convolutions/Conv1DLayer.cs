namespace LstmGen.Networks;

/// <summary>
/// Keras' Conv1D: y[t] = activation(Σ x[t·strides + tap·dilation_rate]·W[tap] + b), (timesteps, features) becomes (timesteps', filters). With groups each group of
/// filters sees its own part of the features.
/// </summary>
internal sealed partial class Conv1DLayer : ConvolutionLayer
{
    public override string ClassName => "Conv1D";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(
        [
            new OptionDefinition(Filters, OptionKind.Int, null) { IsSize = true },
            .. WindowOptions(allowsCausal: true),
            new OptionDefinition(Groups, OptionKind.Int, "1") { IsSize = true },
            .. EndOptions,
        ]);

    protected override long OutputFeatures(LayerOptions options, int features) => options.Int(Filters);

    protected override string? WrongFeatures(LayerOptions options, int features) => features % options.Int(Groups) == 0
        ? null
        : $"has groups = {options.Text(Groups)}, which must divide its features, but the layer before gives {NumberText.Of(features)}.";

    /// <summary>kernel (kernel_size, features / groups, filters), bias (filters).</summary>
    public override EquatableArray<Parameter> Parameters(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => WithBias(
        options, options.Int(Filters), new Parameter(Kernel, EquatableArray.Of(options.Int(KernelSize), (inputs[0].Shape.Features ?? 0) / options.Int(Groups), options.Int(Filters))));

    public override IEnumerable<(string Option, NetworkProblemKind Kind, string Message)> Problems(LayerOptions options)
    {
        if (options.Int(Filters) % options.Int(Groups) != 0)
            yield return (Groups, NetworkProblemKind.OptionInvalid, $"is {options.Text(Groups)}, which must divide filters, but that is {options.Text(Filters)}.");
        foreach (var problem in base.Problems(options))
            yield return problem;
    }
}
