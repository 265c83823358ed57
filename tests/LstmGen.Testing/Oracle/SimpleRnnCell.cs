using System.Numerics;

namespace LstmGen.Testing.Oracle;

/// <summary>h' = act(x·W + h·U + b).</summary>
public sealed record SimpleRnnCell(string Name, int Units) : GatedCell(Name, Units)
{
    public override int Width => Units;

    public override IReadOnlyList<(string Name, int Size)> State => [("h", Units)];

    protected override IEnumerable<TensorShape> OwnTensors(int features) => Usual(features, gates: 1);

    public override T[] Step<T>(Weights<T> weights, T[] x, T[][] state)
    {
        var sums = x.Times(weights[Name, "kernel"], Units).Plus(state[0].Times(weights[Name, "recurrent_kernel"], Units));
        return state[0] = Apply(Activation, UseBias ? sums.Plus(weights[Name, "bias"]) : sums);
    }
}
