using System.Numerics;

namespace LstmGen.Runtime;

internal static partial class Packing<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>See <see cref="Packer.Gates"/>.</summary>
    public static PinnedBlock<T> Gates(ReadOnlySpan<T> kernel, ReadOnlySpan<T> recurrentKernel, ReadOnlySpan<T> bias, int units, ReadOnlySpan<T> scales, int lanes)
    {
        var source = new GateColumns<T>(kernel, recurrentKernel, bias, units, scales);
        int blocks = Blocks(units, lanes), row = source.Gates * lanes;
        var block = PinnedBlock<T>.Allocate(checked(blocks * source.Rows * row), out var packed);
        for (var unit = 0; unit < units; unit++)
        {
            var start = unit / lanes * source.Rows * row + unit % lanes;
            for (var gate = 0; gate < source.Gates; gate++)
                source.Write(gate, unit, packed[(start + gate * lanes)..], row);
        }

        return block;
    }

    /// <summary>See <see cref="Packer.GatesAtOnce"/>.</summary>
    public static PinnedBlock<T> GatesAtOnce(
        ReadOnlySpan<T> kernel, ReadOnlySpan<T> recurrentKernel, ReadOnlySpan<T> bias, int units, ReadOnlySpan<T> scales, int lanes, int rest)
    {
        var source = new GateColumns<T>(kernel, recurrentKernel, bias, units, scales);
        int blocks = Blocks(units - rest, lanes), slot = rest <= 4 ? 4 : 8, restVectors = rest == 0 ? 0 : (source.Gates * slot + lanes - 1) / lanes;
        int row = (blocks * source.Gates + restVectors) * lanes;
        var block = PinnedBlock<T>.Allocate(checked(source.Rows * row), out var packed);
        for (var unit = 0; unit < units; unit++)
        {
            for (var gate = 0; gate < source.Gates; gate++)
            {
                var start = unit >= blocks * lanes
                    ? blocks * source.Gates * lanes + gate * slot + unit - blocks * lanes
                    : (unit / lanes * source.Gates + gate) * lanes + unit % lanes;
                source.Write(gate, unit, packed[start..], row);
            }
        }

        return block;
    }
}
