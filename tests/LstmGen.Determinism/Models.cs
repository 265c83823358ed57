using LstmGen.Runtime;

namespace LstmGen.Determinism;

// The shapes: full vectors, parts of vectors, one unit more than vectors hold, weights past the first cache, layers of every kind one after the other.

[Lstm(Units = 8, Features = 1, Timesteps = Sequences.Timesteps, ReturnSequences = true)]
internal sealed partial class F1U8 : INetwork<F1U8, F1U8.State>
{
    public static string Network => PackedWeights.Architecture;

    public static TensorSpec[] Tensors => PackedWeights.Tensors;
}

[Lstm(Units = 4, Features = 2, Timesteps = Sequences.Timesteps, ReturnSequences = true)]
internal sealed partial class F2U4 : INetwork<F2U4, F2U4.State>
{
    public static string Network => PackedWeights.Architecture;

    public static TensorSpec[] Tensors => PackedWeights.Tensors;
}

[Lstm(Units = 20, Features = 1, Timesteps = Sequences.Timesteps, ReturnSequences = true)]
internal sealed partial class F1U20 : INetwork<F1U20, F1U20.State>
{
    public static string Network => PackedWeights.Architecture;

    public static TensorSpec[] Tensors => PackedWeights.Tensors;
}

[Lstm(Units = 33, Features = 1, Timesteps = Sequences.Timesteps, ReturnSequences = true)]
internal sealed partial class F1U33 : INetwork<F1U33, F1U33.State>
{
    public static string Network => PackedWeights.Architecture;

    public static TensorSpec[] Tensors => PackedWeights.Tensors;
}

[Lstm(Units = 40, Features = 5, Timesteps = Sequences.Timesteps, ReturnSequences = true)]
internal sealed partial class F5U40 : INetwork<F5U40, F5U40.State>
{
    public static string Network => PackedWeights.Architecture;

    public static TensorSpec[] Tensors => PackedWeights.Tensors;
}

[Lstm(Units = 48, Features = 8, Timesteps = Sequences.Timesteps, ReturnSequences = true)]
internal sealed partial class F8U48 : INetwork<F8U48, F8U48.State>
{
    public static string Network => PackedWeights.Architecture;

    public static TensorSpec[] Tensors => PackedWeights.Tensors;
}

[Lstm(Units = 64, Features = 16, Timesteps = Sequences.Timesteps, ReturnSequences = true)]
internal sealed partial class F16U64 : INetwork<F16U64, F16U64.State>
{
    public static string Network => PackedWeights.Architecture;

    public static TensorSpec[] Tensors => PackedWeights.Tensors;
}

[Normalization(Features = 3, Timesteps = Sequences.Timesteps, Mean = [0.25, -0.5, 1], Variance = [0.5, 2, 3])]
[Dense(Units = 7, Activation = Activation.Relu)]
[Lstm(Units = 12, ReturnSequences = true)]
[Lstm(Units = 9, ReturnSequences = true)]
[Dense(Units = 2, Activation = Activation.Tanh)]
internal sealed partial class Stacked : INetwork<Stacked, Stacked.State>
{
    public static string Network => PackedWeights.Architecture;

    public static TensorSpec[] Tensors => PackedWeights.Tensors;
}

[Lstm(Units = 11, Features = 4, Timesteps = Sequences.Timesteps)]
[Dense(Units = 19, Activation = Activation.Softmax)]
internal sealed partial class Classes : INetwork<Classes, Classes.State>
{
    public static string Network => PackedWeights.Architecture;

    public static TensorSpec[] Tensors => PackedWeights.Tensors;
}

[Lstm(Units = 18, Features = 2, Timesteps = Sequences.Timesteps, Activation = Activation.Sigmoid, RecurrentActivation = Activation.HardSigmoid)]
[Dense(Units = 3, Activation = Activation.Sigmoid)]
internal sealed partial class OtherGates : INetwork<OtherGates, OtherGates.State>
{
    public static string Network => PackedWeights.Architecture;

    public static TensorSpec[] Tensors => PackedWeights.Tensors;
}
