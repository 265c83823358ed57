using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class SoftmaxLayer
{
    /// <summary>Over the features it is the function of that name; the axis is one of what flows into the layer itself, also where another holds it.</summary>
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => IsAlongTime(node.Layer.Options, node.Layer.Inputs[0].Shape)
        ? new SoftmaxEmitter(context, node)
        : new ActivationEmitter(context, node, Activation.Find("softmax")!);
}
