namespace LstmGen.Onnx;

/// <summary>Draws operators with their options, and numbers for them.</summary>
internal static class OperatorDraw
{
    private static readonly string[] Names = ["Tanh", "Sigmoid", "Relu", "Softsign", "Softplus", "Affine", "ScaledTanh", "HardSigmoid", "LeakyRelu", "Elu"];

    public static Operator Operator(Random random)
    {
        var kind = Of(random, ["LSTM", "LSTM", "GRU", "RNN"]);
        var direction = Of(random, ["forward", "reverse", "bidirectional"]);
        var functions = kind switch { "LSTM" => 3, "GRU" => 2, _ => 1 } * (direction == "bidirectional" ? 2 : 1);
        var isLstm = kind == "LSTM";
        return new Operator(kind, random.Next(1, 9), random.Next(2) == 0 ? random.Next(1, 17) : random.Next(1, 50), random.Next(1, 10))
        {
            Direction = direction,
            Functions = Is(random, 0.5) ? [.. Enumerable.Range(0, functions).Select(_ => Function(random))] : [],
            Clip = Is(random, 0.25) ? Number(random, 0.2, 1.5) : null,
            InputForget = isLstm && Is(random, 0.25),
            LinearBeforeReset = kind == "GRU" && Is(random, 0.5),
            HasBias = Is(random, 0.8),
            HasPeepholes = isLstm && Is(random, 0.4),
            Initial = Of(random, [InitialState.None, InitialState.Given, InitialState.Stored]),
        };
    }

    /// <summary>Weights by ONNX' names.</summary>
    /// <param name="random">The source.</param>
    /// <param name="of">The operator.</param>
    /// <param name="scale">1, or less where the answers would grow out of all bounds.</param>
    public static Dictionary<string, double[]> Weights(Random random, Operator of, double scale) => of.Weights.ToDictionary(
        weight => weight.Name,
        weight => Numbers(random, weight.Shape.Aggregate(1, (product, axis) => product * axis), scale * (weight.Name is "W" or "R" ? Math.Sqrt(2.0 / weight.Shape[^1]) : 0.5)));

    /// <summary>X, and the state at the beginning if it is given.</summary>
    public static double[][] Inputs(Random random, Operator of) =>
    [
        Numbers(random, of.Timesteps * of.Features, 1),
        .. Enumerable.Range(0, of.Initial == InitialState.Given ? of.Directions * of.State.Count : 0).Select(_ => Numbers(random, of.Units, 1)),
    ];

    private static OnnxFunction Function(Random random)
    {
        var name = Of(random, Names);
        return new(name, OnnxParameters.HasAlpha(name) ? Number(random, 0.1, 1) : null, OnnxParameters.HasBeta(name) ? Number(random, 0.1, 0.9) : null);
    }

    private static double[] Numbers(Random random, int count, double limit) => [.. Enumerable.Range(0, count).Select(_ => Number(random, -limit, limit))];

    private static double Number(Random random, double from, double to) => (float)(from + (to - from) * random.NextDouble());

    private static bool Is(Random random, double share) => random.NextDouble() < share;

    private static T Of<T>(Random random, T[] items) => items[random.Next(items.Length)];
}
