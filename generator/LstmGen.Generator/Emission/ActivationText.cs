using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>The calls of the runtime's activations.</summary>
internal static class ActivationText
{
    /// <summary>Within a gate, where the absolute error counts. A sigmoid's argument comes halved: see <see cref="GateScale"/>.</summary>
    public static string Gate(Numbers numbers, Activation activation, string argument) =>
        activation == Activation.Linear ? argument :
        activation == Activation.Sigmoid ? $"{numbers.Runtime}.Gate.SigmoidOfHalved{CSharp.Generic}({argument})" :
        $"{numbers.Runtime}.Gate.{activation.EnumName}{CSharp.Generic}({argument})";

    /// <summary>What a gate's columns are multiplied by while packing: σ(z) = ½ + ½·tanh(z/2), and halving is exact.</summary>
    public static string GateScale(Activation activation) => activation == Activation.Sigmoid ? "0.5f" : "1f";

    /// <summary>On its own, where each result is right to the last digits.</summary>
    public static string Precise(Numbers numbers, Activation activation, string argument) =>
        activation == Activation.Linear ? argument : $"{numbers.Runtime}.Precise.{activation.EnumName}{CSharp.Generic}({argument})";
}
