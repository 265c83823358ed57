namespace LstmGen.Networks;

/// <summary>An activation function, by Keras' name or, where Keras has none, ONNX's in Keras' writing, with the values of its parameters.</summary>
/// <param name="Name">Keras' name: hard_sigmoid.</param>
/// <param name="Formula">What stands in the comments of emitted code, z being the argument; a parameter's name in braces stands for its value.</param>
internal sealed record Activation(string Name, string Formula)
{
    public static readonly Activation Linear = new("linear", "z") { HasGateForm = true };
    public static readonly Activation Tanh = new("tanh", "tanh(z)") { HasGateForm = true, IsBounded = true };
    public static readonly Activation Sigmoid = new("sigmoid", "1 / (1 + exp(-z))") { HasGateForm = true, IsBounded = true };

    /// <summary>All of them, in the order of the enum.</summary>
    public static readonly EquatableArray<Activation> All = ActivationList.Create().ToEquatable();

    /// <summary>The name in the Activation enum: HardSigmoid.</summary>
    public string EnumName { get; init; } = NameText.Pascal(Name);

    /// <summary>The name of the runtime's method, where that differs.</summary>
    public string? MethodName { get; init; }

    /// <summary>Other names that Keras knows it by.</summary>
    public EquatableArray<string> Aliases { get; init; }

    /// <summary>The parameters, in the order of the attributes' Alpha, Beta and Gamma.</summary>
    public EquatableArray<ActivationParameter> Parameters { get; init; }

    /// <summary>The parameters' values where they are not the defaults.</summary>
    public EquatableArray<Option> Stated { get; init; }

    /// <summary>Whether each element's result depends on that element alone; no gate can have another activation.</summary>
    public bool IsElementwise { get; init; } = true;

    /// <summary>Whether no result is outside of [−1, 1], whatever the parameters.</summary>
    public bool IsBounded { get; init; }

    /// <summary>Whether half as many numbers come out as go in.</summary>
    public bool Halves { get; init; }

    /// <summary>Whether gates have a faster form of it, of bounded absolute error; it takes no parameters.</summary>
    public bool HasGateForm { get; init; }

    /// <summary>Whether the runtime has a form without parameters, for when all are the defaults.</summary>
    public bool HasPlainForm { get; init; }

    /// <summary>The formula with the parameters' values.</summary>
    public string Equation => Parameters.Aggregate(Formula, (text, parameter) => text.Replace("{" + parameter.Name + "}", ValueText(parameter)));

    /// <summary>The canonical text: leaky_relu(negative_slope=0.3). Values that are the defaults do not stand in it, so equal functions have equal texts.</summary>
    public string Text => Stated.Count == 0 ? Name : $"{Name}({string.Join(",", Stated.Select(option => option.Name + "=" + option.Value))})";

    /// <summary>The value of a parameter; +∞ for none.</summary>
    public double Value(ActivationParameter parameter) => NumberText.TryNumber(Stated.FirstOrDefault(option => option.Name == parameter.Name)?.Value ?? "", out var value)
        ? value
        : parameter.Default ?? double.PositiveInfinity;

    /// <summary>The function of a text, or null if it is none: <see cref="ActivationParser"/> says why.</summary>
    public static Activation? Find(string text) => ActivationParser.Parse(text, out _);

    private string ValueText(ActivationParameter parameter) => double.IsInfinity(Value(parameter)) ? "∞" : NumberText.Of(Value(parameter));
}
