namespace LstmGen.Generator.Tests;

/// <summary>Weights in the class that are wrong.</summary>
internal static class InlineCases
{
    private const string Kernel = "[Kernel] static ReadOnlySpan<float> Kernel => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];";
    private const string Recurrent = "[RecurrentKernel] static ReadOnlySpan<float> Recurrent => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];";
    private const string Bias = "[Bias] static ReadOnlySpan<float> Bias => [1, 2, 3, 4, 5, 6, 7, 8];";
    private const string MemoryAndHead = "[Lstm(Units = 2, Features = 2, Timesteps = 4)] [Dense(Units = 1)]";

    public static readonly DiagnosticCase[] All =
    [
        Missing("no kernel", Recurrent + Bias, "Layer 'lstm' has no member with [Kernel]; it needs (2, 8). Add: [Kernel] static ReadOnlySpan<float> Kernel => [ … ];"),
        Missing("no recurrent kernel", Kernel + Bias, "Layer 'lstm' has no member with [RecurrentKernel]; it needs (2, 8). Add: [RecurrentKernel] static ReadOnlySpan<float> RecurrentKernel => [ … ];"),
        Missing("no bias", Kernel + Recurrent, "Layer 'lstm' has no member with [Bias]; it needs (8). Add: [Bias] static ReadOnlySpan<float> Bias => [ … ]; Or state UseBias = false."),
        new("a normalization that states no mean", "LSTM030", $"[Normalization(Features = 2, Timesteps = 4)] [Lstm(Units = 2)] partial class [|Model|] {{ {Kernel} {Recurrent} {Bias} }}",
            "Layer 'normalization' has no mean; it needs (2). State it in the layer's attribute."),
        Case("two biases", "LSTM031", Kernel + Recurrent + Bias + "[Bias] static float[] [|Again|] = { 1, 2, 3, 4, 5, 6, 7, 8 };",
            "'Bias' and 'Again' both are the bias of layer 'lstm'. Take one away, or say which layer each belongs to: [Bias(Layer = \"name\")]."),
        Type("doubles", "[Bias] static double[] [|Bias|] = { 1, 2, 3, 4, 5, 6, 7, 8 };", "of type double[]"),
        Type("rows of rows", "[Bias] static float[][] [|Bias|] = { new float[] { 1, 2, 3, 4, 5, 6, 7, 8 } };", "of type float[][]"),
        Type("a cube", "[Bias] static float[,,] [|Bias|] = { { { 1, 2, 3, 4, 5, 6, 7, 8 } } };", "of type float[*,*,*]"),
        Type("a writable span", "[Bias] static Span<float> [|Bias|] => new float[] { 1, 2, 3, 4, 5, 6, 7, 8 };", "of type System.Span<float>"),
        Type("text", "[Bias] static string [|Bias|] => \"\";", "of type string"),
        Type("a member of each instance", "[Bias] float[] [|Bias|] = { 1, 2, 3, 4, 5, 6, 7, 8 };", "not static"),
        NotConstant("an element that is computed", "[Bias] static float[] Bias = { 1, 2, 3, [|MathF.Sqrt(2)|], 5, 6, 7, 8 };", "; element 3, MathF.Sqrt(2), is none", "= [ 0.1f, … ]"),
        NotConstant("an array that is filled later", "[Bias] static readonly float[] [|Bias|] = new float[8];", "", "= [ 0.1f, … ]"),
        NotConstant("a list that spreads another", "static readonly float[] Half = { 1, 2, 3, 4 }; [Bias] static float[] [|Bias|] => [.. Half, .. Half];", "", "=> [ 0.1f, … ]"),
        NotConstant("a property with a body", "[Bias] static float[] [|Bias|] { get { return new float[] { 1, 2, 3, 4, 5, 6, 7, 8 }; } }", "", "=> [ 0.1f, … ]"),
        NotConstant("a member without a value", "[Bias] static float[] [|Bias|] = Array.Empty<float>();", "", "= [ 0.1f, … ]"),
        NotConstant("a field of two axes", "[Bias] static float[,] [|Bias|] = new float[1, 8];", "", "= { { 0.1f, … }, … }"),
        NotConstant("a property of two axes", "[Bias] static float[,] [|Bias|] => new float[1, 8];", "", "=> new float[,] { { 0.1f, … }, … }"),
        NotFinite("not a number", "[|float.NaN|]"),
        NotFinite("one through zero", "[|1f / 0f|]"),
        NotFinite("minus infinity", "[|float.NegativeInfinity|]"),
        NotFinite("a number too large for a float", "[|(float)1e40|]"),
        Length("a bias too short", Kernel + Recurrent + "[Bias] static float[] [|Bias|] = { 1, 2, 3, 4, 5 };",
            "[Bias] has 5 numbers; layer 'lstm' (Units = 2, Features = 2) needs (8). 5 is no multiple of 4: an LSTM has four gates."),
        Length("a bias of another number of units", Kernel + Recurrent + "[Bias] static float[] [|Bias|] = { 1, 2, 3, 4 };",
            "[Bias] has 4 numbers; layer 'lstm' (Units = 2, Features = 2) needs (8). It fits Units = 1."),
        Length("two biases in a row", Kernel + Recurrent + "[Bias] static float[] [|Bias|] = { 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8 };",
            "[Bias] has 16 numbers; layer 'lstm' (Units = 2, Features = 2) needs (8). 16 = 2 × 8 are two biases, as PyTorch and ONNX keep them: add them."),
        Length("a GRU's bias", Kernel + Recurrent + "[Bias] static float[] [|Bias|] = { 1, 2, 3, 4, 5, 6 };",
            "[Bias] has 6 numbers; layer 'lstm' (Units = 2, Features = 2) needs (8). 6 = 3 × 2 would be a GRU of 2 units."),
        Length("a kernel of half a row", "[Kernel] static float[] [|Kernel|] = { 1, 2, 3 };" + Recurrent + Bias,
            "[Kernel] has 3 numbers; layer 'lstm' (Units = 2, Features = 2) needs 2 × 8 = 16. 3 is no multiple of 2: count the rows."),
        Length("a kernel of another number of units", "[Kernel] static float[] [|Kernel|] = { 1, 2, 3, 4, 5, 6, 7, 8 };" + Recurrent + Bias,
            "[Kernel] has 8 numbers; layer 'lstm' (Units = 2, Features = 2) needs 2 × 8 = 16. It fits Units = 1."),
        Length("an empty kernel", "[Kernel] static ReadOnlySpan<float> [|Kernel|] => [];" + Recurrent + Bias,
            "[Kernel] has 0 numbers; layer 'lstm' (Units = 2, Features = 2) needs 2 × 8 = 16. Write the numbers that were trained."),
        Length("a kernel on its side", "[Kernel] static float[,] [|Kernel|] = { { 1, 2 }, { 1, 2 }, { 1, 2 }, { 1, 2 }, { 1, 2 }, { 1, 2 }, { 1, 2 }, { 1, 2 } };" + Recurrent + Bias,
            "[Kernel] has the shape (8, 2); layer 'lstm' (Units = 2, Features = 2) needs (2, 8). It is transposed, as PyTorch stores it: convert the file, or transpose the tensor."),
        Length("a bias of two rows", Kernel + Recurrent + "[Bias] static float[,] [|Bias|] = { { 1, 2, 3, 4 }, { 5, 6, 7, 8 } };",
            "[Bias] has the shape (2, 4); layer 'lstm' (Units = 2, Features = 2) needs (8). It fits Units = 1."),
        Layer("a kernel of any of two layers", "[Kernel] static float[] [|Kernel|] = { 1, 2 };", "nothing", "'lstm', 'dense' have a kernel: say which, as in [Kernel(Layer = \"lstm\")]"),
        Layer("a kernel of a layer that is not there", "[Kernel(Layer = \"head\")] static float[] [|Kernel|] = { 1, 2 };", "\"head\"", "the layers with a kernel are 'lstm', 'dense'"),
        Layer("a kernel of a layer past the last", "[Kernel(Layer = 2)] static float[] [|Kernel|] = { 1, 2 };", "2", "the layers are numbered from 0 to 1"),
        Layer("a recurrent kernel of a layer without one", "[RecurrentKernel(Layer = 1)] static float[] [|Kernel|] = { 1, 2 };", "1", "layer 1, 'dense', has no recurrent_kernel"),
        new("a kernel where no layer has any", "LSTM035", "[Rescaling(Scale = 2, Features = 2, Timesteps = 4)] partial class Model { [Kernel] static float[] [|Kernel|] = { 1, 2 }; public static object Use => Kernel; }",
            "'Kernel' says Layer = nothing, but no layer has a kernel."),
    ];

