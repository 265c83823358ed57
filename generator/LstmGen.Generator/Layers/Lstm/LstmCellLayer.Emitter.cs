using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class LstmCellLayer
{
    public override CellEmitter Emitter(EmitterContext context, Layer layer, LayerOptions options, int features)
    {
        var own = new LstmOptions(layer, options);
        return new FormulaCellEmitter(context, layer, features, own.Units, new LstmFormula(context.Numbers, own, context.Padded));
    }
}
