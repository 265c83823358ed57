namespace LstmGen.Conformance;

/// <summary>What the calls of networks with several inputs or outputs, and of those that do not stream, promise apart from their numbers.</summary>
public sealed class GraphCallTests
{
    public static TheoryData<string> Cases => [.. Case.Types.Except(Case.SequenceTypes).Select(type => type.Name)];

    [Theory, MemberData(nameof(Cases))]
    public void The_calls_allocate_nothing(string name) => Assert.Equal(0, AllCalls.Allocate(Case.Of(Case.Types.Single(type => type.Name == name))));

    [Fact]
    public void Spans_of_another_length_are_refused_by_name()
    {
        var model = new AuxiliaryInput();
        Refuses("series", "'series' has 26 elements, but 27 are expected: (9 timesteps, 3 features).", () => model.Forward(new float[26], new float[4], new float[1]));
        Refuses("static", "'static' has 5 elements, but 4 are expected: (4).", () => model.Forward(new float[27], new float[5], new float[1]));
        Refuses("output", "'output' has 2 elements, but 1 are expected: (1).", () => model.Forward(new float[27], new float[4], new float[2]));
        Refuses("static", "'static' has 4 elements, but 8 are expected: (batch, 4).", () => model.ForwardBatch(new float[54], new float[4], new float[2], 2));
        var state = default(AuxiliaryInput.State);
        Refuses("static", "'static' has 0 elements, but 4 are expected: (4).", () => model.Step(new float[3], [], ref state, new float[1]));
        Refuses("lstmH", "'lstmH' has 5 elements, but 6 are expected: (6).", () => new LstmReturnState().Forward(new float[27], new float[54], new float[5], new float[6]));
    }

    [Fact]
    public void Any_number_of_timesteps_is_taken_but_no_part_of_one()
    {
        var model = new AnyLength();
        var (output, state) = (new float[1], default(AnyLength.State));
        Assert.Null(((ISequenceModel)model).Timesteps);
        Assert.Equal(1, ((ISequenceModel)model).OutputLength(13));
        Refuses("input", "'input' has 4 elements, but a multiple of 3 is expected: 3 for each timestep.", () => model.Forward(new float[4], output));
        Refuses("input", "'input' has 0 elements, but at least 3 are expected: one timestep of 3.", () => model.Forward([], output));
        Refuses("inputs", "'inputs' has 9 elements, but a multiple of 6 is expected, at least one: 3 for each timestep of 2 sequences of one length.", () => model.ForwardBatch(new float[9], new float[2], 2));
        Refuses("inputs", "'inputs' has 0 elements, but a multiple of 3 is expected, at least one: 3 for each timestep of 1 sequences of one length.", () => model.ForwardBatch([], new float[1], 1));
        Refuses("inputs", "'inputs' has 3 elements, but a multiple of 0 is expected", () => model.ForwardBatch(new float[3], [], 0));
        model.ForwardBatch([], [], 0);

        // However many there are, they are so many steps.
        foreach (var timesteps in new[] { 1, 2, 31, 1000 })
        {
            var input = Enumerable.Range(0, 3 * timesteps).Select(index => MathF.Sin(index)).ToArray();
            var (whole, batch) = (new float[1], new float[2]);
            model.Forward(input, whole);
            state = default;
            for (var timestep = 0; timestep < timesteps; timestep++)
                model.Step(input.AsSpan(3 * timestep, 3), ref state, output);
            model.ForwardBatch([.. input, .. input], batch, 2);
            Assert.Equal(output, whole);
            Assert.Equal([output[0], output[0]], batch);
        }
    }

    [Fact]
    public void Spans_that_share_memory_are_refused_where_there_are_several()
    {
        var memory = new float[60];
        Refuses("output", "'output' overlaps the input", () => new AuxiliaryInput().Forward(memory.AsSpan(0, 27), memory.AsSpan(30, 4), memory.AsSpan(33, 1)));
        Refuses("kind", "'kind' overlaps another output", () => new TwoHeads().Forward(memory.AsSpan(0, 27), memory.AsSpan(30, 1), memory.AsSpan(30, 3)));
        new TwoHeads().Forward(memory.AsSpan(0, 27), memory.AsSpan(30, 1), memory.AsSpan(31, 3));
    }

    private static void Refuses(string parameter, string message, Action call)
    {
        var error = Assert.Throws<ArgumentException>(call);
        Assert.Equal(parameter, error.ParamName);
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }
}
