using LstmGen.Testing.Graphs;
using LstmGen.Testing.Oracle;

namespace LstmGen.Properties;

/// <summary>
/// A cell without a bias is computed with one that is all but zero, so that what fades out does not end as denormal numbers. Where nothing but zeros flows into it,
/// a layer that makes rows equally long shows that.
/// </summary>
internal static class LeastBias
{
    private const int Exponent = -40, ExponentOfDouble = -200;

    /// <summary>The network where each cell has a bias, and its weights.</summary>
    /// <param name="of">The class.</param>
    /// <param name="weights">The weights that it has.</param>
    public static (Graph Graph, Dictionary<string, double[]> Weights) In(GraphClass of, IReadOnlyDictionary<string, double[]> weights)
    {
        var graph = of.Graph with { Nodes = [.. of.Graph.Nodes.Select(node => node with { Layer = In(node.Layer) })] };
        var all = weights.ToDictionary();
        foreach (var tensor in graph.Shape().Tensors.Where(tensor => !weights.ContainsKey(tensor.Name)))
            all[tensor.Name] = [.. Enumerable.Repeat(Math.ScaleB(1, of.IsDouble ? ExponentOfDouble : Exponent), tensor.Count)];
        return (graph, all);
    }

    private static Layer In(Layer layer) => layer switch
    {
        Recurrent recurrent => In(recurrent),
        Bidirectional both => both with { Forward = In(both.Forward), Backward = In(both.Backward) },
        _ => layer,
    };

    private static Recurrent In(Recurrent layer) => layer with { Cell = layer.Cell is GatedCell cell ? cell with { UseBias = true } : layer.Cell };
}
