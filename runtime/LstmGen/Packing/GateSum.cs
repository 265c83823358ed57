namespace LstmGen.Runtime;

/// <summary>One of the sums that a unit of a recurrent layer keeps at a timestep: which columns of the kernels it takes, and over what it goes.</summary>
/// <param name="gate">Whose columns it takes, counted in Keras' order of the gates.</param>
/// <param name="scale">A power of two that they are multiplied by: ½ for a gate that is computed as ½ + ½·tanh(z/2).</param>
/// <param name="ofInput">Whether x and its bias are in it.</param>
/// <param name="ofHidden">Whether h and its bias are in it.</param>
public readonly struct GateSum(int gate, float scale, bool ofInput = true, bool ofHidden = true)
{
    /// <summary>Whose columns it takes.</summary>
    public int Gate => gate;

    /// <summary>What they are multiplied by.</summary>
    public float Scale => scale;

    /// <summary>Whether x is in it.</summary>
    public bool OfInput => ofInput;

    /// <summary>Whether h is in it.</summary>
    public bool OfHidden => ofHidden;
}
