using LstmGen.Generator;

namespace LstmGen.Networks;

internal abstract partial class RecurrentLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node) =>
        CellLayers.Emitters(context, node.Layer) is { } cells ? new RecurrentEmitter(context, node, cells) : null;

    /// <summary>The states that it returns are named as their slots.</summary>
    public override string OutputName(LayerOptions options, int output) => output == 0 ? "" : StateSlots(options)[output - 1].Name;
}
