namespace LstmGen.Generator.Tests;

/// <summary>Networks that are large, or larger than anything can hold.</summary>
internal static class LimitCases
{
    public static readonly DiagnosticCase[] All =
    [
        new("a state over 16 KB", "LSTM040", "[Lstm(Units = 2064, Features = 1, Timesteps = 4)] partial class [|Model|];",
            "The state of 'Model' has 16,512 bytes: it is copied by value, so pass it by ref and keep it in arrays or fields") { Missing = ["new"] },
        new("a state over what an array holds", "LSTM041", "[Lstm(Units = 8190, Features = 1, Timesteps = 4)] partial class [|Model|];",
            "The state of 'Model' has 65,536 bytes; a value type that can stand in an array has at most 65,528. Use fewer units."),
        new("a state over what an array holds, from a file", "LSTM041", """[[|Weights("weather.keras")|]] partial class Model;""",
            "The state of 'Model' has 65,536 bytes; a value type that can stand in an array has at most 65,528. Use fewer units.")
        {
            Files = [WeightsFile.Of("weather.keras", 4, 1).Layer("lstm", "LSTM", ("units", "8190")).Manifest],
        },
        new("an input longer than a span", "LSTM041", "[Dense(Units = 1, Features = 65536, Timesteps = 65536)] partial class [|Model|];",
            "A sequence of 'Model' has 4,294,967,296 numbers; a span has at most 2,147,483,647."),
        new("an output longer than a span", "LSTM041", "[Dense(Units = 65536, Features = 1, Timesteps = 65536)] partial class [|Model|];",
            "A sequence of 'Model' has 4,294,967,296 numbers; a span has at most 2,147,483,647."),
        new("frames longer than anything can count", "LSTM041", "[Input(Timesteps = 65536, SampleShape = new[] { 65536, 65536, 65536 })] [Rescaling(Scale = 2)] partial class [|Model|];",
            "A sequence of 'Model' has more than 17,179,869,184 numbers; a span has at most 2,147,483,647."),
        new("a frame larger than memory", "LSTM041", "[Input(Timesteps = 1, SampleShape = new[] { 32768, 32768, 1 })] [Rescaling(Scale = 2)] partial class [|Model|];",
            "A layer of 'Model' gives (1, 32768, 32768, 1), whose samples have 1,073,741,824 numbers; at most 268,435,456 are supported."),
        new("frames of streams larger than memory", "LSTM041", "[Input(Timesteps = 1, SampleShape = new[] { 16384, 16384, 1 })] [Rescaling(Scale = 2)] partial class [|Model|];",
            "What flows between the layers of 'Model' at one timestep of 8 streams has 4,294,967,552 numbers in all; at most 1,073,741,823 can be held at once."),
        new("more parameters than memory", "LSTM041", "[Dense(Units = 65536, Features = 65536, Timesteps = 1)] partial class [|Model|];",
            "'Model' has 4,295,032,832 parameters; at most 268,435,456 can be compiled."),
    ];
}
