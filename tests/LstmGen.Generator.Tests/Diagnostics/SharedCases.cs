namespace LstmGen.Generator.Tests;

/// <summary>Layers that are used again where there is none to use, or in a way that they cannot be.</summary>
internal static class SharedCases
{
    private const string Tail = " partial class Model;", Inputs = "[Input(Name = \"left\", Timesteps = 6, Features = 3)] [Input(Name = \"right\", Timesteps = 6, Features = 3)] ";

    private const string Encoder = "[Lstm(Name = \"encoder\", Units = 5, Inputs = new[] { \"left\" })] ";

    public static readonly DiagnosticCase[] All =
    [
        Graph("a layer with a typing error", Inputs + Encoder + "[SharedLayer([|\"encodre\"|], Inputs = new[] { \"right\" })]", "[SharedLayer] uses 'encodre' again, but no layer is named so. Did you mean 'encoder'?"),
        Graph("a layer that is not there", Inputs + Encoder + "[SharedLayer([|layer: \"memory\"|], Inputs = new[] { \"right\" })]", "[SharedLayer] uses 'memory' again, but no layer is named so."),
        Graph("no layer at all", "[SharedLayer([|\"encoder\"|])]", "[SharedLayer] uses 'encoder' again, but no layer is named so."),
        Graph("a layer without its name", Inputs + Encoder + "[SharedLayer([|null!|], Inputs = new[] { \"right\" })]", "[SharedLayer] uses '' again, but no layer is named so."),
        Graph("a layer used again before it is declared", Inputs + "[SharedLayer([|\"encoder\"|], Inputs = new[] { \"right\" })] " + Encoder,
            "[SharedLayer] uses 'encoder' again, which is declared after it. Put [Lstm] before [SharedLayer]: the first use of a layer states what it is."),
        Graph("an input used again", Inputs + Encoder + "[SharedLayer([|\"right\"|])]",
            "[SharedLayer] uses 'right' again, but that is an input. Name the layer there, and the input in Inputs, as in [SharedLayer(\"lstm\", Inputs = new[] { \"right\" })]."),
        Graph("a use used again", Inputs + Encoder + "[SharedLayer(\"encoder\", Name = \"other\", Inputs = new[] { \"right\" })] [SharedLayer([|\"other\"|], Inputs = new[] { \"right\" })]",
            "[SharedLayer] uses 'other' again, but that is a use of 'encoder' and no layer of its own. Write [SharedLayer(\"encoder\")]."),
        Graph("a use without a name used again", Inputs + Encoder + "[SharedLayer(\"encoder\", Inputs = new[] { \"right\" })] [SharedLayer([|\"encoder_use_2\"|], Inputs = new[] { \"right\" })]",
            "[SharedLayer] uses 'encoder_use_2' again, but that is a use of 'encoder' and no layer of its own. Write [SharedLayer(\"encoder\")]."),
        Graph("one direction used again", Inputs + "[Bidirectional(Inputs = new[] { \"left\" })] [Lstm(Units = 5)] [SharedLayer([|\"bidirectional/forward_layer\"|], Inputs = new[] { \"right\" })]",
            "[SharedLayer] uses 'bidirectional/forward_layer' again, but that is within [Bidirectional]. Use that again as a whole, as in [SharedLayer(\"bidirectional\")], or give each use a layer of its own."),
        Graph("a use in both directions", Inputs + Encoder + "[Bidirectional(Inputs = new[] { \"right\" })] [[|SharedLayer(\"encoder\")|]]",
            "[SharedLayer] is within [Bidirectional], which holds a layer of its own: state that there. To use both again, name [Bidirectional] in [SharedLayer]."),
        Graph("a use with the name of its layer", Inputs + Encoder + "[SharedLayer(\"encoder\", [|Name = \"encoder\"|], Inputs = new[] { \"right\" })]",
            "[SharedLayer] is named 'encoder', as is [Lstm] before it; every layer, input and further use of a layer needs a name of its own."),
        Graph("two uses of one name", Inputs + Encoder + "[SharedLayer(\"encoder\", Name = \"b\", Inputs = new[] { \"right\" })] [SharedLayer(\"encoder\", [|Name = \"b\"|], Inputs = new[] { \"right\" })]",
            "[SharedLayer] is named 'b', as is [SharedLayer] before it; every layer, input and further use of a layer needs a name of its own."),
        Graph("a use with the name of an input", Inputs + Encoder + "[SharedLayer(\"encoder\", [|Name = \"right\"|], Inputs = new[] { \"right\" })]",
            "[SharedLayer] is named 'right', as is [Input] before it; every layer, input and further use of a layer needs a name of its own."),
        Graph("a layer with the name of a use", Inputs + Encoder + "[SharedLayer(\"encoder\", Name = \"b\", Inputs = new[] { \"right\" })] [Dense([|Name = \"b\"|], Units = 1)]",
            "[Dense] is named 'b', as is [SharedLayer] before it; every layer, input and further use of a layer needs a name of its own."),
        Graph("a use taken before it is declared", Inputs + Encoder + "[Subtract([|Inputs = new[] { \"encoder\", \"b\" }|])] [SharedLayer(\"encoder\", Name = \"b\", Inputs = new[] { \"right\" })]",
            "'subtract' takes 'b', which is declared after it. Put [SharedLayer] before [Subtract]: layers stand in the order in which data flows."),
        Graph("a use that takes itself", "[Dense(Name = \"d\", Units = 3, Features = 3)] [[|SharedLayer(\"d\", Name = \"again\", Inputs = new[] { \"again\" })|]]", "The network runs in a circle through 'again'."),
        Graph("an input of a use with a typing error", Inputs + Encoder + "[[|SharedLayer(\"encoder\", Name = \"b\", Inputs = new[] { \"rihgt\" })|]] [Subtract(Inputs = new[] { \"encoder\", \"b\" })]",
            "Layer 'b' takes its input from 'rihgt', but no layer or input is named so. Did you mean 'right'?"),
        Graph("a use with a typing error", Inputs + Encoder + "[SharedLayer(\"encoder\", Name = \"encoded\", Inputs = new[] { \"right\" })] [[|Subtract(Inputs = new[] { \"encoder\", \"encodid\" })|]]",
            "Layer 'subtract' takes its input from 'encodid', but no layer or input is named so. Did you mean 'encoded'?"),
        Graph("a state that a use does not return", Inputs + Encoder + "[SharedLayer(\"encoder\", Name = \"b\", Inputs = new[] { \"right\" })] [[|Subtract(Inputs = new[] { \"encoder\", \"b:1\" })|]]",
            "Layer 'subtract' takes its input from 'b', but that has no output 1."),
        Graph("a use that nobody reads", Inputs + Encoder + "[[|SharedLayer(\"encoder\", Inputs = new[] { \"right\" })|]] [Dense(Units = 1, Inputs = new[] { \"encoder\" })]",
            "Nothing reads what 'encoder_use_2' gives, and it is no output of the network: let a layer take it, make it an output, or take the layer away."),
        Misfit("a use of other features", "[Input(Name = \"left\", Timesteps = 6, Features = 3)] [Input(Name = \"right\", Timesteps = 6, Features = 4)] " + Encoder + "[[|SharedLayer(\"encoder\", Name = \"b\", Inputs = new[] { \"right\" })|]] [Subtract(Inputs = new[] { \"encoder\", \"b\" })]",
            "LSTM 'b' has the weights of 'encoder', whose first use, on 'left' (6, 3), makes its kernel (3, 20); on 'right' (6, 4) it would need (4, 20). Give this use a layer of its own, or both as many features."),
        Misfit("a third use of other features", Inputs + "[Dense(Name = \"d\", Units = 2, Inputs = new[] { \"left\" })] [SharedLayer(\"d\", Inputs = new[] { \"right\" })] [[|SharedLayer(\"d\")|]]",
            "Dense 'd_use_3' has the weights of 'd', whose first use, on 'left' (6, 3), makes its kernel (3, 2); on 'd' (6, 2) it would need (2, 2). Give this use a layer of its own, or both as many features."),
        Misfit("both directions of other features", "[Input(Name = \"left\", Timesteps = 6, Features = 3)] [Input(Name = \"right\", Timesteps = 6, Features = 4)] [Bidirectional(Name = \"both\", Inputs = new[] { \"left\" })] [Gru(Units = 2)] [[|SharedLayer(\"both\", Name = \"b\", Inputs = new[] { \"right\" })|]] [Subtract(Inputs = new[] { \"both\", \"b\" })]",
            "Bidirectional 'b' has the weights of 'both', whose first use, on 'left' (6, 3), makes its kernel (3, 6); on 'right' (6, 4) it would need (4, 6). Give this use a layer of its own, or both as many features."),
        Misfit("a use of two inputs", Inputs + Encoder + "[[|SharedLayer(\"encoder\", Name = \"b\", Inputs = new[] { \"left\", \"right\" })|]] [Subtract(Inputs = new[] { \"encoder\", \"b\" })]",
            "LSTM 'b' takes 1 input, or 3 with its initial state (h, c), but 2 lead to it."),
        Misfit("a use of no input", Inputs + Encoder + "[[|SharedLayer(\"encoder\", Name = \"b\", Inputs = new string[0])|]] [Subtract(Inputs = new[] { \"encoder\", \"b\" })]",
            "LSTM 'b' takes 1 input, or 3 with its initial state (h, c), but 0 lead to it."),
        Misfit("a use of a vector", Inputs + Encoder + "[[|SharedLayer(\"encoder\")|]]", "LSTM 'encoder_use_2' needs a sequence (timesteps, features), but the layer before gives (5). If that is an LSTM, it has to return sequences."),
        new("a mask at a use that takes none", "LSTM042",
            Inputs + "[Flatten(Name = \"flat\", Inputs = new[] { \"left\" })] [Masking(Inputs = new[] { \"right\" })] [[|SharedLayer(\"flat\", Name = \"b\")|]] [Subtract(Inputs = new[] { \"flat\", \"b\" })]" + Tail,
            "Flatten 'flat' takes no mask: what Masking 'masking' masks counts for it and for all layers after it, as in Keras") { UsedAs = null },
        new("weights of a use", "LSTM035",
            "[Dense(Name = \"d\", Units = 1, Features = 1, UseBias = false)] [SharedLayer(\"d\")] partial class Model { [Kernel(Layer = 1)] static float[] [|K|] = { 1 }; public static object Use => K; }",
            "'K' says Layer = 1, but attribute 1 uses 'd' again and has no weights of its own: write Layer = \"d\"."),
    ];

    private static DiagnosticCase Misfit(string name, string attributes, string message) => new(name, "LSTM017", attributes + Tail, message);

    private static DiagnosticCase Graph(string name, string attributes, string message) => new(name, "LSTM019", attributes + Tail, message);
}
