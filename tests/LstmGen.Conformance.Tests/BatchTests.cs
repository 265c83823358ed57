using LstmGen.Testing;

namespace LstmGen.Conformance;

/// <summary>Many sequences at a time, and many streams: the bits of each on its own, however many there are and on however many threads.</summary>
public sealed class BatchTests
{
    // A small layer, one that shares vectors, blocks in pairs, layers of different widths, a head after the last timestep, states too large for the stack.
    private static readonly string[] Networks =
    [
        "[Lstm(Units = 4, Features = 2, Timesteps = 5)]",
        "[Lstm(Units = 20, Features = 1, Timesteps = 5, ReturnSequences = true)]",
        "[Lstm(Units = 50, Features = 3, Timesteps = 4)] [Dense(Units = 3, Activation = Activation.Softmax)]",
        "[Normalization(Features = 3, Timesteps = 4, Mean = new[] { 0.1, 0.2, 0.3 }, Variance = new[] { 1.0, 2, 3 })] [Lstm(Units = 64, ReturnSequences = true)] [Lstm(Units = 6, ReturnSequences = true)] [Dense(Units = 3)]",
        "[Lstm(Units = 1100, Features = 2, Timesteps = 2)] [Dense(Units = 1)]",
    ];

    private static readonly Lazy<SequenceModel[]> Models = new(Compile);

    public static TheoryData<int, int> Batches
    {
        get
        {
            var data = new TheoryData<int, int>();
            for (var network = 0; network < Networks.Length - 1; network++)
            {
                foreach (var batch in new[] { 1, 2, 3, 63, 64, 65, 131 })
                    data.Add(network, batch);
            }

            data.Add(Networks.Length - 1, 1);
            data.Add(Networks.Length - 1, 19);
            return data;
        }
    }

    [Theory, MemberData(nameof(Batches))]
    public void A_batch_gives_each_sequence_the_bits_of_Forward(int network, int batch)
    {
        var model = Models.Value[network];
        var (inputs, expected) = Sequences(model, batch);

        var outputs = new float[expected.Length];
        model.Model.ForwardBatch(inputs, outputs, batch);
        Assert.True(Paths.SameBits(outputs, expected));

        foreach (var degree in new[] { 1, 2, 3, 200 })
        {
            Array.Fill(outputs, 7);
            model.Model.ForwardBatch(inputs, outputs, batch, degree);
            Assert.True(Paths.SameBits(outputs, expected));
        }
    }

    [Theory, MemberData(nameof(Batches))]
    public void Streams_side_by_side_have_the_bits_of_Step(int network, int streams)
    {
        var model = Models.Value[network];
        var inputs = Inputs(model, streams);
        int length = model.Timesteps * model.Features, outputLength = model.Model.OutputLength(model.Timesteps);
        var expected = new float[streams * outputLength];
        for (var stream = 0; stream < streams; stream++)
            model.Steps(inputs.AsSpan(stream * length, length), expected.AsSpan(stream * outputLength, outputLength));

        foreach (var degree in new int?[] { null, 1, 2, 5 })
        {
            var outputs = new float[expected.Length];
            model.StepBatches(inputs, outputs, streams, degree);
            Assert.True(Paths.SameBits(outputs, expected));
        }
    }

    [Fact]
    public void A_degree_of_less_than_one_is_refused_before_anything_is_written()
    {
        foreach (var degree in new[] { 0, -1, int.MinValue })
        {
            var output = new float[] { 7, 7, 7, 7 };
            var error = Assert.Throws<ArgumentOutOfRangeException>(() => Models.Value[0].Model.ForwardBatch(new float[10], output, 1, degree));
            Assert.Equal("degreeOfParallelism", error.ParamName);
            Assert.StartsWith($"'degreeOfParallelism' is {degree}, but 1 or more is expected", error.Message, StringComparison.Ordinal);
            Assert.All(output, value => Assert.Equal(7, value));
        }

        var states = new LstmU4F2T10.State[2];
        var error2 = Assert.Throws<ArgumentOutOfRangeException>(() => new LstmU4F2T10().StepBatch(new float[4], states, new float[8], 0));
        Assert.Equal("degreeOfParallelism", error2.ParamName);
    }

    [Fact]
    public void On_several_threads_lengths_and_overlaps_are_checked_as_on_one()
    {
        var model = Models.Value[0].Model;
        Assert.Equal("inputs", Assert.Throws<ArgumentException>(() => model.ForwardBatch(new float[19], new float[8], 2, 2)).ParamName);
        Assert.Equal("outputs", Assert.Throws<ArgumentException>(() => model.ForwardBatch(new float[20], new float[9], 2, 2)).ParamName);
        Assert.Equal("batch", Assert.Throws<ArgumentOutOfRangeException>(() => model.ForwardBatch([], [], -1, 2)).ParamName);
        model.ForwardBatch([], [], 0, 2);

        // On one thread outputs may take the place of what was read already; another thread may not have read it yet.
        var shared = new float[20];
        model.ForwardBatch(shared, shared.AsSpan(0, 8), 2);
        Assert.Equal("outputs", Assert.Throws<ArgumentException>(() => model.ForwardBatch(shared, shared.AsSpan(0, 8), 2, 2)).ParamName);
    }

    private static (float[] Inputs, float[] Outputs) Sequences(SequenceModel model, int batch)
    {
        var inputs = Inputs(model, batch);
        int length = model.Timesteps * model.Features, outputLength = model.Model.OutputLength(model.Timesteps);
        var outputs = new float[batch * outputLength];
        for (var sequence = 0; sequence < batch; sequence++)
            model.Forward(inputs.AsSpan(sequence * length, length), outputs.AsSpan(sequence * outputLength, outputLength));
        return (inputs, outputs);
    }

    private static float[] Inputs(SequenceModel model, int batch)
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, batch * model.Timesteps * model.Features).Select(_ => (2 * random.NextSingle()) - 1)];
    }

    private static SequenceModel[] Compile()
    {
        var run = GeneratorRun.Of("using LstmGen;\n" + string.Join('\n', Networks.Select((network, index) => $"{network} public sealed partial class Network{index};")));
        Assert.Empty(run.Diagnostics);
        var assembly = run.Load();
        return [.. Networks.Select((_, index) => assembly.GetType($"Network{index}")!).Select(type => SequenceModel.Load(type, RandomWeights.For(type)))];
    }
}
