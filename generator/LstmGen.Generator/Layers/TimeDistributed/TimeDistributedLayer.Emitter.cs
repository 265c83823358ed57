using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class TimeDistributedLayer
{
    /// <summary>The layer within sees the sample of each timestep by itself.</summary>
    public override LayerEmitter? Emitter(EmitterContext context, Node node)
    {
        var inner = node.Layer.Inner[0];
        return inner.Type.IsIdentity ? new ViewEmitter(context, node) : inner.Type.Emitter(context, node with { Layer = inner, OuterAxes = node.OuterAxes + 1 });
    }
}
