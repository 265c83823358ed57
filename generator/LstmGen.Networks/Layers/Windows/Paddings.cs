namespace LstmGen.Networks;

/// <summary>Keras' option padding: what counts past the ends of a sequence or a frame.</summary>
internal static class Paddings
{
    /// <summary>No window reaches past an end; windows reach past both; or past the beginning alone, so that each looks back.</summary>
    public const string Valid = "valid", Same = "same", Causal = "causal";

    public const string Option = "padding";

    public static OptionDefinition Definition(bool allowsCausal) => new(Option, OptionKind.Choice, Valid)
    {
        Choices = allowsCausal ? EquatableArray.Of(Valid, Same, Causal) : EquatableArray.Of(Valid, Same),
    };
}
