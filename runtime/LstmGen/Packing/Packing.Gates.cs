using System.Numerics;

namespace LstmGen.Runtime;

internal static partial class Packing<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>See <see cref="Packer.Gates"/>.</summary>
    public static PinnedBlock<T> Gates(
        ReadOnlySpan<T> kernel, ReadOnlySpan<T> recurrentKernel, ReadOnlySpan<T> bias, ReadOnlySpan<T> hiddenBias, int units, ReadOnlySpan<GateSum> sums,
        int lanes, ReadOnlySpan<T> perUnit, float perUnitScale)
    {
        var source = new GateColumns<T>(kernel, recurrentKernel, bias, hiddenBias, units, sums);
        int own = perUnit.Length / units, vectors = source.Sums + source.Features * source.SumsOfInput + source.Hidden * source.SumsOfHidden;
        var block = PinnedBlock<T>.Allocate(checked(Blocks(units, lanes) * (vectors + own) * lanes), out var packed);
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
                column[(vectors + weight) * lanes] = perUnit[weight * units + unit] * T.CreateChecked(perUnitScale);
        }

        return block;
    }

    /// <summary>See <see cref="Packer.GatesAtOnce"/>.</summary>
    public static PinnedBlock<T> GatesAtOnce(
        ReadOnlySpan<T> kernel, ReadOnlySpan<T> recurrentKernel, ReadOnlySpan<T> bias, ReadOnlySpan<T> hiddenBias, int units, ReadOnlySpan<GateSum> sums,
        int lanes, int rest)
    {
        var source = new GateColumns<T>(kernel, recurrentKernel, bias, hiddenBias, units, sums);
        int blocks = Blocks(units - rest, lanes), slot = rest <= 4 ? 4 : 8, restVectors = rest == 0 ? 0 : (source.Sums * slot + lanes - 1) / lanes;
        int biasRow = (blocks * source.Sums + restVectors) * lanes, inputRow = (blocks * source.SumsOfInput + restVectors) * lanes, hiddenRow = (blocks * source.SumsOfHidden + restVectors) * lanes;
        var block = PinnedBlock<T>.Allocate(checked(biasRow + source.Features * inputRow + source.Hidden * hiddenRow), out var packed);
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
    private static void Write(GateColumns<T> source, int sum, int unit, Span<T> packed, RowPlaces places)
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
