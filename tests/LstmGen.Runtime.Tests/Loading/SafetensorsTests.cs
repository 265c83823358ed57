namespace LstmGen.Runtime.Tests;

/// <summary>Right files, in every way they can come.</summary>
public sealed class SafetensorsTests
{
    [Fact]
    public void Bytes_path_and_stream_give_the_weights()
    {
        var file = TinyModel.File();
        TinyModel.AssertLoaded(TinyModel.Load(file));

        using var stream = new MemoryStream(file);
        TinyModel.AssertLoaded(WeightSet.FromSafetensors(stream, TinyModel.Name, TinyModel.Architecture, TinyModel.Tensors));
        Assert.True(stream.CanRead, "The stream stays open.");

        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, file);
            TinyModel.AssertLoaded(WeightSet.FromSafetensors(path, TinyModel.Name, TinyModel.Architecture, TinyModel.Tensors));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_stream_that_cannot_seek_and_gives_a_byte_at_a_time_will_do()
    {
        using var stream = new DripStream(TinyModel.File());
        TinyModel.AssertLoaded(WeightSet.FromSafetensors(stream, TinyModel.Name, TinyModel.Architecture, TinyModel.Tensors));
        Assert.False(stream.IsDisposed);
    }

    [Fact]
    public void A_stream_is_read_from_where_it_stands()
    {
        using var stream = new MemoryStream([1, 2, 3, .. TinyModel.File()]);
        stream.Position = 3;
        TinyModel.AssertLoaded(WeightSet.FromSafetensors(stream, TinyModel.Name, TinyModel.Architecture, TinyModel.Tensors));
    }

    [Theory]
    [InlineData("F16")]
    [InlineData("BF16")]
    [InlineData("F64")]
    public void Other_float_types_become_float32(string type)
    {
        Tensor[] tensors = [.. TinyModel.Tensors.Select((spec, i) => new Tensor(spec.Name, type, [.. spec.Shape], Bytes(TinyModel.Values(i), type)))];
        TinyModel.AssertLoaded(TinyModel.Load(TinyModel.File(tensors)));
    }

    [Fact]
    public void A_double_is_rounded_to_the_nearest_float_and_denormals_are_kept()
    {
        double[] values = [0.1, 1e-45, -1e-320, 3.4028235e38, .. new double[8]];
        var weights = TinyModel.Load(TinyModel.FileWith(2, tensor => tensor with { Type = "F64", Bytes = [.. values.SelectMany(BitConverter.GetBytes)] }));
        Assert.Equal([0.1f, 1e-45f, -0f, float.MaxValue, .. new float[8]], weights[2].ToArray());
    }

    [Fact]
    public void The_order_in_the_header_is_free_and_unknown_properties_are_passed_over()
    {
        var tensor = """ "dtype":"F32","shape":[1],"note":{"by":["someone",null]},"data_offsets": """;
        var header = $$"""
             { "b.x": { {{tensor}} [4, 8] }, "c.x" : { {{tensor}} [0, 4] },
               "__metadata__": { "format": "pt", "lstmgen.layout": "keras-ifco", "lstmgen.architecture": "\u0061" }, "a.\u0078": { {{tensor}} [8, 12] } }     
             """;
        var weights = WeightSet.FromSafetensors(
            TinyModel.File(header, TinyModel.Bytes([3, 2, 1])), "M", "a", (TensorSpec[])[new("a.x", 1), new("b.x", 1), new("c.x", 1)]);
        Assert.Equal([1], weights[0].ToArray());
        Assert.Equal([2], weights[1].ToArray());
        Assert.Equal([3], weights[2].ToArray());
    }

    [Fact]
    public void A_network_without_weights_has_a_file_without_tensors()
    {
        var file = TinyModel.File([], """ "__metadata__":{"lstmgen.layout":"keras-ifco","lstmgen.architecture":"a"} """);
        WeightSet.FromSafetensors(file, "M", "a", []);
    }

    private static byte[] Bytes(float[] values, string type) => type switch
    {
        "F16" => [.. values.SelectMany(value => BitConverter.GetBytes((Half)value))],
        "BF16" => [.. values.SelectMany(value => BitConverter.GetBytes(value)[2..])],
        _ => [.. values.SelectMany(value => BitConverter.GetBytes((double)value))],
    };

    /// <summary>A stream that only reads on, one byte at a time.</summary>
    private sealed class DripStream(byte[] bytes) : MemoryStream(bytes)
    {
        public bool IsDisposed { get; private set; }

        public override bool CanSeek => false;

        public override long Length => throw new NotSupportedException();

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
