using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>The calls of the runtime's activations.</summary>
internal static class ActivationText
{
    /// <summary>Within a gate, where the absolute error counts. A sigmoid's argument comes halved: see <see cref="GateScale"/>.</summary>
    public static string Gate(Activation activation, string argument) =>
        activation == Activation.Linear ? argument :
        activation == Activation.Sigmoid ? $"{CSharp.Runtime}.Gate.SigmoidOfHalved{CSharp.Generic}({argument})" :
        $"{CSharp.Runtime}.Gate.{activation.EnumName}{CSharp.Generic}({argument})";

    /// <summary>What a gate's columns are multiplied by while packing: σ(z) = ½ + ½·tanh(z/2), and halving is exact.</summary>
    public static string GateScale(Activation activation) => activation == Activation.Sigmoid ? "0.5f" : "1f";

    /// <summary>On its own, where each result is right to the last digits.</summary>
    public static string Precise(Activation activation, string argument) =>
        activation == Activation.Linear ? argument : $"{CSharp.Runtime}.Precise.{activation.EnumName}{CSharp.Generic}({argument})";
}
