using LstmGen.Testing;

namespace LstmGen.Conformance;

/// <summary>NaN and infinity in the input spread as in Keras: as the equations say, with the numbers of IEEE 754.</summary>
public sealed class NotFiniteTests
{
    [Theory]
    [InlineData(float.NaN, 0)]
    [InlineData(float.NaN, 4)]
    [InlineData(float.PositiveInfinity, 0)]
    [InlineData(float.NegativeInfinity, 3)]
    [InlineData(float.MaxValue, 2)]
    public void They_spread_as_the_equations_say(float value, int at)
    {
        var type = typeof(LstmU4F2T10);
        var model = SequenceModel.Load(type, RandomWeights.For(type, seed: 3));
        var weights = Weights(type, seed: 3);
        var input = Enumerable.Range(0, model.Timesteps * model.Features).Select(index => MathF.Sin(index)).ToArray();
        input[at] = value;

        var expected = LstmReference.Run(input, weights[0], weights[1], weights[2], 4)[^4..];
        var output = new float[4];
        model.Forward(input, output);
        for (var unit = 0; unit < 4; unit++)
        {
            if (double.IsNaN(expected[unit]))
                Assert.True(float.IsNaN(output[unit]));
            else
                Assert.Equal(expected[unit], output[unit], 1e-6);
        }
    }

    private static List<float[]> Weights(Type type, int seed)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, RandomWeights.For(type, seed));
            var tensors = Safetensors.Read(path);
            return [.. RandomWeights.TensorsOf(type).Select(tensor => tensors[tensor.Name].Floats)];
        }
        finally
        {
            File.Delete(path);
        }
    }
}
