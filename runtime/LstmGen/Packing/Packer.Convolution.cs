namespace LstmGen.Runtime;

public static partial class Packer
{
    /// <summary>
    /// The weights of a convolution over time: <c>[group][block of filters][row: bias, taps × inputs][lane]</c>, the inputs being the features that a group sees.
    /// </summary>
    /// <param name="kernel">(taps, features / groups, filters).</param>
    /// <param name="bias">(filters), or nothing for zeros.</param>
    /// <param name="filters">The number of filters.</param>
    /// <param name="groups">How many groups the filters are divided into, each of which sees its own features.</param>
    /// <param name="lanes">The number of floats in a vector.</param>
    public static WeightBlock Convolution(ReadOnlySpan<float> kernel, ReadOnlySpan<float> bias, int filters, int groups, int lanes) =>
        new(Packing<float>.Convolution(kernel, bias, filters, groups, lanes));

    /// <summary>
    /// The weights of a convolution that keeps the features apart: <c>[kernel of a feature][block of features][row: bias, taps][lane]</c>.
    /// </summary>
    /// <param name="kernel">(taps, features, multiplier).</param>
    /// <param name="bias">(features·multiplier), or nothing for zeros.</param>
    /// <param name="features">The number of features.</param>
    /// <param name="multiplier">How many kernels each feature has.</param>
    /// <param name="lanes">The number of floats in a vector.</param>
    public static WeightBlock Depthwise(ReadOnlySpan<float> kernel, ReadOnlySpan<float> bias, int features, int multiplier, int lanes) =>
        new(Packing<float>.Depthwise(kernel, bias, features, multiplier, lanes));
}
