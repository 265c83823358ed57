using System.Numerics;

namespace LstmGen.Runtime;

internal static partial class Packing<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>See <see cref="Packer.BatchNormalization"/>.</summary>
    public static PinnedBlock<T> BatchNormalization(ReadOnlySpan<T> gamma, ReadOnlySpan<T> beta, ReadOnlySpan<T> mean, ReadOnlySpan<T> variance, T epsilon, int lanes)
    {
        const int Rows = 3;
        var block = PinnedBlock<T>.Allocate(checked(Blocks(mean.Length, lanes) * Rows * lanes), out var packed);
        for (var feature = 0; feature < mean.Length; feature++)
        {
            var start = feature / lanes * Rows * lanes + feature % lanes;
            packed[start] = mean[feature];
            packed[start + lanes] = (gamma.IsEmpty ? T.One : gamma[feature]) / T.Sqrt(variance[feature] + epsilon);
            packed[start + 2 * lanes] = beta.IsEmpty ? T.Zero : beta[feature];
        }

        return block;
    }

    /// <summary>See <see cref="Packer.ScaleAndOffset"/>.</summary>
    public static PinnedBlock<T> ScaleAndOffset(ReadOnlySpan<T> scale, ReadOnlySpan<T> offset, int count, int lanes)
    {
        const int Rows = 2;
        var block = PinnedBlock<T>.Allocate(checked(Blocks(count, lanes) * Rows * lanes), out var packed);
        for (var number = 0; number < count; number++)
        {
            var start = number / lanes * Rows * lanes + number % lanes;
            packed[start] = scale.IsEmpty ? T.One : scale[number];
            packed[start + lanes] = offset.IsEmpty ? T.Zero : offset[number];
        }

        return block;
    }

    /// <summary>See <see cref="Packer.Slopes"/>.</summary>
    public static PinnedBlock<T> Slopes(ReadOnlySpan<T> alpha, ReadOnlySpan<int> shape, ReadOnlySpan<int> sample, int timesteps, int nextTimestep)
    {
        int count = 1, own = 1;
        for (var axis = 0; axis < sample.Length; axis++)
            (count, own) = (checked(count * sample[axis]), own * shape[axis]);

        var block = PinnedBlock<T>.Allocate(checked(timesteps * nextTimestep), out var packed);
        for (var timestep = 0; timestep < timesteps; timestep++)
        {
            for (var number = 0; number < count; number++)
                packed[timestep * nextTimestep + number] = alpha[timestep * own + PlaceOf(number, shape, sample)];
        }

        return block;
    }

    /// <summary>Where the number of a sample has its slope: an axis of length 1 shares it.</summary>
    private static int PlaceOf(int number, ReadOnlySpan<int> shape, ReadOnlySpan<int> sample)
    {
        int place = 0, next = 1;
        for (var axis = sample.Length - 1; axis >= 0; axis--)
        {
            if (shape[axis] > 1)
                place += number % sample[axis] * next;
            next *= shape[axis];
            number /= sample[axis];
        }

        return place;
    }
}
