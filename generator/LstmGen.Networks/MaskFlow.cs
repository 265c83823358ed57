namespace LstmGen.Networks;

/// <summary>
/// What goes with an output of a layer: a mask says of each timestep of a sequence whether it counts. Layers under a mask may treat the timesteps that do not count
/// in a way of their own; where no mask goes with a value every timestep counts.
/// </summary>
internal enum MaskFlow
{
    /// <summary>No mask: every timestep counts, or there is none.</summary>
    Ends,

    /// <summary>The mask of the first input.</summary>
    GoesOn,

    /// <summary>A mask that the layer computes itself.</summary>
    Begins,
}
