using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes an activation that stands on its own.</summary>
internal sealed class ActivationEmitter(EmitterContext context, Node node) : ElementwiseEmitter(context, node)
{
    private Activation Activation => Layer.Options.Activation("activation");

    protected override bool IsSoftmax => !Activation.IsElementwise;

    protected override string Equation => "y = " + Activation.Formula.Replace("z", "x");

    protected override string Value(string block) => IsSoftmax ? "value" : ActivationText.Precise(Numbers, Activation, "value");

    protected override void WriteEnd(CodeWriter code)
    {
        if (IsSoftmax)
            code.Line($"{Numbers.Runtime}.Precise.{Activation.EnumName}{CSharp.Generic}(ref y, {OutputWidth});");
    }
}
