using System.Reflection;
using LstmGen.Importer.Formats;
using LstmGen.Importer.Formats.Keras;
using LstmGen.Importer.Output;
using LstmGen.Testing;

namespace LstmGen.Properties;

/// <summary>Keras' shared layer, stated by attributes, is the one that its file states: the same network, and from the same weights the same bits.</summary>
public sealed class SharedLayerTests
{
    private const double Tolerance = 1e-6;

    private const string Stated = """
        [Input(Name = "left", Timesteps = 9, Features = 3)] [Input(Name = "right", Timesteps = 9, Features = 3)]
        [Lstm(Units = 6, Inputs = new[] { "left" })]
        [SharedLayer("lstm", Name = "of_right", Inputs = new[] { "right" })]
        [Subtract(Inputs = new[] { "lstm", "of_right" })]
        [Multiply(Inputs = new[] { "lstm", "of_right" })]
        [Concatenate(Inputs = new[] { "subtract", "multiply" })]
        [Dense(Units = 1, Activation = Activation.Sigmoid)]
        """;

    private static readonly string Case = Path.Combine(AppContext.BaseDirectory, "Keras", "shared_layer");

    [Theory, InlineData(false), InlineData(true)]
    public void Attributes_give_the_bits_of_the_file(bool isDouble)
    {
        var imported = new KerasFormat().Read(new MemoryStream(File.ReadAllBytes(Path.Combine(Case, "model.keras"))));
        var precision = isDouble ? "[Precision(Precision.Float64)]" : "";
        var run = GeneratorRun.Of(
            $"using LstmGen;\n{precision} [Weights(\"model.keras\")] public sealed partial class FromFile;\n{precision}\n{Stated}\npublic sealed partial class FromAttributes;", [Manifest(imported)]);
        Assert.Empty(run.Diagnostics);
        var assembly = run.Load();
        var (fromFile, fromAttributes) = (assembly.GetType("FromFile")!, assembly.GetType("FromAttributes")!);
        Assert.Equal(RandomWeights.ArchitectureOf(fromFile), RandomWeights.ArchitectureOf(fromAttributes));
        Assert.Equal(Slots(fromFile), Slots(fromAttributes));
        Assert.Equal(fromFile.GetField("Summary")!.GetRawConstantValue(), fromAttributes.GetField("Summary")!.GetRawConstantValue());

        using var file = new MemoryStream();
        SafetensorsWriter.Write(file, imported.Network!, imported.Tensors);
        file.Position = 0;
        var recorded = Safetensors.Read(Path.Combine(Case, "io.safetensors"));
        var expected = Bits(Activator.CreateInstance(fromFile)!, recorded, isDouble, out var numbers);
        Assert.Equal(expected, Bits(fromAttributes.GetMethod("Load", [typeof(Stream)])!.Invoke(null, [file])!, recorded, isDouble, out _));
        Assert.All(recorded["output0"].Values.Zip(numbers), pair => Assert.InRange(pair.Second, pair.First - Tolerance, pair.First + Tolerance));
    }

    /// <summary>What the importer says of the file.</summary>
    private static (string Path, string Text) Manifest(ImportedModel model)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, "model.keras.lstm");
            ManifestWriter.Write("model.keras", model, path, path + ".bin");
            return (path, File.ReadAllText(path));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What the class's State holds, by name.</summary>
    private static IEnumerable<string> Slots(Type type) =>
        type.GetNestedType("State")!.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => $"{property.PropertyType} {property.Name}");

    /// <summary>The outputs for the whole batch, at once and timestep by timestep.</summary>
    private static byte[] Bits(object model, Dictionary<string, Tensor> recorded, bool isDouble, out double[] numbers)
    {
        var (left, right) = (recorded["input0"], recorded["input1"]);
        var (batch, timesteps, features) = (left.Shape[0], left.Shape[1], left.Shape[2]);
        var calls = new ModelCalls(model, [(timesteps, features), (timesteps, features), (null, 1)]);
        using var arena = new Arena(ArenaMode.Plain);
        Place[] inputs = isDouble ? [arena.Of<double>(left.Values), arena.Of<double>(right.Values)] : [arena.Of<float>(left.Floats), arena.Of<float>(right.Floats)];
        var size = isDouble ? sizeof(double) : sizeof(float);
        var (whole, steps) = (arena.Numbers(batch, size), arena.Numbers(batch, size));
        calls.ForwardBatch(inputs, [whole], batch);
        for (var sequence = 0; sequence < batch; sequence++)
        {
            var state = arena.Numbers(calls.StateBytes, 1);
            state.Bytes.Clear();
            for (var timestep = 0; timestep < timesteps; timestep++)
                calls.Step([.. inputs.Select(input => input.Part((sequence * timesteps + timestep) * features, features))], state.First, [steps.Part(sequence, 1)]);
        }

        numbers = isDouble ? whole.As<double>().ToArray() : [.. whole.As<float>().ToArray().Select(value => (double)value)];
        Assert.Equal(whole.Bytes.ToArray(), steps.Bytes.ToArray());
        return whole.Bytes.ToArray();
    }
}
