namespace LstmGen.Conformance;

/// <summary>A class whose calls make the test's own code ready, so that another class's first calls are measured alone.</summary>
[Lstm(Units = 1, Features = 1, Timesteps = 2)]
public sealed partial class Warmup
{
    [Kernel] private static ReadOnlySpan<float> Kernel => [0.1f, 0.2f, 0.3f, 0.4f];

    [RecurrentKernel] private static ReadOnlySpan<float> RecurrentKernel => [0.1f, 0.2f, 0.3f, 0.4f];

    [Bias] private static ReadOnlySpan<float> Bias => [0.1f, 0.2f, 0.3f, 0.4f];
}
