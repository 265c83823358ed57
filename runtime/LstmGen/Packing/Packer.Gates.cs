namespace LstmGen.Runtime;

public static partial class Packer
{
    /// <summary>
    /// The weights of a layer whose units each have some gates, block by block: <c>[block of units][row: bias, inputs, hidden][gate][lane]</c>.
    /// A block has as many units as a vector has lanes; the units missing in the last one have zero weights.
    /// </summary>
    /// <param name="kernel">(features, gates · units).</param>
    /// <param name="recurrentKernel">(units, gates · units).</param>
    /// <param name="bias">(gates · units), or nothing for zeros.</param>
    /// <param name="units">The number of units.</param>
    /// <param name="scales">One factor a gate, a power of two, that its columns are multiplied by: ½ for a gate that is computed as ½ + ½·tanh(z/2).</param>
    /// <param name="lanes">The number of floats in a vector.</param>
    public static WeightBlock Gates(ReadOnlySpan<float> kernel, ReadOnlySpan<float> recurrentKernel, ReadOnlySpan<float> bias, int units, ReadOnlySpan<float> scales, int lanes) =>
        new(Packing<float>.Gates(kernel, recurrentKernel, bias, units, scales, lanes));

    /// <summary>
    /// The weights of a layer whose sums all stay in registers, so that each row is read once for all units:
    /// <c>[row: bias, inputs, hidden][whole block][gate][lane], [rest]</c>.
    /// </summary>
    /// <remarks>
    /// Two or four gates of the rest stand side by side in one vector, in slots of 4 or 8 lanes: <see cref="Gate.HalfTanh"/> is the same for both kinds of gates.
    /// </remarks>
    /// <param name="kernel">(features, gates · units).</param>
    /// <param name="recurrentKernel">(units, gates · units).</param>
    /// <param name="bias">(gates · units), or nothing for zeros.</param>
    /// <param name="units">The number of units.</param>
    /// <param name="scales">One factor a gate, ½ or 1, that its columns are multiplied by.</param>
    /// <param name="lanes">The number of floats in a vector.</param>
    /// <param name="rest">How many units are left to vectors that several gates share: 0 to 8, at most half a vector.</param>
    public static WeightBlock GatesAtOnce(
        ReadOnlySpan<float> kernel, ReadOnlySpan<float> recurrentKernel, ReadOnlySpan<float> bias, int units, ReadOnlySpan<float> scales, int lanes, int rest) =>
        new(Packing<float>.GatesAtOnce(kernel, recurrentKernel, bias, units, scales, lanes, rest));
}
