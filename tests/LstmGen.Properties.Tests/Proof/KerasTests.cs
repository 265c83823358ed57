using LstmGen.Importer.Formats;
using LstmGen.Importer.Formats.Keras;
using LstmGen.Testing;
using LstmGen.Testing.Oracle;
using Xunit.Abstractions;
using Tensor = LstmGen.Testing.Tensor;

namespace LstmGen.Properties;

/// <summary>The interpreter is right: it gives what Keras computed in float64.</summary>
public sealed class KerasTests(ITestOutputHelper output)
{
    /// <summary>Two computations in float64 that add in different orders; Keras' weights of float32 are exact in it.</summary>
    private const double Tolerance = 1e-12;

    /// <summary>
    /// TensorFlow rounds two constants to float32 even where it computes in float64: the slope of leaky_relu, and of relu, which is made of it, as an attribute of its operation, and the √2 of gelu,
    /// which it makes a float32 tensor first.
    /// </summary>
    private const double ToleranceOfRoundedConstants = 1e-8;

    private static readonly string[] WithRoundedConstants = ["lstm_activation_leaky_relu", "lstm_activation_gelu", "activation_layers", "relu_options"];

    /// <summary>
    /// Keras' float64 of this case is off by what float32 rounds, and not by any one constant: some layer of it computes in float32. Layers of its kinds with both gamma and
    /// beta do not, as the cases batch_norm and layer_norm show.
    /// </summary>
    private const string InFloat32 = "norms";

    private const double ToleranceOfFloat32 = 1e-7;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Keras");

    public static TheoryData<string> Cases => [.. Directory.GetDirectories(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_interpreter_gives_what_Keras_computed_in_float64(string name)
    {
        var model = new KerasFormat().Read(new MemoryStream(File.ReadAllBytes(Path.Combine(Folder, name, "model.keras"))));
        var graph = ImportedGraph.Of(model.Network!);
        var tensors = model.Tensors.ToDictionary(tensor => tensor.Name, Doubles);
        var recorded = Safetensors.Read(Path.Combine(Folder, name, "io.safetensors"));
        var worst = 0.0;
        for (var row = 0; row < recorded.First(tensor => tensor.Key.StartsWith("input0", StringComparison.Ordinal)).Value.Shape[0]; row++)
        {
            var outputs = graph.Run<double>(tensors, [.. graph.Inputs.Select((_, index) => Row(recorded, $"input{index}", row))]);
            for (var index = 0; index < outputs.Length; index++)
            {
                var ours = outputs[index].Numbers;
                var exact = Row(recorded, recorded.ContainsKey($"output{index}.float64") || recorded.ContainsKey($"output{index}.float64.call0") ? $"output{index}.float64" : $"output{index}", row);
                Assert.Equal(exact.Length, ours.Length);
                worst = ours.Zip(exact, (one, other) => Math.Abs(one - other) / Math.Max(1, Math.Abs(other))).Append(worst).Max();
            }
        }

        output.WriteLine($"{worst:0.0e-0}");
        Assert.True(worst < (name == InFloat32 ? ToleranceOfFloat32 : WithRoundedConstants.Contains(name) ? ToleranceOfRoundedConstants : Tolerance), $"{worst:0.0e-0}");
    }

    /// <summary>A row of the batch. Calls that carry the state on are one long sequence.</summary>
    private static double[] Row(Dictionary<string, Tensor> recorded, string name, int row) =>
        recorded.TryGetValue(name, out var whole)
            ? Part(whole, row)
            : [.. recorded.Keys.Where(key => key.StartsWith(name + ".call", StringComparison.Ordinal)).Order(StringComparer.Ordinal).SelectMany(key => Part(recorded[key], row))];

    private static double[] Part(Tensor tensor, int row)
    {
        var length = tensor.Values.Length / tensor.Shape[0];
        return tensor.Values[(row * length)..((row + 1) * length)];
    }

    private static double[] Doubles(ImportedTensor tensor) => tensor switch
    {
        ImportedTensor<float> single => [.. single.Values.Select(value => (double)value)],
        ImportedTensor<double> both => both.Values,
        _ => throw new ArgumentException(tensor.Name),
    };
}
