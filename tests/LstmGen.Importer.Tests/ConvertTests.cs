using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Nodes;

namespace LstmGen.Importer.Tests;

public sealed class ConvertTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lstmgen convert").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_header_says_layout_architecture_and_where_each_tensor_is()
    {
        var file = Convert("dense_on_sequence");
        var length = (int)BinaryPrimitives.ReadUInt64LittleEndian(file);
        Assert.Equal(0, length % 8);
        Assert.Equal(
            """
            {"__metadata__":{"lstmgen.layout":"keras-ifco","lstmgen.architecture":"input(4) > lstm:LSTM(units=10,activation=tanh,recurrent_activation=sigmoid,use_bias=true,return_sequences=true) > dense:Dense(units=3,activation=sigmoid,use_bias=true)"},"lstm.kernel":{"dtype":"F32","shape":[4,40],"data_offsets":[0,640]},"lstm.recurrent_kernel":{"dtype":"F32","shape":[10,40],"data_offsets":[640,2240]},"lstm.bias":{"dtype":"F32","shape":[40],"data_offsets":[2240,2400]},"dense.kernel":{"dtype":"F32","shape":[10,3],"data_offsets":[2400,2520]},"dense.bias":{"dtype":"F32","shape":[3],"data_offsets":[2520,2532]}}
            """,
            Encoding.UTF8.GetString(file, 8, length).TrimEnd(' '));
        Assert.Equal(8 + length + 2532, file.Length);
    }

    [Theory, InlineData("weather"), InlineData("stack_3"), InlineData("two_heads")]
    public void The_numbers_are_those_of_the_model(string name)
    {
        var file = Convert(name);
        var length = (int)BinaryPrimitives.ReadUInt64LittleEndian(file);
        var header = JsonNode.Parse(file.AsSpan(8, length))!.AsObject();
        foreach (var tensor in Reading.Of(Cases.Bytes(name)).Tensors)
        {
            var entry = header[tensor.Name]!;
            Assert.Equal(tensor.Shape, entry["shape"]!.AsArray().Select(axis => (int)axis!));
            int begin = (int)entry["data_offsets"]![0]!, end = (int)entry["data_offsets"]![1]!;
            Assert.Equal(tensor.Floats(), MemoryMarshal.Cast<byte, float>(file.AsSpan(8 + length + begin, end - begin)));
        }
    }

    [Fact]
    public void Equal_models_give_equal_bytes() => Assert.Equal(Convert("weather"), Convert("weather"));

    [Fact]
    public void Names_stay_what_they_are()
    {
        var model = Path.Combine(_folder, "named.keras");
        File.WriteAllBytes(model, KerasFile.Changed("lstm_u1_f1_t1", file => file.Layer(1)["name"] = "gate \"ü\"\n</x>"));
        var target = Path.Combine(_folder, "named.safetensors");
        Assert.Equal(0, Program.Run(["convert", model, target], TextWriter.Null, TextWriter.Null));
        var file = File.ReadAllBytes(target);
        Assert.Contains("gate \"ü\"\n</x>.kernel", JsonNode.Parse(file.AsSpan(8, (int)BinaryPrimitives.ReadUInt64LittleEndian(file)))!.AsObject().Select(entry => entry.Key));
    }

    [Fact]
    public void Weights_that_are_not_finite_are_refused_and_nothing_is_written()
    {
        var model = Path.Combine(_folder, "diverged.keras");
        File.WriteAllBytes(model, KerasFile.Changed("lstm_u4_f2_t10", file => file.Weights = Patched(file.Weights, -0.11672321f, float.NaN)));
        var errors = new StringWriter();
        Assert.Equal(1, Program.Run(["convert", model, Path.Combine(_folder, "out.safetensors")], TextWriter.Null, errors));
        Assert.Equal("lstmgen: 'diverged.keras': 'lstm.kernel' is NaN or infinite at element 0: the training has diverged, or the file is damaged." + Environment.NewLine, errors.ToString());
        Assert.Equal([model], Directory.GetFiles(_folder));
    }

    internal static byte[] Patched(byte[] weights, float before, float after)
    {
        var at = weights.AsSpan().IndexOf(BitConverter.GetBytes(before));
        BitConverter.GetBytes(after).CopyTo(weights, at);
        return weights;
    }

    private byte[] Convert(string name)
    {
        var output = new StringWriter();
        var target = Path.Combine(_folder, name + ".safetensors");
        Assert.Equal(0, Program.Run(["convert", Cases.Path(name), target], output, TextWriter.Null));
        Assert.StartsWith($"{name}.safetensors: ", output.ToString(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder, "*.tmp"));
        return File.ReadAllBytes(target);
    }
}
