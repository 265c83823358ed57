using LstmGen.Testing.Oracle;

namespace LstmGen.Properties;

/// <content>Frames, and values with other axes.</content>
internal sealed partial class GraphDraw
{
    /// <summary>What is flat is no wider than that.</summary>
    private const int LargestFlat = 100;

    /// <summary>Each sample as a frame, through layers of frames, and flat again.</summary>
    private void Frames(Available value)
    {
        var last = value;
        foreach (var (layer, size) in new FrameDraw(_random).Layers())
        {
            var name = Name("time_distributed");
            Use(new TimeDistributed(name, layer(name + "/layer")), [last], [value.Shape with { Features = size }]);

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
