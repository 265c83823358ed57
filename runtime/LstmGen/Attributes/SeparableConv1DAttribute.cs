namespace LstmGen;

/// <summary>
/// A convolution over time of each feature by itself, then filters that mix the features at each timestep; (timesteps, features) becomes (timesteps', filters).
/// </summary>
/// <remarks>
/// Weights: depthwise_kernel (kernelSize, features, depthMultiplier), pointwise_kernel (1, features·depthMultiplier, filters), bias (filters). The same as
/// <c>keras.layers.SeparableConv1D(filters, kernel_size)</c>.
/// </remarks>
public sealed class SeparableConv1DAttribute : LayerAttribute
{
    /// <summary>How many numbers come out at a timestep.</summary>
    public int Filters { get; set; }

    /// <summary>How many samples an output sees.</summary>
    public int KernelSize { get; set; }

    /// <summary>How many timesteps the window moves on for each output; 1 by default. Keras computes either strides or dilation.</summary>
    public int Strides { get; set; } = 1;

    /// <summary>What counts past the ends of the sequence: no window reaches past them by default. <see cref="LstmGen.Padding.Causal"/> is none of this layer. With <see cref="LstmGen.Padding.Same"/> the network has no Step.</summary>
    public Padding Padding { get; set; }

    /// <summary>How many timesteps it is from one sample of a window to the next; 1 by default.</summary>
    public int DilationRate { get; set; } = 1;

    /// <summary>How many kernels each feature has; 1 by default.</summary>
    public int DepthMultiplier { get; set; } = 1;

    /// <summary>The function of the sums; linear by default.</summary>
    public Activation Activation { get; set; } = Activation.Linear;

    /// <summary>The first parameter of <see cref="Activation"/>, if it has one: <see cref="LstmGen.Activation"/> says which. By default Keras' default.</summary>
    public double ActivationAlpha { get; set; }

    /// <summary>The second parameter of <see cref="Activation"/>, if it has one: <see cref="LstmGen.Activation"/> says which. By default Keras' default.</summary>
    public double ActivationBeta { get; set; }

    /// <summary>The third parameter of <see cref="Activation"/>, if it has one: <see cref="LstmGen.Activation"/> says which. By default Keras' default.</summary>
    public double ActivationGamma { get; set; }

    /// <summary>Whether the sums have biases; true by default.</summary>
    public bool UseBias { get; set; } = true;
}
