using LstmGen.Testing.Oracle;

namespace LstmGen.Properties;

/// <content>Windows of time.</content>
internal sealed partial class GraphDraw
{
    /// <summary>A convolution or pooling over time, or what makes a sequence longer or shorter. Where there may be any number of timesteps there remain as many.</summary>
    private void Window(Available value)
    {
        var (features, timesteps) = (value.Features, value.Shape.Timesteps);
        switch (_random.Next(timesteps is null ? 5 : 8))
        {
            case 0 or 1:
                var groups = _random.Is(0.3) ? _random.Of([.. Enumerable.Range(1, features).Where(count => features % count == 0)]) : 1;
                var filters = groups * (groups == 1 ? _random.Size() : _random.Next(1, 5));
                Over(new Conv1D(Name("conv1d"), filters, WindowDraw.Of(_random, timesteps, isConvolution: true, allowsCausal: true), groups) { Activation = Activation(), UseBias = _random.Is(0.8) }, filters);
                break;
            case 2:
                var (separable, multiplier) = (_random.Is(0.5), _random.Is(0.5) ? 1 : _random.Next(1, 4));
                var mixed = separable ? _random.Size() : features * multiplier;
                Over(new DepthwiseConv1D(Name(separable ? "separable_conv1d" : "depthwise_conv1d"), WindowDraw.Of(_random, timesteps, isConvolution: true, allowsCausal: false), multiplier, separable ? mixed : null) { Activation = Activation(), UseBias = _random.Is(0.8) }, mixed);
                break;
            case 3:
                var averages = _random.Is(0.5);
                Over(new Pooling(Name(averages ? "average_pooling1d" : "max_pooling1d"), averages, WindowDraw.Of(_random, timesteps, isConvolution: false, allowsCausal: false)), features);
                break;
            case 4:
                var (ofMean, keeps) = (_random.Is(0.5), timesteps is not null && _random.Is(0.5));
                var pooling = new GlobalPooling(Name(ofMean ? "global_average_pooling1d" : "global_max_pooling1d"), ofMean, keeps);
                // A mean of nothing but masked timesteps is NaN, as in Keras. What other layers make of NaN is nobody's concern.
                if (ofMean && value.MayBeMasked)
                    End(pooling, value);
                else
                    Use(pooling, [value], [new(features, keeps ? 1 : 0)]);
                break;
            case 5:
                var first = _random.Next(timesteps!.Value);
                var last = _random.Next(timesteps.Value - first);
                Use(new Cropping1D(Name("cropping1d"), first, last), [value], [new(features, timesteps - first - last)]);
                break;
            case 6:
                var (before, after) = (_random.Next(3), _random.Next(3));
                Use(new ZeroPadding1D(Name("zero_padding1d"), before, after), [value], [new(features, timesteps + before + after)]);
                break;
            default:
                var size = _random.Next(1, 4);
                Use(new UpSampling1D(Name("up_sampling1d"), size), [value], [new(features, timesteps * size)]);
                break;
        }

        void Over(WindowLayer layer, int width) => Use(layer, [value], [new(width, timesteps is { } count ? layer.Windows.Count(count) : null)]);

        Function Activation() => _random.Is(0.5) ? Function.Linear : FunctionDraw.OfRow(_random);
    }
}
