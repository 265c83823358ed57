using System.Diagnostics;
using System.Text;

namespace LstmGen.Importer.Tests;

/// <summary>
/// Thousands of damaged files: each is read in bounded time, and what comes of it is either a model or one sentence or two. Never another
/// exception, since one would end the build with a stack trace.
/// </summary>
public sealed class HostileSweepTests
{
    private static readonly TimeSpan Slowest = TimeSpan.FromSeconds(5);

    [Theory, InlineData("weather"), InlineData("stack_3"), InlineData("two_heads")]
    public void A_file_cut_off_anywhere(string name)
    {
        var file = Cases.Bytes(name);
        var step = Math.Max(1, file.Length / 300);
        for (var length = 0; length < file.Length; length += step)
            Assert.NotNull(TryRead(file[..length]));
    }

    [Theory, InlineData("weather"), InlineData("two_heads")]
    public void Flipped_bits_of_the_archive(string name)
    {
        var random = new Random(1);
        for (var run = 0; run < 500; run++)
            TryRead(Flipped(random, Cases.Bytes(name)));
    }

    /// <summary>The checksum made right again, so that the reader of HDF5 sees the damage.</summary>
    [Theory, InlineData("weather", 2), InlineData("stack_3", 3), InlineData("lstm_u1_f1_t1", 4)]
    public void Flipped_bits_of_the_weights(string name, int seed)
    {
        var random = new Random(seed);
        var file = KerasFile.Of(name);
        var whole = file.Weights;
        for (var run = 0; run < 400; run++)
        {
            file.Weights = Flipped(random, [.. whole]);
            TryRead(file.Pack());
        }
    }

    [Fact]
    public void Every_byte_of_the_structure_set_to_every_extreme()
    {
        var file = KerasFile.Of("lstm_u1_f1_t1");
        var whole = file.Weights;
        foreach (var at in Enumerable.Range(0, whole.Length).Where(at => whole[at] != 0))
        {
            foreach (var value in new byte[] { 0, 2, 0x80, 0xFF })
            {
                file.Weights = [.. whole];
                file.Weights[at] = value;
                TryRead(file.Pack());
            }
        }
    }

    /// <summary>A newer form of the file, with chunks and filters, as PureHDF writes it.</summary>
    [Fact]
    public void Flipped_bits_of_packed_chunks()
    {
        var random = new Random(5);
        var whole = ConversionTests.PackedKernel();
        for (var run = 0; run < 500; run++)
            TryRead(Small.DenseWith(Flipped(random, [.. whole])));
    }

    [Fact]
    public void Weights_cut_off_anywhere()
    {
        var file = KerasFile.Of("stack_3");
        var whole = file.Weights;
        for (var length = 0; length < whole.Length; length += 101)
        {
            file.Weights = whole[..length];
            Assert.NotNull(TryRead(file.Pack()));
        }
    }

    [Theory, InlineData("shared_layer", 6), InlineData("nested_model", 8), InlineData("cell_stack", 9)]
    public void Flipped_bits_of_the_config(string name, int seed)
    {
        var random = new Random(seed);
        var file = KerasFile.Of(name);
        var config = Encoding.UTF8.GetBytes(file.Config.ToJsonString());
        for (var run = 0; run < 400; run++)
            TryRead(KerasFile.Zip(("metadata.json", file.Metadata), ("config.json", Flipped(random, [.. config])), ("model.weights.h5", file.Weights)));
    }

    /// <summary>Every value of the config replaced by every kind of value.</summary>
    [Theory, InlineData("two_heads"), InlineData("lstm_u1_f1_t1"), InlineData("nested_model"), InlineData("bidirectional_return_state"), InlineData("cell_stack")]
    public void Wrong_types_everywhere(string name)
    {
        var file = KerasFile.Of(name);
        var config = file.Config.ToJsonString();
        string[] values = ["null", "true", "-1", "1e308", "[]", "{}", "\"x\"", "[[[[0]]]]", "99999999999999999999"];
        foreach (var place in JsonPlaces.Of(config))
        {
            foreach (var value in values)
                TryRead(KerasFile.Zip(("metadata.json", file.Metadata), ("config.json", Encoding.UTF8.GetBytes(JsonPlaces.With(config, place, value))), ("model.weights.h5", file.Weights)));
        }
    }

    [Fact]
    public void Random_bytes()
    {
        var random = new Random(7);
        for (var run = 0; run < 300; run++)
        {
            var bytes = new byte[random.Next(5000)];
            random.NextBytes(bytes);
            Assert.NotNull(TryRead(bytes));
            Assert.NotNull(TryRead([.. "PK"u8, 3, 4, .. bytes]));
            Assert.NotNull(TryRead(Small.DenseWith([0x89, .. "HDF\r\n"u8, 26, 10, .. bytes])));
        }
    }

    /// <summary>The reason; null if the file can be read.</summary>
    private static string? TryRead(byte[] file)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            Reading.Of(file);
            return null;
        }
        catch (ImportFailure failure)
        {
            Assert.InRange(failure.Message.Length, 10, 1_001);
            Assert.DoesNotContain('\n', failure.Message);
            return failure.Message;
        }
        finally
        {
            Assert.True(clock.Elapsed < Slowest, $"reading took {clock.Elapsed}");
        }
    }

    private static byte[] Flipped(Random random, byte[] bytes)
    {
        for (var flip = random.Next(1, 5); flip > 0; flip--)
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }
}
