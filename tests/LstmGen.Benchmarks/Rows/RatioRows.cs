using LstmGen.Benchmarks.Models;
using LstmGen.Benchmarks.Peers;

namespace LstmGen.Benchmarks.Rows;

/// <summary>What another layer costs, measured by an LSTM of the same shape in one direction: by our own code alone.</summary>
internal sealed class RatioRows : IRowKind
{
    private const string Lstm = "LSTM", Other = "this layer";

    public string Name => "ratios";

    public string Title => "Layers, and an LSTM in double, beside an LSTM of the same shape in one direction";

    public string Heading => "layer F, U: call";

    public bool ComputesTheSame => false;

    public bool IsCharted => false;

    public IEnumerable<Case> Cases
    {
        get
        {
            yield return Step<GruF1U16, GruF1U16.State>("GRU");
            yield return Step<RnnF1U16, RnnF1U16.State>("SimpleRNN");
            yield return Double<F1U8, F1U8.State, DoubleF1U8, DoubleF1U8.State>(1, 8);
            yield return Double<F1U16, F1U16.State, DoubleF1U16, DoubleF1U16.State>(1, 16);
            yield return Double<F8U32, F8U32.State, DoubleF8U32, DoubleF8U32.State>(8, 32);
            yield return Double<F16U64, F16U64.State, DoubleF16U64, DoubleF16U64.State>(16, 64);

            const int Features = 8, Units = 32;
            var work = Work(Features);
            yield return Of($"BiLSTM {Features}, {Units}: Forward, {work.Timesteps} timesteps", Features, Units, work,
                () => new ForwardPeer(LayerTensors.Draw<F8U32>(Features, Units).Load<F8U32>(), work),
                () => new ForwardPeer(LayerTensors.Draw<BiLstmF8U32>(Features, Units).Load<BiLstmF8U32>(), work), directions: 2);
        }
    }

    private static Case Step<TModel, TState>(string layer)
        where TModel : class, ILoaded<TModel>, IBenchmarked<TState>
        where TState : struct
    {
        const int Features = 1, Units = 16;
        var work = Work(Features);
        return Of($"{layer} {Features}, {Units}: Step", Features, Units, work,
            () => new StepPeer<F1U16, F1U16.State>(LayerTensors.Draw<F1U16>(Features, Units).Load<F1U16>(), work),
            () => new StepPeer<TModel, TState>(LayerTensors.Draw<TModel>(Features, Units).Load<TModel>(), work));
    }

    /// <summary>An LSTM in double beside the same in float.</summary>
    private static Case Double<TModel, TState, TDouble, TDoubleState>(int features, int units)
        where TModel : class, ILoaded<TModel>, IBenchmarked<TState>
        where TState : struct
        where TDouble : class, ILoaded<TDouble>, IBenchmarkedDouble<TDoubleState>
        where TDoubleState : struct
    {
        var work = Work(features);
        return Of($"LSTM in double {features}, {units}: Step", features, units, work,
            () => new StepPeer<TModel, TState>(LayerTensors.Draw<TModel>(features, units).Load<TModel>(), work),
            () => new DoubleStepPeer<TDouble, TDoubleState>(LayerTensors.Draw<TDouble>(features, units).Load<TDouble>(), work, features, units));
    }

    private static Case Of(string label, int features, int units, Workload work, Func<Peer> lstm, Func<Peer> other, int directions = 1) =>
        new($"{features},{units}", label, work, directions * units, () => [new NamedPeer(Lstm, lstm(), units), new NamedPeer(Other, other(), directions * units)]);

    private static Workload Work(int features) => new(Sequences.Timesteps, 1, Sequences.Draw(Sequences.Timesteps * features));
}
