using System.Reflection;
using LstmGen.Runtime.Tests;

namespace LstmGen.Runtime.Float64.Tests;

/// <summary>Weights become doubles from every type and every source.</summary>
public sealed class WeightSetTests
{
    [Theory]
    [InlineData("F64", 0.1, 0.1)]
    [InlineData("F64", -4.9406564584124654e-324, -4.9406564584124654e-324)]
    [InlineData("F64", 1.7976931348623157e308, 1.7976931348623157e308)]
    [InlineData("F32", 0.1, 0.10000000149011612)]
    [InlineData("F16", 0.1, 0.0999755859375)]
    [InlineData("BF16", 0.1, 0.099609375)]
    public void Every_type_is_read_exactly(string type, double written, double expected)
    {
        var weights = Load(TinyModel.FileWith(4, tensor => tensor with { Type = type, Bytes = Bytes(type, written) }));
        Assert.Equal(expected, weights[4][0]);
        Assert.Equal(TinyModel.Values(0).Select(value => (double)value), weights[0].ToArray());
    }

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "infinity")]
    public void What_is_not_finite_is_refused(double value, string what)
    {
        var error = Assert.Throws<WeightsException>(() => Load(TinyModel.FileWith(4, tensor => tensor with { Type = "F64", Bytes = Bytes("F64", value) })));
        Assert.Equal($"The file cannot be loaded into Tiny: 'dense.bias' holds {what} at [0].", error.Message);
    }

    [Fact]
    public void Paths_and_streams_are_read_as_bytes_are()
    {
        using var stream = new MemoryStream(TinyModel.File());
        Check(WeightSet.FromSafetensors(stream, TinyModel.Name, TinyModel.Architecture, TinyModel.Tensors));

        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, TinyModel.File());
            Check(WeightSet.FromSafetensors(path, TinyModel.Name, TinyModel.Architecture, TinyModel.Tensors));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_resource_holds_doubles()
    {
        byte[] bytes = [.. Enumerable.Range(0, TinyModel.Tensors.Length).SelectMany(i => TinyModel.Values(i).SelectMany(value => BitConverter.GetBytes((double)value)))];
        Check(WeightSet.FromResource(new OneResource(bytes), "tiny", "Tiny", TinyModel.Tensors));

        var error = Assert.Throws<WeightsException>(() => WeightSet.FromResource(new OneResource(bytes[..304]), "tiny", "Tiny", TinyModel.Tensors));
        Assert.Equal("The resource 'tiny' cannot be loaded into Tiny: it has 304 bytes, but the model's weights have 608.", error.Message);
    }

    [Fact]
    public void A_builder_takes_spans_and_rectangles()
    {
        var builder = new WeightSetBuilder((TensorSpec[])[new("lstm.bias", 2), new("lstm.kernel", 2, 2)]);
        Assert.Equal("'lstm.bias' has not been added.", Assert.Throws<WeightsException>(builder.Build).Message);
        Assert.Equal("'lstm.bias' has 3 values, but its shape (2) needs 2.", Assert.Throws<WeightsException>(() => builder.Add(new double[3])).Message);

        var weights = builder.Add([0.1, 0.2]).Add(new[,] { { 1.5, 2.5 }, { 3.5, 4.5 } }).Build();
        Assert.Equal([0.1, 0.2], weights[0].ToArray());
        Assert.Equal([1.5, 2.5, 3.5, 4.5], weights[1].ToArray());
        Assert.Equal("The model has 2 tensors, and one more was added.", Assert.Throws<WeightsException>(() => builder.Add(new double[1])).Message);
    }

    private static WeightSet Load(byte[] file) => WeightSet.FromSafetensors(file, TinyModel.Name, TinyModel.Architecture, TinyModel.Tensors);

    private static void Check(WeightSet weights)
    {
        for (var i = 0; i < TinyModel.Tensors.Length; i++)
            Assert.Equal(TinyModel.Values(i).Select(value => (double)value), weights[i].ToArray());
    }

    private static byte[] Bytes(string type, double value) => type switch
    {
        "F32" => BitConverter.GetBytes((float)value),
        "F16" => BitConverter.GetBytes((Half)value),
        "BF16" => BitConverter.GetBytes((float)value)[2..],
        _ => BitConverter.GetBytes(value),
    };

    private sealed class OneResource(byte[] bytes) : Assembly
    {
        public override AssemblyName GetName() => new("One");

        public override Stream? GetManifestResourceStream(string name) => new MemoryStream(bytes);
    }
}
