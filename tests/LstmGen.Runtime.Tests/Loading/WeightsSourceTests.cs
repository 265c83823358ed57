using System.Reflection;

namespace LstmGen.Runtime.Tests;

/// <summary>Paths, streams, resources and weights in the source, where they fail.</summary>
public sealed class WeightsSourceTests
{
    [Fact]
    public void A_path_without_a_file_is_named()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "a.safetensors");
        var error = Assert.Throws<WeightsException>(() => Load(path));
        Assert.Equal($"'{path}' cannot be loaded into Tiny: there is no such directory.", error.Message);
        Assert.IsType<DirectoryNotFoundException>(error.InnerException);

        path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        error = Assert.Throws<WeightsException>(() => Load(path));
        Assert.Equal($"'{path}' cannot be loaded into Tiny: there is no such file.", error.Message);
        Assert.IsType<FileNotFoundException>(error.InnerException);
    }

    [Fact]
    public void A_directory_is_refused()
    {
        var path = Path.GetTempPath();
        var error = Assert.Throws<WeightsException>(() => Load(path));
        Assert.Equal($"'{path}' cannot be loaded into Tiny: it is a directory.", error.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public void A_path_that_is_none_is_refused(string path) =>
        Assert.StartsWith($"'{path.Replace("\0", @"\u0000", StringComparison.Ordinal)}' cannot be loaded into Tiny: it cannot be opened.", Assert.Throws<WeightsException>(() => Load(path)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_may_not_be_read_is_refused()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
            return;

        var path = Path.GetTempFileName();
        try
        {
            File.SetUnixFileMode(path, UnixFileMode.None);
            var error = Assert.Throws<WeightsException>(() => Load(path));
            Assert.StartsWith($"'{path}' cannot be loaded into Tiny: it cannot be opened.", error.Message, StringComparison.Ordinal);
            Assert.IsType<UnauthorizedAccessException>(error.InnerException);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_device_without_an_end_is_given_up()
    {
        if (!OperatingSystem.IsLinux())
            return;

        Assert.Equal(
            "'/dev/zero' cannot be loaded into Tiny: it has more than 1054304 bytes, more than the 76 values of the model and a header can take.",
            Assert.Throws<WeightsException>(() => Load("/dev/zero")).Message);
    }

    [Fact]
    public void A_stream_that_fails_is_refused_with_what_it_said()
    {
        foreach (var failure in (Exception[])[new IOException("The cable is out."), new InvalidDataException("The cable is out.")])
        {
            using var stream = new FailingStream(failure);
            var error = Assert.Throws<WeightsException>(() => WeightSet.FromSafetensors(stream, "Tiny", TinyModel.Architecture, TinyModel.Tensors));
            Assert.Equal("The stream cannot be loaded into Tiny: it cannot be read. The cable is out.", error.Message);
            Assert.Same(failure, error.InnerException);
        }
    }

    [Fact]
    public void A_resource_gives_the_weights()
    {
        byte[] bytes = [.. Enumerable.Range(0, TinyModel.Tensors.Length).SelectMany(i => TinyModel.Bytes(TinyModel.Values(i)))];
        TinyModel.AssertLoaded(WeightSet.FromResource(new OneResource(bytes), "tiny", "Tiny", TinyModel.Tensors));
    }

    [Fact]
    public void A_resource_of_doubles_gives_the_nearest_floats()
    {
        TensorSpec[] tensors = [new("dense.kernel", 3, 1)];
        double[] values = [0.1, Math.BitIncrement(1 + Math.ScaleB(1, -24)), float.MaxValue];
        var weights = WeightSet.FromResource<double>(new OneResource(Bytes(values)), "tiny", "Tiny", tensors);
        Assert.Equal([0.1f, MathF.BitIncrement(1), float.MaxValue], weights[0].ToArray());

        var error = Assert.Throws<WeightsException>(() => WeightSet.FromResource<double>(new OneResource(Bytes([0, 1e39, 0])), "tiny", "Tiny", tensors));
        Assert.Equal("The resource 'tiny' cannot be loaded into Tiny: 'dense.kernel' holds a value too large for float32 at [1, 0].", error.Message);
        error = Assert.Throws<WeightsException>(() => WeightSet.FromResource<double>(new OneResource(new byte[12]), "tiny", "Tiny", tensors));
        Assert.Equal("The resource 'tiny' cannot be loaded into Tiny: it has 12 bytes, but the model's weights have 24.", error.Message);

        static byte[] Bytes(double[] values) => [.. values.SelectMany(BitConverter.GetBytes)];
    }

    [Fact]
    public void A_resource_that_is_missing_or_of_another_length_is_refused()
    {
        var error = Assert.Throws<WeightsException>(() => WeightSet.FromResource(new OneResource(new byte[300]), "tiny", "Tiny", TinyModel.Tensors));
        Assert.Equal("The resource 'tiny' cannot be loaded into Tiny: it has 300 bytes, but the model's weights have 304.", error.Message);

        error = Assert.Throws<WeightsException>(() => WeightSet.FromResource(new OneResource([]), "other", "Tiny", TinyModel.Tensors));
        Assert.Equal("The resource 'other' cannot be loaded into Tiny: the assembly 'One' has no such resource.", error.Message);
    }

    [Fact]
    public void A_builder_collects_the_weights()
    {
        var builder = new WeightSetBuilder(TinyModel.Tensors);
        for (var i = 0; i < TinyModel.Tensors.Length; i++)
            builder.Add(TinyModel.Values(i));
        TinyModel.AssertLoaded(builder.Build());
    }

    [Fact]
    public void A_builder_refuses_other_lengths_and_numbers_of_tensors()
    {
        var builder = new WeightSetBuilder((TensorSpec[])[new("lstm.kernel", 2, 12)]);
        Assert.Equal("'lstm.kernel' has not been added.", Assert.Throws<WeightsException>(builder.Build).Message);

        var error = Assert.Throws<WeightsException>(() => builder.Add(new float[23]));
        Assert.Equal("'lstm.kernel' has 23 values, but its shape (2, 12) needs 24.", error.Message);
        Assert.Equal(("lstm.kernel", "24", "23"), (error.Tensor, error.Expected, error.Found));

        builder.Add(new float[24]);
        Assert.Equal("The model has 1 tensors, and one more was added.", Assert.Throws<WeightsException>(() => builder.Add(new float[24])).Message);
    }

    private static WeightSet Load(string path) => WeightSet.FromSafetensors(path, TinyModel.Name, TinyModel.Architecture, TinyModel.Tensors);

    private sealed class FailingStream(Exception failure) : MemoryStream
    {
        public override int Read(Span<byte> buffer) => throw failure;
    }

    private sealed class OneResource(byte[] bytes) : Assembly
    {
        public override AssemblyName GetName() => new("One");

        public override Stream? GetManifestResourceStream(string name) => name == "tiny" ? new MemoryStream(bytes) : null;
    }
}
