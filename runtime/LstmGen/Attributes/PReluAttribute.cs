namespace LstmGen;

/// <summary>x from 0 on, <c>α · x</c> below, with learned slopes α. Shapes stay as they are.</summary>
/// <remarks>
/// Weights: alpha, of the input's shape without the batch, with 1 for the axes that share their slopes: (timesteps, features), or (1, features) for
/// <c>SharedAxes = new[] { 1 }</c>. Where slopes differ from timestep to timestep, the sequence has a fixed number of timesteps and is computed as a whole: the class
/// has no Step. The same as <c>keras.layers.PReLU(shared_axes=[1])</c>.
/// </remarks>
public sealed class PReluAttribute : LayerAttribute
{
    /// <summary>The axes along which all numbers have the same slope; 1 is that of the timesteps. None by default.</summary>
    public int[]? SharedAxes { get; set; }
}
