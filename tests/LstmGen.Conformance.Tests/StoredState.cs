namespace LstmGen.Conformance;

/// <summary>A class whose weights hold where its state begins.</summary>
[Lstm(Units = 2, Features = 1, Timesteps = 1, UseBias = false, StoredState = true)]
public sealed partial class StoredState
{
    [Kernel] private static ReadOnlySpan<float> Kernel => [0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f, 0.7f, 0.8f];

    [RecurrentKernel] private static ReadOnlySpan<float> RecurrentKernel => [0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f, 0.7f, 0.8f, 0.8f, 0.7f, 0.6f, 0.5f, 0.4f, 0.3f, 0.2f, 0.1f];

    [InitialH] private static ReadOnlySpan<float> InitialH => [0.5f, -0.5f];

    [InitialC] private static ReadOnlySpan<float> InitialC => [1f, 2f];
}
