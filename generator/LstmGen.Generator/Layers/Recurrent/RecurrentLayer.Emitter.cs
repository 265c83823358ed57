using LstmGen.Generator;

namespace LstmGen.Networks;

internal abstract partial class RecurrentLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => new RecurrentEmitter(context, node, CellLayers.Emitters(context, node.Layer));

    /// <summary>The states that it returns are named as their slots.</summary>
    public override string OutputName(LayerOptions options, int output) => output == 0 ? "" : StateSlots(options)[output - 1].Name;
}
