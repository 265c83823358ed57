namespace LstmGen.Generator.Tests;

/// <summary>Layers that attributes wire, hold or merge in a way that is no network.</summary>
internal static class GraphCases
{
    private const string Tail = " partial class Model;", Memory = "[Lstm(Units = 6, Features = 3, Timesteps = 9)]", Sequences = "[Lstm(Units = 6, Features = 3, Timesteps = 9, ReturnSequences = true)]";

    public static readonly DiagnosticCase[] All =
    [
        Misfit("shapes that do not meet", Memory + "[Gru(Units = 5, Inputs = new[] { \"input_layer\" })] [[|Add(Inputs = new[] { \"lstm\", \"gru\" })|]]",
            "Add 'add' needs values of one shape, but input 1 is (6) and input 2 is (5)."),
        Misfit("a sequence and a vector side by side", Sequences + "[Gru(Units = 5)] [[|Concatenate(Inputs = new[] { \"lstm\", \"gru\" })|]]",
            "Concatenate 'concatenate' needs values with as many axes, but is given (9, 6) and (5)."),
        Misfit("sequences of different lengths side by side", "[Input(Name = \"a\", Features = 2, Timesteps = 3)] [Input(Name = \"b\", Features = 2, Timesteps = 4)] [[|Concatenate(Inputs = new[] { \"a\", \"b\" })|]]",
            "Concatenate 'concatenate' puts values side by side along axis -1, so all other axes must be alike, but is given (3, 2) and (4, 2)."),
        Misfit("an axis that is none", Memory + "[Gru(Units = 5, Inputs = new[] { \"input_layer\" })] [[|Concatenate(Axis = 2, Inputs = new[] { \"lstm\", \"gru\" })|]]",
            "Concatenate 'concatenate' has axis = 2, but (6) has the axes 1, or -1."),
        Misfit("one value to add", Memory + "[[|Add|]]", "Add 'add' takes at least 2 inputs, but 1 leads to it."),
        Misfit("three values to subtract", Memory + "[[|Subtract(Inputs = new[] { \"lstm\", \"lstm\", \"lstm\" })|]]", "Subtract 'subtract' takes 2 inputs, but 3 lead to it."),
        Misfit("no value at all", Memory + "[[|Dense(Units = 1, Inputs = new string[0])|]]", "Dense 'dense' takes 1 input, but 0 lead to it."),
        Misfit("a sequence where a vector is needed", Sequences + "[[|RepeatVector(Count = 3)|]]",
            "RepeatVector 'repeat_vector' needs one vector (features), but the layer before gives (9, 6). If that is a recurrent layer, it must not return sequences."),
        Misfit("a vector where a sequence is needed", Memory + "[[|LastTimestep|]]", "GetItem 'get_item' needs a sequence (timesteps, features), but the layer before gives (6)."),
        Misfit("a vector for each timestep", Memory + "[[|TimeDistributed|]] [Dense(Units = 2)]", "TimeDistributed 'time_distributed' needs a sequence (timesteps, …), but the layer before gives (6)."),
        Misfit("several values at each timestep", Sequences + "[[|TimeDistributed|]] [Add]", "TimeDistributed 'time_distributed' holds an Add, which takes at least 2 inputs, but a layer sees one sample at each timestep."),
        Misfit("a frame where a sequence is needed", "[Input(Timesteps = 4, SampleShape = new[] { 8, 8, 3 })] [[|Lstm(Units = 2)|]]",
            "LSTM 'lstm' needs a sequence (timesteps, features), but the layer before gives (4, 8, 8, 3). If that is an LSTM, it has to return sequences."),
        Misfit("a state of the wrong width",
            "[Input(Name = \"x\", Features = 3, Timesteps = 9)] [Input(Name = \"h\", Features = 6)] [Input(Name = \"c\", Features = 5)] [[|Lstm(Units = 6, Inputs = new[] { \"x\", \"h\", \"c\" })|]]",
            "LSTM 'lstm' begins with the c that input 3 gives, which must be (6), but is (5)."),
        Misfit("a sequence as a state",
            "[Input(Name = \"x\", Features = 3, Timesteps = 9)] [[|Gru(Units = 3, Inputs = new[] { \"x\", \"x\" })|]]", "GRU 'gru' begins with the h that input 2 gives, which must be (3), but is (9, 3)."),
        Misfit("half a state", "[Input(Name = \"x\", Features = 3, Timesteps = 9)] [Input(Name = \"h\", Features = 6)] [[|Lstm(Units = 6, Inputs = new[] { \"x\", \"h\" })|]]",
            "LSTM 'lstm' takes 1 input, or 3 with its initial state (h, c), but 2 lead to it."),
        Misfit("two states at the beginning", "[Input(Name = \"x\", Features = 3, Timesteps = 9)] [Input(Name = \"h\", Features = 6)] [[|Gru(Units = 6, StoredState = true, Inputs = new[] { \"x\", \"h\" })|]]",
            "GRU 'gru' has a stored state, but is given its initial state too; it begins with one of them."),
        Misfit("directions of different widths merged", "[[|Bidirectional(HasBackwardLayer = true, MergeMode = MergeMode.Ave, Features = 3)|]] [Lstm(Units = 5)] [Lstm(Units = 4, GoBackwards = true)]",
            "Bidirectional 'bidirectional' merges by ave, so both directions must be equally wide, but the forward layer gives 5 numbers and the backward layer 4."),
        Misfit("both directions of a vector", Memory + "[[|Bidirectional|]] [Lstm(Units = 5)]",
            "Bidirectional 'bidirectional' holds an LSTM as its forward_layer, which needs a sequence (timesteps, features), but the layer before gives (6). If that is an LSTM, it has to return sequences."),
        Option("a projection wider than the units", "[Lstm(Units = 4, [|Projection = 5|], Features = 3)]", "Projection of LSTM 'lstm' is 5, but a projection is no wider than the 4 units."),
        Option("a negative projection", "[Lstm(Units = 4, [|Projection = -1|], Features = 3)]", "Projection of LSTM 'lstm' is -1, but it must be at least 1, or 0 for none."),
        Option("a clip of nothing", "[Gru(Units = 4, [|Clip = 0|], Features = 3)]", "Clip of GRU 'gru' is 0, but it must be above 0: sums are kept between its negative and itself."),
        Option("a merge that is none", "[Bidirectional([|MergeMode = (MergeMode)9|], Features = 3)] [Lstm(Units = 4)]", "MergeMode of Bidirectional 'bidirectional' is 9, but it must be one of concat, sum, mul, ave, none."),
        Option("no repetition", Memory + "[RepeatVector([|Count = 0|])]", "Count of RepeatVector 'repeat_vector' is 0, but it must be from 1 to 65,536."),
        Option("a vector of any length", "[Input(Features = 3, Timesteps = 4, [|AnyLength = true|])] [Lstm(Units = 2)]", "AnyLength of [Input] 'input_layer' is true, but Timesteps is 4; state one of them."),
        Option("a sample stated twice", "[Input(Features = 3, Timesteps = 4, [|SampleShape = new[] { 8, 8, 3 }|])] [Dense(Units = 2)]",
            "SampleShape of [Input] 'input_layer' is (8, 8, 3), but Features is stated too: it is the last axis of SampleShape; state one of them."),
        Option("a sample of too many axes", "[Input(Timesteps = 4, [|SampleShape = new[] { 8, 8, 8, 3 }|])] [Dense(Units = 2)]",
            "SampleShape of [Input] 'input_layer' is (8, 8, 8, 3), but a sample has from 1 to 3 axes, as (height, width, channels)."),
        Option("a sample without width", "[Input(Timesteps = 4, [|SampleShape = new[] { 8, 0, 3 }|])] [Dense(Units = 2)]",
            "SampleShape of [Input] 'input_layer' is (8, 0, 3), but each axis must be from 1 to 65,536."),
        Option("a backward layer that goes forwards", "[[|Bidirectional(HasBackwardLayer = true, Features = 3)|]] [Lstm(Units = 4)] [Lstm(Units = 4)]",
            "Backward_layer of Bidirectional 'bidirectional' goes forwards, as the forward layer does; it needs go_backwards = true."),
        Option("directions that return different things", "[[|Bidirectional(HasBackwardLayer = true, Features = 3)|]] [Lstm(Units = 4, ReturnSequences = true)] [Lstm(Units = 4, GoBackwards = true)]",
            "Backward_layer of Bidirectional 'bidirectional' has return_sequences = false, but the forward layer has true; both must have the same."),
        NotSupported("both directions of a layer without any", "[[|Bidirectional(Features = 3)|]] [Dense(Units = 4)]",
            "Forward_layer of Bidirectional 'bidirectional' is a Dense, which goes through no sequence; LSTM, GRU, SimpleRNN and RNN do."),
        NotSupported("a sequence at each timestep", "[[|TimeDistributed(Features = 3)|]] [Lstm(Units = 4)]",
            "Layer of TimeDistributed 'time_distributed' is an LSTM, which would go through a sequence at each timestep; that is not supported yet."),
        NotSupported("a sequence made at each timestep", "[[|TimeDistributed(Features = 3)|]] [RepeatVector(Count = 4)]",
            "Layer of TimeDistributed 'time_distributed' is a RepeatVector, which would make a sequence of each timestep; that is not supported yet."),
        NotSupported("a gate of a GRU that depends on all units", "[Gru(Units = 2, Features = 1, [|RecurrentActivation = Activation.Softmax|])]",
            "RecurrentActivation of GRU 'gru' is softmax, which is not supported yet: it depends on all units at once."),
        NotSupported("a gate of one direction that depends on all units", "[Bidirectional(Features = 1)] [Gru(Units = 2, [|Activation = Activation.Softmax|])]",
            "Activation of GRU 'bidirectional/forward_layer' is softmax, which is not supported yet: it depends on all units at once."),
        Graph("a layer used before it is declared", "[Input(Features = 3)] [Dense(Units = 2, [|Inputs = new[] { \"later\" }|])] [Dense(Name = \"later\", Units = 2, Inputs = new[] { \"input_layer\" })]",
            "'dense' takes 'later', which is declared after it. Put [Dense] before [Dense]: layers stand in the order in which data flows."),
        Graph("a circle", "[Input(Features = 3)] [[|Dense(Units = 2, Inputs = new[] { \"b\" })|]] [Dense(Name = \"b\", Units = 2)]", "The network runs in a circle through 'dense', 'b'."),
        Graph("a name with a typing error", Memory + "[[|Dense(Units = 2, Inputs = new[] { \"ltsm\" })|]]", "Layer 'dense' takes its input from 'ltsm', but no layer or input is named so. Did you mean 'lstm'?"),
        Graph("a name like no other", Memory + "[[|Dense(Units = 2, Inputs = new[] { \"memory\" })|]]", "Layer 'dense' takes its input from 'memory', but no layer or input is named so."),
        Graph("a state that is not returned", Memory + "[[|Dense(Units = 2, Inputs = new[] { \"lstm:1\" })|]]", "Layer 'dense' takes its input from 'lstm', but that has no output 1."),
        Graph("an output nobody reads", Memory + "[[|Dense(Units = 2)|]] [Dense(Units = 2, Inputs = new[] { \"lstm\" })]",
            "Nothing reads what 'dense' gives, and it is no output of the network: let a layer take it, make it an output, or take the layer away."),
        Graph("an output that is none", "[[|Outputs(\"lsmt\")|]] [Lstm(Name = \"lstm\", Units = 6, Features = 3)]", "The network's output is 'lsmt', but no layer or input gives that. Did you mean 'lstm'?"),
        Graph("an output past the last", "[Outputs(\"lstm:1\")] [[|Lstm(Units = 6, Features = 3)|]]", "The network's output is output 1 of 'lstm', but no layer or input gives that."),
        Graph("two inputs of one name", "[Input(Name = \"a\", Features = 3)] [[|Input(Name = \"a\", Features = 3)|]] [Dense(Units = 1)]", "Two inputs are named 'a'; every input needs a name of its own."),
        Graph("a layer with the name of an input", "[Input(Name = \"a\", Features = 3)] [[|Dense(Name = \"a\", Units = 1)|]]", "Two layers are named 'a'; every layer needs a name of its own."),
        Graph("nothing to go through in both directions", Sequences + "[[|Bidirectional|]]", "[Bidirectional] holds the layer that follows it, but none does. Write it before its layer, as in [Bidirectional] [Lstm(Units = 4)]."),
        Graph("one direction of two", "[[|Bidirectional(HasBackwardLayer = true, Features = 3)|]] [Lstm(Units = 4)]",
            "[Bidirectional] holds the two layers that follow it, but only one does. Write it before its layer, as in [Bidirectional] [Lstm(Units = 4)]."),
        Graph("inputs of a layer within another", "[TimeDistributed(Features = 3, Timesteps = 2)] [Dense(Units = 4, [|Inputs = new[] { \"input_layer\" }|])]",
            "[Dense] is within [TimeDistributed], which takes its inputs for it: state Inputs there."),
        new("an input without Features", "LSTM011", "[[|Input(Timesteps = 3)|]] [Lstm(Units = 2)]" + Tail, "'Model' states no Features. Write it on the input, as in [Input(Features = 2)]."),
    ];

    private static DiagnosticCase Misfit(string name, string attributes, string message) => new(name, "LSTM017", attributes + Tail, message);

    private static DiagnosticCase Option(string name, string attributes, string message) => new(name, "LSTM010", attributes + Tail, message);

    private static DiagnosticCase NotSupported(string name, string attributes, string message) => new(name, "LSTM018", attributes + Tail, message);

    private static DiagnosticCase Graph(string name, string attributes, string message) => new(name, "LSTM019", attributes + Tail, message);
}
