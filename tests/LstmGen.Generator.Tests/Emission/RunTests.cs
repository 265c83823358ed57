using System.Globalization;
using LstmGen.Testing;

namespace LstmGen.Generator.Tests;

/// <summary>Emitted classes compute what their weights say, wherever these stand.</summary>
public sealed class RunTests
{
    private const double Tolerance = 1e-6;

    private const float KernelStep = 0.05f, RecurrentStep = 0.03f, BiasStep = -0.02f;

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 1, 1)]
    [InlineData(2, 4, 10)]
    [InlineData(3, 9, 7)]
    public void Weights_in_the_class(int features, int units, int timesteps)
    {
        var run = Compiled.Cleanly($"using System; using LstmGen; [Lstm(Units = {units}, Features = {features}, Timesteps = {timesteps})] public partial class Model {{ {InlineWeights.Lstm(features, units)} }}");
        AssertRightly((ISequenceModel)Activator.CreateInstance(run.Load().GetType("Model")!)!, features, units, timesteps);
    }

    [Fact]
    public void Weights_in_arrays_of_one_and_two_axes()
    {
        var rows = InlineWeights.Numbers(16, KernelStep).Chunk(8).Select(row => "{ " + List(row) + " }");
        var source = $$"""
            using LstmGen;
            [Lstm(Units = 2, Features = 2, Timesteps = 3)]
            public partial class Model
            {
                [Kernel] static readonly float[,] K = { {{string.Join(", ", rows)}} };
                [RecurrentKernel(Layer = 0)] static float[] R => new float[] { {{List(InlineWeights.Numbers(16, RecurrentStep))}} };
                [Bias(Layer = "lstm")] static float[,] B { get; } = { { {{List(InlineWeights.Numbers(8, BiasStep))}} } };
            }
            """;
        AssertRightly((ISequenceModel)Activator.CreateInstance(Compiled.Cleanly(source).Load().GetType("Model")!)!, 2, 2, 3);
    }

    [Fact]
    public void Weights_in_a_resource_and_as_literals_are_the_same()
    {
        var run = Compiled.Cleanly("[LstmGen.Weights(\"w.keras\")] public partial class Model;", [File().Manifest]);
        var resource = Compiled.Cleanly("[LstmGen.Weights(\"w.keras\")] public partial class Model;", [File(hasValues: false).Manifest]);
        var bytes = new[] { 24, 36, 12 }.SelectMany(count => InlineWeights.Numbers(count, 0.04f)).SelectMany(BitConverter.GetBytes).ToArray();
        var literal = (ISequenceModel)Activator.CreateInstance(run.Load().GetType("Model")!)!;
        var embedded = (ISequenceModel)Activator.CreateInstance(resource.Load([("LstmGen/w.keras", bytes)]).GetType("Model")!)!;

        var input = InlineWeights.Numbers(literal.Timesteps!.Value * 2, 0.1f);
        float[] one = new float[3], other = new float[3];
        literal.Forward(input, one);
        embedded.Forward(input, other);
        Assert.Equal(one, other);
        Assert.All(one, value => Assert.NotEqual(0f, value));
    }

    /// <summary>Too many numbers for the stack come from the shared pool, and go back to it: the second call gives what the first gave.</summary>
    [Fact]
    public void A_layer_too_wide_for_the_stack()
    {
        var type = Compiled.Cleanly("using LstmGen; [Lstm(Units = 1, Features = 1, Timesteps = 2)] [Dense(Units = 20_000, Activation = Activation.Softmax)] public partial class Model;").Load().GetType("Model")!;
        var model = SequenceModel.Load(type, RandomWeights.For(type));
        float[] first = new float[20_000], second = new float[20_000];
        model.Forward([1f, 2f], first);
        model.Forward([1f, 2f], second);
        Assert.Equal(first, second);
        Assert.Equal(1, first.Sum(value => (double)value), Tolerance * 10);
    }

    [Fact]
    public void A_class_that_was_not_compiled_says_so()
    {
        var run = GeneratorRun.Of("[LstmGen.Lstm(Units = 0, Features = 1, Timesteps = 1)] public partial class Model;");
        var error = Assert.Throws<System.Reflection.TargetInvocationException>(() => Activator.CreateInstance(run.Load().GetType("Model")!));
        Assert.Equal("'Model' was not compiled: see LSTM010.", Assert.IsType<InvalidOperationException>(error.InnerException).Message);
    }

    private static WeightsFile File(bool hasValues = true)
    {
        var file = WeightsFile.Of("w.keras", 4, 2).Layer("lstm", "LSTM", ("units", "3"));
        return hasValues ? file.WithValues() : file;
    }

    private static void AssertRightly(ISequenceModel model, int features, int units, int timesteps)
    {
        var input = InlineWeights.Numbers(features * timesteps, 0.1f);
        var output = new float[units];
        model.Forward(input, output);
        var expected = LstmReference.Run(input, InlineWeights.Numbers(features * 4 * units, KernelStep), InlineWeights.Numbers(units * 4 * units, RecurrentStep), InlineWeights.Numbers(4 * units, BiasStep), units);
        Assert.All(expected[^units..].Zip(output), pair => Assert.InRange(pair.Second, pair.First - Tolerance, pair.First + Tolerance));
    }

    private static string List(IEnumerable<float> numbers) => string.Join(", ", numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture) + "f"));
}
