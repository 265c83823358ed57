using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>What a network must be to be emitted: float32 sequences and vectors, of a size that memory holds.</summary>
internal static class EmissionLimits
{
    /// <summary>.NET's limit for a value type that is an element of an array.</summary>
    public const long LargestState = 65_528;

    private const long LargeState = 16_384;

    /// <summary>A quarter of the largest array: packing pads each layer to whole vectors.</summary>
    private const long MostParameters = 1L << 28;

    /// <param name="network">The network.</param>
    /// <param name="declaration">The class.</param>
    /// <param name="tell">Tells a problem of the network at its place.</param>
    /// <param name="problems">What is wrong.</param>
    public static void Check(Network network, ModelDeclaration declaration, Func<NetworkProblem, Problem> tell, List<Problem> problems)
    {
        var place = declaration.WeightsPath is not null ? Place.Weights : Place.Class;
        var name = declaration.Type.DisplayName;
        if (network.Nodes.Count == 0)
        {
            NotSupported($"'{name}' has no layers, and so nothing to compute.");
            return;
        }

        var values = network.Inputs.Select(input => input.Value).Concat(network.Nodes.SelectMany(node => node.Outputs)).ToList();
        var ports = network.Inputs.Select(input => input.Value).Concat(network.Outputs.Select(network.ValueOf)).ToList();
        if (network.Inputs.FirstOrDefault(input => input.Value.Element != network.Element) is { } other)
            NotSupported($"The input {Of(other)} is {other.Value.Element}, which is not supported yet; {network.Element.ToString().ToLowerInvariant()} is.");
        else if (network.Inputs.FirstOrDefault(input => input.Value.Shape.Rank is not (1 or 2) || input.Value.Shape.Features is null) is { } unlike)
            NotSupported($"The input {Of(unlike)} is {unlike.Value.Shape}; sequences (timesteps, features) and vectors (features) are supported.");
        else if (values.FirstOrDefault(value => value.Shape.Rank is not (1 or 2) || value.Shape.Features is null) is { } between)
            NotSupported($"A layer of '{name}' gives {between.Shape}; sequences (timesteps, features) and vectors (features) are supported.");
        else if (network.Inputs.FirstOrDefault(input => input.Value.Shape.Timesteps < 1 || input.Value.Shape.Features < 1) is { } empty)
            problems.Add(Problem.Of(Descriptors.OptionInvalid, place, $"The input {Of(empty)} is {empty.Value.Shape}; timesteps and features must be at least 1."));
        else if (ports.Max(port => Numbers(port.Shape)) is > int.MaxValue and var numbers)
            TooLarge($"A sequence of '{name}' has {NumberText.Grouped(numbers)} numbers; a span has at most {NumberText.Grouped(int.MaxValue)}.");
        else if (network.ParameterCount > MostParameters)
            TooLarge($"'{name}' has {NumberText.Grouped(network.ParameterCount)} parameters; at most {NumberText.Grouped(MostParameters)} can be compiled.");
        else
            CheckRoom();

        string Of(NetworkInput input) => network.Inputs.Count == 1 ? $"of '{name}'" : $"'{SafeText.Name(input.Name)}' of '{name}'";

        void CheckRoom()
        {
            var context = new EmitterContext(network);
            if (context.Streams)
                CheckState();
            else if (BufferEmitter.CountOf(SequenceRunEmitter.Plan(context, LayerUse.Of(context), Streams.One)) is > int.MaxValue / 2 and var count)
                TooLarge($"What flows between the layers of '{name}' has {NumberText.Grouped(count)} numbers in all; at most {NumberText.Grouped(int.MaxValue / 2)} can be held at once.");
        }

        void CheckState()
        {
            var bytes = StateLayout.Bytes(new EmitterContext(network));
            if (bytes > LargestState)
                TooLarge($"The state of '{name}' has {NumberText.Grouped(bytes)} bytes; a value type that can stand in an array has at most {NumberText.Grouped(LargestState)}. Use fewer units.");
            else if (bytes > LargeState)
                problems.Add(Problem.Of(Descriptors.LargeState, place, name, NumberText.Grouped(bytes)));
        }

        void NotSupported(string message) => problems.Add(Problem.Of(Descriptors.NotSupported, place, message));

        void TooLarge(string message) => problems.Add(Problem.Of(Descriptors.TooLarge, place, message));
    }

    private static long Numbers(Shape shape) => shape.Axes.Aggregate(1L, (product, axis) => product * (axis ?? 1));
}
