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
}

/// <summary>The class with that State, and how a model of it is made with the weights of a network.</summary>
internal sealed class Compiled<TModel, TState>(Func<Network, TModel> create) : ICompiled
    where TModel : class, IBenchmarked<TState>
    where TState : struct
{
    public Type Type => typeof(TModel);

    public StreamPeer Step(Network network, Workload work) => new StepPeer<TModel, TState>(create(network), work);

    public Peer Forward(Network network, Workload work) => new ForwardPeer(create(network), work);

    public Peer ForwardBatch(Network network, Workload work) => new ForwardBatchPeer(create(network), work);

    public Peer StepBatch(Network network, Workload work) => new StepBatchPeer<TModel, TState>(create(network), work);
}
