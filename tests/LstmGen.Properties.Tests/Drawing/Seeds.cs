using System.Globalization;

namespace LstmGen.Properties;

/// <summary>What chance decides in a run. All of it follows from one seed, which the tests print: set it, and the run repeats.</summary>
internal static class Seeds
{
    private const string SeedVariable = "LSTMGEN_SEED", CountVariable = "LSTMGEN_COUNT";

    /// <summary>The seed of this run.</summary>
    public static int Seed { get; } = FromEnvironment(SeedVariable) ?? Random.Shared.Next();

    /// <summary>How many networks are drawn.</summary>
    public static int Count { get; } = FromEnvironment(CountVariable) ?? 360;

    /// <summary>How to repeat this run.</summary>
    public static string Repeat => $"{SeedVariable}={Seed} {CountVariable}={Count}";

    /// <summary>A source of numbers for one of the networks that does not depend on the others.</summary>
    public static Random For(int index) => new(unchecked(Seed * 31 + index));

    private static int? FromEnvironment(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
