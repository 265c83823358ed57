using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace LstmGen.Importer.Tests;

/// <summary>What is said of files that are no archive of Keras, and of archives that were made to do harm.</summary>
public sealed class ArchiveReasonTests
{
    private const string SaveAgain = " Save the model with Keras 3: model.save(\"model.keras\").";
    private const string CopyAgain = " Copy the file again, or save the model again.";

    public static TheoryData<byte[], string> Foreign => new()
    {
        { [], "it is empty." + SaveAgain },
        { [0x89, .. "HDF\r\n"u8, 26, 10, 0, 0], "it is an HDF5 file (.h5, as Keras 2 wrote them), renamed to .keras; those are not supported yet. Load it in Keras 3 as .h5 and save it again: model.save(\"model.keras\")." },
        { [0x80, 2, 0x8A, 10], "it is a Python pickle, as PyTorch and scikit-learn write them, not a file of Keras." + SaveAgain },
        { [0x1F, 0x8B, 8, 0], "it is compressed with gzip, not a file of Keras as it was saved. Unpack it first." },
        { [28, 0, 0, 0, .. "TFL3"u8, 1, 2], "it is a TensorFlow Lite model, not a file of Keras." + SaveAgain },
        { [9, 0, 0, 0, 0, 0, 0, 0, .. "{\"a\":{}}"u8], "it is a safetensors file renamed to .keras; it holds no architecture." + SaveAgain },
        { [.. "GGUF"u8, 3, 0, 0, 0], "it is a GGUF file, not a file of Keras." + SaveAgain },
        { [.. "version https://git-lfs.github.com/spec/v1\n"u8], "it is the placeholder that Git LFS leaves for the real file. Fetch that: git lfs pull." },
        { [.. "<html>Not found</html>"u8], "it is text, not a file of Keras." + SaveAgain },
        { [8, 7, 18, 6, 0, 0, 1, 2, 3, 200], "it is no zip archive, so it was not saved by Keras 3, or its beginning is damaged." + SaveAgain },
        { KerasFile.Zip(("archive/data.pkl", [1]), ("archive/data/0", [1])), "it is a PyTorch file (.pt), renamed to .keras; those are not supported yet." + SaveAgain },
        { KerasFile.Zip(("saved_model.pb", [1])), "it is a zipped TensorFlow SavedModel, not a file of Keras 3. Load it in Keras and save it again: model.save(\"model.keras\")." },
        { KerasFile.Zip(("kernel.npy", [1])), "it is a NumPy archive (.npz), renamed to .keras; it holds no architecture." + SaveAgain },
        { KerasFile.Zip(("model/config.json", [1])), "its zip archive holds 'model/config.json', but config.json must stand at the top: a folder was packed, not its contents." + SaveAgain },
        { KerasFile.Zip(("readme.txt", [1]), ("a.txt", [2])), "its zip archive has no config.json; found are 'a.txt', 'readme.txt'." + SaveAgain },
        { [.. "PK"u8, 5, 6, .. new byte[18]], "its zip archive has no config.json; it is empty." + SaveAgain },
    };

    [Theory, MemberData(nameof(Foreign))]
    public void Another_file_is_named_for_what_it_is(byte[] file, string reason) => Assert.Equal(reason, Reading.Reason(file));

    public static TheoryData<(string, byte[])[], string> Missing => new()
    {
        { [("config.json", "{}"u8.ToArray())], "its zip archive has no metadata.json; found are 'config.json'." + SaveAgain },
        { [("config.json", "{}"u8.ToArray()), ("metadata.json", "{}"u8.ToArray()), ("model.weights.json", [1])], "its weights are split over several files, which is not supported yet. Save the model without max_shard_size." },
        { [("config.json", "{}"u8.ToArray()), ("metadata.json", "{}"u8.ToArray()), ("model.weights.npz", [1])], "its weights are a NumPy archive, which is not supported. Save the model where h5py is installed." },
        { [("config.json", "{}"u8.ToArray()), ("config.json", "{}"u8.ToArray())], "it holds 'config.json' twice, so that which one counts depends on the reader. Save the model again." },
    };

    [Theory, MemberData(nameof(Missing))]
    public void Entries_that_are_not_there_or_twice((string, byte[])[] entries, string reason) => Assert.Equal(reason, Reading.Reason(KerasFile.Zip(entries)));

    [Fact]
    public void A_file_cut_off() =>
        Assert.Equal(
            "it starts as a zip archive, but its directory is missing or damaged: the file was cut off while it was saved or copied. Copy it again, or save the model again.",
            Reading.Reason(Cases.Bytes("lstm_u4_f2_t10")[..5000]));

    [Fact]
    public void A_flipped_bit_in_the_weights()
    {
        var file = Cases.Bytes("lstm_u4_f2_t10");
        file[file.AsSpan().IndexOf("HDF\r\n"u8) + 4000] ^= 1;
        Assert.Equal("its model.weights.h5 is damaged: the checksum does not match." + CopyAgain, Reading.Reason(file));
    }

    [Fact]
    public void An_entry_that_claims_more_than_a_file_of_its_size_may()
    {
        var file = KerasFile.Of("lstm_u1_f1_t1").Pack();
        SetClaimedSize(file, "model.weights.h5", 0x7000_0000);
        Assert.Equal(
            $"its model.weights.h5 claims to have 1,879,048,192 bytes; at most {file.Length + (256 << 20):N0} are read from a file of this size. It is damaged, or was made to fill the memory.",
            Reading.Reason(file));
    }

    [Fact]
    public void A_zip_bomb_is_given_up_where_it_passes_its_claim()
    {
        var bomb = KerasFile.Zip(CompressionLevel.SmallestSize, ("metadata.json", """{"keras_version": "3"}"""u8.ToArray()), ("config.json", new byte[20 << 20]), ("model.weights.h5", []));
        Assert.Equal("its config.json claims to have 20,971,520 bytes; at most 16,777,216 are read from a file of this size. It is damaged, or was made to fill the memory.", Reading.Reason(bomb));

        SetClaimedSize(bomb, "config.json", 1000);
        Assert.Matches("its config.json is (to have 1,000 bytes, but more are there|damaged: the checksum does not match).", Reading.Reason(bomb));
    }

    [Fact]
    public void Entries_elsewhere_are_not_looked_at()
    {
        var file = KerasFile.Of("lstm_u1_f1_t1");
        var zip = KerasFile.Zip(
            ("metadata.json", file.Metadata), ("config.json", Encoding.UTF8.GetBytes(file.Config.ToJsonString())), ("model.weights.h5", file.Weights), ("../../etc/passwd", [1]), ("/config.json", [1]));
        Assert.Equal(12, Reading.Of(zip).Network!.ParameterCount);
    }

    /// <summary>Writes another unpacked size into the directory of the archive.</summary>
    private static void SetClaimedSize(byte[] file, string entry, int size)
    {
        var name = file.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(entry));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(name - 46 + 24), size);
    }
}
