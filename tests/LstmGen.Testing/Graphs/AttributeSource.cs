using System.Globalization;
using LstmGen.Testing.Oracle;

namespace LstmGen.Testing.Graphs;

/// <summary>Writes a network as the class that a user would write: one attribute a layer.</summary>
public static class AttributeSource
{
    /// <summary>The class; the names are those of the namespace LstmGen.</summary>
    /// <param name="name">The class's name.</param>
    /// <param name="graph">The network. A layer's first use states it; each further one uses it again.</param>
    /// <param name="isDouble">Whether it computes in float64.</param>
    public static string Of(string name, Graph graph, bool isDouble = false)
    {
        string[] lines =
        [
            .. isDouble ? ["[Precision(Precision.Float64)]"] : (string[])[],
            .. graph.IsChain ? OfChain(graph) : OfGraph(graph),
            $"public sealed partial class {name};",
        ];
        return string.Join("\n", lines);
    }

    /// <summary>What flows in stands on the first layer, if it can, and each takes what the layer before it gives.</summary>
    private static IEnumerable<string> OfChain(Graph graph) => graph.Inputs[0] is { SampleShape: not null } input
        ? [Of(input, []), .. graph.Nodes.SelectMany(node => Lines(node.Layer, []))]
        : graph.Nodes.SelectMany((node, index) => Lines(node.Layer, index == 0 ? [.. Shape(graph.Inputs[0])] : []));

    private static IEnumerable<string> OfGraph(Graph graph) =>
    [
        .. graph.Inputs.Select(input => Of(input, [$"Name = {Quoted(input.Name)}"])),
        .. graph.NumberedNodes.SelectMany(item => item.Use == 0
            ? Lines(item.Node.Layer, [$"Name = {Quoted(item.Node.Layer.Name)}", Inputs(item.Node)])
            : [Attribute("SharedLayer", [Quoted(item.Node.Layer.Name), $"Name = {Quoted(NameOf(new Edge(item.Node.Layer.Name, item.Use)))}", Inputs(item.Node)])]),
        $"[Outputs({Texts(graph.Outputs)})]",
    ];

    private static string Inputs(Node node) => $"Inputs = new[] {{ {Texts(node.Inputs)} }}";

    /// <summary>A name for what a use of a layer gives.</summary>
    private static string NameOf(Edge edge) => edge.Use == 0 ? edge.Source : $"{edge.Source}_again_{edge.Use}";

    private static string Of(GraphInput input, string[] name) => Attribute("Input", [.. name, .. Shape(input), .. If(input.Timesteps is null, "AnyLength = true")]);

    private static IEnumerable<string> Shape(GraphInput input)
    {
        if (input.SampleShape is { } axes)
            yield return Ints("SampleShape", axes);
        else if (input.Vocabulary == 0)
            yield return $"Features = {input.Features}";
        if (input.Timesteps > 0)
            yield return $"Timesteps = {input.Timesteps}";
    }

