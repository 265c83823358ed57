namespace LstmGen;

/// <summary>
/// A long short-term memory layer: (timesteps, features) becomes (units), or (timesteps, units) with <see cref="ReturnSequences"/>.
/// </summary>
/// <remarks>
/// Weights: kernel (features, 4·units), recurrent kernel (units, 4·units), bias (4·units), gates in Keras' order i f c o.
/// The same as <c>keras.layers.LSTM(units)</c>.
/// </remarks>
public sealed class LstmAttribute : LayerAttribute
{
    /// <summary>How many units the layer has; each carries one hidden value h and one cell value c.</summary>
    public int Units { get; set; }

    /// <summary>The function of the candidate g and of the cell on its way out; tanh by default.</summary>
    public Activation Activation { get; set; } = Activation.Tanh;

    /// <summary>The first parameter of <see cref="Activation"/>, if it has one: <see cref="LstmGen.Activation"/> says which. By default Keras' default.</summary>
    public double ActivationAlpha { get; set; }

    /// <summary>The second parameter of <see cref="Activation"/>, if it has one: <see cref="LstmGen.Activation"/> says which. By default Keras' default.</summary>
    public double ActivationBeta { get; set; }

    /// <summary>The third parameter of <see cref="Activation"/>, if it has one: <see cref="LstmGen.Activation"/> says which. By default Keras' default.</summary>
    public double ActivationGamma { get; set; }

    /// <summary>The function of the gates i, f and o; sigmoid by default.</summary>
    public Activation RecurrentActivation { get; set; } = Activation.Sigmoid;

    /// <summary>The first parameter of <see cref="RecurrentActivation"/>, if it has one: <see cref="LstmGen.Activation"/> says which. By default Keras' default.</summary>
    public double RecurrentActivationAlpha { get; set; }

    /// <summary>The second parameter of <see cref="RecurrentActivation"/>, if it has one: <see cref="LstmGen.Activation"/> says which. By default Keras' default.</summary>
    public double RecurrentActivationBeta { get; set; }

    /// <summary>The third parameter of <see cref="RecurrentActivation"/>, if it has one: <see cref="LstmGen.Activation"/> says which. By default Keras' default.</summary>
    public double RecurrentActivationGamma { get; set; }

    /// <summary>Whether the gates have biases; true by default.</summary>
    public bool UseBias { get; set; } = true;

    /// <summary>Whether the layer gives its output at every timestep rather than at the last alone.</summary>
    public bool ReturnSequences { get; set; }

    /// <summary>Whether the layer gives its last state too. Not supported yet.</summary>
    public bool ReturnState { get; set; }

    /// <summary>Whether the sequence is read from its end. Not supported yet.</summary>
    public bool GoBackwards { get; set; }

    /// <summary>Whether the state goes on from one call to the next. Not supported yet: use <c>State</c>.</summary>
    public bool Stateful { get; set; }

    /// <summary>Whether masked timesteps give zeros. Without effect while there are no masks.</summary>
    public bool ZeroOutputForMask { get; set; }

    /// <summary>Matters in training alone: how the forget gate's bias begins.</summary>
    public bool UnitForgetBias { get; set; } = true;

    /// <summary>Matters in training alone.</summary>
    public double Dropout { get; set; }

    /// <summary>Matters in training alone.</summary>
    public double RecurrentDropout { get; set; }

    /// <summary>Matters in Keras alone.</summary>
    public bool Unroll { get; set; }
}
