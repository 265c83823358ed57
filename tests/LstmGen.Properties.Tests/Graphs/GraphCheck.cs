using System.Numerics;
using LstmGen.Testing;
using LstmGen.Testing.Graphs;
using LstmGen.Testing.Oracle;

namespace LstmGen.Properties;

/// <summary>Runs an emitted class and the interpreter on the same numbers.</summary>
internal static class GraphCheck
{
    /// <summary>How many sequences run: one alone may be right by luck.</summary>
    private const int Sequences = 3;

    /// <summary>How often the weights move by their last bits: one time alone may change little by luck.</summary>
    private const int Neighbours = 4;

    /// <summary>Where numbers grow above that, float32 and float64 are soon far apart, and nobody has a use for either.</summary>
    private const double Largest = 30, SmallestScale = 1.0 / 64;

    public static Errors Run(CompiledGraphs compiled, GraphClass one, Random random) =>
        one.IsDouble ? Run(compiled.LoadDouble, one, random) : Run(compiled.Load, one, random);

    private static Errors Run<T>(Func<GraphClass, IReadOnlyDictionary<string, double[]>, GraphModel<T>> load, GraphClass one, Random random)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        int[] lengths = one.Graph.Inputs.Any(input => input.Timesteps is null) ? [1, 3, 8] : [one.Graph.Inputs.Max(input => input.Timesteps ?? 0)];
        var questions = lengths.Select(timesteps => (Timesteps: timesteps, Inputs: Enumerable.Range(0, Sequences).Select(_ => NumberDraw.Inputs(random, one, timesteps)).ToArray())).ToList();
        var weights = Weights(one, random, questions.SelectMany(question => question.Inputs));
        List<(Graph Graph, Dictionary<string, double[]> Weights)> nearby = [.. Enumerable.Range(0, Neighbours).Select(_ => (one.Graph, NumberDraw.Nearby(random, weights, one.IsDouble))), LeastBias.In(one, weights)];
        var model = load(one, weights);
        var errors = new Errors(one.IsDouble);
        foreach (var (timesteps, inputs) in questions)
        {
            int[] sizes = [.. one.Graph.Run<double>(weights, inputs[0]).Select(output => output.Numbers.Length)];
            T[][][] ours = [.. inputs.Select(input => model.Forward(Converted<T>(input), sizes))];
            for (var sequence = 0; sequence < Sequences; sequence++)
            {
                var exact = Plain<double>(one.Graph, weights, inputs[sequence]);
                errors.Add(Flat(ours[sequence]), Plain<T>(one.Graph, weights, inputs[sequence]), exact);
                foreach (var neighbour in nearby)
                    errors.AddNearby(Plain<double>(neighbour.Graph, neighbour.Weights, inputs[sequence]), exact);
            }

            CompareCalls(one, model, inputs, sizes, timesteps, random);
            if (model.TakesLength)
                AddLengths(one, model, weights, nearby, inputs, sizes, timesteps, random, errors);
        }

        return errors;
    }

    /// <summary>Sequences that end before their timesteps do give what the network gives of the timesteps that count, and zeros after them.</summary>
    private static void AddLengths<T>(
        GraphClass one, GraphModel<T> model, IReadOnlyDictionary<string, double[]> weights, List<(Graph Graph, Dictionary<string, double[]> Weights)> nearby, double[][][] inputs, int[] sizes, int timesteps, Random random, Errors errors)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        // Some of one length, so that they may run side by side.
        int[] lengths = [.. inputs.Select(_ => random.Next(1, timesteps + 1))];
        lengths[1] = random.Is(0.5) ? lengths[0] : lengths[1];
        var ours = inputs.Select((input, sequence) => model.ForwardOfLength(Converted<T>(input), sizes, lengths[sequence])).ToArray();
        for (var sequence = 0; sequence < Sequences; sequence++)
        {
            var cut = CutOff(one.Graph, inputs[sequence], lengths[sequence]);
            var exact = Padded<double>(one.Graph, weights, cut, sizes);
            errors.Add(Flat(ours[sequence]), Padded<T>(one.Graph, weights, cut, sizes), exact);
            foreach (var neighbour in nearby)
                errors.AddNearby(Padded<double>(neighbour.Graph, neighbour.Weights, cut, sizes), exact);
        }

        T[][] together = [.. one.Graph.Inputs.Select((_, index) => inputs.SelectMany(input => Converted<T>(input)[index]).ToArray())];
        var batch = model.ForwardBatchOfLengths(together, sizes, lengths);
        for (var output = 0; output < sizes.Length; output++)
            Assert.Equal(ours.SelectMany(outputs => outputs[output]), batch[output]);
    }

    private static double[][] CutOff(Graph graph, double[][] inputs, int timesteps) => [.. graph.Inputs.Zip(inputs, (input, numbers) => input.Timesteps == 0 ? numbers : numbers[..(timesteps * input.Features)])];

    /// <summary>The interpreter's outputs, with zeros up to the length that they have of a whole sequence.</summary>
    private static List<double> Padded<T>(Graph graph, IReadOnlyDictionary<string, double[]> weights, double[][] inputs, int[] sizes)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        [.. graph.Run<T>(weights, inputs).SelectMany((output, index) => output.Numbers.Concat(new T[sizes[index] - output.Numbers.Length]).Select(double.CreateChecked))];

    /// <summary>All ways to a number give the same bits, and none of them reads or writes outside of its memory: that would end the process.</summary>
    private static void CompareCalls<T>(GraphClass one, GraphModel<T> model, double[][][] inputs, int[] sizes, int timesteps, Random random)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var calls = new DrawnCase<T>(one, model, inputs, sizes, timesteps);
        Assert.Equal(one.Graph.Streams, calls.Network.Streams);
        var differences = Paths.Differences(calls, random.Of([ArenaMode.GuardBefore, ArenaMode.GuardAfter])).ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    /// <summary>Weights that keep everything small that flows between the layers, as far as it depends on weights.</summary>
    private static Dictionary<string, double[]> Weights(GraphClass one, Random random, IEnumerable<double[][]> inputs)
    {
        // A mean of masked timesteps may be NaN, whatever the weights: that is an output itself, and what it is the mean of is looked at.
        var all = one.Graph with { Outputs = [.. one.Graph.NumberedNodes.Where(item => item.Node.Layer is not GlobalPooling { Averages: true }).Select(item => new Edge(item.Node.Layer.Name, item.Use))] };
        for (var scale = 1.0; ; scale /= 2)
        {
            var weights = NumberDraw.Weights(random, one, scale);
            if (scale <= SmallestScale || inputs.All(input => Plain<double>(all, weights, input).All(value => Math.Abs(value) < Largest)))
                return weights;
        }
    }

    private static List<double> Plain<T>(Graph graph, IReadOnlyDictionary<string, double[]> weights, double[][] inputs)
        where T : unmanaged, IFloatingPointIeee754<T> => Flat([.. graph.Run<T>(weights, inputs).Select(output => output.Numbers)]);

    private static T[][] Converted<T>(double[][] values)
        where T : unmanaged, IFloatingPointIeee754<T> => [.. values.Select(row => Array.ConvertAll(row, T.CreateChecked))];

    private static List<double> Flat<T>(T[][] values)
        where T : unmanaged, IFloatingPointIeee754<T> => [.. values.SelectMany(row => row).Select(double.CreateChecked)];
}
