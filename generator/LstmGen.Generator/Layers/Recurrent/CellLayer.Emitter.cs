using LstmGen.Generator;

namespace LstmGen.Networks;

internal abstract partial class CellLayer
{
    /// <summary>What writes the cell at one timestep; null where nothing does yet.</summary>
    /// <param name="context">What all parts of the emission agree on.</param>
    /// <param name="layer">The layer that has the weights.</param>
    /// <param name="options">The cell's options.</param>
    /// <param name="features">How many numbers flow in.</param>
    public virtual CellEmitter? CellEmitter(EmitterContext context, Layer layer, LayerOptions options, int features) => null;
}
