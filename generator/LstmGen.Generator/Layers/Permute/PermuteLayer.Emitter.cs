using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class PermuteLayer
{
    /// <summary>Where time stays first, the axes after it are permuted in each sample by itself.</summary>
    public override LayerEmitter? Emitter(EmitterContext context, Node node)
    {
        var order = node.Layer.Options.Ints(Dims).Select(axis => axis - 1).ToList();
        return node.OuterAxes == 0 && node.IsCausal && order.Count > 1
            ? new PermuteEmitter(context, node with { OuterAxes = 1 }, [.. order.Skip(1).Select(axis => axis - 1)])
            : new PermuteEmitter(context, node, order);
    }
}
