namespace LstmGen.Networks;

/// <summary>The activations of Keras 3, and those that ONNX has besides.</summary>
internal static class ActivationList
{
    public static IEnumerable<Activation> Create()
    {
        ActivationParameter
            alpha = new("alpha", 1),
            slope = new("negative_slope", 0) { FromZero = true },
            threshold = new("threshold", 0.5) { FromZero = true };

        yield return Activation.Linear;
        yield return Activation.Tanh;
        yield return Activation.Sigmoid;
        yield return new("hard_sigmoid", "clip({alpha}·z + {beta}, 0, 1)") { HasGateForm = true, IsBounded = true, HasPlainForm = true, Parameters = EquatableArray.Of(new ActivationParameter("alpha", 1.0 / 6), new("beta", 0.5)) };
        yield return new("relu", "max(z, 0)") { HasGateForm = true, HasPlainForm = true, Parameters = EquatableArray.Of(slope, new("max_value", null) { FromZero = true }, new("threshold", 0) { FromZero = true }) };
        yield return new("softmax", "exp(z) / Σ exp(z)") { IsElementwise = false };
        yield return new("leaky_relu", "z from 0 on, {negative_slope}·z below") { Parameters = EquatableArray.Of(slope with { Default = 0.2, FromZero = false }) };
        yield return new("relu6", "clip(z, 0, 6)");
        yield return new("log_softmax", "z - log Σ exp(z)") { IsElementwise = false };
        yield return new("celu", "z from 0 on, {alpha}·(exp(z/{alpha}) - 1) below") { Parameters = EquatableArray.Of(alpha with { AboveZero = true }) };
        yield return new("elu", "z from 0 on, {alpha}·(exp(z) - 1) below") { Parameters = EquatableArray.Of(alpha) };
        yield return new("selu", "1.0507·z from 0 on, 1.7581·(exp(z) - 1) below");
        yield return new("softplus", "log(1 + exp(z))");
        yield return new("softsign", "z / (1 + |z|)") { IsBounded = true };
        yield return new("squareplus", "(z + √(z² + {b})) / 2") { Parameters = EquatableArray.Of(new ActivationParameter("b", 4) { FromZero = true }) };
        yield return new("soft_shrink", "z - {threshold} above that, z + {threshold} below -{threshold}, else 0") { Parameters = EquatableArray.Of(threshold) };
        yield return new("hard_shrink", "z where |z| > {threshold}, else 0") { Parameters = EquatableArray.Of(threshold) };
        yield return new("tanh_shrink", "z - tanh(z)");
        yield return new("sparse_plus", "0 up to -1, (z + 1)²/4 up to 1, z from there");
        yield return new("sparse_sigmoid", "clip((z + 1)/2, 0, 1)") { IsBounded = true };
        yield return new("silu", "z / (1 + exp(-z))") { Aliases = EquatableArray.Of("swish") };
        yield return new("gelu", "z·Φ(z)");
        yield return new("gelu_approximate", "z/2·(1 + tanh(√(2/π)·(z + 0.044715·z³)))");
        yield return new("glu", "a·σ(b), a being the first half of z, b the second") { IsElementwise = false, Halves = true };
        yield return new("threshold", "z above {threshold}, else {default_value}") { Parameters = EquatableArray.Of(new ActivationParameter("threshold", null) { IsNeeded = true }, new("default_value", null) { IsNeeded = true }) };
        yield return new("exponential", "exp(z)") { MethodName = "Exp" };
        yield return new("hard_silu", "z·clip(z/6 + 1/2, 0, 1)") { Aliases = EquatableArray.Of("hard_swish") };
        yield return new("hard_tanh", "clip(z, -1, 1)") { IsBounded = true };
        yield return new("mish", "z·tanh(log(1 + exp(z)))");
        yield return new("log_sigmoid", "-log(1 + exp(-z))");
        yield return new("sparsemax", "max(z - τ, 0), adding up to 1") { IsElementwise = false };
        yield return new("affine", "{alpha}·z + {beta}") { Parameters = EquatableArray.Of(alpha, new("beta", 0)) };
        yield return new("scaled_tanh", "{alpha}·tanh({beta}·z)") { Parameters = EquatableArray.Of(alpha, new("beta", 1)) };
    }
}
