namespace LstmGen.Networks;

/// <summary>Keras' Embedding: each token becomes its row of a table. (timesteps) becomes (timesteps, output_dim).</summary>
internal sealed partial class EmbeddingLayer : LayerType
{
    public const string Embeddings = "embeddings", InputDim = "input_dim", OutputDim = "output_dim", MaskZero = "mask_zero";

    /// <summary>Larger than the vocabulary of any language; every product with another size stays within 64 bits.</summary>
    private const int LargestVocabulary = 1 << 24;

    public override string ClassName => "Embedding";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(
        new OptionDefinition(InputDim, OptionKind.Int, null) { IsSize = true, Largest = LargestVocabulary },
        new OptionDefinition(OutputDim, OptionKind.Int, null) { IsSize = true },
        new OptionDefinition(MaskZero, OptionKind.Bool, "false") { IsRare = true });

    public override bool TakesTokens => true;

    public override int? Vocabulary(LayerOptions options) => options.Int(InputDim);

    /// <summary>embeddings (input_dim, output_dim).</summary>
    public override EquatableArray<Parameter> Parameters(LayerOptions options, IReadOnlyList<NetworkValue> inputs) =>
        EquatableArray.Of(new Parameter(Embeddings, EquatableArray.Of(options.Int(InputDim), options.Int(OutputDim))));

    public override double? MaskedNumber(LayerOptions options) => options.Bool(MaskZero) ? 0 : null;

    /// <summary>Token 0 is padding: its timestep does not count.</summary>
    public override MaskFlow MaskOf(LayerOptions options, IReadOnlyList<NetworkValue> inputs, int output) => options.Bool(MaskZero) ? MaskFlow.Begins : MaskFlow.Ends;

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        var shape = inputs[0].Shape;
        if (shape.Rank == 0)
            return Inferred.DoesNotFit("needs a sequence of tokens (timesteps), but is given a single one.");
        return options.Bool(MaskZero) && shape.Rank > 1
            ? Inferred.DoesNotFit($"has mask_zero = true, which needs one token a timestep, but is given {shape}.")
            : Inferred.Value(inputs[0] with { Shape = new Shape(shape.Axes.Append(options.Int(OutputDim)).ToEquatable()) });
    }
}
