using LstmGen.Benchmarks.Models;
using LstmGen.Benchmarks.Peers;

namespace LstmGen.Benchmarks.Rows;

/// <summary>A line of a table: one network under one kind of call.</summary>
/// <param name="Shape">The shape as it stands on the command line.</param>
/// <param name="Label">What the line is called.</param>
/// <param name="Work">What every peer computes in a run.</param>
/// <param name="Outputs">How many numbers come out of a run.</param>
/// <param name="CreatePeers">Ours, then the others, in the same order in every line of a table.</param>
internal sealed record Case(string Shape, string Label, Workload Work, int Outputs, Func<IReadOnlyList<Peer>> CreatePeers);

/// <summary>How cases come about.</summary>
internal static class Cases
{
    /// <summary>A step a call, state carried: of one stream by Step, of many by StepBatch.</summary>
    public static Case Streamed(Shape shape, Network network, string label, int timesteps, int streams = 1)
    {
        var work = new Workload(timesteps, streams, Sequences.Draw(timesteps * streams * network.Features));
        return new Case(shape.Name, label, work, streams * network.Outputs, () =>
        [
            streams == 1 ? shape.Class.Step(network, work) : shape.Class.StepBatch(network, work),
            new CellPeer(new LoopCell(network.Lstm), network, work, isStreams: true),
            new CellPeer(new TensorCell(network.Lstm), network, work, isStreams: true),
            new OnnxStepPeer(new OnnxNetwork(network, timesteps: 1, work.Batch, carriesState: true), work),
        ]);
    }

    /// <summary>Our ForwardBatch on two threads, then on one.</summary>
    public static Case Parallel(Shape shape, Network network, string label, int timesteps, int batch)
    {
        var work = new Workload(timesteps, batch, Sequences.Draw(timesteps * batch * network.Features));
        return new Case(shape.Name, label, work, batch * network.Outputs, () => [shape.Class.ForwardBatch(network, work, threads: 2), shape.Class.ForwardBatch(network, work, threads: 1)]);
    }

    /// <summary>Whole sequences a call: one by Forward, many by ForwardBatch.</summary>
    public static Case Sequenced(Shape shape, Network network, string label, int timesteps, int batch = 1)
    {
        var work = new Workload(timesteps, batch, Sequences.Draw(timesteps * batch * network.Features));
        return new Case(shape.Name, label, work, batch * network.Outputs, () =>
        [
            batch == 1 ? shape.Class.Forward(network, work) : shape.Class.ForwardBatch(network, work),
            new CellPeer(new LoopCell(network.Lstm), network, work, isStreams: false),
            new CellPeer(new TensorCell(network.Lstm), network, work, isStreams: false),
            new OnnxSequencePeer(new OnnxNetwork(network, work.Timesteps, work.Batch, carriesState: false), work),
        ]);
    }
}
