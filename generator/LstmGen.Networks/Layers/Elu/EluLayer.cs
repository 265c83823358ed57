namespace LstmGen.Networks;

/// <summary>Keras' ELU: x from 0 on, alpha·(eˣ − 1) below.</summary>
internal sealed class EluLayer() : ParametricLayer("elu")
{
    public override string ClassName => "ELU";

    public override string AttributeName => "Elu";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(new OptionDefinition("alpha", OptionKind.Number, "1"));
}
