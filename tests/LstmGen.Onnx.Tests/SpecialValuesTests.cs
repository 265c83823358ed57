using Xunit.Abstractions;

namespace LstmGen.Onnx;

[Collection(CompiledShapes.Name)]
public sealed class SpecialValuesTests(CompiledShapes compiled, ITestOutputHelper output)
{
    private const int SequencesPerShape = 8;

    [Fact]
    public void NaN_and_infinities_in_the_input_give_what_the_equations_give()
    {
        output.WriteLine(Draws.Repeat);
        int notNumbers = 0, finite = 0;
        foreach (var shape in compiled.Shapes)
        {
            var random = Draws.For(shape);
            var weights = WeightSet.Draw(random, shape).First();
            var model = weights.Load(compiled.TypeOf(shape), shape);
            var ours = new float[shape.OutputLength];
            for (var sequence = 0; sequence < SequencesPerShape; sequence++)
            {
                var input = Inputs.DrawSpecial(random, shape);
                var exact = weights.Exact(input, shape);
                model.Forward(input, ours);
                for (var index = 0; index < exact.Length; index++)
                {
                    var same = double.IsNaN(exact[index]) ? float.IsNaN(ours[index]) : Math.Abs(ours[index] - exact[index]) <= 2e-6;
                    Assert.True(same, $"{shape}, output {index}: {ours[index]} instead of {exact[index]} ({Draws.Repeat})");
                    _ = double.IsNaN(exact[index]) ? notNumbers++ : finite++;
                }
            }
        }

        output.WriteLine($"{notNumbers} outputs were NaN, {finite} were finite, each where it must be.");
        Assert.True(notNumbers > 0 && finite > 0);
    }
}
