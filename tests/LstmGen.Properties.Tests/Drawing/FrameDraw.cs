using LstmGen.Testing.Oracle;

namespace LstmGen.Properties;

/// <summary>A layer of frames.</summary>
/// <param name="Kind">What Keras calls it where it has no name.</param>
/// <param name="Make">The layer under its name.</param>
/// <param name="Size">How many numbers come out.</param>
internal sealed record FrameLayer(string Kind, Func<string, Layer> Make, int Size);

/// <summary>Draws layers of frames, and back to a row of numbers.</summary>
/// <param name="random">The source.</param>
internal sealed class FrameDraw(Random random)
{
    private const int Largest = 6, MostFilters = 6;

    /// <summary>A frame.</summary>
    public Frame Frame() => new(random.Next(1, Largest), random.Next(1, Largest), random.Next(1, 5));

    /// <summary>What makes a frame of a row of numbers.</summary>
    public static IEnumerable<FrameLayer> To(Frame frame) =>
    [
        new("dense", name => new Dense(name, frame.Count), frame.Count),
        new("reshape", name => new Reshape(name, frame.Height, frame.Width, frame.Channels), frame.Count),
    ];

    /// <summary>The layers that a frame goes through, up to a row of numbers.</summary>
    public IEnumerable<FrameLayer> From(Frame frame)
    {
        var layers = new List<FrameLayer>();
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var (layer, next) = Next(frame);
            layers.Add(layer);
            frame = next;
        }

        var last = frame;
        var (snake, kind) = random.Of([("global_max_pooling2d", "GlobalMaxPooling2D"), ("global_average_pooling2d", "GlobalAveragePooling2D")]);
        return random.Is(0.4)
            ? layers.Append(new(snake, name => new Pooling2D(name, kind, last, new Window(last.Height, last.Width, 1, 1, IsSame: false)), last.Channels))
            : layers.Append(new("flatten", name => new Flatten(name), last.Count));
    }

    private (FrameLayer Layer, Frame Output) Next(Frame frame)
    {
        switch (random.Next(5))
        {
            case 0:
                var units = random.Next(1, MostFilters);
                return Giving(frame with { Channels = units }, "dense", name => new OfLastAxis(name, new Dense(name, units) { Activation = Function.Tanh }, frame.Channels));
            case 1:
                return Giving(frame, "activation", name => new ActivationLayer(name, Function.Tanh));
            case 2:
                var (snake, kind) = random.Of([("max_pooling2d", "MaxPooling2D"), ("average_pooling2d", "AveragePooling2D")]);
                var pool = Window(frame, dilation: 1);
                return Giving(pool.Over(frame, frame.Channels), snake, name => new Pooling2D(name, kind, frame, pool));
            case 3 when frame.Height > 1:
                int[] from = [frame.Height, frame.Width, frame.Channels], dims = random.Of(new int[][] { [2, 1, 3], [3, 1, 2], [1, 3, 2], [3, 2, 1] });
                return Giving(new Frame(from[dims[0] - 1], from[dims[1] - 1], from[dims[2] - 1]), "permute", name => new Permute(name, from, dims));
            default:
                var window = Window(frame, dilation: random.Next(1, 3));
                var groups = random.Of(Enumerable.Range(1, frame.Channels).Where(count => frame.Channels % count == 0).ToList());
                var (filters, function, bias) = (groups * random.Next(1, MostFilters), random.Of([Function.Linear, Function.Tanh, new Function("softmax")]), random.Is(0.8));
                return Giving(window.Over(frame, filters), "conv2d", name => new Conv2D(name, frame, window, filters) { Groups = groups, Activation = function, UseBias = bias });
        }

        static (FrameLayer Layer, Frame Output) Giving(Frame output, string kind, Func<string, Layer> make) => (new(kind, make, output.Count), output);
    }

    /// <summary>A window that fits into the frame, or reaches past its edges.</summary>
    private Window Window(Frame frame, int dilation)
    {
        var isSame = random.Is(0.5);
        return new Window(Taps(frame.Height), Taps(frame.Width), Stride(), Stride(), isSame, dilation);

        int Taps(int length) => random.Next(1, (isSame ? Math.Min(4, length + 2) : Math.Min(4, (length - 1) / dilation + 1)) + 1);

        int Stride() => dilation > 1 ? 1 : random.Next(1, 4);
    }
}
