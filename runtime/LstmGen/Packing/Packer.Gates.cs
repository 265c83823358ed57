namespace LstmGen.Runtime;

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
    /// <param name="lanes">The number of floats in a vector.</param>
    /// <param name="perUnit">(weights · units), or nothing: what each unit has for itself, as peepholes.</param>
    /// <param name="perUnitScale">A power of two that these are multiplied by.</param>
    public static WeightBlock Gates(
        ReadOnlySpan<float> kernel, ReadOnlySpan<float> recurrentKernel, ReadOnlySpan<float> bias, ReadOnlySpan<float> hiddenBias, int units, ReadOnlySpan<GateSum> sums,
        int lanes, ReadOnlySpan<float> perUnit = default, float perUnitScale = 1)
    {
        var source = new GateColumns(kernel, recurrentKernel, bias, hiddenBias, units, sums);
        int own = perUnit.Length / units, vectors = source.Sums + source.Features * source.SumsOfInput + source.Hidden * source.SumsOfHidden;
        var block = WeightBlock.Allocate(checked(Blocks(units, lanes) * (vectors + own) * lanes), out var packed);
        for (var unit = 0; unit < units; unit++)
        {
            var column = packed[(unit / lanes * (vectors + own) * lanes + unit % lanes)..];
            for (int sum = 0, ofInput = 0, ofHidden = 0; sum < source.Sums; sum++)
            {
                Write(source, sum, unit, column, new RowPlaces(
                    sum * lanes,
                    (source.Sums + ofInput) * lanes, source.SumsOfInput * lanes,
                    (source.Sums + source.Features * source.SumsOfInput + ofHidden) * lanes, source.SumsOfHidden * lanes));
                ofInput += source[sum].OfInput ? 1 : 0;
                ofHidden += source[sum].OfHidden ? 1 : 0;
            }

            for (var weight = 0; weight < own; weight++)
                column[(vectors + weight) * lanes] = perUnit[weight * units + unit] * perUnitScale;
        }

        return block;
    }

    /// <summary>
    /// The weights of a recurrent layer whose sums all stay in registers, so that each row is read once for all units:
    /// <c>[row: bias, inputs, hidden][whole block][sum][lane], [rest]</c>.
    /// </summary>
    /// <remarks>
    /// Two or four gates of the rest stand side by side in one vector, in slots of 4 or 8 lanes: <see cref="Gate.HalfTanh"/> is the same for both kinds of gates.
    /// Only a layer whose sums all have both x and h has a rest.
    /// </remarks>
    /// <param name="kernel">(features, gates · units).</param>
    /// <param name="recurrentKernel">(hidden, gates · units).</param>
    /// <param name="bias">(gates · units), or nothing for zeros: the bias of x, or of both.</param>
    /// <param name="hiddenBias">(gates · units), or nothing for zeros: the bias of h.</param>
    /// <param name="units">The number of units.</param>
    /// <param name="sums">The sums of a unit.</param>
    /// <param name="lanes">The number of floats in a vector.</param>
    /// <param name="rest">How many units are left to vectors that several gates share: 0 to 8, at most half a vector.</param>
    public static WeightBlock GatesAtOnce(
        ReadOnlySpan<float> kernel, ReadOnlySpan<float> recurrentKernel, ReadOnlySpan<float> bias, ReadOnlySpan<float> hiddenBias, int units, ReadOnlySpan<GateSum> sums,
        int lanes, int rest)
    {
        var source = new GateColumns(kernel, recurrentKernel, bias, hiddenBias, units, sums);
        int blocks = Blocks(units - rest, lanes), slot = rest <= 4 ? 4 : 8, restVectors = rest == 0 ? 0 : (source.Sums * slot + lanes - 1) / lanes;
        int biasRow = (blocks * source.Sums + restVectors) * lanes, inputRow = (blocks * source.SumsOfInput + restVectors) * lanes, hiddenRow = (blocks * source.SumsOfHidden + restVectors) * lanes;
        var block = WeightBlock.Allocate(checked(biasRow + source.Features * inputRow + source.Hidden * hiddenRow), out var packed);
        for (var unit = 0; unit < units; unit++)
        {
            for (int sum = 0, ofInput = 0, ofHidden = 0; sum < source.Sums; sum++)
            {
                Write(source, sum, unit, packed, new RowPlaces(
                    Place(source.Sums, sum), biasRow + Place(source.SumsOfInput, ofInput), inputRow, biasRow + source.Features * inputRow + Place(source.SumsOfHidden, ofHidden), hiddenRow));
                ofInput += source[sum].OfInput ? 1 : 0;
                ofHidden += source[sum].OfHidden ? 1 : 0;
            }

            // Where in a row the unit's weight for one of so many sums stands.
            int Place(int inRow, int number) => unit >= blocks * lanes
                ? blocks * inRow * lanes + number * slot + unit - blocks * lanes
                : (unit / lanes * inRow + number) * lanes + unit % lanes;
        }

        return block;
    }

    /// <summary>Writes a unit's weights for one sum, one place a row.</summary>
    private static void Write(GateColumns source, int sum, int unit, Span<float> packed, RowPlaces places)
    {
        packed[places.Bias] = source.Bias(sum, unit);
        for (var feature = 0; source[sum].OfInput && feature < source.Features; feature++)
            packed[places.Input + feature * places.InputStride] = source.OfInput(sum, unit, feature);
        for (var hidden = 0; source[sum].OfHidden && hidden < source.Hidden; hidden++)
            packed[places.Hidden + hidden * places.HiddenStride] = source.OfHidden(sum, unit, hidden);
    }

    /// <summary>Where the weights of a unit for a sum stand: its bias, its first row of x and of h, and how far it is to the next rows.</summary>
    private readonly record struct RowPlaces(int Bias, int Input, int InputStride, int Hidden, int HiddenStride);
}
