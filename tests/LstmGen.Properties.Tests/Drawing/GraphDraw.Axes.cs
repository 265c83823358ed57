using LstmGen.Testing.Oracle;

namespace LstmGen.Properties;

/// <content>Frames, and values with other axes.</content>
internal sealed partial class GraphDraw
{
    /// <summary>What is flat is no wider than that.</summary>
    private const int LargestFlat = 100;

    /// <summary>An input of frames, one a timestep or one alone, through layers of frames, and flat.</summary>
    private void FramesInput(int? timesteps)
    {
        var draw = new FrameDraw(_random);
        var frame = draw.Frame();
        var input = new GraphInput(Name("frames"), frame.Count, timesteps) { SampleShape = [frame.Height, frame.Width, frame.Channels] };
        _inputs.Add(input);
        Through(new Available(new Edge(input.Name), new(frame.Count, timesteps)), draw.From(frame));
    }

    /// <summary>A frame made of each sample, or of a vector, through layers of frames, and flat again.</summary>
    private void Frames(Available value)
    {
        var draw = new FrameDraw(_random);
        var frame = draw.Frame();
        Through(value, FrameDraw.To(frame).Concat(draw.From(frame)));
    }

    private void Through(Available value, IEnumerable<FrameLayer> layers)
    {
        var last = value;
        foreach (var layer in layers)
        {
            var name = Name(value.IsSequence ? "time_distributed" : layer.Kind);
            Use(value.IsSequence ? new TimeDistributed(name, layer.Make(name + "/layer")) : new OfWhole(layer.Make(name)), [last], [value.Shape with { Features = layer.Size }]);

            // What has more axes than a row is read by the next layer alone.
            if (last != value)
                _values.Remove(last);
            last = _values[^1];
        }
    }

    /// <summary>A layer that gives a value other axes, or multiplies two along one.</summary>
    private void Axes(Available value)
    {
        var (features, timesteps) = (value.Features, value.Shape.Timesteps);
        if (!_isChain && _random.Is(0.4) && timesteps is not null)
        {
            Dot(value);
        }
        else if (!value.IsSequence)
        {
            var count = _random.Of(Enumerable.Range(1, features).Where(count => features % count == 0).ToList());
            Use(new Reshape(Name("reshape"), count, features / count), [value], [new(features / count, count)]);
        }
        else if (timesteps is { } fixedLength && features * fixedLength <= LargestFlat)
        {
            if (_random.Is(0.4) || features == fixedLength)
                Use(new Flatten(Name("flatten")), [value], [new(features * fixedLength, 0)]);
            else if (_random.Is(0.5))
                Use(new Permute(Name("permute"), [fixedLength, features], [2, 1]), [value], [new(fixedLength, features)]);
            else
                Use(new Reshape(Name("reshape"), features, fixedLength), [value], [new(fixedLength, features)]);
        }
        else
        {
            Dense(value);
        }
    }

    /// <summary>Products with another value along an axis that both have, or with itself.</summary>
    private void Dot(Available value)
    {
        int[] left = AxesOf(value);
        var fitting = _values.Where(other => other.Shape.Timesteps is not null && AxesOf(other).Contains(value.Features) && AxesOf(other).Length + left.Length < 5).ToList();
        var other = _random.Of(fitting);
        int[] right = AxesOf(other);
        var dot = new Dot(Name("dot"), left, left.Length, right, Array.LastIndexOf(right, value.Features) + 1, _random.Is(0.5));
        Use(dot, [value, other], [dot.Output is [var count, var width] ? new(width, count) : new(dot.Output[0], 0)]);
    }

    private static int[] AxesOf(Available value) => value.IsSequence ? [value.Shape.Timesteps!.Value, value.Features] : [value.Features];
}
