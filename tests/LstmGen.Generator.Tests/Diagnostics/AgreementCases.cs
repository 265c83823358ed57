namespace LstmGen.Generator.Tests;

/// <summary>Attributes beside a file that knows better.</summary>
internal static class AgreementCases
{
    private const string Tail = """ [Weights("weather.keras")] partial class Model;""";

    public static readonly DiagnosticCase[] All =
    [
        Case("other units than the file's", "LSTM021", "[Lstm([|Units = 16|], Features = 4)] [Dense]",
            "'weather.keras' has kernel (4, 128) for layer 'lstm', but [Lstm(Units = 16, Features = 4)] needs (4, 64). The file fits Units = 32."),
        Case("other features than the file's", "LSTM021", "[Lstm(Units = 32, [|Features = 5|])] [Dense]",
            "'weather.keras' has kernel (4, 128) for layer 'lstm', but [Lstm(Units = 32, Features = 5)] needs (5, 128). The file fits Features = 4."),
        Case("the file's units and features swapped", "LSTM021", "[Lstm([|Units = 4|], Features = 32)] [Dense]",
            "'weather.keras' has kernel (4, 128) for layer 'lstm', but [Lstm(Units = 4, Features = 32)] needs (32, 16). Features and Units are swapped: the file fits Units = 32, Features = 4."),
        Case("other units of the head", "LSTM021", "[Lstm] [Dense([|Units = 3|])]",
            "'weather.keras' has kernel (32, 2) for layer 'dense', but [Dense(Units = 3, Features = 32)] needs (32, 3). The file fits Units = 2."),
        Case("no units beside a file", "LSTM010", "[Lstm([|Units = 0|])] [Dense]", "Units of LSTM 'lstm' is 0, but it must be from 1 to 65,536."),
        Case("endless units beside a file", "LSTM010", "[Lstm([|Units = int.MaxValue|])] [Dense]", "Units of LSTM 'lstm' is 2147483647, but it must be from 1 to 65,536."),
        Case("other timesteps than the file's", "LSTM016", "[Lstm([|Timesteps = 12|])] [Dense]", "Timesteps = 12 is stated here, but 'weather.keras' has 24. Leave it out to take the file's."),
        Case("an activation that differs", "LSTM023", "[Lstm([|Activation = Activation.Relu|])] [Dense]",
            "Activation of layer 'lstm' is relu here, but tanh in 'weather.keras'. Leave it out to take the file's, or name the file that was trained so."),
        Case("a bias that the file has", "LSTM023", "[Lstm([|UseBias = false|])] [Dense]",
            "UseBias of layer 'lstm' is false here, but true in 'weather.keras'. Leave it out to take the file's, or name the file that was trained so."),
        Case("sequences that the file does not return", "LSTM023", "[Lstm([|ReturnSequences = true|])] [Dense]",
            "ReturnSequences of layer 'lstm' is true here, but false in 'weather.keras'. Leave it out to take the file's, or name the file that was trained so."),
        Case("an option that is not supported yet and differs", "LSTM023", "[Lstm([|GoBackwards = true|])] [Dense]",
            "GoBackwards of layer 'lstm' is true here, but false in 'weather.keras'. Leave it out to take the file's, or name the file that was trained so."),
        Case("another name", "LSTM023", "[Lstm([|Name = \"memory\"|])] [Dense]",
            "Name of layer 'lstm' is memory here, but lstm in 'weather.keras'. Leave it out to take the file's, or name the file that was trained so."),
        Case("other wires than the file's", "LSTM024", "[Lstm] [Dense([|Inputs = new[] { \"lstm:1\" }|])]",
            "The inputs of 'dense' are 'lstm:1' here, but 'weather.keras' has 'dropout' there. Leave all layer attributes out to take the file's."),
        Case("other outputs than the file's", "LSTM024", "[[|Outputs(\"lstm\", \"dense\")|]] [Lstm] [Dense]",
            "The outputs are 'lstm', 'dense' here, but 'weather.keras' has 'dense' there. Leave all layer attributes out to take the file's."),
        Case("more inputs than the file's", "LSTM024", "[[|Input(Features = 4)|]] [Input(Features = 1)] [Lstm] [Dense]",
            "The attributes have 2 inputs, but 'weather.keras' has 1: 'input_layer'. Leave all layer attributes out to take the file's."),
        Case("another input than the file's", "LSTM024", "[Input([|Name = \"series\"|])] [Lstm] [Dense]",
            "Input 1 is 'series' here, but 'weather.keras' has 'input_layer' there. Leave all layer attributes out to take the file's."),
        Case("an input of another width than the file's", "LSTM016", "[Input([|Features = 3|])] [Lstm] [Dense]", "Features = 3 is stated here, but 'weather.keras' has 4 there. Leave it out to take the file's."),
        Case("another order", "LSTM024", "[[|Dense(Units = 2)|]] [Lstm(Units = 32)]", "[Dense] is layer 1 here, but 'weather.keras' has LSTM 'lstm' there. Leave all layer attributes out to take the file's."),
        Case("a layer too many", "LSTM024", "[Lstm(Units = 32)] [Dense] [[|Activation(Activation = Activation.Relu)|]]",
            "[Activation] is layer 3 here, but 'weather.keras' has only 2 layers: LSTM 'lstm', Dense 'dense'. Leave all layer attributes out to take the file's."),
        new("a layer too few", "LSTM024", """[Lstm(Units = 32)] [Weights("weather.keras")] partial class [|Model|];""",
            "The attributes end before layer 2, but 'weather.keras' has Dense 'dense' there and 2 layers in all. Leave all layer attributes out to take the file's.") { Files = [Weather] },
        new("weights in the class and in a file", "LSTM026", """[Weights("weather.keras")] partial class Model { [Bias] static float[] [|B|] = { 1f, 2f }; public static float[] All => B; }""",
            "'Model' names 'weather.keras' in [Weights] and holds weights in 'B' too. Keep one of them.") { Files = [Weather] },
    ];

    private static (string Path, string Text) Weather => WeightsFile.Of("weather.keras", 24, 4)
        .Layer("lstm", "LSTM", ("units", "32"))
        .Layer("dropout", "Dropout", ("rate", "0.5"))
        .Layer("dense", "Dense", ("units", "2")).Manifest;

    private static DiagnosticCase Case(string name, string id, string attributes, string message) => new(name, id, attributes + Tail, message) { Files = [Weather] };
}
