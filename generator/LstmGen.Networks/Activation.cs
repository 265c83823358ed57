namespace LstmGen.Networks;

/// <summary>An activation function of Keras, by its name there.</summary>
/// <param name="Name">Keras' name: hard_sigmoid.</param>
/// <param name="EnumName">The name in the Activation enum: HardSigmoid.</param>
/// <param name="Formula">What stands in the comments of emitted code, z being the argument.</param>
internal sealed record Activation(string Name, string EnumName, string Formula)
{
    public static readonly Activation Linear = new("linear", "Linear", "z");
    public static readonly Activation Tanh = new("tanh", "Tanh", "tanh(z)");
    public static readonly Activation Sigmoid = new("sigmoid", "Sigmoid", "1 / (1 + exp(-z))");
    public static readonly Activation HardSigmoid = new("hard_sigmoid", "HardSigmoid", "clip(z/6 + 1/2, 0, 1)");
    public static readonly Activation Relu = new("relu", "Relu", "max(z, 0)");

    /// <summary>Over all features of a sample at once, and so no activation for a gate.</summary>
    public static readonly Activation Softmax = new("softmax", "Softmax", "exp(z) / Σ exp(z)") { IsElementwise = false };

    public static readonly EquatableArray<Activation> All = EquatableArray.Of(Linear, Tanh, Sigmoid, HardSigmoid, Relu, Softmax);

    /// <summary>Whether each element's result depends on that element alone.</summary>
    public bool IsElementwise { get; private init; } = true;

    public static Activation? Find(string name) => All.FirstOrDefault(activation => activation.Name == name);
}
