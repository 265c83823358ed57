namespace LstmGen.Runtime.Float64;

public static partial class Packer
{
    /// <summary>
    /// The weights of a recurrent layer whose units each keep some sums, block by block: <c>[block of units][row: bias, inputs, hidden][sum][lane]</c>, and after a
    /// block's rows what each of its units has for itself, <c>[weight][lane]</c>. A row of inputs has weights for the sums that x is in, a row of h for those that
    /// h is in. A block has as many units as a vector has lanes; the units missing in the last one have zero weights.
    /// </summary>
    /// <param name="kernel">(features, gates · units), or nothing where no x goes in.</param>
    /// <param name="recurrentKernel">(hidden, gates · units).</param>
    /// <param name="bias">(gates · units), or nothing for zeros: the bias of x, or of both.</param>
    /// <param name="hiddenBias">(gates · units), or nothing for zeros: the bias of h.</param>
    /// <param name="units">The number of units.</param>
    /// <param name="sums">The sums of a unit.</param>
    /// <param name="lanes">The number of doubles in a vector.</param>
    /// <param name="perUnit">(weights · units), or nothing: what each unit has for itself, as peepholes.</param>
    /// <param name="perUnitScale">A power of two that these are multiplied by.</param>
    public static WeightBlock Gates(
        ReadOnlySpan<double> kernel, ReadOnlySpan<double> recurrentKernel, ReadOnlySpan<double> bias, ReadOnlySpan<double> hiddenBias, int units, ReadOnlySpan<GateSum> sums,
        int lanes, ReadOnlySpan<double> perUnit = default, float perUnitScale = 1) =>
        new(Packing<double>.Gates(kernel, recurrentKernel, bias, hiddenBias, units, sums, lanes, perUnit, perUnitScale));

    /// <summary>
    /// The weights of a recurrent layer whose sums all stay in registers, so that each row is read once for all units:
    /// <c>[row: bias, inputs, hidden][whole block][sum][lane], [rest]</c>.
    /// </summary>
    /// <remarks>
    /// Two or four gates of the rest stand side by side in one vector, in slots of 4 or 8 lanes.
    /// Only a layer whose sums all have both x and h has a rest.
    /// </remarks>
    /// <param name="kernel">(features, gates · units).</param>
    /// <param name="recurrentKernel">(hidden, gates · units).</param>
    /// <param name="bias">(gates · units), or nothing for zeros: the bias of x, or of both.</param>
    /// <param name="hiddenBias">(gates · units), or nothing for zeros: the bias of h.</param>
    /// <param name="units">The number of units.</param>
    /// <param name="sums">The sums of a unit.</param>
    /// <param name="lanes">The number of doubles in a vector.</param>
    /// <param name="rest">How many units are left to vectors that several gates share: 0 to 8, at most half a vector.</param>
    public static WeightBlock GatesAtOnce(
        ReadOnlySpan<double> kernel, ReadOnlySpan<double> recurrentKernel, ReadOnlySpan<double> bias, ReadOnlySpan<double> hiddenBias, int units, ReadOnlySpan<GateSum> sums,
        int lanes, int rest) =>
        new(Packing<double>.GatesAtOnce(kernel, recurrentKernel, bias, hiddenBias, units, sums, lanes, rest));
}
