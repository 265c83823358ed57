namespace LstmGen.Generator.Tests;

/// <summary>What attributes state that no network can be.</summary>
internal static class AttributeCases
{
    private const string Tail = " partial class Model;";

    public static readonly DiagnosticCase[] All =
    [
        Option("zero units", "[Lstm([|Units = 0|], Features = 1, Timesteps = 4)]", "Units of LSTM 'lstm' is 0, but it must be from 1 to 65,536."),
        Option("negative units", "[Lstm([|Units = -1|], Features = 1, Timesteps = 4)]", "Units of LSTM 'lstm' is -1, but it must be from 1 to 65,536."),
        Option("more units than memory", "[Lstm([|Units = int.MaxValue|], Features = 1, Timesteps = 4)]", "Units of LSTM 'lstm' is 2147483647, but it must be from 1 to 65,536."),
        Option("no units", "[[|Lstm(Features = 1, Timesteps = 4)|]]", "Units of LSTM 'lstm' has to be stated."),
        Option("zero features", "[Lstm(Units = 2, [|Features = 0|], Timesteps = 4)]", "Features of 'Model' is 0, but it must be from 1 to 65,536."),
        Option("negative timesteps", "[Lstm(Units = 2, Features = 1, [|Timesteps = -3|])]", "Timesteps of 'Model' is -3, but it must be from 1 to 16,777,216."),
        Option("too many timesteps", "[Lstm(Units = 2, Features = 1, [|Timesteps = int.MaxValue|])]", "Timesteps of 'Model' is 2147483647, but it must be from 1 to 16,777,216."),
        Option("an activation that is none", "[Lstm(Units = 2, Features = 1, Timesteps = 4, [|Activation = (Activation)99|])]",
            "Activation of LSTM 'lstm' is 99, but there is no such activation. There are linear, tanh, sigmoid, hard_sigmoid, relu, softmax, leaky_relu, relu6, log_softmax, celu, elu, selu, softplus, softsign, squareplus, soft_shrink, hard_shrink, tanh_shrink, sparse_plus, sparse_sigmoid, silu, gelu, gelu_approximate, glu, threshold, exponential, hard_silu, hard_tanh, mish, log_sigmoid, sparsemax, affine, scaled_tanh."),
        Option("a parameter of a function that has none", "[Lstm(Units = 2, Features = 1, Timesteps = 4, [|Activation = Activation.Silu|], ActivationAlpha = 0.5)]",
            "Activation of LSTM 'lstm' is silu(alpha=0.5), but silu has no parameters."),
        Option("a parameter too many", "[Dense(Units = 2, Features = 1, Timesteps = 4, [|Activation = Activation.Elu|], ActivationBeta = 0.5)]",
            "Activation of Dense 'dense' is elu(beta=0.5), but elu has the parameter alpha alone."),
        Option("a parameter without its function", "[[|Lstm(Units = 2, Features = 1, Timesteps = 4, RecurrentActivationAlpha = 0.5)|]]",
            "RecurrentActivation of LSTM 'lstm' is (alpha=0.5), but that states parameters of a function, but not the function."),
        Option("a parameter that is no number", "[Lstm(Units = 2, Features = 1, Timesteps = 4, [|Activation = Activation.LeakyRelu|], ActivationAlpha = double.NaN)]",
            "Activation of LSTM 'lstm' is leaky_relu(negative_slope=NaN), but its negative_slope must be a finite number."),
        Option("a parameter out of its range", "[Lstm(Units = 2, Features = 1, Timesteps = 4, [|Activation = Activation.Celu|], ActivationAlpha = 0)]",
            "Activation of LSTM 'lstm' is celu(alpha=0), but its alpha must be above 0."),
        Option("a negative parameter", "[Dense(Units = 2, Features = 1, Timesteps = 4, [|Activation = Activation.Relu|], ActivationBeta = -1)]",
            "Activation of Dense 'dense' is relu(max_value=-1), but its max_value must be from 0 up."),
        Option("a parameter that is missing", "[Dense(Units = 2, Features = 1, Timesteps = 4, [|Activation = Activation.Threshold|], ActivationAlpha = 1)]",
            "Activation of Dense 'dense' is threshold(threshold=1), but its default_value has to be stated."),
        Option("an odd number of units to halve", "[Dense([|Units = 3|], Features = 1, Timesteps = 4, Activation = Activation.Glu)]",
            "Units of Dense 'dense' is 3, but glu needs an even number: it multiplies one half of the units by the other."),
        new("an odd number of features to halve", "LSTM017", "[[|Activation(Features = 3, Timesteps = 4, Activation = Activation.Glu)|]]" + Tail,
            "Activation 'activation' multiplies one half of its input by the other and so needs an even number of features, but the layer before gives (4, 3)."),
        Option("a scale that is not a number", "[Rescaling([|Scale = double.NaN|], Features = 1, Timesteps = 4)]", "Scale of Rescaling 'rescaling' is NaN, but it must be a finite number."),
        Option("a mean without a variance", "[Normalization([|Mean = new[] { 1.0 }|], Features = 1, Timesteps = 4)]", "Mean of Normalization 'normalization' goes with the variance: state both or neither."),
        Option("a negative variance", "[Normalization(Mean = new[] { 1.0 }, [|Variance = new[] { -1.0 }|], Features = 1, Timesteps = 4)]",
            "Variance of Normalization 'normalization' has a negative number, which no variance is."),
        new("no Features", "LSTM011", "[[|Lstm(Units = 2, Timesteps = 4)|]]" + Tail, "'Model' states no Features. Write it on the first layer, as in [Lstm(Features = 2)]."),
        new("neither Features nor Timesteps", "LSTM011", "[[|Dense(Units = 2)|]] [Lstm(Units = 2)]" + Tail, "'Model' states no Features. Write it on the first layer, as in [Dense(Features = 2)]."),
        new("other Features further on", "LSTM016", "[Lstm(Units = 4, Features = 2, Timesteps = 4)] [Dense(Units = 1, [|Features = 5|])]" + Tail,
            "Features = 5 is stated here, but the layers before give 4. State it once, on the first layer."),
        new("other Features before any units", "LSTM016", "[Rescaling(Scale = 2, Features = 2, Timesteps = 4)] [Lstm(Units = 4, [|Features = 3|])]" + Tail,
            "Features = 3 is stated here, but the layers before give 2. State it once, on the first layer."),
        new("other Timesteps further on", "LSTM016", "[Lstm(Units = 4, Features = 2, Timesteps = 4)] [Dense(Units = 1, [|Timesteps = 5|])]" + Tail,
            "Timesteps = 5 is stated here, but it is 4 before. State it once, on the first layer."),
        new("an LSTM after one that gives its last output alone", "LSTM017", "[Lstm(Units = 4, Features = 2, Timesteps = 4)] [[|Lstm(Units = 3)|]]" + Tail,
            "LSTM 'lstm_1' needs a sequence (timesteps, features), but the layer before gives (4). If that is an LSTM, it has to return sequences."),
        new("as many means as there are not features", "LSTM017", "[[|Normalization(Mean = new[] { 1.0, 2 }, Variance = new[] { 1.0, 2 }, Features = 3, Timesteps = 4)|]]" + Tail,
            "Normalization 'normalization' has 2 numbers in mean, but 3 features come in; they must be as many."),
        NotSupported("a gate that depends on all units", "[Lstm(Units = 2, Features = 1, Timesteps = 4, [|RecurrentActivation = Activation.Softmax|])]",
            "RecurrentActivation of LSTM 'lstm' is softmax, which is not supported yet: it depends on all units at once."),
        NotSupported("another axis", "[Normalization([|Axis = 1|], Features = 1, Timesteps = 4)]", "Axis of Normalization 'normalization' is 1, which is not supported yet; the last axis, -1, is."),
        new("two layers of one name", "LSTM019", "[Lstm(Units = 2, Features = 1, Timesteps = 4, Name = \"a\")] [[|Dense(Units = 1, Name = \"a\")|]]" + Tail,
            "Two layers are named 'a'; every layer needs a name of its own."),
    ];

    private static DiagnosticCase Option(string name, string attributes, string message) => new(name, "LSTM010", attributes + Tail, message);

    private static DiagnosticCase NotSupported(string name, string attributes, string message) => new(name, "LSTM018", attributes + Tail, message);
}
