using LstmGen.Testing;

namespace LstmGen.Conformance;

/// <summary>Each case against the real Keras, in this process.</summary>
public sealed class KerasTests
{
    /// <summary>What Keras' own table says of the trained networks of the samples.</summary>
    private static readonly Dictionary<string, int> ParametersOfSamples = new() { ["weather"] = 4_778, ["digits"] = 13_594, ["names"] = 46_556 };

    public static TheoryData<string> Cases => [.. Case.Types.Select(type => type.Name)];

    [Theory, MemberData(nameof(Cases))]
    public void Outputs_are_those_of_Keras(string name)
    {
        var item = CaseOf(name);
        var outputs = item.Run();
        Assert.InRange(Report.FromKeras(item, outputs), 0, Tolerances.FromKeras(item.Name));
        Assert.InRange(Report.FromExact(item, outputs), 0, Tolerances.FromExact(item.Name, item.KerasError));
    }

    [Theory, MemberData(nameof(Cases))]
    public void Every_call_gives_the_same_bits(string name) => Assert.Empty(Paths.Differences(CaseOf(name)));

    [Theory, MemberData(nameof(Cases))]
    public void The_summary_and_the_parameters_are_those_of_Keras(string name)
    {
        var item = CaseOf(name);
        if (item.Summary is { } summary)
            Assert.Equal(summary.TrimEnd('\n'), ((string)item.Type.GetField("Summary")!.GetRawConstantValue()!).TrimEnd('\n'));
        Assert.Equal(item.Parameters ?? ParametersOfSamples[item.Name], item.Type.GetField("ParameterCount")!.GetRawConstantValue());
    }

    [Fact]
    public void All_cases_are_there() => Assert.Equal(136, Case.Types.Count);

    private static Case CaseOf(string name) => Case.Of(Case.Types.Single(type => type.Name == name));
}
