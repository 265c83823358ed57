namespace LstmGen;

/// <summary>
/// A convolution over a frame: each output is <c>activation(Σ x·W + b)</c> over a window, (height, width, channels) becomes (height', width', filters). Frames that follow
/// each other in time take <c>[TimeDistributed]</c> before it, and then go frame by frame in Step.
/// </summary>
/// <remarks>Weights: kernel (height, width, channels / groups, filters), bias (filters). The same as <c>keras.layers.Conv2D(filters, kernel_size)</c>.</remarks>
public sealed class Conv2DAttribute : LayerAttribute
{
    /// <summary>How many channels come out.</summary>
    public int Filters { get; set; }

    /// <summary>The height and the width of the window.</summary>
    public int[] KernelSize { get; set; } = [];

    /// <summary>How far the window moves on, down and to the right; 1 and 1 by default. Keras computes either strides or dilation.</summary>
    public int[] Strides { get; set; } = [1, 1];

    /// <summary>What counts past the edges of the frame: no window reaches past them by default. <see cref="LstmGen.Padding.Causal"/> is none of this layer.</summary>
    public Padding Padding { get; set; }

    /// <summary>How far it is from one place that the window sees to the next, down and to the right; 1 and 1 by default.</summary>
    public int[] DilationRate { get; set; } = [1, 1];

    /// <summary>Into how many groups channels and filters are divided, each group of filters seeing its own group of channels; 1 by default.</summary>
    public int Groups { get; set; } = 1;

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
