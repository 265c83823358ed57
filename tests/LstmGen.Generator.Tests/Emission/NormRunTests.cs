using LstmGen.Networks;
using LstmGen.Testing;

namespace LstmGen.Generator.Tests;

/// <summary>Norms and slopes of samples of several axes: they go through the rows that the axes make.</summary>
public sealed class NormRunTests
{
    private const int Timesteps = 3, Height = 2, Channels = 5, Sample = Height * Channels;

    private const string Frames = "[Input(Timesteps = 3, SampleShape = new[] { 2, 5 })]", Of5 = "[1, -2, 3, 0.5f, 2]", Of10 = "[1, -2, 3, 0.5f, 2, 0.1f, 0.2f, -0.3f, 0.4f, 5]";

    private static readonly double[] Five = [1, -2, 3, 0.5f, 2], Ten = [1, -2, 3, 0.5f, 2, 0.1f, 0.2f, -0.3f, 0.4f, 5];

    /// <summary>What a row of so many numbers becomes; the number's place in the row comes with it.</summary>
    private static readonly (string Attributes, string Members, int Row, Func<double[], double[]> Expected)[] Cases =
    [
        ("[LayerNormalization(Center = false)]", $"[Gamma] static ReadOnlySpan<float> G => {Of5};", 5, row => Centered(row).Select((x, i) => Five[i] * x).ToArray()),
        ("[LayerNormalization(Scale = false, Axis = new[] { 2, 3 })]", $"[Beta] static ReadOnlySpan<float> B => {Of10};", 10, row => Centered(row).Select((x, i) => x + Ten[i]).ToArray()),
        ("[LayerNormalization(RmsScaling = true, Axis = new[] { -2, -1 })]", $"[Gamma] static ReadOnlySpan<float> G => {Of10};", 10, row => row.Select((x, i) => Ten[i] * x / Deviation(row)).ToArray()),
        ("[RmsNormalization]", $"[Scale] static ReadOnlySpan<float> S => {Of5};", 5, row => row.Select((x, i) => Five[i] * x / Math.Sqrt(row.Average(y => y * y) + 1e-6)).ToArray()),
        ("[BatchNormalization]", $"[Gamma] static float[] G = {{ 1, -2, 3, 0.5f, 2 }}; [Beta] static ReadOnlySpan<float> B => {Of5}; [MovingMean] static ReadOnlySpan<float> M => {Of5}; [MovingVariance] static ReadOnlySpan<float> V => [1, 2, 3, 4, 5];", 5,
            row => row.Select((x, i) => Five[i] * (x - Five[i]) / Math.Sqrt(i + 1.001) + Five[i]).ToArray()),
        ("[TimeDistributed] [PRelu]", $"[Alpha] static ReadOnlySpan<float> A => {Of10};", 10, row => row.Select((x, i) => x < 0 ? Ten[i] * x : x).ToArray()),
        ("[PRelu(SharedAxes = new[] { 1, 2 })]", $"[Alpha] static ReadOnlySpan<float> A => {Of5};", 5, row => row.Select((x, i) => x < 0 ? Five[i] * x : x).ToArray()),
        ("[PRelu(SharedAxes = new[] { 1, 3 })]", "[Alpha] static ReadOnlySpan<float> A => [0.5f, 2];", 10, row => row.Select((x, i) => x < 0 ? (i < 5 ? 0.5 : 2) * x : x).ToArray()),
        ("[PRelu(SharedAxes = new[] { 2, 3 })]", "[Alpha] static ReadOnlySpan<float> A => [0.5f, 2, 3];", 30, row => row.Select((x, i) => x < 0 ? (i < 10 ? 0.5 : i < 20 ? 2 : 3) * x : x).ToArray()),
    ];

    /// <summary>Functions of a row without weights, which other code states by another name.</summary>
    [Theory]
    [InlineData("[UnitNormalization]", 5)]
    [InlineData("[UnitNormalization(Axis = new[] { 2, 3 })]", 10)]
    public void A_row_gets_the_length_one(string attributes, int count)
    {
        var found = Answer($"{Frames} {attributes} public partial class Model;");
        foreach (var row in found.Chunk(count))
            Assert.Equal(1, Math.Sqrt(row.Sum(x => (double)x * x)), 1e-6);
    }

