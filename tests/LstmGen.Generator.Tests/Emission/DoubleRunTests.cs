using System.Globalization;
using LstmGen.Testing;

namespace LstmGen.Generator.Tests;

/// <summary>Classes with [Precision(Precision.Float64)] compute in double what the equations say.</summary>
public sealed class DoubleRunTests
{
    private const double Tolerance = 1e-13;

    private const int Timesteps = 6;

    private delegate double[] Layer(double[] input, double[] kernel, double[] recurrent, double[] bias, int units);

    /// <summary>One to several vectors of units at every width, filled and not, in one pass and in many.</summary>
    public static TheoryData<string, int, int> Shapes
    {
        get
        {
            var data = new TheoryData<string, int, int>();
            foreach (var layer in new[] { "Lstm", "Gru", "SimpleRnn" })
            {
                foreach (var (features, units) in new[] { (1, 1), (2, 2), (3, 4), (1, 5), (2, 8), (9, 13), (4, 24), (1, 25), (3, 50) })
                    data.Add(layer, features, units);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Shapes))]
    public void A_layer_and_a_softmax(string layer, int features, int units)
    {
        var (model, tensors) = Model($"[{layer}(Units = {units}, Features = {features}, Timesteps = {Timesteps})] [Dense(Units = 3, Activation = Activation.Softmax)]");
        var input = Input(features);
        var shown = Named(layer)(input, tensors[0], tensors[1], tensors[2], units);
        AssertEqual(DoubleReference.Softmax(DoubleReference.Dense(shown[^units..], tensors[3], tensors[4])), model, input, features);
    }

    [Theory, MemberData(nameof(Shapes))]
    public void Both_directions_side_by_side(string layer, int features, int units)
    {
        var (model, tensors) = Model($"[Bidirectional] [{layer}(Units = {units}, Features = {features}, Timesteps = {Timesteps})]");
        var input = Input(features);
        var reversed = input.Chunk(features).Reverse().SelectMany(sample => sample).ToArray();
        var forwards = Named(layer)(input, tensors[0], tensors[1], tensors[2], units);
        var backwards = Named(layer)(reversed, tensors[3], tensors[4], tensors[5], units);
        AssertEqual([.. forwards[^units..], .. backwards[^units..]], model, input, features);
    }

    [Fact]
    public void Two_layers_and_a_head_at_each_timestep()
    {
        var (model, tensors) = Model("[Lstm(Units = 24, Features = 3, Timesteps = 6, ReturnSequences = true)] [Gru(Units = 7, ReturnSequences = true)] [Dense(Units = 2)]");
        var input = Input(3);
        var shown = DoubleReference.Gru(DoubleReference.Lstm(input, tensors[0], tensors[1], tensors[2], 24), tensors[3], tensors[4], tensors[5], 7);
        AssertEqual([.. shown.Chunk(7).SelectMany(sample => DoubleReference.Dense(sample, tensors[6], tensors[7]))], model, input, 3);
    }

    /// <summary>Numbers that no float holds come through, and the class is no ISequenceModel, whose calls take floats.</summary>
    [Fact]
    public void Weights_in_the_class()
    {
        var type = Compiled.Cleanly("""
            using System;
            using LstmGen;
            [Precision(Precision.Float64), Dense(Units = 1, Features = 1, Timesteps = 1)]
            public partial class Model
            {
                [Kernel] static ReadOnlySpan<double> Kernel => [1e300];
                [Bias] static double[] Bias => new double[] { 0.1 };
            }
            """).Load().GetType("Model")!;
        var output = new double[1];
        DoubleModel.Of(Activator.CreateInstance(type)!).Forward([1e-300], output);
        Assert.Equal(1.1, output[0]);
        Assert.False(typeof(ISequenceModel).IsAssignableFrom(type));
    }

    /// <summary>The numbers of a float32 file are the same numbers as doubles, whether they stand in the code or in a resource.</summary>
    [Fact]
    public void Weights_of_a_file_in_the_other_precision()
    {
        const string Source = "[LstmGen.Weights(\"w.keras\"), LstmGen.Precision(LstmGen.Precision.Float64)] public partial class Model;";
        var file = WeightsFile.Of("w.keras", 4, 2).Layer("lstm", "LSTM", ("units", "3"));
        var resource = Compiled.Cleanly(Source, [file.Manifest]);
        var literals = Compiled.Cleanly(Source, [file.WithValues().Manifest]);
        float[] Tensor(int count) => InlineWeights.Numbers(count, 0.04f);
        var bytes = new[] { 24, 36, 12 }.SelectMany(Tensor).SelectMany(BitConverter.GetBytes).ToArray();
        double[] input = [.. Enumerable.Range(1, 8).Select(index => 1.0 / index)], one = new double[3], other = new double[3];
        DoubleModel.Of(Activator.CreateInstance(literals.Load().GetType("Model")!)!).Forward(input, one);
        DoubleModel.Of(Activator.CreateInstance(resource.Load([("LstmGen/w.keras", bytes)]).GetType("Model")!)!).Forward(input, other);

        Assert.Equal(one, other);
        double[] Widened(int count) => [.. Tensor(count).Select(value => (double)value)];
        AssertClose(DoubleReference.Lstm(input, Widened(24), Widened(36), Widened(12), 3)[^3..], other);
    }

    private static Layer Named(string layer) => layer switch
    {
        "Lstm" => DoubleReference.Lstm,
        "Gru" => DoubleReference.Gru,
        _ => DoubleReference.SimpleRnn,
    };

    private static (DoubleModel Model, List<double[]> Tensors) Model(string attributes)
    {
        var type = Compiled.Cleanly($"using LstmGen; [Precision(Precision.Float64)] {attributes} public partial class Model;").Load().GetType("Model")!;
        var file = RandomWeights.For(type);
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, file);
            var stored = Safetensors.Read(path);
            return (DoubleModel.Load(type, file), [.. RandomWeights.TensorsOf(type).Select(tensor => stored[tensor.Name].Values)]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static double[] Input(int features) => [.. Enumerable.Range(1, Timesteps * features).Select(index => Math.Sin(index))];

    private static void AssertEqual(double[] expected, DoubleModel model, double[] input, int features)
    {
        var outputs = new double[expected.Length];
        model.Forward(input, outputs);
        AssertClose(expected, outputs);

        // Three at a time: a pair, whose weights are read for both at once, and one that is left.
        double[] inputs = [.. input, .. input.Reverse(), .. input], three = new double[3 * expected.Length];
        model.ForwardBatch(inputs, three, 3);
        Assert.Equal(outputs, three[..expected.Length]);
        Assert.Equal(outputs, three[(2 * expected.Length)..]);
        if (!model.Streams)
            return;

        var streamed = new double[three.Length];
        model.StepBatches(inputs, streamed, Timesteps, features, 3);
        Assert.Equal(three, streamed);
        Array.Clear(outputs);
        model.Steps(input, outputs, Timesteps, features);
        Assert.Equal(three[..expected.Length], outputs);
    }

    private static void AssertClose(double[] expected, double[] found)
    {
        Assert.Equal(expected.Length, found.Length);
        Assert.All(expected.Zip(found), pair => Assert.True(
            Math.Abs(pair.First - pair.Second) <= Tolerance, string.Create(CultureInfo.InvariantCulture, $"{pair.Second:R} is not {pair.First:R}")));
    }
}
