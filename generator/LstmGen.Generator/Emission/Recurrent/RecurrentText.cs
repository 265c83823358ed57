using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>What emitted recurrent layers say about themselves.</summary>
internal static class RecurrentText
{
    /// <summary>Writes the documentation of a kernel: what a timestep does, its equations, and what stands in them.</summary>
    /// <param name="code">The class.</param>
    /// <param name="summary">What a timestep does.</param>
    /// <param name="equations">Equations, each with its meaning or nothing.</param>
    /// <param name="remarks">What the letters mean.</param>
    public static void WriteDocumentation(CodeWriter code, string summary, IReadOnlyList<(string Equation, string Meaning)> equations, params string[] remarks)
    {
        code.Line($"/// <summary>{summary}</summary>");
        code.Line("/// <remarks>");
        code.Line("/// <code>");
        var width = equations.Where(equation => equation.Meaning.Length > 0).Select(equation => equation.Equation.Length).DefaultIfEmpty(0).Max();
        foreach (var (equation, meaning) in equations)
            code.Line(meaning.Length > 0 ? $"/// {equation.PadRight(width)}    {meaning}" : $"/// {equation}");
        code.Line("/// </code>");
        foreach (var remark in remarks)
            code.Line($"/// {remark}");
        code.Line("/// </remarks>");
    }

    /// <summary>A function as it is written in an equation: σ(z), tanh(z), z.</summary>
    public static string Function(Activation activation, string argument) =>
        activation == Activation.Linear ? argument :
        activation == Activation.Sigmoid ? $"σ({argument})" :
        $"{activation.Name}({argument})";

    public static string UnitCount(int units) => units == 1 ? "the unit" : $"the {NumberText.Of(units)} units";

    public static string FeatureCount(int features) => features switch
    {
        1 => "the one feature is",
        2 => "both features are",
        _ => $"all {features} features are",
    };
}
