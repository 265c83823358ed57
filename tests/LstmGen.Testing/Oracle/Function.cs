using System.Globalization;
using System.Numerics;

namespace LstmGen.Testing.Oracle;

/// <summary>
/// An activation function by Keras' name, with Keras' parameters in Keras' order, null being the default; what ONNX alone knows is named in the same way. A row goes
/// in and a row comes out: softmax and its like see all of it.
/// </summary>
public sealed record Function(string Name, params double?[] Parameters)
{
    public static readonly Function Linear = new("linear"), Tanh = new("tanh"), Sigmoid = new("sigmoid");

    /// <summary>The function of a row.</summary>
    public T[] Apply<T>(T[] z)
        where T : IFloatingPointIeee754<T>
    {
        return Name switch
        {
            "softmax" => Rows.Softmax(z),
            "log_softmax" => [.. Rows.Softmax(z).Select(T.Log)],
            "sparsemax" => Rows.Sparsemax(z),
            "glu" => z[..(z.Length / 2)].Of([.. z[(z.Length / 2)..].Select(Formulas<T>.Sigmoid)]),
            _ => [.. z.Select(one => Formulas<T>.Of(Name, one, Parameters))],
        };
    }

    /// <summary>Reads a name with the parameters that are stated, as relu(negative_slope=0.1,max_value=6).</summary>
    public static Function Parse(string text)
    {
        var parts = text.Split(["(", ",", ")"], StringSplitOptions.RemoveEmptyEntries);
        var stated = parts[1..].Select(part => part.Split('=')).ToDictionary(pair => pair[0], pair => double.Parse(pair[1], CultureInfo.InvariantCulture));
        return new Function(parts[0], stated.Count == 0 ? [] : [.. ParametersOf(parts[0]).Select(name => stated.Remove(name, out var value) ? value : (double?)null)]);
    }

    public bool Equals(Function? other) => other is not null && Name == other.Name && Parameters.SequenceEqual(other.Parameters);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Parameters.Length == 0 ? Name : $"{Name}({string.Join(", ", Parameters)})";

    private static string[] ParametersOf(string name) => name switch
    {
        "relu" => ["negative_slope", "max_value", "threshold"],
        "leaky_relu" => ["negative_slope"],
        "squareplus" => ["b"],
        "soft_shrink" or "hard_shrink" => ["threshold"],
        "threshold" => ["threshold", "default_value"],
        "elu" or "celu" => ["alpha"],
        "hard_sigmoid" or "affine" or "scaled_tanh" => ["alpha", "beta"],
        _ => throw new ArgumentException(name),
    };
}
