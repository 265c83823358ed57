namespace LstmGen;

/// <summary>
/// Marks a static member of the class that holds weights: a <see cref="ReadOnlySpan{T}"/> of float, a <c>float[]</c>, or a <c>float[,]</c>; of double in a class of
/// <see cref="Precision.Float64"/>. Its elements are constants, so that the build can check how many they are and that all are finite.
/// </summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
public abstract class InlineWeightsAttribute : Attribute
{
    /// <summary>
    /// The layer: its name, or its position among the layer attributes, from 0. Left out where only one layer has such weights. The layers of a Bidirectional are
    /// bidirectional/forward_layer and bidirectional/backward_layer.
    /// </summary>
    public object? Layer { get; set; }
}

/// <summary>
/// The kernel of a layer, row by row: (features, 4·units) for an LSTM, (inputs, units) for Dense, (kernelSize, features / groups, filters) for Conv1D,
/// (kernelSize, features, depthMultiplier) for DepthwiseConv1D.
/// </summary>
public sealed class KernelAttribute : InlineWeightsAttribute;

/// <summary>The table of an Embedding, row by row: (InputDim, OutputDim).</summary>
public sealed class EmbeddingsAttribute : InlineWeightsAttribute;

/// <summary>The recurrent kernel of a recurrent layer, row by row: (units, 4·units) for an LSTM.</summary>
public sealed class RecurrentKernelAttribute : InlineWeightsAttribute;

/// <summary>The bias of a layer: (4·units) for an LSTM, (2, 3·units) for a GRU, (units) for Dense.</summary>
public sealed class BiasAttribute : InlineWeightsAttribute;

/// <summary>The matrix by which the output gate of an LSTM sees the new cell state, row by row: (units, units). See <see cref="LstmAttribute.OutputGateSeesCell"/>.</summary>
public sealed class CellKernelAttribute : InlineWeightsAttribute;

/// <summary>The peephole weights of an LSTM: (3·units), in the order i f o. See <see cref="LstmAttribute.Peephole"/>.</summary>
public sealed class PeepholeKernelAttribute : InlineWeightsAttribute;

/// <summary>The matrix that projects an LSTM's h, row by row: (units, projection). See <see cref="LstmAttribute.Projection"/>.</summary>
public sealed class ProjectionKernelAttribute : InlineWeightsAttribute;

/// <summary>The kernels of a SeparableConv1D for each feature by itself: (kernelSize, features, depthMultiplier).</summary>
public sealed class DepthwiseKernelAttribute : InlineWeightsAttribute;

/// <summary>The kernel of a SeparableConv1D that mixes the features: (1, features·depthMultiplier, filters).</summary>
public sealed class PointwiseKernelAttribute : InlineWeightsAttribute;

/// <summary>The h that a recurrent layer begins with: (units).</summary>
public sealed class InitialHAttribute : InlineWeightsAttribute;

/// <summary>The c that an LSTM begins with: (units).</summary>
public sealed class InitialCAttribute : InlineWeightsAttribute;

/// <summary>The learned scale γ of a BatchNormalization or LayerNormalization: (features).</summary>
public sealed class GammaAttribute : InlineWeightsAttribute;

/// <summary>The learned offset β of a BatchNormalization or LayerNormalization: (features).</summary>
public sealed class BetaAttribute : InlineWeightsAttribute;

/// <summary>The mean of each feature that a BatchNormalization takes away: (features).</summary>
public sealed class MovingMeanAttribute : InlineWeightsAttribute;

/// <summary>The variance of each feature that a BatchNormalization divides by the root of: (features).</summary>
public sealed class MovingVarianceAttribute : InlineWeightsAttribute;

/// <summary>The learned scale of an RMSNormalization: (features).</summary>
public sealed class ScaleAttribute : InlineWeightsAttribute;

/// <summary>The slopes of a PReLU: (timesteps, features), with 1 for an axis that shares them. See <see cref="PReluAttribute.SharedAxes"/>.</summary>
public sealed class AlphaAttribute : InlineWeightsAttribute;
