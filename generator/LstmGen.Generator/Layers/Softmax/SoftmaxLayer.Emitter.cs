using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class SoftmaxLayer
{
    /// <summary>Over the features it is the function of that name, and a TimeDistributed holds it over no other axis.</summary>
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => node.OuterAxes == 0 && IsAlongTime(node.Layer.Options, node.InputValues[0].Shape)
        ? new SoftmaxEmitter(context, node)
        : new ActivationEmitter(context, node, Activation.Find("softmax")!);
}
