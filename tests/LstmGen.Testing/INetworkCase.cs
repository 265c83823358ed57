namespace LstmGen.Testing;

/// <summary>A network, our class for it and what flows in, whatever the class computes with.</summary>
public interface INetworkCase
{
    /// <summary>What messages call it.</summary>
    string Name { get; }

    /// <summary>All calls, whatever the inputs and outputs.</summary>
    ModelCalls Network { get; }

    /// <summary>How many sequences the inputs have.</summary>
    int Batch { get; }

    /// <summary>A copy of the inputs in order, each for the whole batch: (batch, timesteps, features) or (batch, features).</summary>
    List<Place> InputsIn(Arena arena);
}
