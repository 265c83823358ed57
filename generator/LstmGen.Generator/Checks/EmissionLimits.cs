using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>What a network must be to be emitted: sequences and vectors of its one kind of numbers, of a size that memory holds.</summary>
internal static class EmissionLimits
{
    /// <summary>.NET's limit for a value type that is an element of an array.</summary>
    public const long LargestState = 65_528;

    private const long LargeState = 16_384;

    /// <summary>A quarter of the largest array: packing pads each layer to whole vectors.</summary>
    private const long MostParameters = 1L << 28;

    /// <summary>Batch, and up to four axes of a value.</summary>
    private const int MostAxes = 4;

    private const string Supported = "vectors (features) and sequences (timesteps, features) are supported, and samples of up to three axes, as (timesteps, height, width, channels); timesteps alone may be any number.";

    /// <summary>A number that no array has, small enough that its product with an axis can be counted.</summary>
    private const long Countless = 1L << 34;

    /// <summary>More than a frame of any camera; what stands on the way to it is counted in 32 bits.</summary>
    private const int LargestSample = 1 << 28;

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
        if (network.Outputs.FirstOrDefault(output => network.ValueOf(output).IsTokens) is { } untouched)
            NotSupported($"The output '{SafeText.Name(untouched.Layer)}' of '{name}' is tokens that went in, which is not supported: an output is numbers. Take it from the outputs; whoever calls has the tokens.");
        else if (network.Inputs.FirstOrDefault(input => !input.Value.IsTokens && input.Value.Element != network.Element) is { } other)
            NotSupported($"The input {Of(other)} is {other.Value.Element}, which is not supported yet; {network.Element.ToString().ToLowerInvariant()} is.");
        else if (network.Inputs.FirstOrDefault(input => !IsSupported(input.Value)) is { } unlike)
            NotSupported($"The input {Of(unlike)} is {unlike.Value.Shape}; {Supported}");
        else if (values.FirstOrDefault(value => !IsSupported(value)) is { } between)
            NotSupported($"A layer of '{name}' gives {between.Shape}; {Supported}");
        else if (network.Inputs.FirstOrDefault(input => input.Value.Shape.Axes.Any(axis => axis < 1)) is { } empty)
            problems.Add(Problem.Of(Descriptors.OptionInvalid, place, $"The input {Of(empty)} is {empty.Value.Shape}; timesteps and features must be at least 1."));
        else if (ports.Max(port => Numbers(port.Shape)) is > int.MaxValue and var numbers)
            TooLarge($"A sequence of '{name}' has {(numbers < Countless ? "" : "more than ")}{NumberText.Grouped(numbers)} numbers; a span has at most {NumberText.Grouped(int.MaxValue)}.");
        else if (values.FirstOrDefault(value => value.SampleSize > LargestSample) is { } wide)
            TooLarge($"A layer of '{name}' gives {wide.Shape}, whose samples have {(wide.Shape.SampleSize == int.MaxValue ? "at least " : "")}{NumberText.Grouped(wide.Shape.SampleSize)} numbers; at most {NumberText.Grouped(LargestSample)} are supported.");
        else if (network.ParameterCount > MostParameters)
            TooLarge($"'{name}' has {NumberText.Grouped(network.ParameterCount)} parameters; at most {NumberText.Grouped(MostParameters)} can be compiled.");
        else
            CheckRoom();

        string Of(NetworkInput input) => network.Inputs.Count == 1 ? $"of '{name}'" : $"'{SafeText.Name(input.Name)}' of '{name}'";

        void CheckRoom()
        {
            var context = new EmitterContext(network);
            if (context.Streams)
            {
                CheckState(StateLayout.Bytes(context));
                CheckSamples(new Schedule(context, LayerUse.Of(context)));
            }
            else if (BufferEmitter.CountOf(SequenceRunEmitter.Plan(context, LayerUse.Of(context), Streams.One)) is > int.MaxValue / 2 and var count)
                TooLarge($"What flows between the layers of '{name}' has {NumberText.Grouped(count)} numbers in all; at most {NumberText.Grouped(int.MaxValue / 2)} can be held at once.");
        }

        void CheckSamples(Schedule schedule)
        {
            if (schedule.StreamsAtOnce * BufferEmitter.CountOf(schedule.BuffersOf(many: true)) is > int.MaxValue / 2 and var count)
                TooLarge($"What flows between the layers of '{name}' at one timestep of {NumberText.Of(schedule.StreamsAtOnce)} streams has {NumberText.Grouped(count)} numbers in all; at most {NumberText.Grouped(int.MaxValue / 2)} can be held at once.");
        }

        void CheckState(long bytes)
        {
            if (bytes > LargestState)
                TooLarge($"The state of '{name}' has {NumberText.Grouped(bytes)} bytes; a value type that can stand in an array has at most {NumberText.Grouped(LargestState)}. Use fewer units.");
            else if (bytes > LargeState)
                problems.Add(Problem.Of(Descriptors.LargeState, place, name, NumberText.Grouped(bytes)));
        }

        void NotSupported(string message) => problems.Add(Problem.Of(Descriptors.NotSupported, place, message));

        void TooLarge(string message) => problems.Add(Problem.Of(Descriptors.TooLarge, place, message));
    }

    private static bool IsSupported(NetworkValue value) => value.Shape.Rank is >= 1 and <= MostAxes && value.Sample.Axes.All(axis => axis is not null);

    private static long Numbers(Shape shape) => shape.Axes.Aggregate(1L, (product, axis) => Math.Min(Countless, product * (axis ?? 1)));
}
