using System.Numerics;

namespace LstmGen.Testing.Oracle;

/// <summary>All numbers as one vector.</summary>
public sealed record Flatten(string Name) : Layer(Name)
{
    public override bool IsCausal => false;

    public override Value<T>[] Run<T>(Weights<T> weights, Value<T>[] inputs) => [Value.Vector(inputs.Single().Numbers)];
}

/// <summary>The same numbers along other axes. Within TimeDistributed these are the axes of a sample.</summary>
public sealed record Reshape(string Name, params int[] Target) : Layer(Name)
{
    public override bool IsCausal => false;

    public override Value<T>[] Run<T>(Weights<T> weights, Value<T>[] inputs) => [Axes.Value(inputs.Single().Numbers, Target)];
}

/// <summary>The axes in another order.</summary>
/// <param name="Name">Its name.</param>
/// <param name="From">The axes that come in.</param>
/// <param name="Dims">Which of them each axis that comes out is, counted from 1.</param>
public sealed record Permute(string Name, int[] From, int[] Dims) : Layer(Name)
{
    public override bool IsCausal => Dims[0] == 1;

    public override Value<T>[] Run<T>(Weights<T> weights, Value<T>[] inputs)
    {
        var (numbers, to) = (inputs.Single().Numbers, Dims.Select(axis => From[axis - 1]).ToArray());
        var permuted = new T[numbers.Length];
        for (var at = 0; at < numbers.Length; at++)
        {
            var place = Axes.Place(to, at);
            var origin = new int[place.Length];
            for (var axis = 0; axis < place.Length; axis++)
                origin[Dims[axis] - 1] = place[axis];
            permuted[at] = numbers[Axes.At(From, origin)];
        }

        return [Axes.Value(permuted, to)];
    }
}

/// <summary>Sums of products along an axis of each of two values, the axes counted from 1.</summary>
public sealed record Dot(string Name, int[] Left, int LeftAxis, int[] Right, int RightAxis, bool Normalize) : Layer(Name)
{
    /// <summary>The axes that come out.</summary>
    public int[] Output => Rest is { Length: > 0 } rest ? rest : [1];

    public override bool IsCausal => Left.Length == 1 && Right.Length == 1;

    private int[] Rest => [.. Without(Left, LeftAxis), .. Without(Right, RightAxis)];

    public override Value<T>[] Run<T>(Weights<T> weights, Value<T>[] inputs)
    {
        var (left, right, length) = (inputs[0].Numbers, inputs[1].Numbers, Left[LeftAxis - 1]);
        var sums = new T[Output.Aggregate(1, (product, axis) => product * axis)];
        for (var at = 0; at < sums.Length; at++)
        {
            var place = Axes.Place(Rest, at);
            T[] a = [.. Enumerable.Range(0, length).Select(index => left[Axes.At(Left, With(place[..(Left.Length - 1)], LeftAxis, index))])];
            T[] b = [.. Enumerable.Range(0, length).Select(index => right[Axes.At(Right, With(place[(Left.Length - 1)..], RightAxis, index))])];
            sums[at] = Sum(Normalized(a), Normalized(b));
        }

        return [Axes.Value(sums, Output)];
    }

    private T[] Normalized<T>(T[] values)
        where T : IFloatingPointIeee754<T> => Normalize ? [.. values.Select(value => value / T.Max(T.Sqrt(Sum(values, values)), T.CreateChecked(1e-7)))] : values;

    private static T Sum<T>(T[] a, T[] b)
        where T : IFloatingPointIeee754<T> => a.Of(b).Aggregate(T.Zero, (sum, product) => sum + product);

    private static IEnumerable<int> Without(int[] axes, int axis) => axes.Where((_, index) => index != axis - 1);

    private static int[] With(int[] place, int axis, int index) => [.. place[..(axis - 1)], index, .. place[(axis - 1)..]];
}

/// <summary>Where numbers stand along axes.</summary>
internal static class Axes
{
    /// <summary>The place along each axis of a number.</summary>
    public static int[] Place(int[] axes, int at)
    {
        var place = new int[axes.Length];
        for (var axis = axes.Length - 1; axis >= 0; axis--)
            (at, place[axis]) = Math.DivRem(at, axes[axis]);
        return place;
    }

    /// <summary>The number at a place.</summary>
    public static int At(int[] axes, int[] place) => axes.Zip(place).Aggregate(0, (at, next) => at * next.First + next.Second);

    /// <summary>A vector, or a sequence whose first axis is time.</summary>
    public static Value<T> Value<T>(T[] numbers, int[] axes) =>
        axes.Length == 1 ? Oracle.Value.Vector(numbers) : Oracle.Value.Sequence(numbers.Chunk(numbers.Length / axes[0]));
}
