using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>What the emitted LSTM says about itself.</summary>
internal static class LstmText
{
    public static void WriteDocumentation(CodeWriter code, string title, int features, int units, LayerOptions options)
    {
        Activation candidate = options.Activation("activation"), gate = options.Activation("recurrent_activation");
        var bias = options.Bool("use_bias");
        code.Line($"/// <summary>One timestep of {title}: x ({features}), h ({units}) and c ({units}) become h' ({units}) and c' ({units}).</summary>");
        code.Line("/// <remarks>");
        code.Line($"/// <code>");
        var equations = new[]
        {
            ($"i = {ActivationText.Equation(gate, Sum("i"))}", "how much of the new enters the cell"),
            ($"f = {ActivationText.Equation(gate, Sum("f"))}", "how much of the old stays in it"),
            ($"g = {ActivationText.Equation(candidate, Sum("c"))}", "the new"),
            ($"o = {ActivationText.Equation(gate, Sum("o"))}", "how much of the cell is shown"),
        };
        var width = equations.Max(equation => equation.Item1.Length);
        foreach (var (equation, meaning) in equations)
            code.Line($"/// {equation.PadRight(width)}    {meaning}");
        code.Line("/// c' = f∘c + i∘g");
        code.Line($"/// h' = o∘{ActivationText.Equation(candidate, "c'")}");
        code.Line("/// </code>");
        code.Line($"/// W is the kernel ({features}, 4·{units}), U the recurrent kernel ({units}, 4·{units}){(bias ? $", b the bias (4·{units})" : "")}; ∘ multiplies unit by unit.");
        code.Line($"/// Their order is that of <see cref=\"{CSharp.Runtime}.Packer\"/>: a row of biases{(bias ? "" : ", all zero")}, a row a feature, a row a unit; within a row the gates i, f, g, o of as many units as there are lanes.");
        code.Line("/// </remarks>");

        string Sum(string gateName) => $"x·W{gateName} + h·U{gateName}{(bias ? $" + b{gateName}" : "")}";
    }

    public static string UnitCount(int units) => units == 1 ? "the unit" : $"the {NumberText.Of(units)} units";

    public static string FeatureCount(int features) => features switch
    {
        1 => "the one feature is",
        2 => "both features are",
        _ => $"all {features} features are",
    };
}
