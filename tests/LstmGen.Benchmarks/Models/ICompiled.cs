using LstmGen.Benchmarks.Latency;
using LstmGen.Benchmarks.Peers;

namespace LstmGen.Benchmarks.Models;

/// <summary>An emitted class, whatever its State is: makes our peers.</summary>
internal interface ICompiled
{
    Type Type { get; }

    StreamPeer Step(Network network, Workload work);

    Peer Forward(Network network, Workload work);

    Peer ForwardBatch(Network network, Workload work);

    Peer StepBatch(Network network, Workload work);

    /// <summary>Our ForwardBatch on one thread or several.</summary>
    Peer ForwardBatch(Network network, Workload work, int threads);

    /// <summary>Makes a model in this process and gives it its first samples, each timed.</summary>
    FirstSteps FirstSteps(Network network, float[] samples);
}

/// <summary>The class with that State, and how models of it are made with the weights of a network: the file is written once, before the first.</summary>
internal sealed class Compiled<TModel, TState>(Func<Network, Func<TModel>> create) : ICompiled
    where TModel : class, IBenchmarked<TState>
    where TState : struct
{
    public Type Type => typeof(TModel);

    public StreamPeer Step(Network network, Workload work) => new StepPeer<TModel, TState>(create(network)(), work);

    public Peer Forward(Network network, Workload work) => new ForwardPeer(create(network)(), work);

    public Peer ForwardBatch(Network network, Workload work) => new ForwardBatchPeer(create(network)(), work);

    public Peer StepBatch(Network network, Workload work) => new StepBatchPeer<TModel, TState>(create(network)(), work);

    public Peer ForwardBatch(Network network, Workload work, int threads) => new ParallelPeer(create(network)(), work, threads);

    public FirstSteps FirstSteps(Network network, float[] samples) => Latency.FirstSteps.Of<TModel, TState>(create(network), samples);
}