    private static IEnumerable<string> Lines(Layer layer, string[] place) => layer switch
    {
        Recurrent recurrent => [Of(recurrent, place)],
        Bidirectional both =>
        [
            Attribute("Bidirectional", [.. place, $"MergeMode = MergeMode.{Pascal(both.MergeMode)}", .. both.IsSymmetric ? [] : (string[])["HasBackwardLayer = true"]]),
            Of(both.Forward, []),
            .. both.IsSymmetric ? [] : (string[])[Of(both.Backward, [])],
        ],
        OfWhole whole => Lines(whole.Inner, place),
        TimeDistributed each => [Attribute("TimeDistributed", place), .. Lines(each.Inner, [])],
        Dense dense => [Attribute("Dense", [.. place, $"Units = {dense.Units}", .. Function("Activation", dense.Activation, Oracle.Function.Linear), .. Unless(dense.UseBias, "UseBias = false")])],
        ActivationLayer activation => [Attribute("Activation", [.. place, .. Function("Activation", activation.Activation, null)])],
        Masking masking => [Attribute("Masking", [.. place, .. If(masking.MaskValue != 0, $"MaskValue = {Number(masking.MaskValue)}")])],
        Rescaling rescaling => [Attribute("Rescaling", [.. place, $"Scale = {Number(rescaling.Scale)}", $"Offset = {Number(rescaling.Offset)}"])],
        Normalization normalization => [Attribute("Normalization", [.. place, .. Numbers("Mean", normalization.Mean), .. Numbers("Variance", normalization.Variance)])],
        BatchNormalization norm => [Attribute("BatchNormalization", [.. place, .. Epsilon(norm.Epsilon, 0.001), .. Unless(norm.Center, "Center = false"), .. Unless(norm.Scale, "Scale = false")])],
        LayerNormalization norm =>
            [Attribute("LayerNormalization", [.. place, .. Epsilon(norm.Epsilon, 0.001), .. Unless(norm.Center, "Center = false"), .. Unless(norm.Scale, "Scale = false"), .. If(norm.RmsScaling, "RmsScaling = true")])],
        RmsNormalization norm => [Attribute("RmsNormalization", [.. place, .. Epsilon(norm.Epsilon, 1e-6)])],
        UnitNormalization => [Attribute("UnitNormalization", place)],
        FunctionLayer { Kind: "Relu" } relu => [Attribute("Relu", [.. place, .. Parameters(relu.Function, "NegativeSlope", "MaxValue", "Threshold")])],
        FunctionLayer { Kind: "LeakyRelu" } relu => [Attribute("LeakyRelu", [.. place, .. Parameters(relu.Function, "NegativeSlope")])],
        FunctionLayer { Kind: "Elu" } elu => [Attribute("Elu", [.. place, .. Parameters(elu.Function, "Alpha")])],
        FunctionLayer softmax => [Attribute(softmax.Kind, place)],
        SoftmaxOverTime => [Attribute("Softmax", [.. place, "Axis = 1"])],
        PRelu relu => [Attribute("PRelu", [.. place, .. SharedAxes(relu)])],
        Embedding words => [Attribute("Embedding", [.. place, $"InputDim = {words.Vocabulary}", $"OutputDim = {words.Width}", .. If(words.MaskZero, "MaskZero = true")])],
        Identity identity => [Attribute(identity.Kind, place)],
        RepeatVector repeat => [Attribute("RepeatVector", [.. place, $"Count = {repeat.Count}"])],
        LastTimestep => [Attribute("LastTimestep", place)],
        Conv1D conv => [Attribute("Conv1D", [.. place, $"Filters = {conv.Filters}", .. Window("KernelSize", conv.Windows), .. Unless(conv.Groups == 1, $"Groups = {conv.Groups}"), .. Function("Activation", conv.Activation, Oracle.Function.Linear), .. Unless(conv.UseBias, "UseBias = false")])],
        DepthwiseConv1D conv => [Attribute(conv.Filters is null ? "DepthwiseConv1D" : "SeparableConv1D", [.. place, .. conv.Filters is { } filters ? [$"Filters = {filters}"] : (string[])[], .. Window("KernelSize", conv.Windows), .. Unless(conv.Multiplier == 1, $"DepthMultiplier = {conv.Multiplier}"), .. Function("Activation", conv.Activation, Oracle.Function.Linear), .. Unless(conv.UseBias, "UseBias = false")])],
        Pooling pooling => [Attribute(pooling.Averages ? "AveragePooling1D" : "MaxPooling1D", [.. place, .. Window("PoolSize", pooling.Windows)])],
        GlobalPooling pooling => [Attribute(pooling.Averages ? "GlobalAveragePooling1D" : "GlobalMaxPooling1D", [.. place, .. If(pooling.KeepDims, "KeepDims = true")])],
        Cropping1D cropping => [Attribute("Cropping1D", [.. place, $"Cropping = new[] {{ {cropping.First}, {cropping.Last} }}"])],
        ZeroPadding1D padding => [Attribute("ZeroPadding1D", [.. place, $"Padding = new[] {{ {padding.First}, {padding.Last} }}"])],
        UpSampling1D sampling => [Attribute("UpSampling1D", [.. place, $"Size = {sampling.Size}"])],
        Flatten => [Attribute("Flatten", place)],
        Reshape reshape => [Attribute("Reshape", [.. place, Ints("TargetShape", reshape.Target)])],
        Permute permute => [Attribute("Permute", [.. place, Ints("Dims", permute.Dims)])],
        Dot dot => [Attribute("Dot", [.. place, Ints("Axes", dot.LeftAxis == dot.RightAxis ? [dot.LeftAxis] : [dot.LeftAxis, dot.RightAxis]), .. If(dot.Normalize, "Normalize = true")])],
        OfLastAxis each => Lines(each.Inner, place),
        Conv2D convolution =>
        [
            Attribute("Conv2D",
            [
                .. place,
                $"Filters = {convolution.Filters}",
                Ints("KernelSize", convolution.Window.Height, convolution.Window.Width),
                Ints("Strides", convolution.Window.Down, convolution.Window.Right),
                Ints("DilationRate", convolution.Window.Dilation, convolution.Window.Dilation),
                .. If(convolution.Window.IsSame, "Padding = Padding.Same"),
                .. If(convolution.Groups > 1, $"Groups = {convolution.Groups}"),
                .. Function("Activation", convolution.Activation, Oracle.Function.Linear),
                .. Unless(convolution.UseBias, "UseBias = false"),
            ]),
        ],
        Pooling2D { IsGlobal: true } pooling => [Attribute(pooling.Kind, place)],
        Pooling2D pooling =>
        [
            Attribute(pooling.Kind,
            [
                .. place,
                Ints("PoolSize", pooling.Window.Height, pooling.Window.Width),
                Ints("Strides", pooling.Window.Down, pooling.Window.Right),
                .. If(pooling.Window.IsSame, "Padding = Padding.Same"),
            ]),
        ],
        Merge merge => [Attribute(merge.Kind, place)],
        Concatenate concatenate => [Attribute("Concatenate", [.. place, .. Unless(!concatenate.AlongTime, "Axis = 1")])],
        _ => throw new ArgumentException(layer.ToString()),
    };

