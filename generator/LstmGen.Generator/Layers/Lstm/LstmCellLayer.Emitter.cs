using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class LstmCellLayer
{
    public override CellEmitter? CellEmitter(EmitterContext context, Layer layer, LayerOptions options, int features) => new LstmCellEmitter(context, layer, options, features);
}
