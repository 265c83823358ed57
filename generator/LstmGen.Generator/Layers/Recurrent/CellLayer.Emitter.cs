using LstmGen.Generator;

namespace LstmGen.Networks;

internal abstract partial class CellLayer
{
    /// <summary>What writes the cell's timestep into the emitted class; null for a stack of cells, which are written one by one.</summary>
    /// <param name="context">What all parts of the emission agree on.</param>
    /// <param name="layer">The layer that has the weights: this cell, or the layer that runs it over a sequence.</param>
    /// <param name="options">The cell's options.</param>
    /// <param name="features">How many numbers flow in at a timestep.</param>
    public virtual CellEmitter? Emitter(EmitterContext context, Layer layer, LayerOptions options, int features) => null;
}
