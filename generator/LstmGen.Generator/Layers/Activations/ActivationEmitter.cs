using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes an activation that stands on its own.</summary>
internal sealed class ActivationEmitter(EmitterContext context, Node node) : ElementwiseEmitter(context, node)
{
    private Activation Activation => Layer.Options.Activation("activation");

    protected override Activation? Whole => Activation.IsElementwise ? null : Activation;

    protected override string Equation => "y = " + Activation.Equation.Replace("z", "x");

    protected override string Value(string block) => Whole is null ? ActivationText.Precise(Numbers, Activation, "value") : "value";

    protected override void WriteEnd(CodeWriter code)
    {
        if (Whole is not null)
            code.Line(ActivationText.Whole(Numbers, Whole, "y", OutputWidth));
    }
}
