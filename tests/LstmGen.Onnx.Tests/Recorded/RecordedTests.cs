using LstmGen.Testing.Graphs;
using Xunit.Abstractions;

namespace LstmGen.Onnx;

/// <summary>What ONNX Runtime has answered once, with every option of its operators by itself.</summary>
public sealed class RecordedTests(ITestOutputHelper output)
{
    /// <summary>The answers are of float32: so is what they may be off by.</summary>
    private const double Tolerance = 1e-6;

    [Fact]
    public void The_interpreter_gives_what_was_recorded() => Compare((one, inputs) => inputs.Select((input, sequence) =>
        Answers.Of(one.Operator, Translation.Run<double>(one.Operator, Translation.WeightsOf(one.Operator, one.Weights), input, one.Length(sequence)), one.Length(sequence))));

    [Fact]
    public void Classes_with_rearranged_weights_give_what_was_recorded()
    {
        var classes = RecordedCase.All.ToDictionary(one => one, one => new GraphClass(one.Name, Translation.GraphOf(one.Operator)));
        var compiled = new CompiledGraphs([.. classes.Values]);
        Compare((one, inputs) =>
        {
            var its = classes[one];
            var model = compiled.Load(its, Translation.WeightsOf(one.Operator, one.Weights));
            var lengths = its.Outputs.Select(shape => shape.Features * (shape.IsSequence ? one.Operator.Timesteps : 1)).ToArray();
            return inputs.Select((input, sequence) => Answers.Of(one.Operator, [.. model.ForwardOfLength([.. input.Select(Floats)], lengths, one.Length(sequence)).Select(Doubles)], one.Length(sequence)));
        });
    }

    private void Compare(Func<RecordedCase, double[][][], IEnumerable<double[]>> answer)
    {
        foreach (var one in RecordedCase.All)
        {
            var answers = answer(one, [.. Enumerable.Range(0, one.Batch).Select(one.Inputs)]).ToList();
            var worst = 0.0;
            for (var sequence = 0; sequence < answers.Count; sequence++)
            {
                var expected = one.Expected(sequence);
                Assert.Equal(expected.Length, answers[sequence].Length);
                Assert.Contains(expected, double.IsFinite);
                worst = answers[sequence].Zip(expected, (ours, recorded) => double.IsNaN(recorded) ? 0 : Math.Abs(ours - recorded)).Append(worst).Max();
                Assert.DoesNotContain(answers[sequence], double.IsNaN);
            }

            output.WriteLine($"{one.Name}: {worst:0.0e-0}, {answers.Count} sequences");
            Assert.True(worst <= Tolerance, $"{one.Name}: {worst:0.0e-0}");
        }
    }

    private static float[] Floats(double[] values) => Array.ConvertAll(values, value => (float)value);

    private static double[] Doubles(float[] values) => Array.ConvertAll(values, value => (double)value);
}
