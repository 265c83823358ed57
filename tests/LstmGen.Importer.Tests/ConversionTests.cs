using PureHDF;
using PureHDF.Filters;
using PureHDF.VOL.Native;
using static LstmGen.Importer.Tests.Hdf5Builder;

namespace LstmGen.Importer.Tests;

/// <summary>Weights that are stored in another form than Keras' own.</summary>
public sealed class ConversionTests
{
    private static readonly double[] Numbers = [0.5, -1.25, 3, 65504, 0, -0.0625];

    [Fact]
    public void Float64_is_rounded_to_float32() =>
        Assert.Equal([0.1f, -1.25f, 3, float.PositiveInfinity, 0, -0.0625f], Kernel(Float64, [.. new[] { 0.1, -1.25, 3, 1e300, 0, -0.0625 }.SelectMany(BitConverter.GetBytes)]));

    [Fact]
    public void Float16_is_widened() => Assert.Equal(Numbers.Select(value => (float)value), Kernel(Float16, [.. Numbers.SelectMany(value => BitConverter.GetBytes((Half)value))]));

    [Fact]
    public void Big_endian_is_turned() =>
        Assert.Equal(Numbers.Select(value => (float)value), Kernel(BigEndianFloat32, [.. Numbers.SelectMany(value => BitConverter.GetBytes((float)value).Reverse())]));

    [Fact]
    public void A_number_past_float32_counts_as_not_finite() =>
        Assert.Equal(3, Reading.Of(Small.DenseWithKernel(file => Dataset(file, Float64, [.. new[] { 0.1, -1.25, 3, 1e300, 0, 1e300 }.SelectMany(BitConverter.GetBytes)]))).Tensors[0].NotFinite);

    /// <summary>As PureHDF writes them: a newer form of the file, chunks, filters.</summary>
    [Fact]
    public void Chunks_and_filters_are_unpacked()
    {
        var expected = Numbers.Select(value => (float)value);
        Assert.Equal(expected, Reading.Of(Small.DenseWith(PackedKernel())).Tensors[0].Floats());
        Assert.Equal(expected, Reading.Of(Small.DenseWith(Written([]))).Tensors[0].Floats());
    }

    public static byte[] PackedKernel() => Written([ShuffleFilter.Id, DeflateFilter.Id]);

    [Fact]
    public void A_chunk_that_unpacks_to_more_than_it_should_is_given_up()
    {
        // Zeros pack a thousandfold: what is written as a chunk of 16 MB is then claimed to be one of 24 bytes.
        var packed = Packed(new byte[16 << 20]);
        var reason = Reading.Reason(Small.DenseWithKernel(file =>
        {
            var data = file.Append(packed);
            return file.Object(Dataspace(3, 2), Float32, Filter(1), SingleChunk(data, packed.Length, 3, 2));
        }));
        Assert.Equal("its model.weights.h5 is damaged: the reader of HDF5 says \"a chunk unpacks to more than it should\". Copy the file again, or save the model again.", reason);
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.Optimal))
            stream.Write(bytes);
        return packed.ToArray();
    }

    private static float[] Kernel((int, byte[]) type, byte[] data) => Reading.Of(Small.DenseWithKernel(file => Dataset(file, type, data))).Tensors[0].Floats();

    private static long Dataset(Hdf5Builder file, (int, byte[]) type, byte[] data) =>
        file.Object(Dataspace(3, 2), type, Contiguous(file.Append(data), data.Length));

    private static byte[] Written(List<H5Filter> filters)
    {
        var kernel = new H5Dataset(Numbers.Select(value => (float)value).ToArray(), chunks: [2, 2], fileDims: [3, 2], datasetCreation: new H5DatasetCreation(Filters: filters));
        using var stream = new MemoryStream();
        new H5File { ["layers"] = new H5Group { ["dense"] = new H5Group { ["vars"] = new H5Group { ["0"] = kernel, ["1"] = new float[2] } } } }.Write(stream);
        return stream.ToArray();
    }
}
