using System.Numerics;
using LstmGen.Testing;
using LstmGen.Testing.Graphs;

namespace LstmGen.Properties;

/// <summary>A drawn network with some sequences, for every call that its class has.</summary>
/// <param name="one">The class.</param>
/// <param name="model">A model of it.</param>
/// <param name="inputs">For each sequence the numbers of each input.</param>
/// <param name="sizes">How many numbers each output has.</param>
/// <param name="timesteps">How many, where there may be any number.</param>
internal sealed class DrawnCase<T>(GraphClass one, GraphModel<T> model, double[][][] inputs, int[] sizes, int timesteps) : INetworkCase
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public string Name => one.Name;

    public ModelCalls Network { get; } = new(model.Model,
    [
        .. one.Graph.Inputs.Select(input => (input.Timesteps == 0 ? (int?)null : input.Timesteps ?? timesteps, input.Features)),
        .. one.Outputs.Select((output, index) => (output.IsSequence ? sizes[index] / output.Features : (int?)null, output.Features)),
    ]);

    public int Batch => inputs.Length;

    public List<Place> InputsIn(Arena arena) =>
    [
        .. one.Graph.Inputs.Select((input, index) => inputs.SelectMany(sequence => sequence[index]).ToArray() is var numbers && input.Vocabulary > 0
            ? arena.Of<int>(Array.ConvertAll(numbers, token => (int)token))
            : arena.Of<T>(Array.ConvertAll(numbers, T.CreateChecked))),
    ];
}
