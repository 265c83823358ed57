using System.Numerics;

namespace LstmGen.Runtime;

/// <summary>What <see cref="Packer"/> does, for numbers of either size.</summary>
/// <typeparam name="T">float or double.</typeparam>
internal static partial class Packing<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>See <see cref="Packer.Dense"/>.</summary>
    public static PinnedBlock<T> Dense(ReadOnlySpan<T> kernel, ReadOnlySpan<T> bias, int units, int lanes)
    {
        int inputs = kernel.Length / units, rows = 1 + inputs;
        var block = PinnedBlock<T>.Allocate(checked(Blocks(units, lanes) * rows * lanes), out var packed);
        for (var unit = 0; unit < units; unit++)
        {
            var start = unit / lanes * rows * lanes + unit % lanes;
            packed[start] = bias.IsEmpty ? T.Zero : bias[unit];
            for (var row = 0; row < inputs; row++)
                packed[start + (1 + row) * lanes] = kernel[row * units + unit];
        }

        return block;
    }

    /// <summary>See <see cref="Packer.Normalization"/>.</summary>
    public static PinnedBlock<T> Normalization(ReadOnlySpan<T> mean, ReadOnlySpan<T> variance, int lanes)
    {
        var smallest = T.CreateChecked(1e-7);
        var block = PinnedBlock<T>.Allocate(Blocks(mean.Length, lanes) * 2 * lanes, out var packed);
        packed.Fill(T.One);
        for (var feature = 0; feature < mean.Length; feature++)
        {
            var start = feature / lanes * 2 * lanes + feature % lanes;
            packed[start] = mean[feature];
            packed[start + lanes] = T.Max(T.Sqrt(variance[feature]), smallest);
        }

        return block;
    }

    /// <summary>See <see cref="Packer.Vector"/>.</summary>
    public static PinnedBlock<T> Vector(ReadOnlySpan<T> values)
    {
        const int Widest = 16;
        var block = PinnedBlock<T>.Allocate(Blocks(values.Length, Widest) * Widest, out var packed);
        values.CopyTo(packed);
        return block;
    }

    private static int Blocks(int units, int lanes) => (units + lanes - 1) / lanes;
}
