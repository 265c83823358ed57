using System.Globalization;
using CsCheck;

namespace LstmGen.Onnx;

/// <summary>What chance decides in a run. All of it follows from one seed, which the tests print: set it, and the run repeats.</summary>
public static class Draws
{
    /// <summary>The environment variable that holds the seed of a run to repeat.</summary>
    public const string SeedVariable = "LSTMGEN_SEED";

    /// <summary>The environment variable that holds how many operators are drawn.</summary>
    public const string CountVariable = "LSTMGEN_COUNT";

    private const int ShapeCount = 220;

    /// <summary>The seed of this run.</summary>
    public static int Seed { get; } = FromEnvironment(SeedVariable) ?? Random.Shared.Next();

    /// <summary>How many operators are drawn.</summary>
    public static int Operators { get; } = FromEnvironment(CountVariable) ?? 160;

    /// <summary>How to repeat this run.</summary>
    public static string Repeat => $"{SeedVariable}={Seed} {CountVariable}={Operators}";

    /// <summary>
    /// Distinct shapes, the smallest first, so that the first one that fails is the easiest to understand. Half of them have few units: there the emitted
    /// code differs most. Every third gives its whole sequence.
    /// </summary>
    public static IReadOnlyList<Shape> Shapes()
    {
        var sizes = Gen.Select(Gen.Int[1, 9], Gen.OneOf(Gen.Int[1, 16], Gen.Int[1, 70]), Gen.Int[1, 12]).HashSet[ShapeCount];
        return
        [
            .. sizes.Generate(new PCG(0, (ulong)Seed), null, out _)
                .Order()
                .Select((size, index) => new Shape(size.Item1, size.Item2, size.Item3, index % 3 == 0))
                .OrderBy(shape => shape.Units * (shape.Features + shape.Units)),
        ];
    }

    /// <summary>A source of numbers for one shape that does not depend on the other shapes.</summary>
    public static Random For(Shape shape) => new(HashCode(Seed, shape.Features, shape.Units, shape.Timesteps));

    /// <summary>A source of numbers by its number.</summary>
    public static Random For(int index) => new(HashCode(Seed, index));

    private static int? FromEnvironment(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    // System.HashCode differs from one process to the next.
    private static int HashCode(params ReadOnlySpan<int> numbers)
    {
        var hash = 17;
        foreach (var number in numbers)
            hash = unchecked(hash * 31 + number);
        return hash;
    }
}
