using System.Runtime;
using LstmGen.Testing;

namespace LstmGen.Conformance;

/// <summary>What every call promises apart from its numbers: no garbage, no waiting for the compiler, arguments checked before anything is written.</summary>
public sealed class CallTests
{
    public static TheoryData<string> Cases => [.. Case.SequenceTypes.Select(type => type.Name)];

    [Theory, MemberData(nameof(Cases))]
    public void The_first_calls_on_a_fresh_thread_allocate_nothing_and_compile_nothing(string name)
    {
        var model = CaseOf(name).Model;
        var calls = new Calls(model);
        model.PrepareCallsOn();
        // The measuring itself is compiled on another class's behalf first.
        new Calls(SequenceModel.Of(typeof(Warmup))).Measure();

        (long Bytes, long Methods) measured = default;
        var thread = new Thread(() => measured = calls.Measure());
        thread.Start();
        thread.Join();
        Assert.Equal((0, 0), measured);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Spans_of_another_length_are_refused_before_anything_is_written(string name)
    {
        var item = CaseOf(name);
        var model = item.Model;
        int length = model.Timesteps * model.Features, outputLength = model.Model.OutputLength(model.Timesteps);
        foreach (var (found, wrongOutput) in new[] { (length - 1, 0), (length + 1, 0), (0, 0), (length, -1), (length, 1) })
        {
            var output = Untouched(outputLength + wrongOutput);
            var error = Assert.Throws<ArgumentException>(() => model.Forward(new float[found], output));
            var (parameter, has, expected) = wrongOutput == 0 ? ("input", found, length) : ("output", outputLength + wrongOutput, outputLength);
            Assert.Equal(parameter, error.ParamName);
            Assert.StartsWith($"'{parameter}' has {has} elements, but {expected} are expected: (", error.Message, StringComparison.Ordinal);
            Assert.All(output, value => Assert.Equal(7, value));

            output = Untouched(2 * (outputLength + wrongOutput));
            error = Assert.Throws<ArgumentException>(() => model.Model.ForwardBatch(new float[2 * found], output, 2));
            Assert.Equal(parameter + "s", error.ParamName);
            Assert.All(output, value => Assert.Equal(7, value));
        }

        Assert.Equal("batch", Assert.Throws<ArgumentOutOfRangeException>(() => model.Model.ForwardBatch([], [], -1)).ParamName);
        model.Model.ForwardBatch([], [], 0);
        // Products that do not fit 32 bits are no way around the check.
        Assert.Throws<ArgumentException>(() => model.Model.ForwardBatch([], [], int.MaxValue));
    }

    [Fact]
    public void Spans_of_another_length_are_refused_by_the_calls_that_have_a_state()
    {
        var model = new LstmU4F2T10();
        var state = model.InitialState;
        var output = Untouched(4);
        Refuses("sample", "'sample' has 3 elements, but 2 are expected: (2 features).", () => model.Step(new float[3], ref state, output));
        Refuses("output", "'output' has 5 elements, but 4 are expected: (4).", () => model.Step(new float[2], ref state, new float[5]));
        Refuses("sample", "'sample' has 1 elements, but 2 are expected: (2 features).", () => model.Advance(new float[1], ref state));
        Refuses("input", "'input' has 3 elements, but a multiple of 2 is expected: 2 for each timestep.", () => model.Forward(new float[3], ref state, output));
        Refuses("input", "'input' has 0 elements, but at least 2 are expected: one timestep of 2.", () => model.Forward([], ref state, output));
        Refuses("samples", "'samples' has 2 elements, but 6 are expected: (2 features for each state).", () => model.StepBatch(new float[2], new LstmU4F2T10.State[3], new float[12]));
        Refuses("outputs", "'outputs' has 4 elements, but 12 are expected: (4 for each state).", () => model.StepBatch(new float[6], new LstmU4F2T10.State[3], new float[4]));
        Assert.All(output, value => Assert.Equal(7, value));
        Assert.Equal(default, state);

        static void Refuses(string parameter, string message, Action call)
        {
            var error = Assert.Throws<ArgumentException>(call);
            Assert.Equal(parameter, error.ParamName);
            Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void One_model_serves_many_threads_at_once()
    {
        var item = CaseOf(nameof(LstmU64F16T25));
        var expected = item.Run();
        var wrong = 0;
        Parallel.For(0, 200, _ =>
        {
            if (!Paths.SameBits(item.Run(), expected))
                Interlocked.Increment(ref wrong);
        });
        Assert.Equal(0, wrong);
    }

    [Fact]
    public void A_sequence_of_no_timesteps_gives_no_outputs_and_leaves_the_state()
    {
        var model = new LstmSequences();
        var state = model.InitialState;
        model.Forward([], ref state, []);
        Assert.Equal(model.InitialState, state);
    }

    private static float[] Untouched(int length) => [.. Enumerable.Repeat(7f, length)];

    private static Case CaseOf(string name) => Case.Of(Case.Types.Single(type => type.Name == name));

    /// <summary>All calls once, with buffers made beforehand.</summary>
    private sealed class Calls(SequenceModel model)
    {
        private readonly float[] _input = new float[2 * model.Timesteps * model.Features];
        private readonly float[] _output = new float[2 * model.Model.OutputLength(model.Timesteps)];
        private readonly float[] _two = new float[2 * model.Features], _twoOutputs = new float[2 * model.Outputs];
        private readonly byte[] _states = new byte[2 * model.StateBytes];

        public (long Bytes, long Methods) Measure()
        {
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var methods = JitInfo.GetCompiledMethodCount(currentThread: true);
            Run();
            return (GC.GetAllocatedBytesForCurrentThread() - bytes, JitInfo.GetCompiledMethodCount(currentThread: true) - methods);
        }

        private void Run()
        {
            model.Model.ForwardBatch(_input, _output, 2);
            model.Forward(_input.AsSpan(0, _input.Length / 2), _output.AsSpan(0, _output.Length / 2));
            model.CallsOn(ref _states[0], _two, _twoOutputs);
        }
    }
}
