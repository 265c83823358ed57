namespace LstmGen.Runtime;

public static partial class Packer
{
    /// <summary>
    /// What a BatchNormalization needs of each feature: <c>[block of features][mean, factor, offset][lane]</c>, the factor being γ / √(variance + epsilon).
    /// </summary>
    /// <param name="gamma">(features), or nothing for ones.</param>
    /// <param name="beta">(features), or nothing for zeros.</param>
    /// <param name="mean">(features).</param>
    /// <param name="variance">(features).</param>
    /// <param name="epsilon">What is added to the variance.</param>
    /// <param name="lanes">The number of floats in a vector.</param>
    public static WeightBlock BatchNormalization(ReadOnlySpan<float> gamma, ReadOnlySpan<float> beta, ReadOnlySpan<float> mean, ReadOnlySpan<float> variance, float epsilon, int lanes) =>
        new(Packing<float>.BatchNormalization(gamma, beta, mean, variance, epsilon, lanes));

    /// <summary>A scale and an offset for each of some numbers: <c>[block of numbers][scale, offset][lane]</c>.</summary>
    /// <param name="scale">As many as there are numbers, or nothing for ones.</param>
    /// <param name="offset">As many as there are numbers, or nothing for zeros.</param>
    /// <param name="count">How many numbers there are.</param>
    /// <param name="lanes">The number of floats in a vector.</param>
    public static WeightBlock ScaleAndOffset(ReadOnlySpan<float> scale, ReadOnlySpan<float> offset, int count, int lanes) =>
        new(Packing<float>.ScaleAndOffset(scale, offset, count, lanes));

    /// <summary>The slopes of a PReLU for each number of a sample, and for each timestep where they differ in time: <c>[timestep][number]</c>.</summary>
    /// <param name="alpha">(timesteps, shape), row by row.</param>
    /// <param name="shape">The shape of the slopes of a timestep; 1 for an axis that shares them.</param>
    /// <param name="sample">The shape of a sample.</param>
    /// <param name="timesteps">For how many timesteps there are slopes; 1 if they are the same at each.</param>
    /// <param name="nextTimestep">How many floats it is from one timestep to the next.</param>
    public static WeightBlock Slopes(ReadOnlySpan<float> alpha, ReadOnlySpan<int> shape, ReadOnlySpan<int> sample, int timesteps, int nextTimestep) =>
        new(Packing<float>.Slopes(alpha, shape, sample, timesteps, nextTimestep));
}
