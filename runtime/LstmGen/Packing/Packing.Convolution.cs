namespace LstmGen.Runtime;

internal static partial class Packing<T>
{
    /// <summary>See <see cref="Packer.Convolution"/>.</summary>
    public static PinnedBlock<T> Convolution(ReadOnlySpan<T> kernel, ReadOnlySpan<T> bias, int filters, int groups, int lanes)
    {
        int inputs = kernel.Length / filters, rows = 1 + inputs, each = filters / groups, blocks = Blocks(each, lanes);
        var block = PinnedBlock<T>.Allocate(checked(groups * blocks * rows * lanes), out var packed);
        for (var filter = 0; filter < filters; filter++)
        {
            int group = filter / each, unit = filter % each;
            var start = (group * blocks + unit / lanes) * rows * lanes + unit % lanes;
            packed[start] = bias.IsEmpty ? T.Zero : bias[filter];
            for (var row = 0; row < inputs; row++)
                packed[start + (1 + row) * lanes] = kernel[row * filters + filter];
        }

        return block;
    }

    /// <summary>See <see cref="Packer.Depthwise"/>.</summary>
    public static PinnedBlock<T> Depthwise(ReadOnlySpan<T> kernel, ReadOnlySpan<T> bias, int features, int multiplier, int lanes)
    {
        int outputs = features * multiplier, taps = kernel.Length / outputs, rows = 1 + taps, blocks = Blocks(features, lanes);
        var block = PinnedBlock<T>.Allocate(checked(multiplier * blocks * rows * lanes), out var packed);
        for (var copy = 0; copy < multiplier; copy++)
        {
            for (var feature = 0; feature < features; feature++)
            {
                var start = (copy * blocks + feature / lanes) * rows * lanes + feature % lanes;
                packed[start] = bias.IsEmpty ? T.Zero : bias[feature * multiplier + copy];
                for (var tap = 0; tap < taps; tap++)
                    packed[start + (1 + tap) * lanes] = kernel[tap * outputs + feature * multiplier + copy];
            }
        }

        return block;
    }
}
