using LstmGen.Testing;
using Xunit.Abstractions;

namespace LstmGen.Onnx;

[Collection(CompiledShapes.Name)]
public sealed class RandomShapesTests(CompiledShapes compiled, ITestOutputHelper output)
{
    /// <summary>How many sequences run with each set of weights: one alone may be right by luck.</summary>
    private const int SequencesPerSet = 6;

    [Fact]
    public void Forward_agrees_with_ONNX_Runtime_and_with_float64()
    {
        output.WriteLine(Draws.Repeat);
        var failures = new List<string>();
        var worst = new Dictionary<string, (Errors Errors, Shape Shape)>();
        foreach (var shape in compiled.Shapes)
        {
            using var session = new OnnxSession(shape);
            var random = Draws.For(shape);
            foreach (var weights in WeightSet.Draw(random, shape).ToList())
            {
                var errors = Compare(shape, weights, session, random);
                if (!errors.AreWithin)
                    failures.Add($"{shape}, weights {weights.Name}: {errors}");
                if (!worst.TryGetValue(weights.Name, out var known) || errors.Used > known.Errors.Used)
                    worst[weights.Name] = (errors, shape);
            }
        }

        output.WriteLine($"{compiled.Shapes.Count} shapes, {compiled.Shapes.Count(shape => shape.GivesSequence)} of them with sequences; for each kind of weights where ours comes nearest to what is allowed:");
        foreach (var (name, (errors, shape)) in worst)
            output.WriteLine($"{name}: {errors}, at {shape}");
        Assert.True(compiled.Shapes.Count >= 200);
        Assert.True(failures.Count == 0, $"{failures.Count} failures ({Draws.Repeat}), the smallest:\n{string.Join("\n", failures.Take(5))}");
    }

    private Errors Compare(Shape shape, WeightSet weights, OnnxSession session, Random random)
    {
        var model = weights.Load(compiled.TypeOf(shape), shape);
        var onnxWeights = OnnxWeights.FromKeras(weights.Kernel, weights.Recurrent, weights.Bias, shape.Units);
        var nearby = weights.Nearby(random);
        var errors = new Errors(weights.Factor);
        var ours = new float[shape.OutputLength];
        for (var sequence = 0; sequence < SequencesPerSet; sequence++)
        {
            var input = Inputs.Draw(random, shape);
            model.Forward(input, ours);
            errors.Add(ours, session.Run(input, onnxWeights), weights.Exact(input, shape), nearby.Exact(input, shape));
        }

        return errors;
    }
}
