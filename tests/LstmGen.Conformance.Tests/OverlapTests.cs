using LstmGen.Testing;

namespace LstmGen.Conformance;

/// <summary>Input and output that share memory: right, or refused; never wrong.</summary>
public sealed class OverlapTests
{
    public static TheoryData<string> Cases => [.. Case.SequenceTypes.Select(type => type.Name)];

    [Theory, MemberData(nameof(Cases))]
    public void Forward_is_right_or_refuses(string name)
    {
        var item = Case.Of(Case.Types.Single(type => type.Name == name));
        var model = item.Model;
        int length = model.Timesteps * model.Features, outputLength = model.Model.OutputLength(model.Timesteps);
        Check(item.Input[..length], outputLength, length, (input, output) => model.Forward(input, output));
    }

    [Theory, MemberData(nameof(Cases))]
    public void ForwardBatch_is_right_or_refuses(string name)
    {
        var item = Case.Of(Case.Types.Single(type => type.Name == name));
        Check(item.Input, item.Output.Length, item.Input.Length / item.Batch, (input, output) => item.Model.Model.ForwardBatch(input, output, item.Batch));
    }

    private delegate void Call(ReadOnlySpan<float> input, Span<float> output);

    /// <summary>Puts the output at every kind of place around and within the input, and compares with memory of its own.</summary>
    private static void Check(float[] input, int outputLength, int row, Call call)
    {
        var expected = new float[outputLength];
        call(input, expected);

        var accepted = 0;
        foreach (var place in new[] { -outputLength, -1, 0, 1, row - 1, input.Length - 1, input.Length }.Distinct())
        {
            var memory = new float[outputLength + input.Length + outputLength];
            input.CopyTo(memory, outputLength);
            var output = memory.AsSpan(outputLength + place, outputLength);
            try
            {
                call(memory.AsSpan(outputLength, input.Length), output);
            }
            catch (ArgumentException error)
            {
                Assert.StartsWith("output", error.ParamName, StringComparison.Ordinal);
                Assert.Contains("overlaps", error.Message, StringComparison.Ordinal);
                Assert.True(memory.AsSpan(outputLength, input.Length).SequenceEqual(input), "written before it was refused");
                continue;
            }

            accepted++;
            Assert.True(Paths.SameBits(output, expected), $"wrong with the output {place} from the input");
        }

        // Right before and right behind the input is no overlap.
        Assert.True(accepted >= 2);
    }
}
