using static LstmGen.Importer.Tests.Hdf5Builder;

namespace LstmGen.Importer.Tests;

/// <summary>What is said of HDF5 files that lead elsewhere, in circles, or claim what is not there.</summary>
public sealed class Hdf5ReasonTests
{
    private const string NotOfKeras = ", which Keras never writes and which is not read. Save the model again with Keras.";
    private const string CopyAgain = ". Copy the file again, or save the model again.";

    [Fact]
    public void A_plain_file_reads() => Assert.Equal(8, Small.Read(file => file.Zeros(3, 2)).Sum(tensor => tensor.Count));

    [Theory, MemberData(nameof(Kernels))]
    public void A_kernel(string what, string reason) => Assert.Equal("its model.weights.h5 " + reason, Reading.Reason(Small.DenseWithKernel(Kernel(what))));

    public static TheoryData<string, string> Kernels => new()
    {
        { "external storage", "has data in another file (external storage)" + NotOfKeras },
        { "virtual", "has a virtual dataset 'layers/dense/vars/0', whose data are in other files" + NotOfKeras },
        { "larger than the file", "is damaged: dataset 'layers/dense/vars/0' needs 24 bytes, but 8 are stored" + CopyAgain },
        { "outside of the file", "is damaged: it points to byte 1,000,000, but has only 457" + CopyAgain },
        { "less stored", "is damaged: dataset 'layers/dense/vars/0' needs 24 bytes, but 20 are stored" + CopyAgain },
        { "never written", "is damaged: dataset 'layers/dense/vars/0' was never written" + CopyAgain },
        { "chunks never written", "is damaged: dataset 'layers/dense/vars/0' was never written" + CopyAgain },
        { "too many elements", "is damaged: dataset 'layers/dense/vars/0' claims to have more elements than any file holds" + CopyAgain },
        { "too many axes", "has a shape of 9 axes (form 2) at 'layers/dense/vars/0'" + NotOfKeras },
        { "unknown filter", "has filter 32015 on dataset 'layers/dense/vars/0' (known are gzip, shuffle and fletcher32)" + NotOfKeras },
        { "filtered but contiguous", "has storage of kind 1 at 'layers/dense/vars/0'" + NotOfKeras },
        { "huge chunks", "has chunks of more than 67,108,864 bytes or of none at 'layers/dense/vars/0'" + NotOfKeras },
        { "many chunks", "has more than 131,072 chunks at 'layers/dense/vars/0'" + NotOfKeras },
        { "much unpacked", "has 400,000,000 bytes of packed data at 'layers/dense/vars/0', too many for a file of 462" + NotOfKeras },
        { "two types", "is damaged: dataset 'layers/dense/vars/0' has 2 header messages of type 3" + CopyAgain },
        { "neither", "has an object 'layers/dense/vars/0' that is neither a group nor a dataset" + NotOfKeras },
        { "many messages", "has an object with more than 10,000 attributes and other messages" + NotOfKeras },
        { "circle of headers", "is damaged: an object header continues in a circle" + CopyAgain },
        { "not a header", "is damaged: no object header is at byte 48" + CopyAgain },
    };

