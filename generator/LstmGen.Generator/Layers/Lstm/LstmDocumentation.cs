using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>What an emitted LSTM says about itself.</summary>
internal static class LstmDocumentation
{
    public static void Write(CodeWriter code, Numbers numbers, string title, int features, LstmOptions options)
    {
        int units = options.Units, hidden = options.Hidden;
        var shown = $"o∘{ActivationText.Equation(options.CellActivation, "c'")}";
        var equations = new List<(string, string)>
        {
            ($"i = {Gate("i", options.HasPeepholes ? " + pi∘c" : "")}", "how much of the new enters the cell"),
            (options.InputForget ? "f = 1 − i" : $"f = {Gate("f", options.HasPeepholes ? " + pf∘c" : "")}", "how much of the old stays in it"),
            ($"g = {ActivationText.Equation(options.Candidate, Sum("c"))}", "the new"),
            ($"o = {Gate("o", (options.HasPeepholes ? " + po∘c'" : "") + (options.OutputGateSeesCell ? " + c'·V" : ""))}", "how much of the cell is shown"),
            ("c' = f∘c + i∘g", ""),
            (options.IsProjected ? $"h' = ({shown})·P" : $"h' = {shown}", ""),
        };
        RecurrentText.WriteDocumentation(
            code,
            $"One timestep of {title}: x ({features}), h ({hidden}) and c ({units}) become h' ({hidden}) and c' ({units}).",
            equations,
            [
                $"W is the kernel ({features}, 4·{units}), U the recurrent kernel ({hidden}, 4·{units}){(options.HasBias ? $", b the bias (4·{units})" : "")}{Further()}; ∘ multiplies unit by unit.",
                .. options.Clip is { } clip ? new[] { $"What goes into a gate's function is kept from −{NumberText.Of(clip)} to {NumberText.Of(clip)}." } : [],
                $"Their order is that of <see cref=\"{numbers.Runtime}.Packer\"/>: a row of biases{(options.HasBias ? "" : ", all zero")}, a row a feature, a row a unit; within a row the gates i, f, g, o of as many units as there are lanes.",
            ]);

        string Sum(string gate) => $"x·W{gate} + h·U{gate}{(options.HasBias ? $" + b{gate}" : "")}";
        string Gate(string gate, string further) => ActivationText.Equation(options.Gate, Sum(gate) + further);
        string Further() =>
            (options.HasPeepholes ? $", p the peephole kernel (3·{units})" : "") + (options.OutputGateSeesCell ? $", V the cell kernel ({units}, {units})" : "") + (options.IsProjected ? $", P the projection kernel ({units}, {hidden})" : "");
    }
}
