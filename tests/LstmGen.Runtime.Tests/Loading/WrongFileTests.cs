namespace LstmGen.Runtime.Tests;

/// <summary>What is said of each kind of wrong file.</summary>
public sealed class WrongFileTests
{
    private const string Convert = "Convert it first: dotnet run --project generator/LstmGen.Importer -- convert MODEL.keras WEIGHTS.safetensors";

    [Theory]
    [InlineData("3,12", "The file fits Features = 3.")]
    [InlineData("2,20", "The file fits Units = 5.")]
    [InlineData("3,8", "Features and Units are swapped.")]
    [InlineData("12,2", "It is transposed, as PyTorch stores it.")]
    [InlineData("2,9", "It has the three gates of a GRU.")]
    [InlineData("24", "")]
    [InlineData("7,7", "")]
    [InlineData("2,12,1", "")]
    [InlineData("", "")]
    [InlineData("0,9223372036854775807,9223372036854775807", "")]
    public void A_kernel_of_another_shape(string shape, string cause) => Shape(0, shape, "(2, 12)", cause);

    [Theory]
    [InlineData("5,20", "The file fits Units = 5.")]
    [InlineData("12,3", "It is transposed, as PyTorch stores it.")]
    [InlineData("3,9", "It has the three gates of a GRU.")]
    [InlineData("3,13", "")]
    public void A_recurrent_kernel_of_another_shape(string shape, string cause) => Shape(1, shape, "(3, 12)", cause);

    [Theory]
    [InlineData("24", "It has two biases, as PyTorch stores them; Keras has their sum.")]
    [InlineData("9", "It has the three gates of a GRU.")]
    [InlineData("20", "The file fits Units = 5.")]
    [InlineData("13", "")]
    [InlineData("2,12", "")]
    public void A_bias_of_another_shape(string shape, string cause) => Shape(2, shape, "(12)", cause);

    [Theory]
    [InlineData("3,2", "The file fits Units = 2.")]
    [InlineData("5,1", "The file fits 5 inputs.")]
    [InlineData("1,3", "It is transposed, as PyTorch stores it.")]
    [InlineData("4,4", "")]
    public void A_dense_kernel_of_another_shape(string shape, string cause) => Shape(3, shape, "(3, 1)", cause);

    [Fact]
    public void A_missing_tensor() =>
        Check(
            TinyModel.FileWith(1, tensor => tensor with { Name = "lstm_1.recurrent_kernel" }),
            "it has no tensor 'lstm.recurrent_kernel' (3, 12). The model has no tensor 'lstm_1.recurrent_kernel'.",
            "lstm.recurrent_kernel", "(3, 12)", null);

    [Fact]
    public void Tensors_that_the_model_does_not_have()
    {
        var all = TinyModel.Tensors.Select((spec, i) => new Tensor(spec.Name, "F32", [.. spec.Shape], TinyModel.Bytes(TinyModel.Values(i)))).ToList();
        all.Add(new Tensor("a", "F32", [1L], new byte[4]));
        Check(TinyModel.File([.. all]), "it has all tensors of the model and more. The model has no tensor 'a'.");
        all.Add(new Tensor("b", "I8", [1L], new byte[1]));
        Check(TinyModel.File([.. all]), "it has all tensors of the model and more. The model has no tensors 'a', 'b'.");
        all.Add(new Tensor("c", "I8", [1L], new byte[1]));
        all.Add(new Tensor("d", "I8", [1L], new byte[1]));
        all.Add(new Tensor("e", "I8", [1L], new byte[1]));
        Check(TinyModel.File([.. all]), "it has all tensors of the model and more. The model has no tensors 'a', 'b', 'c' and 2 more.");
    }

    [Fact]
    public void Text_of_the_file_is_shown_short_and_on_one_line()
    {
        var name = @"x\n\u2028\u202Ey" + new string('z', 10_000);
        Check(
            TinyModel.FileWith(4, tensor => tensor with { Name = name }),
            @"it has no tensor 'dense.bias' (1). The model has no tensor 'x\u000A\u2028\u202Ey" + new string('z', 195) + "…'.",
            "dense.bias", "(1)", null);
    }

    [Theory]
    [InlineData("I64")]
    [InlineData("F8_E4M3")]
    [InlineData("f32")]
    [InlineData("")]
    public void A_type_that_is_not_read(string type) =>
        Check(
            TinyModel.FileWith(0, tensor => tensor with { Type = type }),
            $"'lstm.kernel' has the type '{type}', but F32, F16, BF16 or F64 is needed.",
            "lstm.kernel", "F32, F16, BF16 or F64", type);

