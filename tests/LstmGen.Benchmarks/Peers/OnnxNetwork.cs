using LstmGen.Benchmarks.Models;
using LstmGen.Testing;

namespace LstmGen.Benchmarks.Peers;

/// <summary>A network as an ONNX file, with the weights in it: the LSTM, and what is around it.</summary>
internal sealed class OnnxNetwork(Network network, int timesteps, int batch, bool carriesState) : IOnnxFile
{
    private const string X = OnnxLstm.X, YH = OnnxLstm.YH, YC = OnnxLstm.YC;
    private const string Mean = "mean", Factor = "factor", Kernel = "kernel", Bias = "bias", Scale = "scale", Offset = "offset", Answer = "answer";
    private const string Centred = "centred", Scores = "scores", Product = "product", Sum = "sum", Scaled = "scaled";

    private readonly OnnxLstm _lstm = new(network.Features, network.Units, timesteps)
    {
        Batch = batch,
        HasInitialState = carriesState,
        Outputs = carriesState ? [YH, YC] : [YH],
        Weights = network.Lstm.Onnx,
    };

    public string Input => X;

    public string Output => network.Frame is null ? YH : Answer;

    public IReadOnlyList<(string Before, string After)> State => carriesState ? [(OnnxLstm.InitialH, YH), (OnnxLstm.InitialC, YC)] : [];

    public long[] ShapeOf(string name) => name switch
    {
        Mean or Factor => [network.Features],
        Kernel => [network.Units, 1],
        Bias or Scale or Offset => [1],
        Answer => [1, batch, 1],
        _ => _lstm.ShapeOf(name),
    };

    public byte[] ToBytes() => network.Frame is { } frame ? ToBytes(frame) : _lstm.ToBytes();

    private byte[] ToBytes(Frame frame)
    {
        var graph = new OnnxGraph(ShapeOf)
            .Constant(Mean, frame.Mean).Constant(Factor, frame.Factor)
            .Constant(Kernel, frame.Kernel).Constant(Bias, frame.Bias).Constant(Scale, frame.Scale).Constant(Offset, frame.Offset)
            .Node("Sub", [X, Mean], [Centred])
            .Node("Mul", [Centred, Factor], [Scores]);
        _lstm.AddTo(graph, Scores);
        return graph
            .Node("MatMul", [YH, Kernel], [Product])
            .Node("Add", [Product, Bias], [Sum])
            .Node("Mul", [Sum, Scale], [Scaled])
            .Node("Add", [Scaled, Offset], [Answer])
            .Outputs(carriesState ? [Answer, YH, YC] : [Answer])
            .ToBytes();
    }
}
