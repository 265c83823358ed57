using LstmGen.Testing;

namespace LstmGen.Generator.Tests;

/// <summary>Values of several axes: whatever way leads to the same numbers gives the same bits.</summary>
public sealed class AxesRunTests
{
    private const string Input = "[Input(Name = \"x\", Timesteps = 4, SampleShape = new[] { 2, 3, 2 })]";

    /// <summary>Where the timesteps stay as many, a layer by itself is that layer within TimeDistributed, and streams like it.</summary>
    [Theory]
    [InlineData("[Input(Timesteps = 4, Features = 12)] [Reshape(TargetShape = new[] { -1, 2, 3, 2 })]", "[Input(Timesteps = 4, Features = 12)] [TimeDistributed] [Reshape(TargetShape = new[] { 2, 3, 2 })]")]
    [InlineData("[Input(AnyLength = true, Features = 12)] [Reshape(TargetShape = new[] { -1, 2, 3, 2 })]", "[Input(Timesteps = 4, Features = 12)] [TimeDistributed] [Reshape(TargetShape = new[] { 2, 3, -1 })]")]
    [InlineData(Input + "[Permute(Dims = new[] { 1, 4, 2, 3 })]", Input + "[TimeDistributed] [Permute(Dims = new[] { 3, 1, 2 })]")]
    [InlineData(Input + "[Permute(Dims = new[] { 1, 2, 4, 3 })] [Permute(Dims = new[] { 1, 2, 4, 3 })]", Input + "[Activation(Activation = Activation.Linear)]")]
    [InlineData(Input + "[TimeDistributed] [TimeDistributed] [Flatten]", Input + "[Reshape(TargetShape = new[] { 4, 2, 6 })]")]
    [InlineData(Input + "[TimeDistributed] [TimeDistributed] [Permute(Dims = new[] { 2, 1 })]", Input + "[Permute(Dims = new[] { 1, 2, 4, 3 })]")]
    [InlineData(Input + "[Dense(Units = 5, Activation = Activation.Softmax)]", Input + "[TimeDistributed] [Dense(Units = 5, Activation = Activation.Softmax)]")]
    public void Two_ways_to_the_same(string one, string other)
    {
        const string End = " [TimeDistributed] [Flatten] [Lstm(Units = 3, ReturnSequences = true)]";
        Assert.Equal(Outputs(Streaming(one + End)), Outputs(Streaming(other + End)));
    }

    /// <summary>A frame by itself is one of a sequence of one.</summary>
    [Fact]
    public void A_frame_without_time()
    {
        const string Layers = "[Conv2D(Filters = 3, KernelSize = new[] { 2, 2 }, Padding = Padding.Same, Activation = Activation.Tanh)] {0}[MaxPooling2D(PoolSize = new[] { 1, 2 })] {0}[Flatten]";
        string frame = Layers.Replace("{0}", "", StringComparison.Ordinal), frames = "[TimeDistributed] " + Layers.Replace("{0}", "[TimeDistributed] ", StringComparison.Ordinal);
        var alone = Load($"[Input(SampleShape = new[] {{ 5, 4, 2 }})] {frame} [Dense(Units = 2)]");
        var one = Load($"[Input(Timesteps = 1, SampleShape = new[] {{ 5, 4, 2 }})] {frames} [Dense(Units = 2)]");
        var input = InlineWeights.Numbers(40, 0.1f);
        float[] expected = new float[2], found = new float[2];
        one.Forward(input, expected);
        alone.Forward(input, found);
        Assert.Equal(expected, found);
        Assert.All(expected, value => Assert.NotEqual(0f, value));
    }

    /// <summary>Along each axis of a sample the numbers of a value stand beside those of the other.</summary>
    [Theory]
    [InlineData(2, new[] { 1f, 2, 3, 4, 5, 6, -1, -2, -3, -4, -5, -6 })]
    [InlineData(3, new[] { 1f, 2, 3, -1, -2, -3, 4, 5, 6, -4, -5, -6 })]
    [InlineData(-1, new[] { 1f, 2, 3, -1, -2, -3, 4, 5, 6, -4, -5, -6 })]
    public void Side_by_side_along_an_axis(int axis, float[] expected)
    {
        var model = Load($"[Input(Name = \"x\", Timesteps = 1, SampleShape = new[] {{ 2, 3 }})] [Rescaling(Name = \"less\", Scale = -1)] [Concatenate(Axis = {axis}, Inputs = new[] {{ \"x\", \"less\" }})]");
        var output = new float[12];
        model.Forward([1, 2, 3, 4, 5, 6], output);
        Assert.Equal(expected, output);
    }

    /// <summary>Frames stream: however many there are, a call keeps one of each stream, and allocates nothing once the pool has room.</summary>
    [Fact]
    public void Ten_thousand_frames_need_the_room_of_one()
    {
        const string Layers = "[TimeDistributed] [Conv2D(Filters = 4, KernelSize = new[] { 3, 3 }, Strides = new[] { 2, 2 })] [TimeDistributed] [GlobalAveragePooling2D] [Lstm(Units = 4)] public partial class Model;";
        var (few, many) = (Rooms(1), Rooms(10_000));
        Assert.Equal(few, many);

        var model = SequenceModel.Load(Type(Layers, 100), RandomWeights.For(Type(Layers, 100)));
        float[] input = new float[100 * 64 * 64], output = new float[4];
        model.Forward(input, output);
        var before = GC.GetAllocatedBytesForCurrentThread();
        model.Forward(input, output);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        static string Head(int timesteps) => $"using LstmGen; [Input(Timesteps = {timesteps}, SampleShape = new[] {{ 64, 64, 1 }})] ";
        static Type Type(string layers, int timesteps) => Compiled.Cleanly(Head(timesteps) + layers).Load().GetType("Model")!;
        static string[] Rooms(int timesteps) =>
        [
            .. GeneratorRun.Of(Head(timesteps) + Layers).Result.Results[0].GeneratedSources[0].SourceText.ToString().Split('\n')
                .Where(line => line.Contains("InlineArray", StringComparison.Ordinal) || line.Contains(".Rent(", StringComparison.Ordinal)),
        ];
    }

    private static float[] Outputs(SequenceModel model)
    {
        const int Timesteps = 4;
        var input = InlineWeights.Numbers(Timesteps * 12, 0.07f);
        var output = new float[Timesteps * 3];
        model.Forward(input, output);
        return output;
    }

    private static SequenceModel Streaming(string attributes)
    {
        var type = Compiled.Cleanly($"using LstmGen; {attributes} public partial class Model;").Load().GetType("Model")!;
        return SequenceModel.Load(type, RandomWeights.For(type));
    }

    private static ISequenceModel Load(string attributes)
    {
        var type = Compiled.Cleanly($"using LstmGen; {attributes} public partial class Model;").Load().GetType("Model")!;
        return (ISequenceModel)type.GetMethod("Load", [typeof(Stream)])!.Invoke(null, [new MemoryStream(RandomWeights.For(type))])!;
    }
}
