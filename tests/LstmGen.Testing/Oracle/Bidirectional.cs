using System.Numerics;

namespace LstmGen.Testing.Oracle;

/// <summary>One layer through the sequence and another from its end, whose outputs are put back into the order of time.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Forward">The layer that goes forwards.</param>
/// <param name="Backward">The layer that goes backwards.</param>
/// <param name="MergeMode">Keras' name: concat, sum, mul, ave, none.</param>
public sealed record Bidirectional(string Name, Recurrent Forward, Recurrent Backward, string MergeMode) : Layer(Name)
{
    public override bool IsCausal => false;

    /// <summary>Whether the backward layer is the forward one, going the other way.</summary>
    public bool IsSymmetric => Forward == Backward with { Name = Forward.Name, Cell = Backward.Cell with { Name = Forward.Cell.Name }, GoBackwards = Forward.GoBackwards };

    public override IEnumerable<TensorShape> Tensors(int features) => Forward.Tensors(features).Concat(Backward.Tensors(features));

    public override Value<T>[] Run<T>(Weights<T> weights, Value<T>[] inputs)
    {
        var states = inputs.Length > 1 ? Forward.Cell.State.Count : 0;
        var forward = Zeroing(Forward).Run(weights, inputs[..(1 + states)]);
        var backward = Zeroing(Backward).Run(weights, [inputs[0], .. inputs[(1 + states)..]]);
        Value<T>[] merged = MergeMode == "none"
            ? [forward[0], InTime(backward[0])]
            : [forward[0] with { Rows = [.. forward[0].Rows.Zip(InTime(backward[0]).Rows, Merge)] }];
        return [.. merged, .. forward[1..], .. backward[1..]];
    }

    /// <summary>Whatever a direction says of itself, timesteps that do not count give zeros where all timesteps come out, and repeat the last where one does.</summary>
    private static Recurrent Zeroing(Recurrent direction) => direction with { ZeroOutputForMask = direction.ReturnSequences };

    private static Value<T> InTime<T>(Value<T> value) => value with { Rows = [.. Enumerable.Reverse(value.Rows)] };

    private T[] Merge<T>(T[] forward, T[] backward)
        where T : IFloatingPointIeee754<T> => MergeMode switch
        {
            "concat" => [.. forward, .. backward],
            "sum" => forward.Plus(backward),
            "mul" => forward.Of(backward),
            "ave" => forward.With(backward, (a, b) => (a + b) / T.CreateChecked(2)),
            _ => throw new ArgumentException(MergeMode),
        };
}
