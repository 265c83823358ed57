using System.Text.RegularExpressions;

namespace LstmGen.Properties;

/// <summary>What stands in the networks of a run: chance must not leave a layer or an option out.</summary>
internal static partial class Coverage
{
    /// <summary>In so many networks each of the words stands.</summary>
    private const int EnoughForAll = 200;

    private static readonly string[] Words =
    [
        "Lstm", "Gru", "SimpleRnn", "Bidirectional", "HasBackwardLayer", "Embedding", "MaskZero", "Dense", "Activation", "Rescaling", "Normalization", "TimeDistributed", "RepeatVector", "LastTimestep",
        "BatchNormalization", "LayerNormalization", "RmsNormalization", "UnitNormalization", "Epsilon", "Center", "Scale", "RmsScaling",
        "Relu", "MaxValue", "NegativeSlope", "LeakyRelu", "Elu", "Alpha", "PRelu", "SharedAxes", "Softmax",
        "Masking", "MaskValue", "ZeroOutputForMask", "Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum", "Concatenate", "Axis",
        "Flatten", "Reshape", "Permute", "Dot", "Normalize", "Conv2D", "MaxPooling2D", "AveragePooling2D", "GlobalMaxPooling2D", "GlobalAveragePooling2D", "Groups",
        "SharedLayer", "Input", "SampleShape", "Outputs", "AnyLength", "Dropout", "GaussianDropout", "GaussianNoise", "AlphaDropout",
        "Conv1D", "DepthwiseConv1D", "SeparableConv1D", "MaxPooling1D", "AveragePooling1D", "GlobalMaxPooling1D", "GlobalAveragePooling1D", "Cropping1D", "ZeroPadding1D", "UpSampling1D",
        "Strides", "DilationRate", "DepthMultiplier", "KeepDims", "Same", "Causal",
        "RecurrentActivation", "CellActivation", "UseBias", "ReturnSequences", "ReturnState", "GoBackwards", "Projection", "Peephole", "InputForget", "OutputGateSeesCell", "ResetAfter", "Clip", "StoredState",
        "Concat", "Sum", "Mul", "Ave", "None",
    ];

    /// <summary>How many of the networks have each layer, option and function. In a run of some length none may be missing.</summary>
    /// <param name="sources">The networks as attributes state them.</param>
    public static string Of(IReadOnlyList<string> sources)
    {
        var counts = sources.SelectMany(source => Word().Matches(source).Select(match => match.Value).Distinct()).CountBy(word => word).ToDictionary();
        if (sources.Count >= EnoughForAll)
            Assert.Empty(Words.Except(counts.Keys));
        return string.Join(" ", counts.OrderByDescending(count => count.Value).Select(count => $"{count.Key} {count.Value}"));
    }

    [GeneratedRegex(@"(?<=\[)\w+|\w+(?= =)|(?<=(Activation|MergeMode|Padding)\.)\w+")]
    private static partial Regex Word();
}
