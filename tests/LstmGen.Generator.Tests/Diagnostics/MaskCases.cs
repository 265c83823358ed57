namespace LstmGen.Generator.Tests;

/// <summary>Masks where none can be, and where a layer does not look at one.</summary>
internal static class MaskCases
{
    public static readonly DiagnosticCase[] All =
    [
        new("a mask beside an initial state", "LSTM042",
            "[Input(Name = \"x\", Features = 3, Timesteps = 9)] [Input(Name = \"h\", Features = 6)] [Masking(Inputs = new[] { \"x\" })] [[|Gru(Units = 6, Inputs = new[] { \"masking\", \"h\" })|]] partial class Model;",
            "GRU 'gru' takes no mask while it is given its initial state: what Masking 'masking' masks counts for it, as in Keras") { UsedAs = null },
        new("a mask at a layer that takes none", "LSTM042", "[Masking(Features = 3, Timesteps = 9)] [[|Flatten|]] [Dense(Units = 2)] partial class Model;",
            "Flatten 'flatten' takes no mask: what Masking 'masking' masks counts for it and for all layers after it, as in Keras") { UsedAs = null },
        new("a vector that is masked", "LSTM017", "[Lstm(Units = 6, Features = 3, Timesteps = 9)] [[|Masking|]] partial class Model;",
            "Masking 'masking' needs a sequence (timesteps, features), but the layer before gives (6)."),
        new("a mask value that is no number", "LSTM010", "[Masking([|MaskValue = double.NaN|], Features = 3, Timesteps = 9)] partial class Model;",
            "MaskValue of Masking 'masking' is NaN, but it must be a finite number."),
    ];
}
