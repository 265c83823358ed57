using LstmGen.Testing.Graphs;
using LstmGen.Testing.Oracle;

namespace LstmGen.Properties;

/// <summary>Draws weights and inputs.</summary>
internal static class NumberDraw
{
    /// <summary>Weights by canonical name.</summary>
    /// <param name="random">The source.</param>
    /// <param name="of">The class that they are for.</param>
    /// <param name="scale">1, or less where outputs would grow out of all bounds.</param>
    public static Dictionary<string, double[]> Weights(Random random, GraphClass of, double scale)
    {
        return of.Tensors.ToDictionary(tensor => tensor.Name, tensor => Numbers(tensor));

        double[] Numbers(TensorShape tensor)
        {
            var limit = scale * (tensor.Shape.Length > 1 && !tensor.Name.EndsWith(".bias", StringComparison.Ordinal) ? Math.Sqrt(3.0 / tensor.Shape[0]) : 0.6);
            return [.. Enumerable.Range(0, tensor.Count).Select(_ => Of(tensor.Name.EndsWith("variance", StringComparison.Ordinal) ? 0.1 + 2 * random.NextDouble() : random.Even(limit), of.IsDouble))];
        }
    }

    /// <summary>The same weights, each one bit up or down: no computation can be trusted to be nearer than what that changes.</summary>
    public static Dictionary<string, double[]> Nearby(Random random, IReadOnlyDictionary<string, double[]> weights, bool isDouble) =>
        weights.ToDictionary(tensor => tensor.Key, tensor => Array.ConvertAll(tensor.Value, value => Moved(value, random.Next(2) == 0, isDouble)));

    /// <summary>The numbers of each input of a network for one sequence.</summary>
    /// <param name="random">The source.</param>
    /// <param name="of">The class.</param>
    /// <param name="timesteps">How many, where there may be any number.</param>
    public static double[][] Inputs(Random random, GraphClass of, int timesteps) =>
    [
        .. of.Graph.Inputs.Select(input => Masked(
            random, of.Graph, input,
            Enumerable.Range(0, input.Features * (input.Timesteps switch { 0 => 1, null => timesteps, var count => count.Value })).Select(_ => input.Vocabulary > 0 ? random.Next(input.Vocabulary) : Of(random.Even(1.5), of.IsDouble)).ToArray())),
    ];

    /// <summary>The numbers with holes where a layer masks them: some timesteps, none or all.</summary>
    private static double[] Masked(Random random, Graph graph, GraphInput input, double[] numbers)
    {
        if (graph.Nodes.Where(node => node.Inputs[0].Source == input.Name).Select(node => node.Layer).OfType<Masking>().FirstOrDefault() is not { } masking)
            return numbers;

        var chance = random.Of([0.0, 0.3, 0.6, 1.0]);
        for (var timestep = 0; timestep * input.Features < numbers.Length; timestep++)
        {
            if (random.Is(chance))
                numbers.AsSpan(timestep * input.Features, input.Features).Fill(masking.MaskValue);
        }

        return numbers;
    }

    private static double Of(double value, bool isDouble) => isDouble ? value : (float)value;

    private static double Moved(double value, bool up, bool isDouble) => (up, isDouble) switch
    {
        (true, true) => Math.BitIncrement(value),
        (false, true) => Math.BitDecrement(value),
        (true, false) => MathF.BitIncrement((float)value),
        (false, false) => MathF.BitDecrement((float)value),
    };
}
