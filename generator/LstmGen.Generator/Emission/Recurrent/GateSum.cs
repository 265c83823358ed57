using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>One of the sums that a unit of a recurrent layer keeps at a timestep.</summary>
/// <param name="Name">Its local in the emitted code: i.</param>
/// <param name="Gate">Whose columns of the kernels it takes, counted in Keras' order.</param>
/// <param name="Activation">What it goes through.</param>
/// <param name="OfInput">Whether x is multiplied in, with the bias of x.</param>
/// <param name="OfHidden">Whether h is multiplied in, with the bias of h.</param>
internal sealed record GateSum(string Name, int Gate, Activation Activation, bool OfInput = true, bool OfHidden = true)
{
    /// <summary>
    /// Whether the gate is right to the last digits. A gate's absolute error is multiplied by what the gate lets through: where that is not bounded, no absolute
    /// error will do.
    /// </summary>
    public bool IsPrecise { get; init; }

    /// <summary>Whether nothing waits for it while the other gates are computed.</summary>
    public bool IsLate { get; init; }

    /// <summary>Whether its columns are halved: σ(z) = ½ + ½·tanh(z/2), and halving is exact.</summary>
    public bool IsHalved => !IsPrecise && Activation == Activation.Sigmoid;

    /// <summary>What its columns are multiplied by while packing.</summary>
    public string Scale => IsHalved ? "0.5f" : "1f";

    /// <summary>The call of its activation.</summary>
    public string Call(Numbers numbers, string argument) => IsPrecise ? ActivationText.Precise(numbers, Activation, argument) : ActivationText.Gate(numbers, Activation, argument);

    /// <summary>The runtime's description of it, for the packing.</summary>
    public string Packed => $"new({NumberText.Of(Gate)}, {Scale}{(OfInput ? "" : ", ofInput: false")}{(OfHidden ? "" : ", ofHidden: false")})";
}
