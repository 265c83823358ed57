namespace LstmGen.Generator.Tests;

/// <summary>Norms and activation layers that are stated in a way that fits no value or is no layer.</summary>
internal static class NormCases
{
    private const string Tail = " partial class Model;", Sequence = "Features = 6, Timesteps = 9", Frames = "[Input(Timesteps = 5, SampleShape = new[] { 4, 4, 2 })]";

    public static readonly DiagnosticCase[] All =
    [
        Misfit("a batch norm over time", $"[[|BatchNormalization(Axis = 1, {Sequence})|]]",
            "BatchNormalization 'batch_normalization' normalizes along axis 1 of (9, 6), which is not supported yet; the last, 2, is."),
        Misfit("a layer norm over time too", $"[[|LayerNormalization(Axis = new[] {{ 1, 2 }}, {Sequence})|]]",
            "LayerNormalization 'layer_normalization' normalizes along axis 1, 2 of (9, 6), which is not supported yet; the last, 2, is."),
        Misfit("axes that are not next to each other", Frames + "[[|LayerNormalization(Axis = new[] { 2, 4 })|]]",
            "LayerNormalization 'layer_normalization' normalizes along axis 2, 4 of (5, 4, 4, 2), which is not supported yet; the last, 4, is, and so are several up to it in their order, from 2 on."),
        Misfit("axes in another order", Frames + "[[|UnitNormalization(Axis = new[] { 4, 3 })|]]",
            "UnitNormalization 'unit_normalization' normalizes along axis 4, 3 of (5, 4, 4, 2), which is not supported yet; the last, 4, is, and so are several up to it in their order, from 2 on."),
        Misfit("an axis that no norm has", $"[[|RmsNormalization(Axis = new[] {{ 3 }}, {Sequence})|]]", "RMSNormalization 'rms_normalization' has axis = 3, but (9, 6) has the axes 1 to 2, or -2 to -1."),
        Misfit("a softmax along no axis", $"[[|Softmax(Axis = -3, {Sequence})|]]", "Softmax 'softmax' has axis = -3, but (9, 6) has the axes 1 to 2, or -2 to -1."),
        Misfit("a softmax within a frame", Frames + "[[|Softmax(Axis = 2)|]]",
            "Softmax 'softmax' sums along axis 2 of (5, 4, 4, 2), which is not supported yet; the last axis, -1, and that of the timesteps, 1, are."),
        Misfit("a softmax along the first axis of each frame", Frames + "[[|TimeDistributed|]] [Softmax(Axis = 1)]",
            "TimeDistributed 'time_distributed' holds a Softmax, which sums along axis 1 of the sample (4, 4, 2); that is not supported yet, the last axis is."),
        Misfit("slopes shared along no axis", $"[[|PRelu(SharedAxes = new[] {{ 0 }}, {Sequence})|]]", "PReLU 'p_re_lu' shares its slopes along axis 0, but (9, 6) has the axes 1 to 2."),
        Misfit("a slope for each of any number of timesteps", "[[|PRelu(Features = 6)|]]",
            "PReLU 'p_re_lu' has slopes of its own along axis 1, whose length has to be known, but the layer before gives (None, 6). Share them there, with shared_axes = [1], or fix the length."),
        Misfit("a softmax under a mask", $"[Masking({Sequence})] [[|Softmax|]]",
            "Softmax 'softmax' is given the mask of 'masking', which has one value a timestep; Keras refuses that, for its mask has one for each number. Use Activation('softmax'), which passes the mask on."),
        Option("no axis at all", $"[LayerNormalization([|Axis = new int[0]|], {Sequence})]", "Axis of LayerNormalization 'layer_normalization' is empty, but it must be a list of whole numbers."),
        Option("a negative epsilon", $"[LayerNormalization([|Epsilon = -1|], {Sequence})]",
            "Epsilon of LayerNormalization 'layer_normalization' is -1, but it must be from 0 up: it keeps a variance away from 0."),
        Option("a negative largest value", $"[Relu([|MaxValue = -1|], {Sequence})]", "MaxValue of ReLU 're_lu' is -1, but it must be from 0 up."),
        Option("a negative threshold", $"[Relu([|Threshold = -0.5|], {Sequence})]", "Threshold of ReLU 're_lu' is -0.5, but it must be from 0 up."),
        Option("a slope that is no number", $"[LeakyRelu([|NegativeSlope = double.NaN|], {Sequence})]", "NegativeSlope of LeakyReLU 'leaky_re_lu' is NaN, but it must be a finite number."),
        new("a batch norm that renormalizes", "LSTM018", $"[BatchNormalization([|Renorm = true|], {Sequence})]" + Tail, "Renorm = true of BatchNormalization 'batch_normalization' is not supported yet."),
        new("a norm without its offsets", "LSTM030", $"[LayerNormalization({Sequence})] partial class [|Model|] {{ [Gamma] static ReadOnlySpan<float> G => [1, 1, 1, 1, 1, 1]; }}",
            "Layer 'layer_normalization' has no member with [Beta]; it needs (6). Add: [Beta] static ReadOnlySpan<float> Beta => [ … ];"),
    ];

    private static DiagnosticCase Misfit(string name, string attributes, string message) => new(name, "LSTM017", attributes + Tail, message);

    private static DiagnosticCase Option(string name, string attributes, string message) => new(name, "LSTM010", attributes + Tail, message);
}
