using LstmGen.Benchmarks.Models;
using LstmGen.Benchmarks.Peers;
using LstmGen.Testing;

namespace LstmGen.Benchmarks.Rows;

/// <summary>Networks of several layers: ours and those of ONNX Runtime.</summary>
internal sealed class AroundRows : IRowKind
{
    public string Name => "around";

    public string Title => "With layers around the recurrence";

    public string Heading => "network: call";

    public bool IsCharted => false;

    public IEnumerable<string> OwnShapes => ["8,24", "4,32", "16,64"];

    public IEnumerable<Case> Cases
    {
        get
        {
            yield return Forward<DigitsNetwork>("BiLSTM(24) and LSTM(24) of digits", 8, 24, DigitsNetwork.Timesteps, 10, chain => chain.BidirectionalLstm().Lstm().Softmax());
            yield return Forward<ConvolvedNetwork>("Conv1D(8, 5) and LSTM(32)", ConvolvedNetwork.Channels, 32, ConvolvedNetwork.Timesteps, 32, chain => chain.Convolution().Lstm());
            yield return Words();
        }
    }

    /// <summary>A token a call.</summary>
    private static Case Words()
    {
        const int Width = 16, Units = 64;
        var tensors = LayerTensors.Draw<WordsNetwork>(Width, Units);
        var tokens = Models.Words.Draw(Sequences.Timesteps);
        return new Case($"{Width},{Units}", $"Embedding({WordsNetwork.Vocabulary}, {Width}) and LSTM({Units}): Step", new Workload(tokens.Length, 1, []), Units, () =>
            [new WordStepPeer(tensors.Load<WordsNetwork>(), tokens), new OnnxWordPeer(new OnnxChain(tensors, OnnxElement.Int32, [1, 1], carriesState: true).Embedding().Lstm(), tokens)]);
    }

    private static Case Forward<TModel>(string network, int features, int units, int timesteps, int outputs, Func<OnnxChain, OnnxChain> layers)
        where TModel : class, ILoaded<TModel>, ISequenceModel
    {
        var tensors = LayerTensors.Draw<TModel>(features, units);
        var work = new Workload(timesteps, 1, Sequences.Draw(timesteps * features));
        return new Case($"{features},{units}", $"{network}: Forward, {timesteps} timesteps", work, outputs, () =>
            [new ForwardPeer(tensors.Load<TModel>(), work), new OnnxSequencePeer(layers(new OnnxChain(tensors, OnnxElement.Float, [timesteps, 1, features])), work)]);
    }
}
