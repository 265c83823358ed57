using System.Numerics;

namespace LstmGen.Testing.Oracle;

/// <summary>
/// An LSTM with all that any framework adds to it; gates i f c o:
/// <code>
/// i = σ(x·W_i + h·U_i + p_i∘c + b_i)      f = σ(x·W_f + h·U_f + p_f∘c + b_f), or 1 − i
/// g = act(x·W_c + h·U_c + b_c)            c' = f∘c + i∘g
/// o = σ(x·W_o + h·U_o + p_o∘c' + c'·V + b_o)
/// h' = (o∘act_c(c'))·P
/// </code>
/// </summary>
public sealed record LstmCell(string Name, int Units) : GatedCell(Name, Units)
{
    /// <summary>The function of i, f and o.</summary>
    public Function RecurrentActivation { get; init; } = Function.Sigmoid;

    /// <summary>The function of c on its way out, where it is not that of the candidate.</summary>
    public Function? CellActivation { get; init; }

    /// <summary>The width of h after P; 0 without P.</summary>
    public int Projection { get; init; }

    public bool Peephole { get; init; }

    public bool InputForget { get; init; }

    public bool OutputGateSeesCell { get; init; }

    public override int Width => Projection > 0 ? Projection : Units;

    public override IReadOnlyList<(string Name, int Size)> State => [("h", Width), ("c", Units)];

    protected override IEnumerable<TensorShape> OwnTensors(int features)
    {
        foreach (var tensor in Usual(features, gates: 4))
            yield return tensor;
        if (Projection > 0)
            yield return new($"{Name}.projection_kernel", Units, Projection);
        if (Peephole)
            yield return new($"{Name}.peephole_kernel", 3 * Units);
        if (OutputGateSeesCell)
            yield return new($"{Name}.cell_kernel", Units, Units);
    }

    public override T[] Step<T>(Weights<T> weights, T[] x, T[][] state)
    {
        T[] h = state[0], c = state[1];
        var sums = x.Times(weights[Name, "kernel"], 4 * Units).Plus(h.Times(weights[Name, "recurrent_kernel"], 4 * Units));
        if (UseBias)
            sums = sums.Plus(weights[Name, "bias"]);
        T[] toInput = sums.Gate(0, Units), toForget = sums.Gate(1, Units), toCandidate = sums.Gate(2, Units), toOutput = sums.Gate(3, Units);
        var peepholes = Peephole ? weights[Name, "peephole_kernel"] : new T[3 * Units];

        var i = Apply(RecurrentActivation, toInput.Plus(peepholes.Gate(0, Units).Of(c)));
        var f = InputForget ? [.. i.Select(one => T.One - one)] : Apply(RecurrentActivation, toForget.Plus(peepholes.Gate(1, Units).Of(c)));
        var g = Apply(Activation, toCandidate);
        c = f.Of(c).Plus(i.Of(g));
        toOutput = toOutput.Plus(peepholes.Gate(2, Units).Of(c));
        if (OutputGateSeesCell)
            toOutput = toOutput.Plus(c.Times(weights[Name, "cell_kernel"], Units));
        var o = Apply(RecurrentActivation, toOutput);
        h = o.Of((CellActivation ?? Activation).Apply(c));
        if (Projection > 0)
            h = h.Times(weights[Name, "projection_kernel"], Projection);

        (state[0], state[1]) = (h, c);
        return h;
    }
}
