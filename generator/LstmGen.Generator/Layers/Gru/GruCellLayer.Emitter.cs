using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class GruCellLayer
{
    public override CellEmitter Emitter(EmitterContext context, Layer layer, LayerOptions options, int features)
    {
        CellFormula formula = options.Bool(ResetAfter) ? new GruFormula(context.Numbers, layer, options) : new GruResetBeforeFormula(context.Numbers, layer, options, context.Padded(options.Int(Units)));
        return new FormulaCellEmitter(context, layer, features, options.Int(Units), formula);
    }
}
