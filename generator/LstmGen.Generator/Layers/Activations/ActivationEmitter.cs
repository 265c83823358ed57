using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes an activation that stands on its own.</summary>
internal sealed class ActivationEmitter(EmitterContext context, Node node, Activation activation) : ElementwiseEmitter(context, node)
{
    protected override Activation? Whole => activation.IsElementwise ? null : activation;

    protected override string Equation => "y = " + activation.Equation.Replace("z", "x");

    protected override string Value(string block) => Whole is null ? ActivationText.Precise(Numbers, activation, "value") : "value";

    protected override void WriteEnd(CodeWriter code)
    {
        if (Whole is not null)
            code.Line(ActivationText.Whole(Numbers, Whole, "y", OutputWidth));
    }
}
