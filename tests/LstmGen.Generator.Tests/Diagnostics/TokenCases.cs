namespace LstmGen.Generator.Tests;

/// <summary>Tokens where numbers are needed, numbers where tokens are, and vocabularies that nobody has.</summary>
internal static class TokenCases
{
    private const string Tail = " partial class Model;", Words = "Embedding(InputDim = 50, OutputDim = 8)", Sizes = "InputDim = 50, OutputDim = 8";

    public static readonly DiagnosticCase[] All =
    [
        new("a Dense before an Embedding", "LSTM017", $"[Dense(Units = 4, Features = 1, Timesteps = 9)] [[|{Words}|]]" + Tail,
            "Embedding 'embedding' takes tokens, but is given the numbers of 'dense'. Put it right behind the input."),
        new("tokens read as numbers too", "LSTM017", $"[Input(Name = \"words\", Features = 3, Timesteps = 9)] [[|{Words}|]] [Lstm(Units = 2, Inputs = new[] {{ \"words\" }})] [Outputs(\"embedding\", \"lstm\")]" + Tail,
            "Embedding 'embedding' takes tokens, but other layers read 'words' as numbers. Give the tokens an input of their own.") { UsedAs = null },
        new("no size of the table", "LSTM010", "[[|Embedding(OutputDim = 8)|]]" + Tail, "InputDim of Embedding 'embedding' has to be stated.") { TakesTokens = true },
        new("a vocabulary of nothing", "LSTM010", "[Embedding([|InputDim = 0|], OutputDim = 8)] [Lstm(Units = 2)]" + Tail,
            "InputDim of Embedding 'embedding' is 0, but it must be from 1 to 16,777,216.") { TakesTokens = true },
        new("a vocabulary of more than all words", "LSTM010", "[Embedding([|InputDim = 2000000000|], OutputDim = 8)] [Lstm(Units = 2)]" + Tail,
            "InputDim of Embedding 'embedding' is 2000000000, but it must be from 1 to 16,777,216.") { TakesTokens = true },
        new("rows longer than any", "LSTM010", "[Embedding(InputDim = 50, [|OutputDim = 65537|])] [Lstm(Units = 2)]" + Tail,
            "OutputDim of Embedding 'embedding' is 65537, but it must be from 1 to 65,536.") { TakesTokens = true },
        new("a table larger than memory", "LSTM041", "[Embedding(InputDim = 16777216, OutputDim = 65536, Timesteps = 9)] partial class [|Model|];",
            "'Model' has 1,099,511,627,776 parameters; at most 268,435,456 can be compiled.") { TakesTokens = true },
        new("tokens as an output", "LSTM018", $"[Input(Name = \"words\", Timesteps = 9)] [Dropout] [{Words}] [Outputs(\"embedding\", \"dropout\")] partial class [|Model|];",
            "The output 'dropout' of 'Model' is tokens that went in, which is not supported: an output is numbers. Take it from the outputs; whoever calls has the tokens.") { UsedAs = null },
        new("padding among several tokens at a timestep", "LSTM017", $"[[|Embedding({Sizes}, MaskZero = true, Timesteps = 9, Features = 4)|]]" + Tail,
            "Embedding 'embedding' has mask_zero = true, which needs one token a timestep, but is given (9, 4).") { UsedAs = null },
        new("two numbers of tokens", "LSTM016", $"[Dropout(Timesteps = 9)] [Embedding({Sizes}, [|Timesteps = 8|])] [Lstm(Units = 2)]" + Tail,
            "Timesteps = 8 is stated here, but it is 9 before. State it once, on the first layer.") { TakesTokens = true },
        new("tokens for a layer that takes numbers, from a file", "LSTM017", """[[|Weights("graph.keras")|]]""" + Tail,
            "'graph.keras': LSTM 'lstm' takes numbers, but is given the tokens of 'tokens'. Put an Embedding before it, which makes numbers of them.") { Files = [Graphs.Manifest("graph.keras", Graphs.Tokens)] },
        new("another vocabulary than the file's", "LSTM021", """[Weights("words.keras")] [[|Embedding(InputDim = 40)|]]""" + Tail,
            "'words.keras' has embeddings (50, 8) for layer 'embedding', but [Embedding(InputDim = 40, OutputDim = 8)] needs (40, 8). The file fits InputDim = 50, OutputDim = 8.")
        {
            Files = [WeightsFile.OfTokens("words.keras", 9).Layer("embedding", "Embedding", ("input_dim", "50"), ("output_dim", "8")).Manifest],
            TakesTokens = true,
        },
    ];
}
