namespace LstmGen;

/// <summary>
/// Tokens as numbers: each token, the number of a word or a letter, becomes its row of a table. (timesteps) becomes (timesteps, OutputDim). It is the first layer: its
/// input is <c>ReadOnlySpan&lt;int&gt;</c> in every call, and in Step one <c>int</c>.
/// </summary>
/// <remarks>Weights: embeddings (InputDim, OutputDim). The same as <c>keras.layers.Embedding(input_dim, output_dim, mask_zero)</c>.</remarks>
public sealed class EmbeddingAttribute : LayerAttribute
{
    /// <summary>How many tokens there are: those from 0 to InputDim − 1. Any other throws <see cref="ArgumentOutOfRangeException"/>.</summary>
    public int InputDim { get; set; }

    /// <summary>How many numbers a token becomes.</summary>
    public int OutputDim { get; set; }

    /// <summary>Whether token 0 is padding, whose timestep does not count for the layers that follow; false by default.</summary>
    public bool MaskZero { get; set; }
}
