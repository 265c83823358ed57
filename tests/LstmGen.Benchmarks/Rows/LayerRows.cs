using LstmGen.Benchmarks.Models;
using LstmGen.Benchmarks.Peers;

namespace LstmGen.Benchmarks.Rows;

/// <summary>Recurrent layers beside LSTM: ours and those of ONNX Runtime.</summary>
internal sealed class LayerRows : IRowKind
{
    public string Name => "layers";

    public string Title => "Other recurrent layers";

    public string Heading => "layer F, U: call";

    public bool IsCharted => false;

    public IEnumerable<Case> Cases
    {
        get
        {
            yield return GruStep<GruF8U32, GruF8U32.State>(8, 32);
            yield return GruStep<GruF16U64, GruF16U64.State>(16, 64);
            yield return Forward<GruF8U32>("GRU", 8, 32, OnnxLayer.Gru);
            yield return Forward<GruF16U64>("GRU", 16, 64, OnnxLayer.Gru);
            yield return Forward<BiLstmF8U32>("BiLSTM", 8, 32, OnnxLayer.BidirectionalLstm, directions: 2);
        }
    }

    private static Case GruStep<TModel, TState>(int features, int units)
        where TModel : class, ILoaded<TModel>, IBenchmarked<TState>
        where TState : struct
    {
        var tensors = LayerTensors.Draw<TModel>(features, units);
        var work = Work(features);
        return new Case($"{features},{units}", $"GRU {features}, {units}: Step", work, units, () =>
            [new StepPeer<TModel, TState>(tensors.Load<TModel>(), work), new OnnxStepPeer(OnnxLayer.GruStep(tensors), work)]);
    }

    private static Case Forward<TModel>(string layer, int features, int units, Func<LayerTensors, int, OnnxLayer> onnx, int directions = 1)
        where TModel : class, ILoaded<TModel>, ISequenceModel
    {
        var tensors = LayerTensors.Draw<TModel>(features, units);
        var work = Work(features);
        return new Case($"{features},{units}", $"{layer} {features}, {units}: Forward, {work.Timesteps} timesteps", work, directions * units, () =>
            [new ForwardPeer(tensors.Load<TModel>(), work), new OnnxSequencePeer(onnx(tensors, work.Timesteps), work)]);
    }

    private static Workload Work(int features) => new(Sequences.Timesteps, 1, Sequences.Draw(Sequences.Timesteps * features));
}
