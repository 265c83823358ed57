using LstmGen.Testing;

namespace LstmGen.Conformance;

/// <summary>Every call of a network, whatever its inputs, outputs and numbers.</summary>
internal static class AllCalls
{
    /// <summary>How many bytes all calls on one thread allocate together, when the pool is filled.</summary>
    public static long Allocate(INetworkCase item)
    {
        using var arena = new Arena(ArenaMode.Plain);
        var network = item.Network;
        var inputs = item.InputsIn(arena).ToArray();
        var outputs = network.Outputs.Select(port => arena.Numbers(item.Batch * port.Length, port.Size)).ToArray();
        var (first, firstOutputs) = (Parts(inputs, network.Inputs, port => port.Length), Parts(outputs, network.Outputs, port => port.Length));
        var (sample, result) = (Parts(inputs, network.Inputs, port => port.Features), Parts(outputs, network.Outputs, port => port.Features));
        var (samples, results) = (Parts(inputs, network.Inputs, port => item.Batch * port.Features), Parts(outputs, network.Outputs, port => item.Batch * port.Features));
        var (states, given) = (arena.States(item.Batch * network.StateBytes), new bool[item.Batch]);

        // Once to have the pool filled, and the test's own code compiled.
        Call();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Call();
        return GC.GetAllocatedBytesForCurrentThread() - before;

        void Call()
        {
            network.Forward(first, firstOutputs);
            network.ForwardBatch(inputs, outputs, item.Batch);
            if (!network.Streams)
                return;

            network.Step(sample, states, result);
            network.Advance(sample, states);
            network.Forward(first, states, firstOutputs);
            if (network.Thins)
                network.StepBatch(samples, states, results, given);
            else
                network.StepBatch(samples, states, item.Batch, results);
        }
    }

    private static Place[] Parts(Place[] places, IReadOnlyList<Port> ports, Func<Port, int> length) => [.. places.Select((place, index) => place.Part(0, length(ports[index])))];
}