    private static DiagnosticCase Case(string name, string id, string members, string message) =>
        new(name, id, $"[Lstm(Units = 2, Features = 2, Timesteps = 4)] partial class Model {{ {members} }}", message);

    private static DiagnosticCase Missing(string name, string members, string message) =>
        new(name, "LSTM030", $"[Lstm(Units = 2, Features = 2, Timesteps = 4)] partial class [|Model|] {{ {members} }}", message);

    private static DiagnosticCase Type(string name, string bias, string what) =>
        Case(name, "LSTM032", Kernel + Recurrent + bias, $"'Bias' is {what}; a weight in the class is a static ReadOnlySpan<float>, float[] or float[,]");

    private static DiagnosticCase NotConstant(string name, string bias, string which, string advice) =>
        Case(name, "LSTM033", Kernel + Recurrent + bias, $"'Bias' must list its numbers as constants so that they can be checked{which}. Write Bias {advice}.");

    private static DiagnosticCase NotFinite(string name, string element) =>
        Case(name, "LSTM025", Kernel + Recurrent + $"[Bias] static float[] Bias = {{ 1, 2, 3, 4, 5, {element}, 7, 8 }};",
            "'Bias' is NaN or infinite at element 5: the training has diverged, or a number is mistyped");

    private static DiagnosticCase Length(string name, string members, string message) => Case(name, "LSTM034", members, message);

    private static DiagnosticCase Layer(string name, string member, string said, string reason) =>
        new(name, "LSTM035", $"{MemoryAndHead} partial class Model {{ {member} public static object Use => Kernel; }}", $"'Kernel' says Layer = {said}, but {reason}.");
}
