using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>What a network must be to be emitted, so far: a chain over a known number of timesteps, float32, of a size that memory holds.</summary>
internal static class EmissionLimits
{
    /// <summary>.NET's limit for a value type that is an element of an array.</summary>
    private const long LargestState = 65_528;

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

        if (NotCompiled.Find(network) is { } reason)
        {
            problems.Add(tell(reason));
            return;
        }

        if (!network.IsChain)
        {
            NotSupported($"'{name}' has {NumberText.Counted(network.Inputs.Count, "input")}, {NumberText.Counted(network.Nodes.Count, "use")} of layers and {NumberText.Counted(network.Outputs.Count, "output")} that are no chain. So far a network is compiled when each layer takes the output of the one before; branches, shared layers, and several inputs or outputs are not supported yet.");
            return;
        }

        var input = network.Inputs[0].Value;
        if (input.Element != ElementType.Float32)
            NotSupported($"The input of '{name}' is {input.Element}, which is not supported yet; float32 is.");
        else if (!input.Shape.IsSequence)
            NotSupported($"The input of '{name}' is {input.Shape}; only sequences (timesteps, features) are supported yet.");
        else if (input.Shape.Timesteps is not { } timesteps)
            NotSupported($"'{name}' takes any number of timesteps, which is not supported yet. Save the model with a fixed number of timesteps, or state the layers as attributes with Timesteps.");
        else if (timesteps < 1 || input.Shape.Features is not > 0)
            problems.Add(Problem.Of(Descriptors.OptionInvalid, place, $"The input of '{name}' is {input.Shape}; timesteps and features must be at least 1."));
        else if (Math.Max(Numbers(input.Shape), Numbers(network.ValueOf(network.Outputs[0]).Shape)) is > int.MaxValue and var numbers)
            TooLarge($"A sequence of '{name}' has {NumberText.Grouped(numbers)} numbers; a span has at most {NumberText.Grouped(int.MaxValue)}.");
        else if (network.ParameterCount > MostParameters)
            TooLarge($"'{name}' has {NumberText.Grouped(network.ParameterCount)} parameters; at most {NumberText.Grouped(MostParameters)} can be compiled.");
        else
            CheckState();

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
