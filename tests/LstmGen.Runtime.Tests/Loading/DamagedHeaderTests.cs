namespace LstmGen.Runtime.Tests;

/// <summary>What is said of headers that are not as the format wants them.</summary>
public sealed class DamagedHeaderTests
{
    private const string Bias = """ "dense.bias":{"dtype":"F32","shape":[1],"data_offsets":[0,4]} """;

    [Theory]
    [InlineData("", "its header is not valid JSON (line 1, byte 1).")]
    [InlineData("[]", "its header is not a JSON object.")]
    [InlineData("{\n \"a\":}", "its header is not valid JSON (line 2, byte 6).")]
    [InlineData("{} {}", "its header is not valid JSON (line 1, byte 4).")]
    [InlineData("""{"a":"\uD800","\uD800":1}""", "its header has a string that is not valid Unicode.")]
    [InlineData("""{"__metadata__":[]}""", "'__metadata__' in its header is not an object.")]
    [InlineData("""{"__metadata__":{"a":1}}""", "'a' in its metadata is not a string.")]
    [InlineData("""{"__metadata__":{},"__metadata__":{}}""", "its header has '__metadata__' twice.")]
    [InlineData("""{"__metadata__":{"lstmgen.layout":"a","lstmgen.layout":"a"}}""", "its metadata has 'lstmgen.layout' twice.")]
    [InlineData("""{"dense.bias":1}""", "'dense.bias' in its header is not an object.")]
    [InlineData("""{"dense.bias":{}}""", "'dense.bias' in its header needs dtype, shape and two data_offsets.")]
    [InlineData("""{"dense.bias":{"dtype":1}}""", "'dense.bias' in its header has dtype twice or of a wrong kind.")]
    [InlineData("""{"dense.bias":{"dtype":"F32","dtype":"F32"}}""", "'dense.bias' in its header has dtype twice or of a wrong kind.")]
    [InlineData("""{"dense.bias":{"shape":[-1]}}""", "'dense.bias' in its header has no shape of at most 8 axes, each a whole number of 0 or more.")]
    [InlineData("""{"dense.bias":{"shape":[1.5]}}""", "'dense.bias' in its header has no shape of at most 8 axes, each a whole number of 0 or more.")]
    [InlineData("""{"dense.bias":{"shape":[9223372036854775808]}}""", "'dense.bias' in its header has no shape of at most 8 axes, each a whole number of 0 or more.")]
    [InlineData("""{"dense.bias":{"shape":[1,1,1,1,1,1,1,1,1]}}""", "'dense.bias' in its header has no shape of at most 8 axes, each a whole number of 0 or more.")]
    [InlineData("""{"dense.bias":{"shape":[[1]]}}""", "'dense.bias' in its header has no shape of at most 8 axes, each a whole number of 0 or more.")]
    [InlineData("""{"dense.bias":{"shape":null}}""", "'dense.bias' in its header has no shape of at most 8 axes, each a whole number of 0 or more.")]
    [InlineData("""{"dense.bias":{"data_offsets":[0,-4]}}""", "'dense.bias' in its header has no data_offsets of whole numbers.")]
    [InlineData("""{"dense.bias":{"dtype":"F32","shape":[1],"data_offsets":[0,4,8]}}""", "'dense.bias' in its header needs dtype, shape and two data_offsets.")]
    public void A_header_that_is_not_as_the_format_wants_it(string header, string message) => Check(TinyModel.File(header, new byte[4]), message);

    [Fact]
    public void A_tensor_twice() => Check(TinyModel.File($"{{{Bias},{Bias}}}", new byte[4]), "its header has 'dense.bias' twice.");

    [Fact]
    public void Bytes_that_are_no_text() => Check(TinyModel.File([(byte)'{', (byte)'"', 0xC0, 0x80, (byte)'"'], []), "its header is not valid UTF-8.");

    [Theory]
    [InlineData("[0,4]", "[4,8]", 8, null)]
    [InlineData("[4,8]", "[0,4]", 8, null)]
    [InlineData("[0,4]", "[4,8]", 7, "'b' ends at byte 8 of the data, but there are 7. The file is cut off.")]
    [InlineData("[0,4]", "[4,8]", 9, "its tensors end at byte 8 of the data, but there are 9.")]
    [InlineData("[0,4]", "[5,9]", 9, "'b' begins at byte 5 of the data, but the tensor before it ends at 4.")]
    [InlineData("[0,4]", "[2,6]", 8, "'b' begins at byte 2 of the data, but the tensor before it ends at 4.")]
    [InlineData("[0,4]", "[0,4]", 8, "'b' begins at byte 0 of the data, but the tensor before it ends at 4.")]
    [InlineData("[1,5]", "[5,9]", 9, "'a' begins at byte 1 of the data, but the tensor before it ends at 0.")]
    [InlineData("[0,8]", "[8,12]", 12, "'a' takes the bytes 0 to 8, but 1 values of type F32 take 4.")]
    [InlineData("[4,0]", "[4,8]", 8, "'a' takes the bytes 4 to 0, but 1 values of type F32 take 4.")]
    [InlineData("[9223372036854775803,9223372036854775807]", "[0,4]", 8, "'a' ends at byte 9223372036854775807 of the data, but there are 8. The file is cut off.")]
    [InlineData("[9223372036854775807,3]", "[0,4]", 8, "'a' takes the bytes 9223372036854775807 to 3, but 1 values of type F32 take 4.")]
    public void Bytes_lie_one_after_the_other_and_fill_the_file(string first, string second, int bytes, string? message)
    {
        var header = $$$"""
            {"__metadata__":{"lstmgen.layout":"keras-ifco","lstmgen.architecture":"x"},
             "a":{"dtype":"F32","shape":[1],"data_offsets":{{{first}}}},"b":{"dtype":"F32","shape":[1],"data_offsets":{{{second}}}}}
            """;
        WeightSet Load() => WeightSet.FromSafetensors(TinyModel.File(header, new byte[bytes]), "Tiny", "x", (TensorSpec[])[new("a", 1), new("b", 1)]);
        if (message is null)
            Load();
        else
            Assert.Equal("The file cannot be loaded into Tiny: " + message, Assert.Throws<WeightsException>(Load).Message);
    }

    private static void Check(byte[] file, string message)
    {
        var error = Assert.Throws<WeightsException>(() => TinyModel.Load(file));
        Assert.Equal("The file cannot be loaded into Tiny: " + message, error.Message);
    }
}