    private static string Of(Recurrent recurrent, string[] place) => Attribute(
        recurrent.Cell switch { LstmCell => "Lstm", GruCell => "Gru", SimpleRnnCell => "SimpleRnn", _ => throw new ArgumentException("no attribute states " + recurrent.Cell) },
        [
            .. place,
            .. CellOptions((GatedCell)recurrent.Cell),
            .. If(recurrent.ReturnSequences, "ReturnSequences = true"),
            .. If(recurrent.ReturnState, "ReturnState = true"),
            .. If(recurrent.GoBackwards, "GoBackwards = true"),
            .. If(recurrent.ZeroOutputForMask, "ZeroOutputForMask = true"),
        ]);

    private static IEnumerable<string> CellOptions(GatedCell cell) =>
    [
        $"Units = {cell.Units}",
        .. Function("Activation", cell.Activation, Oracle.Function.Tanh),
        .. cell switch
        {
            LstmCell lstm =>
            [
                .. Function("RecurrentActivation", lstm.RecurrentActivation, Oracle.Function.Sigmoid),
                .. lstm.CellActivation is { } ofCell ? Function("CellActivation", ofCell, null) : [],
                .. If(lstm.Projection > 0, $"Projection = {lstm.Projection}"),
                .. If(lstm.Peephole, "Peephole = true"),
                .. If(lstm.InputForget, "InputForget = true"),
                .. If(lstm.OutputGateSeesCell, "OutputGateSeesCell = true"),
            ],
            GruCell gru => [.. Function("RecurrentActivation", gru.RecurrentActivation, Oracle.Function.Sigmoid), .. Unless(gru.ResetAfter, "ResetAfter = false")],
            _ => (IEnumerable<string>)[],
        },
        .. Unless(cell.UseBias, "UseBias = false"),
        .. cell.Clip is { } clip ? [$"Clip = {Number(clip)}"] : (string[])[],
        .. If(cell.StoredState, "StoredState = true"),
    ];

    /// <summary>A function and the parameters that are not the defaults.</summary>
    private static IEnumerable<string> Function(string property, Function function, Function? unstated)
    {
        string[] suffixes = ["Alpha", "Beta", "Gamma"];
        if (!function.Equals(unstated))
            yield return $"{property} = Activation.{Pascal(function.Name)}";
        for (var index = 0; index < function.Parameters.Length; index++)
        {
            if (function.Parameters[index] is { } value)
                yield return $"{property}{suffixes[index]} = {Number(value)}";
        }
    }

    private static string[] Epsilon(double epsilon, double unstated) => Unless(epsilon == unstated, $"Epsilon = {Number(epsilon)}");

    private static IEnumerable<string> Parameters(Function function, params string[] names) =>
        function.Parameters.Zip(names).Where(pair => pair.First is not null).Select(pair => $"{pair.Second} = {Number(pair.First!.Value)}");

    private static string[] SharedAxes(PRelu relu)
    {
        int[] axes = [.. relu.Timesteps == 1 ? [1] : (int[])[], .. relu.IsShared ? [relu.Timesteps == 0 ? 1 : 2] : (int[])[]];
        return If(axes.Length > 0, $"SharedAxes = new[] {{ {string.Join(", ", axes)} }}");
    }

    private static IEnumerable<string> Numbers(string property, double[]? values) =>
        values is null ? [] : [$"{property} = new double[] {{ {string.Join(", ", values.Select(Number))} }}"];

    private static IEnumerable<string> Window(string size, Windows windows) =>
    [
        $"{size} = {windows.Size}",
        $"Strides = {windows.Stride}",
        .. Unless(windows.Dilation == 1, $"DilationRate = {windows.Dilation}"),
        .. Unless(windows.Padding == "valid", $"Padding = Padding.{Pascal(windows.Padding)}"),
    ];

    private static string Ints(string property, params int[] values) => $"{property} = new[] {{ {string.Join(", ", values)} }}";

    private static string[] If(bool condition, string text) => condition ? [text] : [];

    private static string[] Unless(bool condition, string text) => condition ? [] : [text];

    private static string Attribute(string name, string[] arguments) => arguments.Length == 0 ? $"[{name}]" : $"[{name}({string.Join(", ", arguments)})]";

    private static string Texts(IEnumerable<Edge> edges) => string.Join(", ", edges.Select(edge => Quoted(edge.Output == 0 ? NameOf(edge) : $"{NameOf(edge)}:{edge.Output}")));

    private static string Quoted(string text) => $"\"{text}\"";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Pascal(string name) => string.Concat(name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
