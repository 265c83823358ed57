namespace LstmGen;

/// <summary>The sequence with samples of zeros before its beginning and after its end. A network with it has no Step.</summary>
/// <remarks>The same as <c>keras.layers.ZeroPadding1D((1, 2))</c>.</remarks>
public sealed class ZeroPadding1DAttribute : LayerAttribute
{
    /// <summary>How many samples at the beginning and how many at the end: <c>[1, 2]</c>, or <c>[1]</c> for as many at both; 1 each by default.</summary>
    public int[] Padding { get; set; } = [1, 1];
}
