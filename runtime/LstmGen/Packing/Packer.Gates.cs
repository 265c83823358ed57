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
    public static WeightBlock Gates(ReadOnlySpan<float> kernel, ReadOnlySpan<float> recurrentKernel, ReadOnlySpan<float> bias, int units, ReadOnlySpan<float> scales, int lanes)
    {
        var source = new GateColumns(kernel, recurrentKernel, bias, units, scales);
        int blocks = Blocks(units, lanes), row = source.Gates * lanes;
        var block = WeightBlock.Allocate(checked(blocks * source.Rows * row), out var packed);
        for (var unit = 0; unit < units; unit++)
        {
            var start = unit / lanes * source.Rows * row + unit % lanes;
            for (var gate = 0; gate < source.Gates; gate++)
                source.Write(gate, unit, packed[(start + gate * lanes)..], row);
        }

        return block;
    }

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
        ReadOnlySpan<float> kernel, ReadOnlySpan<float> recurrentKernel, ReadOnlySpan<float> bias, int units, ReadOnlySpan<float> scales, int lanes, int rest)
    {
        var source = new GateColumns(kernel, recurrentKernel, bias, units, scales);
        int blocks = Blocks(units - rest, lanes), slot = rest <= 4 ? 4 : 8, restVectors = rest == 0 ? 0 : (source.Gates * slot + lanes - 1) / lanes;
        int row = (blocks * source.Gates + restVectors) * lanes;
        var block = WeightBlock.Allocate(checked(source.Rows * row), out var packed);
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