    private static Func<Hdf5Builder, long> Kernel(string what) => what switch
    {
        "external storage" => file => file.Object(Dataspace(3, 2), Float32, ExternalFiles, Contiguous(-1, 24)),
        "virtual" => file => file.Object(Dataspace(3, 2), Float32, Virtual),
        "larger than the file" => file => file.Object(Dataspace(3, 2), Float32, Contiguous(0, 8)),
        "outside of the file" => file => file.Object(Dataspace(3, 2), Float32, Contiguous(1_000_000, 24)),
        "less stored" => file => file.Object(Dataspace(3, 2), Float32, Contiguous(0, 20)),
        "never written" => file => file.Object(Dataspace(3, 2), Float32, Contiguous(-1, 24)),
        "chunks never written" => file => file.Object(Dataspace(3, 2), Float32, Chunked(3, 2)),
        "too many elements" => file => file.Object(Dataspace(2_000_000_000, 2_000_000_000), Float32, Contiguous(0, 24)),
        "too many axes" => file => file.Object(Dataspace(1, 1, 1, 1, 1, 1, 1, 1, 1), Float32, Contiguous(0, 4)),
        "unknown filter" => file => file.Object(Dataspace(3, 2), Float32, Filter(32015), Chunked(3, 2)),
        "filtered but contiguous" => file => file.Object(Dataspace(3, 2), Float32, Filter(1), Contiguous(0, 24)),
        "huge chunks" => file => file.Object(Dataspace(3, 2), Float32, Chunked(10_000, 10_000)),
        "many chunks" => file => file.Object(Dataspace(10_000, 10_000), Float32, Chunked(1, 1)),
        "much unpacked" => file => file.Object(Dataspace(10_000, 10_000), Float32, ChunkedAt(48, 1000, 1000)),
        "two types" => file => file.Object(Dataspace(3, 2), Float32, Float32, Contiguous(0, 24)),
        "neither" => file => file.Object(),
        "many messages" => file => file.Object([.. Enumerable.Repeat<(int, byte[])>((0, []), 10_002)]),
        "circle of headers" => Circle,
        "not a header" => file => file.Append(new byte[64]),
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    private static long Circle(Hdf5Builder file)
    {
        // A continuation block of one message, which continues at the block itself.
        var block = file.Next;
        byte[] message = [16, 16, 0, 0, .. U64((ulong)block), .. U64(28)];
        file.Append([.. "OCHK"u8, .. message, 0, 0, 0, 0]);
        return file.Object(Continuation(block, 28));
    }

    [Theory, MemberData(nameof(Types))]
    public void A_type(string what, string reason)
    {
        var (type, size) = what switch
        {
            "int8" => (Int8, 1),
            "bfloat16" => (Bfloat16, 2),
            _ => (Text, 4),
        };
        Assert.Equal(
            $"dataset 'layers/dense/vars/0' holds {reason}; weights are float16, float32 or float64. A quantized model is not supported: save the one it was made from.",
            Reading.Reason(Small.DenseWithKernel(file => file.Object(Dataspace(3, 2), type, Contiguous(0, 6 * size)))));
    }

    public static TheoryData<string, string> Types => new() { { "int8", "int8" }, { "bfloat16", "a float of 2 bytes that is none of IEEE 754" }, { "text", "text" } };

    [Theory, MemberData(nameof(Roots))]
    public void A_group(string what, string reason) => Assert.Equal("its model.weights.h5 " + reason, Reading.Reason(Small.DenseWith(Hdf5Builder.File(Root(what)))));

    public static TheoryData<string, string> Roots => new()
    {
        { "soft link", "has a soft link 'layers' in group '/'" + NotOfKeras },
        { "external link", "has a link 'layers' to another file in group '/'" + NotOfKeras },
        { "circle", "has a second way to 'layers/again' (a circle, or two names for one object)" + NotOfKeras },
        { "two names", "has a second way to 'b' (a circle, or two names for one object)" + NotOfKeras },
        { "dense storage", "has the links of group '/' in a heap (dense storage)" + NotOfKeras },
        { "a path as a name", "has an entry named 'layers/dense' in group '/', empty, doubled or a path" + NotOfKeras },
        { "a doubled name", "has an entry named 'a' in group '/', empty, doubled or a path" + NotOfKeras },
        { "deep", "has a path of more than 4,096 letters" + NotOfKeras },
    };

    private static Func<Hdf5Builder, long> Root(string what) => what switch
    {
        "soft link" => file => file.Group(SoftLink("layers", "/etc/passwd")),
        "external link" => file => file.Group(ExternalLink("layers", "/etc/passwd", "/")),
        "circle" => file => file.Group(Link("layers", file.Group(Link("again", file.Next)))),
        "two names" => TwoNames,
        "dense storage" => file => file.Object(LinkInfo(heap: 48)),
        "a path as a name" => file => file.Group(Link("layers/dense", 48)),
        "a doubled name" => file => file.Group(Link("a", file.Zeros(1)), Link("a", file.Zeros(1))),
        "deep" => file => Enumerable.Range(0, 100).Aggregate(file.Group(), (inner, _) => file.Group(Link(new string('d', 100), inner))),
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    private static long TwoNames(Hdf5Builder file)
    {
        var shared = file.Zeros(1);
        return file.Group(Link("a", shared), Link("b", shared));
    }

    [Theory]
    [InlineData(0, 0x88, "is damaged: it does not begin as an HDF5 file does" + CopyAgain)]
    [InlineData(8, 9, "has a superblock of version 9" + NotOfKeras)]
    [InlineData(13, 4, "has addresses of 4 and lengths of 8 bytes" + NotOfKeras)]
    [InlineData(24, 1, "has a block before its beginning" + NotOfKeras)]
    [InlineData(47, 1, "is damaged: it is cut off: it says it has 72,057,594,037,940,248 bytes, but 12,312 are there" + CopyAgain)]
    [InlineData(0x78, 0x60, "is damaged: 'TREE' is expected at byte 96" + CopyAgain)]
    [InlineData(0x5E8, 1, "has an entry named '' in group '/', empty, doubled or a path" + NotOfKeras)]
    [InlineData(0x5F8, 2, "has a soft link 'layers' in group '/'" + NotOfKeras)]
    public void A_byte_of_a_file_of_Keras(int at, byte value, string reason) =>
        Assert.Equal("its model.weights.h5 " + reason, Reading.Reason(KerasFile.Changed("lstm_u4_f2_t10", file => file.Weights[at] = value)));

    [Fact]
    public void A_dataset_that_is_missing() =>
        Assert.Equal(
            "its model.weights.h5 has no dataset 'layers/dense/vars/0', which is the kernel of Dense 'dense' (3, 2). The model was not built when it was saved, or the file is damaged; save it again.",
            Reading.Reason(Small.DenseWith(Hdf5Builder.File(file => file.Group()))));

    [Fact]
    public void A_dataset_that_is_extra() =>
        Assert.Equal(
            "its model.weights.h5 has a dataset 'layers/dense/vars/2' (5) that no layer of its config.json needs. The two do not belong together; save the model again.",
            Reading.Reason(Small.DenseWith(Hdf5Builder.File(file => file.Group(Link("layers", file.Group(Link("dense", file.Group(Link("vars", file.Group(Link("2", file.Zeros(5))))))))))))
        );

    [Fact]
    public void A_dataset_of_another_shape() =>
        Assert.Equal(
            "its model.weights.h5 has the kernel of Dense 'dense' as (2, 3), but by its config.json it needs (3, 2). The two do not belong together; save the model again.",
            Reading.Reason(Small.DenseWithKernel(file => file.Zeros(2, 3))));
}
