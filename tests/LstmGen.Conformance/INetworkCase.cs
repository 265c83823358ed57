using LstmGen.Testing;

namespace LstmGen.Conformance;

/// <summary>A network of Keras and our class for it, whatever the class computes with.</summary>
public interface INetworkCase
{
    string Name { get; }

    /// <summary>All calls, whatever the inputs and outputs.</summary>
    ModelCalls Network { get; }

    /// <summary>How many sequences the inputs have.</summary>
    int Batch { get; }

    /// <summary>A copy of the inputs in order, each for the whole batch: (batch, timesteps, features) or (batch, features).</summary>
    List<Place> InputsIn(Arena arena);
}
