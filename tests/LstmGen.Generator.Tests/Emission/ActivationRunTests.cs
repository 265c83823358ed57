using LstmGen.Testing;

namespace LstmGen.Generator.Tests;

/// <summary>Layers compute the activations that they state, parameters and all: what the runtime's methods give, bit by bit.</summary>
public sealed class ActivationRunTests
{
    private delegate void Function(ReadOnlySpan<float> source, Span<float> destination);

    // Ten inputs: no whole number of vectors.
    private const int Features = 10;

    private static readonly Dictionary<string, Function> Elementwise = new()
    {
        ["Linear"] = Activations.Linear,
        ["Tanh"] = Activations.Tanh,
        ["Sigmoid"] = Activations.Sigmoid,
        ["HardSigmoid"] = Activations.HardSigmoid,
        ["HardSigmoid, ActivationAlpha = 0.2, ActivationBeta = 0.4"] = (source, destination) => Activations.HardSigmoid(source, destination, 0.2f, 0.4f),
        ["Relu"] = Activations.Relu,
        ["Relu, ActivationAlpha = 0.1, ActivationBeta = 2, ActivationGamma = 0.5"] = (source, destination) => Activations.Relu(source, destination, 0.1f, 2, 0.5f),
        ["Relu, ActivationAlpha = 0.1"] = (source, destination) => Activations.Relu(source, destination, 0.1f),
        ["LeakyRelu"] = (source, destination) => Activations.LeakyRelu(source, destination),
        ["LeakyRelu, ActivationAlpha = 0.3"] = (source, destination) => Activations.LeakyRelu(source, destination, 0.3f),
        ["Relu6"] = Activations.Relu6,
        ["Celu, ActivationAlpha = 1e-1"] = (source, destination) => Activations.Celu(source, destination, 0.1f),
        ["Elu"] = (source, destination) => Activations.Elu(source, destination),
        ["Elu, ActivationAlpha = 1.5"] = (source, destination) => Activations.Elu(source, destination, 1.5f),
        ["Selu"] = Activations.Selu,
        ["Softplus"] = Activations.Softplus,
        ["Softsign"] = Activations.Softsign,
        ["Squareplus, ActivationAlpha = 2"] = (source, destination) => Activations.Squareplus(source, destination, 2),
        ["SoftShrink"] = (source, destination) => Activations.SoftShrink(source, destination),
        ["HardShrink, ActivationAlpha = 0.25"] = (source, destination) => Activations.HardShrink(source, destination, 0.25f),
        ["TanhShrink"] = Activations.TanhShrink,
        ["SparsePlus"] = Activations.SparsePlus,
        ["SparseSigmoid"] = Activations.SparseSigmoid,
        ["Silu"] = Activations.Silu,
        ["Gelu"] = Activations.Gelu,
        ["GeluApproximate"] = Activations.GeluApproximate,
        ["Threshold, ActivationAlpha = 0.5, ActivationBeta = -1e-7"] = (source, destination) => Activations.Threshold(source, destination, 0.5f, -1e-7f),
        ["Exponential"] = Activations.Exp,
        ["HardSilu"] = Activations.HardSilu,
        ["HardTanh"] = Activations.HardTanh,
        ["Mish"] = Activations.Mish,
        ["LogSigmoid"] = Activations.LogSigmoid,
        ["Affine, ActivationAlpha = 2, ActivationBeta = 0.5"] = (source, destination) => Activations.Affine(source, destination, 2, 0.5f),
        ["ScaledTanh, ActivationAlpha = 1.7159, ActivationBeta = 0.6667"] = (source, destination) => Activations.ScaledTanh(source, destination, 1.7159f, 0.6667f),
    };

    private static readonly Dictionary<string, Function> Whole = new()
    {
        ["Softmax"] = Activations.Softmax,
        ["LogSoftmax"] = Activations.LogSoftmax,
        ["Sparsemax"] = Activations.Sparsemax,
        ["Glu"] = Activations.Glu,
    };

    [Fact]
    public void Layers_of_their_own_and_heads()
    {
        var cases = Elementwise.Concat(Whole).ToList();
        var identity = string.Join(", ", Enumerable.Range(0, Features * Features).Select(i => i % (Features + 1) == 0 ? "1f" : "0f"));
        var source = "using System; using LstmGen;\n" + string.Concat(cases.Select((item, index) => $$"""
            [Activation(Activation = Activation.{{item.Key}}, Features = {{Features}}, Timesteps = 2)] public partial class Own{{index}};
            [Dense(Units = {{Features}}, Activation = Activation.{{item.Key}}, UseBias = false, Features = {{Features}}, Timesteps = 2)]
            public partial class Head{{index}} { [Kernel] static ReadOnlySpan<float> K => [{{identity}}]; }

            """));
        var assembly = Compiled.Cleanly(source).Load();
        float[] input = [.. Enumerable.Range(0, 2 * Features).Select(i => (i * 7 % 20 - 9.75f) * 0.375f)];
        for (var index = 0; index < cases.Count; index++)
        {
            var count = cases[index].Key == "Glu" ? Features / 2 : Features;
            var expected = new float[2 * count];
            for (var row = 0; row < 2; row++)
                cases[index].Value(input.AsSpan(row * Features, Features), expected.AsSpan(row * count, count));

            foreach (var name in (string[])[$"Own{index}", $"Head{index}"])
            {
                var model = (ISequenceModel)Activator.CreateInstance(assembly.GetType(name)!)!;
                Assert.Equal(count, model.OutputFeatures);
                var found = new float[2 * count];
                model.Forward(input, found);
                Assert.True(expected.SequenceEqual(found), $"{name}, {cases[index].Key}: {string.Join(" ", found)} is not {string.Join(" ", expected)}");
            }
        }
    }

    [Fact]
    public void Gates() => Compiled.Cleanly("using LstmGen;\n" + string.Concat(Elementwise.Keys.Select((key, index) => $$"""
        [Lstm(Units = 5, Features = 2, Timesteps = 3, Activation = Activation.{{key}}, RecurrentActivation = Activation.{{key.Replace("Activation", "RecurrentActivation", StringComparison.Ordinal)}})] public partial class Model{{index}};

        """)));

    [Fact]
    public void Every_activation_is_tried() =>
        Assert.Equal(Enum.GetNames<Activation>().Order(), Elementwise.Keys.Concat(Whole.Keys).Select(key => key.Split(',')[0]).Distinct().Order());
}
