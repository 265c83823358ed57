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

    public IEnumerable<string> OwnShapes => ["8,24"];

    public IEnumerable<Case> Cases
    {
        get
        {
            yield return Forward<DigitsNetwork>("BiLSTM(24) and LSTM(24) of digits", 8, 24, DigitsNetwork.Timesteps, 10, chain => chain.BidirectionalLstm().Lstm().Softmax());
        }
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
