using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>What a recurrent layer shows at timesteps that do not count; its state it keeps over them.</summary>
internal enum MaskedTimesteps
{
    /// <summary>All timesteps count.</summary>
    None,

    /// <summary>Its h, which is what it showed at the last timestep that counts: zeros before the first, since the state begins with zeros.</summary>
    ShowState,

    /// <summary>What it showed at the last timestep that counts: zeros before the first, whatever the state begins with.</summary>
    ShowLast,

    /// <summary>Zeros.</summary>
    ShowZeros,
}

/// <summary>The choice, as Keras makes it.</summary>
internal static class MaskedTimestepsOf
{
    /// <summary>A recurrent layer by itself.</summary>
    public static MaskedTimesteps Layer(Node node) => Of(node, node.Layer, node.Layer.Options.Bool(RecurrentLayer.ZeroOutputForMask));

    /// <summary>One direction of a Bidirectional, whatever it says of its own: outputs at each timestep are zeros, lest one direction's past meet the other's.</summary>
    public static MaskedTimesteps Direction(Node node, Layer direction) => Of(node, direction, direction.Options.Bool(RecurrentLayer.ReturnSequences));

    private static MaskedTimesteps Of(Node node, Layer layer, bool zeros) =>
        node.Mask is null ? MaskedTimesteps.None :
        zeros ? MaskedTimesteps.ShowZeros :
        node.Inputs.Count > 1 || layer.SelfAndInner.Any(item => InitialState.StoredOf(item).Count > 0) ? MaskedTimesteps.ShowLast :
        MaskedTimesteps.ShowState;
}
