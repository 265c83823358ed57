namespace LstmGen.Networks;

/// <summary>What stands in one element of a value.</summary>
internal enum ElementType
{
    Float32,
    Float64,
    Int32,

    /// <summary>What masks are made of: whether a timestep counts.</summary>
    Bool,
}

/// <summary>
/// The shape of a value without its batch axis, rank 0 to 4. An axis whose length only the caller knows (any number of timesteps) is null.
/// </summary>
internal sealed record Shape(EquatableArray<int?> Axes)
{
    public static Shape Of(params int?[] axes) => new(new EquatableArray<int?>(axes));

    public int Rank => Axes.Count;

    /// <summary>The length of the last axis: the features of a sample.</summary>
    public int? Features => Rank == 0 ? 1 : Axes[Rank - 1];

    /// <summary>Whether the value is a sequence of samples: (timesteps, features), or (timesteps, height, width, channels).</summary>
    public bool IsSequence => Rank >= 2;

    public int? Timesteps => IsSequence ? Axes[0] : null;

    /// <summary>How many numbers a sample has: one timestep of a sequence, or a vector; 0 while an axis is not known, and as many as a span can hold at most.</summary>
    public int SampleSize => (int)Math.Min(int.MaxValue, (IsSequence ? Axes.Skip(1) : Axes).Aggregate(1L, (size, axis) => Math.Min(int.MaxValue, size) * (axis ?? 0)));

    /// <summary>The shape of a sample: what a sequence has at one timestep, or the vector.</summary>
    public Shape Sample => IsSequence ? OfSample : this;

    /// <summary>How many numbers there are in all; 0 while an axis is not known.</summary>
    public long Count => Axes.Aggregate(1L, (count, axis) => Math.Min(int.MaxValue, count) * (axis ?? 0));

    /// <summary>The same axes with another number of features.</summary>
    public Shape WithFeatures(int features) => new(Axes.Take(Rank - 1).Concat([(int?)features]).ToEquatable());

    /// <summary>The shape of one item along the first axis: of a sequence's sample.</summary>
    public Shape OfSample => new(Axes.Skip(1).ToEquatable());

    /// <summary>Which axis a number of Keras' names, which counts the batch axis as 0, or from the end; null if it names none.</summary>
    public int? AxisAt(int axis)
    {
        var index = axis < 0 ? Rank + axis : axis - 1;
        return index >= 0 && index < Rank ? index : null;
    }

    /// <summary>The numbers that name axes: 1 to 2, or -2 to -1.</summary>
    public string AxesText(bool fromEnd = true) =>
        Rank == 0 ? "none" : Rank == 1 ? (fromEnd ? "1, or -1" : "1") : $"1 to {NumberText.Of(Rank)}{(fromEnd ? $", or -{NumberText.Of(Rank)} to -1" : "")}";

    /// <summary>As Keras writes it, batch axis first: (None, 24, 4).</summary>
    public string KerasText(int? batch) => "(" + string.Join(", ", Axes.Prepend(batch).Select(Text)) + ")";

    public override string ToString() => Rank == 1 ? "(" + Text(Axes[0]) + ")" : "(" + string.Join(", ", Axes.Select(Text)) + ")";

    private static string Text(int? axis) => axis is { } length ? NumberText.Of(length) : "None";
}

/// <summary>What flows along an edge of the network.</summary>
/// <param name="Shape">Its shape, without the batch axis.</param>
/// <param name="Element">What stands in one element.</param>
/// <param name="Mask">Where the mask comes from that goes with the value, the <see cref="Edge.OfMask"/> of a use of a layer; null where every timestep counts.</param>
internal sealed record NetworkValue(Shape Shape, ElementType Element, Edge? Mask = null)
{
    /// <summary>Whether it is tokens, each the number of a word, which an Embedding makes numbers of.</summary>
    public bool IsTokens => Element == ElementType.Int32;

    /// <summary>Whether it is a sequence, of samples or of tokens: for these time is an axis even if it is the only one.</summary>
    public bool IsSequence => IsTokens ? Shape.Rank > 0 : Shape.IsSequence;

    public int? Timesteps => IsSequence ? Shape.Axes[0] : null;

    /// <summary>The shape of what stands at a timestep, or of the vector; that of a token has no axis.</summary>
    public Shape Sample => IsSequence ? Shape.OfSample : Shape;

    /// <summary>How many numbers, or tokens, a timestep or a vector has.</summary>
    public int SampleSize => IsTokens && Shape.Rank == 1 ? 1 : Shape.SampleSize;
}
