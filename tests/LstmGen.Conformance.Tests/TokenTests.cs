using System.Runtime;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LstmGen.Conformance;

/// <summary>What the calls of a network that takes tokens promise apart from their numbers.</summary>
public sealed class TokenTests
{
    private const int Vocabulary = 50;

    private static readonly int[] Tokens = [3, 0, 49, 7, 7, 12, 30, 1, 2, 48, 5];

    [Fact]
    public void A_token_outside_the_vocabulary_is_refused_by_every_call_before_anything_is_written()
    {
        var model = new LanguageModel();
        var (length, outputs) = (LanguageModel.Timesteps, LanguageModel.OutputFeatures);
        foreach (var wrong in new[] { -1, Vocabulary, int.MinValue, int.MaxValue })
        {
            var output = Untouched(2 * length * outputs);
            var state = default(LanguageModel.State);
            model.Step(Tokens[0], ref state, new float[outputs]);
            var (before, states) = (state, new[] { state, state });
            int[] one = [.. Tokens], two = [.. Tokens, .. Tokens];
            one[4] = two[length + 5] = wrong;

            Refuses(4, () => model.Forward(one, output.AsSpan(0, length * outputs)));
            Refuses(4, () => model.Forward(one, ref state, output.AsSpan(0, length * outputs)));
            Refuses(length + 5, () => model.ForwardBatch(two, output, 2));
            Refuses(length + 5, () => model.ForwardBatch(two, output, 2, 2));
            Refuses(null, () => model.Step(wrong, ref state, output.AsSpan(0, outputs)));
            Refuses(null, () => model.Advance(wrong, ref state));
            Refuses(1, () => model.StepBatch([1, wrong], states, output.AsSpan(0, 2 * outputs)));
            Refuses(1, () => model.StepBatch([1, wrong], states, output.AsSpan(0, 2 * outputs), 2));

            Assert.All(output, value => Assert.Equal(7, value));
            Assert.Equal(before, state);
            Assert.All(states, one => Assert.Equal(before, one));

            void Refuses(int? index, Action call)
            {
                var error = Assert.Throws<ArgumentOutOfRangeException>(call);
                Assert.Equal(index is null ? "token" : "tokens", error.ParamName);
                Assert.Equal(wrong, error.ActualValue);
                Assert.StartsWith($"'{error.ParamName}' {(index is null ? "is" : $"has at index {index}")} the token {wrong}, but layer 'embedding' knows those from 0 to 49.", error.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Spans_of_another_length_are_refused()
    {
        var model = new Embedding();
        var state = default(Embedding.State);
        Refuses("tokens", "'tokens' has 10 elements, but 11 are expected: (11 tokens).", () => model.Forward(new int[10], new float[1]));
        Refuses("output", "'output' has 2 elements, but 1 are expected: (1).", () => model.Forward(new int[11], new float[2]));
        Refuses("tokens", "'tokens' has 21 elements, but 22 are expected: (batch, 11 tokens).", () => model.ForwardBatch(new int[21], new float[2], 2));
        Refuses("tokens", "'tokens' has 0 elements, but at least 1 are expected: one timestep of 1.", () => model.Forward([], ref state, new float[1]));
        Refuses("tokens", "'tokens' has 1 elements, but 3 are expected: (1 token for each state).", () => model.StepBatch(new int[1], new Embedding.State[3], new float[3]));
        Refuses("output", "'output' has 0 elements, but 1 are expected: (1).", () => model.Step(1, ref state, []));

        static void Refuses(string parameter, string message, Action call)
        {
            var error = Assert.Throws<ArgumentException>(call);
            Assert.Equal(parameter, error.ParamName);
            Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Numbers_do_not_take_the_place_of_tokens()
    {
        var model = new LanguageModel();
        var memory = new float[LanguageModel.Timesteps * LanguageModel.OutputFeatures];
        var error = Assert.Throws<ArgumentException>(() => model.Forward(MemoryMarshal.Cast<float, int>(memory)[..LanguageModel.Timesteps], memory));
        Assert.StartsWith("'output' overlaps the input", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_calls_allocate_nothing_and_compile_nothing()
    {
        var (model, outputs) = (new LanguageModel(), new float[2 * LanguageModel.Timesteps * LanguageModel.OutputFeatures]);
        int[] tokens = [.. Tokens, .. Tokens];
        RuntimeHelpers.PrepareMethod(typeof(TokenTests).GetMethod(nameof(CallAll), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MethodHandle);

        (long Bytes, long Methods) measured = default;
        var thread = new Thread(() =>
        {
            // The measuring itself is compiled first.
            Measure(() => { });
            measured = Measure(() => CallAll(model, tokens, outputs));
        });
        thread.Start();
        thread.Join();
        Assert.Equal((0, 0), measured);

        static (long Bytes, long Methods) Measure(Action call)
        {
            RuntimeHelpers.PrepareDelegate(call);
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var methods = JitInfo.GetCompiledMethodCount(currentThread: true);
            call();
            return (GC.GetAllocatedBytesForCurrentThread() - bytes, JitInfo.GetCompiledMethodCount(currentThread: true) - methods);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CallAll(LanguageModel model, int[] tokens, float[] outputs)
    {
        var state = default(LanguageModel.State);
        model.Forward(tokens.AsSpan(0, LanguageModel.Timesteps), outputs.AsSpan(0, outputs.Length / 2));
        model.ForwardBatch(tokens, outputs, 2);
        model.Step(7, ref state, outputs.AsSpan(0, LanguageModel.OutputFeatures));
        model.Advance(7, ref state);
        model.Forward(tokens.AsSpan(0, 3), ref state, outputs.AsSpan(0, 3 * LanguageModel.OutputFeatures));
        model.StepBatch(tokens.AsSpan(0, 1), new Span<LanguageModel.State>(ref state), outputs.AsSpan(0, LanguageModel.OutputFeatures));
    }

    private static float[] Untouched(int length) => [.. Enumerable.Repeat(7f, length)];
}
