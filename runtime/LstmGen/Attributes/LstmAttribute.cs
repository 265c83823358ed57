namespace LstmGen;

/// <summary>
/// A long short-term memory layer: (timesteps, features) becomes (units), or (timesteps, units) with <see cref="ReturnSequences"/>.
/// </summary>
/// <remarks>
/// Weights: kernel (features, 4·units), recurrent kernel (units, 4·units), bias (4·units), gates in Keras' order i f c o.
/// The same as <c>keras.layers.LSTM(units)</c>. Two further <c>Inputs</c>, (units) each, are the h and c that it begins with.
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

    /// <summary>Whether the layer gives its last state too, as outputs 1 and 2: h (units) and c (units).</summary>
    public bool ReturnState { get; set; }

    /// <summary>Whether the sequence is read from its end; what is returned at every timestep is in the order of reading.</summary>
    public bool GoBackwards { get; set; }

    /// <summary>Whether Keras carries the state from call to call. Here a call carries the state that it is given, whatever this says.</summary>
    public bool Stateful { get; set; }

    /// <summary>Whether a timestep that a mask leaves out gives zeros, and not what the last one that counts gave. A Bidirectional decides this for its layers itself.</summary>
    public bool ZeroOutputForMask { get; set; }

    /// <summary>Matters in training alone: how the forget gate's bias begins.</summary>
    public bool UnitForgetBias { get; set; } = true;

    /// <summary>Matters in training alone.</summary>
    public double Dropout { get; set; }

    /// <summary>Matters in training alone.</summary>
    public double RecurrentDropout { get; set; }

    /// <summary>Matters in Keras alone.</summary>
    public bool Unroll { get; set; }

    /// <summary>Beyond Keras: the sums of the gates are kept from −Clip to Clip before their functions. Above 0; by default they are not.</summary>
    public double Clip { get; set; }

    /// <summary>Beyond Keras: whether the weights have the state at the beginning, initial h (units) and initial c (units); by default it is zeros.</summary>
    public bool StoredState { get; set; }

    /// <summary>
    /// Beyond Keras: h has so many numbers, <c>h' = (o∘act(c'))·P</c>, as with PyTorch's proj_size; no more than units. Weights: projection kernel (units, projection), and
    /// the recurrent kernel is (projection, 4·units). By default h is not projected.
    /// </summary>
    public int Projection { get; set; }

    /// <summary>Beyond Keras: whether i and f see c, and o sees c', each unit its own. Weights: peephole kernel (3·units), in the order i f o.</summary>
    public bool Peephole { get; set; }

    /// <summary>Beyond Keras: whether what enters the cell is what leaves it, <c>f = 1 − i</c>. The weights of f stay where they are.</summary>
    public bool InputForget { get; set; }

    /// <summary>
    /// Beyond Keras: whether the output gate sees the new cell state, <c>o = σ(x·W_o + h·U_o + c'·V + b_o)</c>, as in the older form of the LSTM. Weights: cell kernel
    /// V (units, units).
    /// </summary>
    public bool OutputGateSeesCell { get; set; }

    /// <summary>Beyond Keras: the function of the cell on its way out, where it is another than <see cref="Activation"/>.</summary>
    public Activation CellActivation { get; set; }

    /// <summary>The first parameter of <see cref="CellActivation"/>, if it has one: <see cref="LstmGen.Activation"/> says which. By default Keras' default.</summary>
    public double CellActivationAlpha { get; set; }

    /// <summary>The second parameter of <see cref="CellActivation"/>, if it has one: <see cref="LstmGen.Activation"/> says which. By default Keras' default.</summary>
    public double CellActivationBeta { get; set; }

    /// <summary>The third parameter of <see cref="CellActivation"/>, if it has one: <see cref="LstmGen.Activation"/> says which. By default Keras' default.</summary>
    public double CellActivationGamma { get; set; }
}
