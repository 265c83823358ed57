using System.Globalization;
using LstmGen.Testing;

namespace LstmGen.Conformance;

/// <summary>Classes that compute in double.</summary>
public sealed class DoubleTests
{
    public static TheoryData<string> Cases => [.. DoubleCase.Types.Select(type => type.Name)];

    [Theory, MemberData(nameof(Cases))]
    public void Outputs_are_those_of_Keras_in_float64(string name) =>
        Assert.InRange(double.Parse(CaseOf(name).Line().Split(' ')[3], CultureInfo.InvariantCulture), 0, DoubleCase.Tolerance);

    [Theory, MemberData(nameof(Cases))]
    public void Every_call_gives_the_same_bits(string name) => Assert.Empty(Paths.Differences(CaseOf(name)));

    [Theory, MemberData(nameof(Cases))]
    public void The_calls_allocate_nothing(string name) => Assert.Equal(0, AllCalls.Allocate(CaseOf(name)));

    [Fact]
    public void Spans_of_another_length_are_refused()
    {
        var model = new DoublePrecision();
        Assert.Equal("output", Assert.Throws<ArgumentException>(() => model.Forward(new double[DoublePrecision.Timesteps * DoublePrecision.Features], new double[2])).ParamName);
        Assert.Equal("input", Assert.Throws<ArgumentException>(() => model.Forward(new double[1], new double[1])).ParamName);
    }

    [Fact]
    public void A_state_holds_doubles_and_comes_back_from_its_bytes()
    {
        var model = new DoublePrecision();
        var state = default(DoublePrecision.State);
        var sample = new double[DoublePrecision.Features];
        Array.Fill(sample, 1.0 / 3);
        model.Step(sample, ref state, new double[1]);
        var bytes = new byte[DoublePrecision.State.ByteCount];
        state.WriteTo(bytes);
        Assert.Equal(24 + 2 * (6 + 4) * sizeof(double), bytes.Length);
        Assert.Equal(state, DoublePrecision.State.ReadFrom(bytes));
        Assert.NotEqual(state.LstmH[0], (float)state.LstmH[0]);
    }

    [Fact]
    public void All_cases_are_there() => Assert.Equal(61, DoubleCase.Types.Count);

    private static DoubleCase CaseOf(string name) => DoubleCase.Of(DoubleCase.Types.Single(type => type.Name == name));
}
