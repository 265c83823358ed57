using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;

namespace LstmGen.Runtime.Tests;

/// <summary>Files made to do harm: each is refused by the one exception, soon, and without much memory.</summary>
public sealed class HostileFileTests
{
    [Fact]
    public void A_file_cut_off_at_any_byte_is_refused()
    {
        var file = TinyModel.File();
        for (var length = 0; length < file.Length; length++)
            Assert.Throws<WeightsException>(() => TinyModel.Load(file[..length]));
    }

    [Fact]
    public void A_byte_too_many_is_refused() => Assert.Throws<WeightsException>(() => TinyModel.Load([.. TinyModel.File(), 0]));

    [Fact]
    public void Any_byte_changed_is_refused_or_gives_finite_weights()
    {
        var file = TinyModel.File();
        var random = new Random(3);
        for (var place = 0; place < file.Length; place++)
        {
            var old = file[place];
            foreach (var value in (byte[])[0, 0xFF, (byte)'"', (byte)'}', (byte)'9', (byte)'-', (byte)(old ^ 1), (byte)(old ^ 0x80), (byte)random.Next(256)])
            {
                file[place] = value;
                LoadOrRefuse(file);
            }

            file[place] = old;
        }
    }

    [Fact]
    public void Random_bytes_are_refused()
    {
        var random = new Random(4);
        for (var i = 0; i < 20_000; i++)
        {
            var file = new byte[random.Next(200)];
            random.NextBytes(file);

            // Half of them with a header's length that fits, so that the header is looked at.
            if (i % 2 == 0 && file.Length >= 8)
                BinaryPrimitives.WriteUInt64LittleEndian(file, (ulong)random.Next(file.Length - 7));
            Assert.Throws<WeightsException>(() => TinyModel.Load(file));
        }
    }

    [Fact]
    public void Shuffled_pieces_of_a_header_are_refused()
    {
        string[] pieces = ["{", "}", "[", "]", ":", ",", "\"", "\\u", "D800", "-1", "1e400", "0", "null", "\"shape\"", "\"dtype\"", "\"F32\"", "\"data_offsets\"", "\"dense.bias\"", "\"__metadata__\"", "\n", "\0"];
        var random = new Random(5);
        for (var i = 0; i < 20_000; i++)
        {
            var header = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => pieces[random.Next(pieces.Length)]));
            Assert.Throws<WeightsException>(() => TinyModel.Load(TinyModel.File("{" + header, new byte[8])));
        }
    }

    [Theory]
    [InlineData(1UL << 63)]
    [InlineData(ulong.MaxValue)]
    [InlineData(1UL << 31)]
    [InlineData((1UL << 32) + 2)]
    [InlineData(0x7FFFFFFFFFFFFFFFUL)]
    public void A_header_that_claims_a_huge_length_takes_no_memory(ulong length)
    {
        var file = TinyModel.File();
        BinaryPrimitives.WriteUInt64LittleEndian(file, length);
        Frugally(64 << 10, file);
    }

    [Fact]
    public void Huge_shapes_take_no_memory()
    {
        foreach (var shape in (string[])["2147483647", "9223372036854775807", "4294967296,4294967296", "2147483647,2147483647,2147483647,2147483647"])
            Frugally(64 << 10, TinyModel.File($$$"""{ {{{TinyModel.Metadata}}},"lstm.kernel":{"dtype":"F32","shape":[{{{shape}}}],"data_offsets":[0,9223372036854775807]}}""", new byte[8]));
    }

    [Fact]
    public void Depth_is_refused()
    {
        foreach (var (open, close) in (ValueTuple<string, string>[])[("[", "]"), ("{\"a\":", "}")])
        {
            var deep = string.Concat(Enumerable.Repeat(open, 100_000)) + "1" + string.Concat(Enumerable.Repeat(close, 100_000));
            foreach (var header in (string[])[deep, $"{{\"a\":{deep}}}", $"{{\"dense.bias\":{{\"shape\":{deep}}}}}", $"{{\"__metadata__\":{{\"a\":{deep}}}}}"])
                Frugally(1 << 20, TinyModel.File(header, []));
        }
    }

    [Fact]
    public void A_million_tensors_are_counted_and_refused()
    {
        var header = new StringBuilder("{").Append(TinyModel.Metadata);
        for (var i = 0; i < 1_000_000; i++)
            header.Append(",\"t").Append(i).Append("\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}");
        var file = TinyModel.File(header.Append('}').ToString(), new byte[4]);

        var watch = Stopwatch.StartNew();
        var error = Assert.Throws<WeightsException>(() => TinyModel.Load(file));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
        Assert.Contains("it has no tensor 'lstm.kernel' (2, 12). The model has no tensors 't0', 't1', 't2' and 999997 more.", error.Message, StringComparison.Ordinal);

        // As a stream it is too long for this model to begin with.
        using var stream = new MemoryStream(file);
        Assert.Throws<WeightsException>(() => WeightSet.FromSafetensors(stream, TinyModel.Name, TinyModel.Architecture, TinyModel.Tensors));
    }

    private static void LoadOrRefuse(byte[] file)
    {
        try
        {
            var weights = TinyModel.Load(file);
            for (var i = 0; i < TinyModel.Tensors.Length; i++)
                Assert.DoesNotContain(weights[i].ToArray(), value => !float.IsFinite(value));
        }
        catch (WeightsException)
        {
            // Refused.
        }
    }

    private static void Frugally(long most, byte[] file)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<WeightsException>(() => TinyModel.Load(file));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, most);
    }
}
