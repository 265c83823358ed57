using LstmGen.Testing.Oracle;

namespace LstmGen.Properties;

/// <summary>Draws layers of frames that follow each other, from a row of numbers and back to one.</summary>
/// <param name="random">The source.</param>
internal sealed class FrameDraw(Random random)
{
    private const int Largest = 6, MostFilters = 6;

    /// <summary>The layers: how to make each under its name, and how many numbers come out.</summary>
    public List<(Func<string, Layer> Make, int Size)> Layers()
    {
        var first = new Frame(random.Next(1, Largest), random.Next(1, Largest), random.Next(1, 5));
        List<(Func<string, Layer> Make, int Size)> layers =
        [
            (name => new Dense(name, first.Count), first.Count),
            (name => new Reshape(name, first.Height, first.Width, first.Channels), first.Count),
        ];
        var frame = first;
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var (make, next) = Next(frame);
            layers.Add((make, next.Count));
            frame = next;
        }

        var last = frame;
        var kind = random.Of(["GlobalMaxPooling2D", "GlobalAveragePooling2D"]);
        layers.Add(random.Is(0.4)
            ? (name => new Pooling2D(name, kind, last, new Window(last.Height, last.Width, 1, 1, IsSame: false)), last.Channels)
            : (name => new Flatten(name), last.Count));
        return layers;
    }

    private (Func<string, Layer> Make, Frame Output) Next(Frame frame)
    {
        switch (random.Next(5))
        {
            case 0:
                var units = random.Next(1, MostFilters);
                return (name => new OfLastAxis(name, new Dense(name, units) { Activation = Function.Tanh }, frame.Channels), frame with { Channels = units });
            case 1:
                return (name => new ActivationLayer(name, Function.Tanh), frame);
            case 2:
                var kind = random.Of(["MaxPooling2D", "AveragePooling2D"]);
                var pool = Window(frame, dilation: 1);
                return (name => new Pooling2D(name, kind, frame, pool), pool.Over(frame, frame.Channels));
            case 3 when frame.Height > 1:
                int[] from = [frame.Height, frame.Width, frame.Channels], dims = random.Of(new int[][] { [2, 1, 3], [3, 1, 2], [1, 3, 2], [3, 2, 1] });
                return (name => new Permute(name, from, dims), new Frame(from[dims[0] - 1], from[dims[1] - 1], from[dims[2] - 1]));
            default:
                var window = Window(frame, dilation: random.Next(1, 3));
                var groups = random.Of(Enumerable.Range(1, frame.Channels).Where(count => frame.Channels % count == 0).ToList());
                var (filters, function, bias) = (groups * random.Next(1, MostFilters), random.Of([Function.Linear, Function.Tanh, new Function("softmax")]), random.Is(0.8));
                return (name => new Conv2D(name, frame, window, filters) { Groups = groups, Activation = function, UseBias = bias }, window.Over(frame, filters));
        }
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
