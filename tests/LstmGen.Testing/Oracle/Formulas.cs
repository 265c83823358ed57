using System.Numerics;

namespace LstmGen.Testing.Oracle;

/// <summary>The activation functions that see one number at a time, as their definitions have them.</summary>
internal static class Formulas<T>
    where T : IFloatingPointIeee754<T>
{
    private static readonly T Half = T.CreateChecked(0.5), Two = T.CreateChecked(2), Six = T.CreateChecked(6);

    public static T Of(string name, T z, double?[] p) => name switch
    {
        "linear" => z,
        "tanh" => T.Tanh(z),
        "sigmoid" => Sigmoid(z),
        "hard_sigmoid" => Clip(Or(p, 0, 1.0 / 6) * z + Or(p, 1, 0.5), T.Zero, T.One),
        "relu" => Relu(z, Or(p, 0, 0), Or(p, 1, double.PositiveInfinity), Or(p, 2, 0)),
        "leaky_relu" => z >= T.Zero ? z : Or(p, 0, 0.2) * z,
        "relu6" => Clip(z, T.Zero, Six),
        "elu" => Elu(z, Or(p, 0, 1)),
        "celu" => z > T.Zero ? z : Or(p, 0, 1) * Less1(z / Or(p, 0, 1)),
        "selu" => T.CreateChecked(1.0507009873554805) * Elu(z, T.CreateChecked(1.6732632423543772)),
        "softplus" => Softplus(z),
        "softsign" => z / (T.One + T.Abs(z)),
        "squareplus" => (z + T.Sqrt(z * z + Or(p, 0, 4))) / Two,
        "soft_shrink" => z > Or(p, 0, 0.5) ? z - Or(p, 0, 0.5) : z < -Or(p, 0, 0.5) ? z + Or(p, 0, 0.5) : T.Zero,
        "hard_shrink" => T.Abs(z) > Or(p, 0, 0.5) ? z : T.Zero,
        "tanh_shrink" => z - T.Tanh(z),
        "sparse_plus" => z <= -T.One ? T.Zero : z < T.One ? (z + T.One) * (z + T.One) / (Two * Two) : z,
        "sparse_sigmoid" => Clip((z + T.One) / Two, T.Zero, T.One),
        "silu" => z * Sigmoid(z),
        "gelu" => z * Erfc.OfNormal(z),
        "gelu_approximate" => Half * z * (T.One + T.Tanh(T.Sqrt(Two / T.Pi) * (z + T.CreateChecked(0.044715) * z * z * z))),
        "threshold" => z > Or(p, 0, 0) ? z : Or(p, 1, 0),
        "exponential" => T.Exp(z),
        "hard_silu" => z * Clip(z / Six + Half, T.Zero, T.One),
        "hard_tanh" => Clip(z, -T.One, T.One),
        "mish" => z * T.Tanh(Softplus(z)),
        "log_sigmoid" => -Softplus(-z),
        "affine" => Or(p, 0, 1) * z + Or(p, 1, 0),
        "scaled_tanh" => Or(p, 0, 1) * T.Tanh(Or(p, 1, 1) * z),
        _ => throw new ArgumentException(name),
    };

    public static T Sigmoid(T z) => T.One / (T.One + T.Exp(-z));

    public static T Clip(T z, T from, T to) => z < from ? from : z > to ? to : z;

    private static T Relu(T z, T slope, T most, T threshold) => z >= most ? most : z >= threshold ? z : slope * (z - threshold);

    private static T Elu(T z, T alpha) => z > T.Zero ? z : alpha * Less1(z);

    private static T Less1(T z) => T.Exp(z) - T.One;

    // The exponential of a large number is infinite: that of its negative is not.
    private static T Softplus(T z) => T.Max(z, T.Zero) + T.Log(T.One + T.Exp(-T.Abs(z)));

    private static T Or(double?[] parameters, int index, double otherwise) => T.CreateChecked((index < parameters.Length ? parameters[index] : null) ?? otherwise);
}
