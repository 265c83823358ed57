namespace LstmGen;

/// <summary>
/// A gated recurrent unit layer: (timesteps, features) becomes (units), or (timesteps, units) with <see cref="ReturnSequences"/>.
/// </summary>
/// <remarks>
/// Weights: kernel (features, 3·units), recurrent kernel (units, 3·units), bias (2, 3·units), that of x and that of h, or (3·units) without
/// <see cref="ResetAfter"/>; gates in Keras' order z r h. The same as <c>keras.layers.GRU(units)</c>. A second of its <c>Inputs</c>, (units), is the h that it begins with.
/// </remarks>
public sealed class GruAttribute : LayerAttribute
{
    /// <summary>How many units the layer has; each carries one hidden value h.</summary>
    public int Units { get; set; }

    /// <summary>The function of the candidate; tanh by default.</summary>
    public Activation Activation { get; set; } = Activation.Tanh;

    /// <summary>The first parameter of <see cref="Activation"/>, if it has one: <see cref="LstmGen.Activation"/> says which. By default Keras' default.</summary>
    public double ActivationAlpha { get; set; }

    /// <summary>The second parameter of <see cref="Activation"/>, if it has one: <see cref="LstmGen.Activation"/> says which. By default Keras' default.</summary>
    public double ActivationBeta { get; set; }

    /// <summary>The third parameter of <see cref="Activation"/>, if it has one: <see cref="LstmGen.Activation"/> says which. By default Keras' default.</summary>
    public double ActivationGamma { get; set; }

    /// <summary>The function of the gates z and r; sigmoid by default.</summary>
    public Activation RecurrentActivation { get; set; } = Activation.Sigmoid;

    /// <summary>The first parameter of <see cref="RecurrentActivation"/>, if it has one: <see cref="LstmGen.Activation"/> says which. By default Keras' default.</summary>
    public double RecurrentActivationAlpha { get; set; }

    /// <summary>The second parameter of <see cref="RecurrentActivation"/>, if it has one: <see cref="LstmGen.Activation"/> says which. By default Keras' default.</summary>
    public double RecurrentActivationBeta { get; set; }

    /// <summary>The third parameter of <see cref="RecurrentActivation"/>, if it has one: <see cref="LstmGen.Activation"/> says which. By default Keras' default.</summary>
    public double RecurrentActivationGamma { get; set; }

    /// <summary>Whether the gates have biases; true by default.</summary>
    public bool UseBias { get; set; } = true;

    /// <summary>Whether r gates what h gives, <c>r∘(h·U_h + b)</c>, as by default, or h itself, <c>(r∘h)·U_h</c>.</summary>
    public bool ResetAfter { get; set; } = true;

    /// <summary>Whether the layer gives its output at every timestep rather than at the last alone.</summary>
    public bool ReturnSequences { get; set; }

    /// <summary>Whether the layer gives its last state too, as output 1: h (units).</summary>
    public bool ReturnState { get; set; }

    /// <summary>Whether the sequence is read from its end; what is returned at every timestep is in the order of reading.</summary>
    public bool GoBackwards { get; set; }

    /// <summary>Whether Keras carries the state from call to call. Here a call carries the state that it is given, whatever this says.</summary>
    public bool Stateful { get; set; }

    /// <summary>Whether a timestep that a mask leaves out gives zeros, and not what the last one that counts gave. A Bidirectional decides this for its layers itself.</summary>
    public bool ZeroOutputForMask { get; set; }

    /// <summary>Matters in training alone.</summary>
    public double Dropout { get; set; }

    /// <summary>Matters in training alone.</summary>
    public double RecurrentDropout { get; set; }

    /// <summary>Matters in Keras alone.</summary>
    public bool Unroll { get; set; }

    /// <summary>Beyond Keras: the sums of the gates are kept from −Clip to Clip before their functions. Above 0; by default they are not.</summary>
    public double Clip { get; set; }

    /// <summary>Beyond Keras: whether the weights have the state at the beginning, initial h (units); by default it is zeros.</summary>
    public bool StoredState { get; set; }
}
