using LstmGen.Testing.Oracle;

namespace LstmGen.Properties;

/// <content>Layers that are used again.</content>
internal sealed partial class GraphDraw
{
    private readonly List<(Layer Layer, IReadOnlyList<Available> Inputs, IReadOnlyList<Shape> Outputs)> _uses = [];

    /// <summary>Uses a layer again, if there is one that takes the value in place of its first input; whatever it took besides it takes once more.</summary>
    private bool Again(Available value)
    {
        var fitting = _uses.Where(use => use.Inputs[0].Shape == value.Shape && use.Inputs[0].MayBeMasked == value.MayBeMasked && TakesMore(use.Layer, value)).ToList();
        if (fitting.Count == 0)
            return false;

        var (layer, inputs, outputs) = _random.Of(fitting);
        Use(layer, [value, .. inputs.Skip(1)], outputs);
        return true;
    }

    /// <summary>
    /// A Masking takes what goes in alone: elsewhere a number may be the mask's in float32 and beside it in float64. Tokens are no value, and what frames are made of is none of a row.
    /// </summary>
    private bool TakesMore(Layer layer, Available value) => layer switch
    {
        Masking => _inputs.Any(input => input.Name == value.Edge.Source),
        Embedding or OfWhole => false,
        TimeDistributed { Inner: not Testing.Oracle.Dense } => false,
        _ => true,
    };
}
