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
    /// <summary>The runtime's description of it, for the packing.</summary>
    public string Packed => $"new({NumberText.Of(Gate)}, {ActivationText.GateScale(Activation)}{(OfInput ? "" : ", ofInput: false")}{(OfHidden ? "" : ", ofHidden: false")})";
}
