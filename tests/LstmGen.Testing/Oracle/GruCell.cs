using System.Numerics;

namespace LstmGen.Testing.Oracle;

/// <summary>
/// A GRU; gates z r h:
/// <code>
/// z = σ(x·W_z + h·U_z + b_z)      r = σ(x·W_r + h·U_r + b_r)
/// g = act(x·W_h + b_h + r∘(h·U_h + b'_h)), or act(x·W_h + (r∘h)·U_h + b_h)
/// h' = z∘h + (1 − z)∘g
/// </code>
/// </summary>
public sealed record GruCell(string Name, int Units) : GatedCell(Name, Units)
{
    /// <summary>The function of z and r.</summary>
    public Function RecurrentActivation { get; init; } = Function.Sigmoid;

    /// <summary>Whether r gates what the recurrent kernel gives: the first form of g.</summary>
    public bool ResetAfter { get; init; } = true;

    public override int Width => Units;

    public override IReadOnlyList<(string Name, int Size)> State => [("h", Units)];

    protected override IEnumerable<TensorShape> OwnTensors(int features) => Usual(features, gates: 3, ResetAfter ? [2, 3 * Units] : null);

    public override T[] Step<T>(Weights<T> weights, T[] x, T[][] state)
    {
        var h = state[0];
        var columns = 3 * Units;
        var recurrent = weights[Name, "recurrent_kernel"];
        T[] ofX = x.Times(weights[Name, "kernel"], columns), ofH = h.Times(recurrent, columns);
        if (UseBias)
            ofX = ofX.Plus(weights[Name, "bias"][..columns]);
        if (UseBias && ResetAfter)
            ofH = ofH.Plus(weights[Name, "bias"][columns..]);

        var z = Apply(RecurrentActivation, ofX.Gate(0, Units).Plus(ofH.Gate(0, Units)));
        var r = Apply(RecurrentActivation, ofX.Gate(1, Units).Plus(ofH.Gate(1, Units)));
        var gated = ResetAfter ? r.Of(ofH.Gate(2, Units)) : r.Of(h).Times(recurrent, columns).Gate(2, Units);
        var g = Apply(Activation, ofX.Gate(2, Units).Plus(gated));
        state[0] = z.Of(h).Plus(z.With(g, (one, candidate) => (T.One - one) * candidate));
        return state[0];
    }
}