    [Fact]
    public void A_row_of_zeros_stays_zero()
    {
        var model = (ISequenceModel)Activator.CreateInstance(Compiled.Cleanly("using LstmGen; [UnitNormalization(Features = 3)] public partial class Model;").Load().GetType("Model")!)!;
        float[] output = [7, 7, 7, 7, 7, 7];
        model.Forward([0, 0, 0, 0, 2e-12f, 0], output);
        Assert.Equal([0, 0, 0], output[..3]);

        // The squares are 0 in float: what is divided by is 1e-12 then.
        model.Forward([0, 0, 0, 0, 1e-30f, 0], output);
        Assert.Equal(1e-18f, output[4], 1e-23f);
    }

    [Fact]
    public void A_softmax_over_time_adds_up_over_time()
    {
        var found = Answer($"{Frames} [Softmax(Axis = 1)] public partial class Model;");
        var powers = Input.Select(x => Math.Exp(x)).ToArray();
        for (var place = 0; place < Input.Length; place++)
            Assert.Equal(powers[place] / Enumerable.Range(0, Timesteps).Sum(time => powers[time * Sample + place % Sample]), found[place], 1e-6);
    }

    [Fact]
    public void Rows_of_any_axes_are_what_the_equations_give()
    {
        foreach (var (attributes, members, count, expected) in Cases)
        {
            var found = Answer($"{Frames} {attributes} public partial class Model {{ {members} }}");
            double[] right = [.. Input.Select(x => (double)x).Chunk(count).SelectMany(expected)];
            for (var place = 0; place < right.Length; place++)
                Assert.True(Math.Abs(right[place] - found[place]) < 2e-6, $"{attributes} at {place}: {found[place]} is not {right[place]}");
        }
    }

    /// <summary>A layer without weights may be used on samples of several widths.</summary>
    [Fact]
    public void A_shared_layer_takes_samples_of_other_widths()
    {
        var network = Graphs.Of(
            [Graphs.Input("x", 2, 3)],
            [
                Graphs.Layer("unit", "UnitNormalization"), Graphs.Layer("softmax", "Softmax", ("axis", "1")), Graphs.Layer("wide", "Concatenate"), Graphs.Layer("last", "GetItem"),
            ],
            [
                Graphs.Node("unit", new Edge("x")), Graphs.Node("wide", new Edge("unit"), new Edge("x"), new Edge("x")), Graphs.Node("unit", new Edge("wide")),
                Graphs.Node("softmax", new Edge("unit", 1)), Graphs.Node("last", new Edge("softmax")), Graphs.Node("softmax", new Edge("last")),
            ],
            [new Edge("softmax", 1)]);
        var assembly = Compiled.Cleanly("[LstmGen.Weights(\"graph.keras\")] public partial class Model;", files: [Graphs.Manifest("graph.keras", network)]).Load();
        var model = (ISequenceModel)Activator.CreateInstance(assembly.GetType("Model")!)!;
        float[] x = [1, -2, 3, 0.5f, 2, -1], found = new float[9];
        model.Forward(x, found);

        double[][] rows = [.. x.Select(one => (double)one).Chunk(3).Select(row => Unit([.. Unit(row), .. row, .. row]))];
        var last = rows[1].Select((one, i) => 1 / (1 + Math.Exp(rows[0][i] - one))).ToArray();
        var powers = last.Select(Math.Exp).ToArray();
        for (var i = 0; i < 9; i++)
            Assert.Equal(powers[i] / powers.Sum(), found[i], 1e-6);

        static double[] Unit(double[] row) => [.. row.Select(one => one / Math.Sqrt(row.Sum(other => other * other)))];
    }

    private static float[] Input { get; } = [.. Enumerable.Range(0, Timesteps * Sample).Select(i => (i * 7 % 20 - 9.75f) * 0.25f)];

    private static float[] Answer(string source)
    {
        var model = (ISequenceModel)Activator.CreateInstance(Compiled.Cleanly("using System; using LstmGen;\n" + source).Load().GetType("Model")!)!;
        var found = new float[Input.Length];
        model.Forward(Input, found);
        return found;
    }

    private static double Deviation(double[] row) => Math.Sqrt(row.Average(x => (x - row.Average()) * (x - row.Average())) + 0.001);

    private static IEnumerable<double> Centered(double[] row) => row.Select(x => (x - row.Average()) / Deviation(row));
}
