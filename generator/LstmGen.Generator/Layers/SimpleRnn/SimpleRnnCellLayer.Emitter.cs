using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class SimpleRnnCellLayer
{
    public override CellEmitter Emitter(EmitterContext context, Layer layer, LayerOptions options, int features) =>
        new FormulaCellEmitter(context, layer, features, options.Int(Units), new SimpleRnnFormula(context.Numbers, layer, options));
}