    [Theory]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.PositiveInfinity, "infinity")]
    [InlineData(float.NegativeInfinity, "infinity")]
    public void A_value_that_is_not_finite(float value, string what)
    {
        var values = TinyModel.Values(1);
        values[17] = value;
        values[30] = value;
        Check(
            TinyModel.FileWith(1, tensor => tensor with { Bytes = TinyModel.Bytes(values) }),
            $"'lstm.recurrent_kernel' holds {what} at [1, 5].", "lstm.recurrent_kernel", "finite values", what);
    }

    [Theory]
    [InlineData(1e39, "a value too large for float32")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "infinity")]
    public void A_double_that_is_no_float(double value, string what) =>
        Check(
            TinyModel.FileWith(4, tensor => tensor with { Type = "F64", Bytes = BitConverter.GetBytes(value) }),
            $"'dense.bias' holds {what} at [0].", "dense.bias", "finite values", what);

    [Fact]
    public void A_half_that_is_not_finite() =>
        Check(
            TinyModel.FileWith(4, tensor => tensor with { Type = "F16", Bytes = BitConverter.GetBytes(Half.NaN) }),
            "'dense.bias' holds NaN at [0].", "dense.bias", "finite values", "NaN");

    [Fact]
    public void A_file_that_does_not_say_its_layout() =>
        Check(
            TinyModel.File([new Tensor("lstm.weight_ih_l0", "F32", [1L], new byte[4])], ""),
            $"it does not say how its tensors are laid out (metadata 'lstmgen.layout'). {Convert}");

    [Fact]
    public void A_file_of_another_layout() =>
        Check(
            TinyModel.File([], """ "__metadata__":{"lstmgen.layout":"torch-ifgo"} """),
            "its layout is 'torch-ifgo', but this version reads 'keras-ifco'.", null, "keras-ifco", "torch-ifgo");

    [Fact]
    public void A_file_that_does_not_say_its_network() =>
        Check(
            TinyModel.File([], """ "__metadata__":{"lstmgen.layout":"keras-ifco"} """),
            $"it does not say which network it is of (metadata 'lstmgen.architecture'). {Convert}");

    [Fact]
    public void A_file_of_another_network()
    {
        const string Other = "input(2) > lstm:LSTM(units=3,activation=relu) > dense:Dense(units=1)";
        var metadata = TinyModel.Metadata.Replace(TinyModel.Architecture, Other, StringComparison.Ordinal);
        var different = $"it holds the weights of the network {Other}, but the model is {TinyModel.Architecture}.";
        Tensor[] tensors = [.. TinyModel.Tensors.Select((spec, i) => new Tensor(spec.Name, "F32", [.. spec.Shape], TinyModel.Bytes(TinyModel.Values(i))))];
        Check(TinyModel.File(tensors, metadata), different, null, TinyModel.Architecture, Other);

        // A tensor says more; the networks are named besides.
        tensors[0] = tensors[0].Reshaped(2, 20);
        Check(
            TinyModel.File(tensors, metadata), $"'lstm.kernel' has the shape (2, 20), but (2, 12) is needed. The file fits Units = 5. Besides, {different}",
            "lstm.kernel", "(2, 12)", "(2, 20)");
    }

    [Fact]
    public void Files_of_another_kind()
    {
        Check([.. "PK\u0003\u0004"u8, .. new byte[100]], $"it is a zip archive, as a .keras file is, not a .safetensors file. {Convert}");
        Check([0x89, .. "HDF\r\n"u8, .. new byte[100]], $"it is an HDF5 file, not a .safetensors file. {Convert}");
        Check([], "it has 0 bytes, too few for a .safetensors file.");
        Check([.. Enumerable.Repeat((byte)0xFF, 20)], "it says that its header has 18446744073709551615 bytes, but only 12 follow. It is cut off, or not a .safetensors file.");
        Check(new byte[8], "its header is not valid JSON (line 1, byte 1).");
    }

    private static void Shape(int tensor, string shape, string needed, string cause)
    {
        long[] axes = [.. shape.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse)];
        var spec = TinyModel.Tensors[tensor];
        var found = $"({string.Join(", ", axes)})";
        Check(
            TinyModel.FileWith(tensor, old => old with { Shape = axes }),
            $"'{spec.Name}' has the shape {found}, but {needed} is needed.{(cause.Length == 0 ? "" : " " + cause)}", spec.Name, needed, found);
    }

    private static void Check(byte[] file, string message, string? tensor = null, string? expected = null, string? found = null)
    {
        var error = Assert.Throws<WeightsException>(() => TinyModel.Load(file));
        Assert.Equal("The file cannot be loaded into Tiny: " + message, error.Message);
        Assert.Equal(tensor, error.Tensor);
        Assert.Equal(expected, error.Expected);
        Assert.Equal(found, error.Found);
    }
}
