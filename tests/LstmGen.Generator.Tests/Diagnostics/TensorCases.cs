namespace LstmGen.Generator.Tests;

/// <summary>Files of tensors alone that do not fit the attributes, and the causes that their shapes tell.</summary>
internal static class TensorCases
{
    private const string File = "trained.safetensors";

    public static readonly DiagnosticCase[] All =
    [
        Lstm("another number of units", "LSTM021", [4, 128], [32, 128], [128],
            "'trained.safetensors' has kernel (4, 128) for layer 'lstm', but [Lstm(Units = 16, Features = 4)] needs (4, 64). The file fits Units = 32."),
        Lstm("another number of features", "LSTM021", [7, 64], [16, 64], [64],
            "'trained.safetensors' has kernel (7, 64) for layer 'lstm', but [Lstm(Units = 16, Features = 4)] needs (4, 64). The file fits Features = 7."),
        Lstm("other units and features", "LSTM021", [7, 80], [20, 80], [80],
            "'trained.safetensors' has kernel (7, 80) for layer 'lstm', but [Lstm(Units = 16, Features = 4)] needs (4, 64). The file fits Units = 20, Features = 7."),
        Lstm("units and features swapped", "LSTM021", [16, 16], [4, 16], [16],
            "'trained.safetensors' has kernel (16, 16) for layer 'lstm', but [Lstm(Units = 16, Features = 4)] needs (4, 64). Features and Units are swapped: the file fits Units = 4, Features = 16."),
        Lstm("PyTorch's layout", "LSTM021", [64, 4], [64, 16], [64],
            "'trained.safetensors' has kernel (64, 4) for layer 'lstm', but [Lstm(Units = 16, Features = 4)] needs (4, 64). It is transposed, as PyTorch stores it: convert the file, or transpose the tensor."),
        Lstm("a GRU", "LSTM021", [4, 48], [16, 48], [48],
            "'trained.safetensors' has kernel (4, 48) for layer 'lstm', but [Lstm(Units = 16, Features = 4)] needs (4, 64). 48 = 3 × 16 would be a GRU of 16 units, or else Units = 12."),
        Lstm("a plain recurrent layer", "LSTM021", [4, 18], [18, 18], [18],
            "'trained.safetensors' has kernel (4, 18) for layer 'lstm', but [Lstm(Units = 16, Features = 4)] needs (4, 64). 18 columns are no multiple of 4: an LSTM has four gates."),
        Lstm("a recurrent kernel of other rows", "LSTM021", [4, 64], [12, 64], [64],
            "'trained.safetensors' has recurrent_kernel (12, 64) for layer 'lstm', but [Lstm(Units = 16, Features = 4)] needs (16, 64). Name the file that was trained in this shape, or state the shape that it has."),
        Lstm("two biases in a row", "LSTM021", [4, 64], [16, 64], [128],
            "'trained.safetensors' has bias (128) for layer 'lstm', but [Lstm(Units = 16, Features = 4)] needs (64). 128 = 2 × 64 are two biases, as PyTorch and ONNX keep them: add them."),
        Lstm("two rows of biases", "LSTM021", [4, 64], [16, 64], [2, 64],
            "'trained.safetensors' has bias (2, 64) for layer 'lstm', but [Lstm(Units = 16, Features = 4)] needs (64). 128 = 2 × 64 are two biases, as PyTorch and ONNX keep them: add them."),
        new("a head of other units", "LSTM021", """[Lstm(Units = 4, Features = 2, Timesteps = 3)] [[|Dense(Units = 2)|]] [Weights("trained.safetensors")] partial class Model;""",
            "'trained.safetensors' has kernel (4, 5) for layer 'dense', but [Dense(Units = 2, Features = 4)] needs (4, 2). The file fits Units = 5.")
        {
            Files = [Small().Tensor("dense.kernel", 4, 5).Tensor("dense.bias", 5).Manifest],
        },
        new("a head after other units", "LSTM021", """[Lstm(Units = 4, Features = 2, Timesteps = 3)] [[|Dense(Units = 2)|]] [Weights("trained.safetensors")] partial class Model;""",
            "'trained.safetensors' has kernel (8, 2) for layer 'dense', but [Dense(Units = 2, Features = 4)] needs (4, 2). The file fits 8 inputs: look at the layer before.")
        {
            Files = [Small().Tensor("dense.kernel", 8, 2).Tensor("dense.bias", 2).Manifest],
        },
        new("a tensor that is missing", "LSTM020", """[[|Lstm(Units = 4, Features = 2, Timesteps = 3)|]] [Weights("trained.safetensors")] partial class Model;""",
            "'trained.safetensors' has no bias for layer 'lstm', which needs (16). The file has 'lstm.kernel', 'lstm.recurrent_kernel'.")
        {
            Files = [WeightsFile.OfTensors(File).Tensor("lstm.kernel", 2, 16).Tensor("lstm.recurrent_kernel", 4, 16).Manifest],
        },
        new("tensors under other names", "LSTM020", """[[|Lstm(Units = 4, Features = 2, Timesteps = 3)|]] [Dense(Units = 1)] [Weights("trained.safetensors")] partial class Model;""",
            "'trained.safetensors' has no kernel for layer 'lstm', which needs (2, 16). The file has 'rnn.weight_ih_l0', 'rnn.weight_hh_l0', 'rnn.bias_ih_l0', 'rnn.bias_hh_l0', 'fc.weight', 'fc.bias'.")
        {
            Files = [WeightsFile.OfTensors(File).Tensor("rnn.weight_ih_l0", 16, 2).Tensor("rnn.weight_hh_l0", 16, 4).Tensor("rnn.bias_ih_l0", 16).Tensor("rnn.bias_hh_l0", 16)
                .Tensor("fc.weight", 1, 4).Tensor("fc.bias", 1).Manifest],
        },
        new("a file without tensors", "LSTM020", """[[|Lstm(Units = 4, Features = 2, Timesteps = 3)|]] [Weights("trained.safetensors")] partial class Model;""",
            "'trained.safetensors' has no kernel for layer 'lstm', which needs (2, 16). The file has no tensors.") { Files = [WeightsFile.OfTensors(File).Manifest] },
        new("a tensor too many", "LSTM022", """[Lstm(Units = 4, Features = 2, Timesteps = 3)] [[|Weights("trained.safetensors")|]] partial class Model;""",
            "'trained.safetensors' has a tensor 'dense.kernel' (4, 1) that no layer needs. Add the layer that it belongs to, or name the file of this network.")
        {
            Files = [Small().Tensor("dense.kernel", 4, 1).Manifest],
        },
        new("several tensors too many", "LSTM022", """[Lstm(Units = 4, Features = 2, Timesteps = 3)] [[|Weights("trained.safetensors")|]] partial class Model;""",
            "'trained.safetensors' has a tensor 'dense.kernel' (4, 1) that no layer needs. There are 2 such tensors. Add the layer that it belongs to, or name the file of this network.")
        {
            Files = [Small().Tensor("dense.kernel", 4, 1).Tensor("dense.bias", 1).Manifest],
        },
        new("a weight that is not finite", "LSTM025", """[Lstm(Units = 4, Features = 2, Timesteps = 3, UseBias = false)] [[|Weights("trained.safetensors")|]] partial class Model;""",
            "recurrent_kernel of layer 'lstm' in 'trained.safetensors' is NaN or infinite at element 17: the training has diverged, or the file is damaged")
        {
            Files = [WeightsFile.OfTensors(File).Tensor("lstm.kernel", 2, 16).NotFinite("lstm.recurrent_kernel", [4, 16], 17).Manifest],
        },
        new("a weight beyond a float", "LSTM025", """[Dense(Units = 1, Features = 3, Timesteps = 2, UseBias = false)] [[|Weights("trained.safetensors")|]] partial class Model;""",
            "kernel of layer 'dense' in 'trained.safetensors' is NaN or infinite at element 1: the training has diverged, or the number is beyond float32, in which the class computes: let it compute in Precision.Float64")
        {
            Files = [WeightsFile.OfTensors(File).Doubles("dense.kernel", [3, 1], 3e38, -4e38, 1).Manifest],
        },
    ];

    private static DiagnosticCase Lstm(string name, string id, int[] kernel, int[] recurrent, int[] bias, string message) =>
        new(name, id, """[[|Lstm(Units = 16, Features = 4, Timesteps = 24)|]] [Weights("trained.safetensors")] partial class Model;""", message)
        {
            Files = [WeightsFile.OfTensors(File).Tensor("lstm.kernel", kernel).Tensor("lstm.recurrent_kernel", recurrent).Tensor("lstm.bias", bias).Manifest],
        };

    private static WeightsFile Small() => WeightsFile.OfTensors(File).Tensor("lstm.kernel", 2, 16).Tensor("lstm.recurrent_kernel", 4, 16).Tensor("lstm.bias", 16);
}
