using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>The calls of the runtime's activations.</summary>
internal static class ActivationText
{
    /// <summary>
    /// Within a gate: the form whose absolute error counts, where there is one, else the precise one. A sigmoid's argument comes halved: see <see cref="GateSum.IsHalved"/>.
    /// </summary>
    public static string Gate(Numbers numbers, Activation activation, string argument) =>
        activation == Activation.Linear ? argument :
        activation == Activation.Sigmoid ? $"{numbers.Runtime}.Gate.SigmoidOfHalved{CSharp.Generic}({argument})" :
        activation.HasGateForm && activation.Stated.Count == 0 ? $"{numbers.Runtime}.Gate.{activation.EnumName}{CSharp.Generic}({argument})" :
        Precise(numbers, activation, argument);

    /// <summary>On its own, where each result is right to the last digits.</summary>
    public static string Precise(Numbers numbers, Activation activation, string argument) =>
        activation == Activation.Linear ? argument : $"{Method(numbers, activation)}{CSharp.Generic}({argument}{Parameters(numbers, activation)})";

    /// <summary>Of all numbers at once, in place: of that many results.</summary>
    public static string Whole(Numbers numbers, Activation activation, string values, int count) => $"{Method(numbers, activation)}{CSharp.Generic}(ref {values}, {CSharp.Int(count)});";

    /// <summary>Writes the function of all numbers at once after the sums, if there is one.</summary>
    public static void WriteWhole(CodeWriter code, Numbers numbers, Activation? whole, string values, int count)
    {
        if (whole is null)
            return;

        code.Line();
        code.Line(whole.Name == "softmax" ? $"// softmax: each exp({values}) over the sum of all of them." : $"// {whole.Name}: {whole.Equation.Replace("z", values)}.");
        code.Line(Whole(numbers, whole, values, count));
    }

    /// <summary>As it is written in an equation: σ(z), tanh(z), elu(z; alpha=0.5), z.</summary>
    public static string Equation(Activation activation, string argument) =>
        activation == Activation.Linear ? argument :
        activation == Activation.Sigmoid ? $"σ({argument})" :
        $"{activation.Name}({argument}{string.Concat(activation.Stated.Select((option, index) => $"{(index == 0 ? "; " : ", ")}{option.Name}={option.Value}"))})";

    private static string Method(Numbers numbers, Activation activation) => $"{numbers.Runtime}.Precise.{activation.MethodName ?? activation.EnumName}";

    private static string Parameters(Numbers numbers, Activation activation) => activation.HasPlainForm && activation.Stated.Count == 0
        ? ""
        : string.Concat(activation.Parameters.Select(parameter => ", " + Literal(numbers, activation.Value(parameter))));

    private static string Literal(Numbers numbers, double value) => double.IsPositiveInfinity(value) ? numbers.Keyword + ".PositiveInfinity" : numbers.Literal(value);
}
