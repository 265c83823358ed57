using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes x · scale + offset.</summary>
internal sealed class RescalingEmitter(EmitterContext context, Node node) : ElementwiseEmitter(context, node)
{
    private string Scale => Numbers.Literal(Layer.Options.Number("scale"));

    private string Offset => Numbers.Literal(Layer.Options.Number("offset"));

    protected override string Equation => $"y = x · {Scale} + {Offset}";

    protected override string Value(string block) => $"TLanes.MultiplyAdd(value, TLanes.Broadcast({Scale}), TLanes.Broadcast({Offset}))";
}
