using LstmGen.Testing.Graphs;
using Xunit.Abstractions;

namespace LstmGen.Onnx;

/// <summary>ONNX Runtime beside compiled classes, with every option that ONNX can state.</summary>
public sealed class OperatorsTests(ITestOutputHelper output)
{
    /// <summary>How many sequences run with each operator: one alone may be right by luck.</summary>
    private const int Sequences = 3;

    private const double Factor = 4;

    /// <summary>ONNX Runtime computes what the equations say, and float32 allows no larger difference on these numbers.</summary>
    private const double OnnxError = 1e-4;

    /// <summary>Where answers grow above that, float32 and float64 are soon far apart: the weights are made smaller.</summary>
    private const double Largest = 10;

    [Fact]
    public void Classes_agree_with_ONNX_Runtime_and_with_float64()
    {
        output.WriteLine(Draws.Repeat);
        List<Operator> operators = [.. Enumerable.Range(0, Draws.Operators).Select(index => OperatorDraw.Operator(Draws.For(index))).OrderBy(one => one.Units * (one.Features + one.Units))];
        List<GraphClass> classes = [.. operators.Select((one, index) => new GraphClass($"Operator{index}", Translation.GraphOf(one)))];
        var compiled = new CompiledGraphs(classes);
        var failures = new List<string>();
        var worst = new Dictionary<string, (Errors Errors, Operator Operator)>();
        for (var index = 0; index < operators.Count; index++)
        {
            var (one, its) = (operators[index], classes[index]);
            var errors = Compare(one, its, compiled, Draws.For(~index));
            if (!errors.AreWithin || errors.Onnx > OnnxError)
                failures.Add($"{one}: {errors}\n{its.Source}");
            if (!worst.TryGetValue(one.Kind, out var known) || errors.Used > known.Errors.Used)
                worst[one.Kind] = (errors, one);
        }

        foreach (var (kind, (errors, one)) in worst)
            output.WriteLine($"{operators.Count(other => other.Kind == kind)} times {kind}, where ours comes nearest to what is allowed: {errors}, at {one}");
        Assert.True(failures.Count == 0, $"{failures.Count} of {operators.Count} fail ({Draws.Repeat}), the smallest:\n{string.Join("\n", failures.Take(5))}");
    }

    private static Errors Compare(Operator one, GraphClass its, CompiledGraphs compiled, Random random)
    {
        double[][][] questions = [.. Enumerable.Range(0, Sequences).Select(_ => OperatorDraw.Inputs(random, one))];
        var scale = 1.0;
        var weights = OperatorDraw.Weights(random, one, scale);
        while (questions.Any(inputs => Exact(weights, inputs, one.Timesteps).Any(value => !(Math.Abs(value) < Largest))))
            weights = OperatorDraw.Weights(random, one, scale /= 2);

        var nearby = weights.ToDictionary(tensor => tensor.Key, tensor => Array.ConvertAll(tensor.Value, value => (double)(random.Next(2) == 0 ? MathF.BitIncrement((float)value) : MathF.BitDecrement((float)value))));
        var model = compiled.Load(its, Translation.WeightsOf(one, weights));
        var lengths = its.Outputs.Select(shape => shape.Features * (shape.IsSequence ? one.Timesteps : 1)).ToArray();
        using var session = new OperatorSession(one, weights);
        var errors = new Errors(Factor);
        foreach (var inputs in questions)
        {
            // Whole sequences, and padded ones.
            var length = random.Next(2) == 0 ? one.Timesteps : random.Next(1, one.Timesteps + 1);
            float[][] floats = [.. inputs.Select(input => Array.ConvertAll(input, value => (float)value))];
            errors.Add(Answers.Of(one, model.TakesLength ? model.ForwardOfLength(floats, lengths, length) : model.Forward(floats, lengths), length), session.Run(floats, length), Exact(weights, inputs, length), Exact(nearby, inputs, length));
        }

        return errors;

        double[] Exact(IReadOnlyDictionary<string, double[]> onnx, double[][] inputs, int length) => Answers.Of(one, Translation.Run<double>(one, Translation.WeightsOf(one, onnx), inputs, length), length);
    }
}
