namespace LstmGen.Testing.Oracle;

/// <summary>A frame: rows of pixels, each with its channels side by side. As a row of a sequence its numbers stand in this order.</summary>
public sealed record Frame(int Height, int Width, int Channels)
{
    public int Count => Height * Width * Channels;

    /// <summary>Where a channel of a pixel stands; null outside the frame.</summary>
    public int? At(int row, int column, int channel) =>
        row >= 0 && row < Height && column >= 0 && column < Width ? (row * Width + column) * Channels + channel : null;
}

/// <summary>How a window moves over a frame.</summary>
/// <param name="Height">Its rows.</param>
/// <param name="Width">Its columns.</param>
/// <param name="Down">How far it moves down.</param>
/// <param name="Right">How far it moves to the right.</param>
/// <param name="IsSame">Whether it reaches past the edges.</param>
/// <param name="Dilation">How far its places are apart.</param>
public sealed record Window(int Height, int Width, int Down, int Right, bool IsSame, int Dilation = 1)
{
    /// <summary>What comes out of a frame.</summary>
    public Frame Over(Frame frame, int channels) => new(Count(frame.Height, Height, Down), Count(frame.Width, Width, Right), channels);

    /// <summary>The pixels that the window sees for an output, row by row, those outside the frame among them.</summary>
    public IEnumerable<(int Row, int Column)> Places(Frame frame, int row, int column)
    {
        var (top, left) = (row * Down - Before(frame.Height, Height, Down), column * Right - Before(frame.Width, Width, Right));
        return from down in Enumerable.Range(0, Height)
               from right in Enumerable.Range(0, Width)
               select (top + down * Dilation, left + right * Dilation);
    }

    private int Span(int taps) => (taps - 1) * Dilation + 1;

    private int Count(int length, int taps, int stride) => IsSame ? (length + stride - 1) / stride : (length - Span(taps)) / stride + 1;

    private int Before(int length, int taps, int stride) => IsSame ? Math.Max(0, (Count(length, taps, stride) - 1) * stride + Span(taps) - length) / 2 : 0;
}

/// <summary>A convolution over one frame: act(Σ x·W + b).</summary>
public sealed record Conv2D(string Name, Frame Frame, Window Window, int Filters) : RowLayer(Name)
{
    public int Groups { get; init; } = 1;

    public Function Activation { get; init; } = Function.Linear;

    public bool UseBias { get; init; } = true;

    public Frame Output => Window.Over(Frame, Filters);

    public override IEnumerable<TensorShape> Tensors(int features)
    {
        yield return new($"{Name}.kernel", Window.Height, Window.Width, Frame.Channels / Groups, Filters);
        if (UseBias)
            yield return new($"{Name}.bias", Filters);
    }

    protected override T[] Row<T>(Weights<T> weights, T[] row)
    {
        var kernel = weights[Name, "kernel"];
        var (output, each) = (new List<T>(), Frame.Channels / Groups);
        for (var pixel = 0; pixel < Output.Height * Output.Width; pixel++)
        {
            var places = Window.Places(Frame, pixel / Output.Width, pixel % Output.Width).ToList();
            var sums = UseBias ? weights[Name, "bias"].ToArray() : new T[Filters];
            for (var filter = 0; filter < Filters; filter++)
            {
                for (var seen = 0; seen < places.Count * each; seen++)
                {
                    var channel = filter / (Filters / Groups) * each + seen % each;
                    if (Frame.At(places[seen / each].Row, places[seen / each].Column, channel) is { } at)
                        sums[filter] += row[at] * kernel[seen * Filters + filter];
                }
            }

            output.AddRange(Activation.Apply(sums));
        }

        return [.. output];
    }
}

/// <summary>The greatest or the mean of each channel over a window of one frame.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Keras' class: MaxPooling2D, AveragePooling2D, GlobalMaxPooling2D, GlobalAveragePooling2D.</param>
/// <param name="Frame">The frame.</param>
/// <param name="Window">The window; of the global kinds all of the frame.</param>
public sealed record Pooling2D(string Name, string Kind, Frame Frame, Window Window) : RowLayer(Name)
{
    public Frame Output => Window.Over(Frame, Frame.Channels);

    public bool IsGlobal => Kind.StartsWith("Global", StringComparison.Ordinal);

    protected override T[] Row<T>(Weights<T> weights, T[] row) =>
    [
        .. from down in Enumerable.Range(0, Output.Height)
           from right in Enumerable.Range(0, Output.Width)
           from channel in Enumerable.Range(0, Frame.Channels)
           select Pooled([.. Window.Places(Frame, down, right).Select(place => Frame.At(place.Row, place.Column, channel)).OfType<int>().Select(at => row[at])]),
    ];

    private T Pooled<T>(List<T> values)
        where T : System.Numerics.IFloatingPointIeee754<T> => Kind.Contains("Max", StringComparison.Ordinal)
            ? values.Aggregate(T.Max)
            : values.Aggregate((sum, value) => sum + value) / T.CreateChecked(values.Count);
}

/// <summary>A layer of the last axis, for each part of a row that is one.</summary>
public sealed record OfLastAxis(string Name, RowLayer Inner, int Width) : Layer(Name)
{
    public override IEnumerable<TensorShape> Tensors(int features) => Inner.Tensors(Width);

    public override Value<T>[] Run<T>(Weights<T> weights, Value<T>[] inputs) =>
        [inputs.Single().Each(row => [.. row.Chunk(Width).SelectMany(part => Inner.Run(weights, [Value.Vector(part)]).Single().Rows.Single())])];
}
