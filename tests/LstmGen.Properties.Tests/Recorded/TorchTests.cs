using LstmGen.Testing;
using LstmGen.Testing.Graphs;
using Xunit.Abstractions;

namespace LstmGen.Properties;

/// <summary>What PyTorch has answered with projections: every output, and the last h and c of every layer and direction.</summary>
public sealed class TorchTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Torch");

    public static TheoryData<string> Cases => [.. Directory.GetDirectories(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_interpreter_gives_what_PyTorch_computed_in_float64(string name)
    {
        var (network, recorded, timesteps) = Read(name);
        var graph = network.Graph(timesteps);
        Compare(recorded, 1e-12, input => graph.Run<double>(network.Weights(), [input]).SelectMany(value => value.Numbers));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_class_with_rearranged_weights_gives_what_PyTorch_computed(string name)
    {
        var (network, recorded, timesteps) = Read(name);
        var one = new GraphClass("Projected", network.Graph(timesteps));
        var model = new CompiledGraphs([one]).Load(one, network.Weights());
        var lengths = one.Outputs.Select(shape => shape.Features * (shape.IsSequence ? timesteps : 1)).ToArray();
        Compare(recorded, 5e-7, input => model.Forward([Array.ConvertAll(input, value => (float)value)], lengths).SelectMany(values => values).Select(value => (double)value));
    }

    private void Compare(Dictionary<string, Tensor> recorded, double tolerance, Func<double[], IEnumerable<double>> answer)
    {
        var worst = 0.0;
        var batch = recorded["input0"].Shape[0];
        for (var sequence = 0; sequence < batch; sequence++)
        {
            double[] ours = [.. answer(Part("input0"))], expected = [.. Part("output0.float64"), .. Rows("output1.float64"), .. Rows("output2.float64")];
            Assert.Equal(expected.Length, ours.Length);
            Assert.DoesNotContain(ours, double.IsNaN);
            worst = ours.Zip(expected, (one, other) => Math.Abs(one - other)).Append(worst).Max();

            double[] Part(string name) => recorded[name].Values.Chunk(recorded[name].Values.Length / batch).ElementAt(sequence);

            // (layers and directions, batch, width), as PyTorch has states whatever batch_first says.
            IEnumerable<double> Rows(string name) => recorded[name].Values.Chunk(recorded[name].Shape[2]).Where((_, row) => row % batch == sequence).SelectMany(row => row);
        }

        output.WriteLine($"{worst:0.0e-0}");
        Assert.True(worst <= tolerance, $"{worst:0.0e-0}");
    }

    private static (TorchNetwork Network, Dictionary<string, Tensor> Recorded, int Timesteps) Read(string name)
    {
        var recorded = Safetensors.Read(Path.Combine(Folder, name, "io.safetensors"));
        return (new TorchNetwork(Safetensors.Read(Path.Combine(Folder, name, "model.safetensors"))), recorded, recorded["input0"].Shape[1]);
    }
}
