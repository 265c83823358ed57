namespace LstmGen;

/// <summary>A vector as a sequence of equal samples: (features) becomes (count, features).</summary>
/// <remarks>The same as <c>keras.layers.RepeatVector(count)</c>.</remarks>
public sealed class RepeatVectorAttribute : LayerAttribute
{
    /// <summary>How many samples the sequence has.</summary>
    public int Count { get; set; }
}
