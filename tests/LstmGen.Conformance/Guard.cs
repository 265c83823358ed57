using System.Runtime.Loader;
using LstmGen.Runtime;
using LstmGen.Testing;

namespace LstmGen.Conformance;

/// <summary>
/// Runs every call of every class of an assembly on memory between pages that cannot be touched: inputs, outputs, states and packed weights. What reads or
/// writes past its own memory ends the process.
/// </summary>
public static unsafe class Guard
{
    /// <summary>Runs them; a message for each output that is not what the same call gives on plain memory.</summary>
    public static IEnumerable<string> Run(string assemblyPath)
    {
        var types = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.GetFullPath(assemblyPath)).GetTypes()
            .Where(type => typeof(ISequenceModel).IsAssignableFrom(type)).OrderBy(type => type.Name, StringComparer.Ordinal).ToList();
        foreach (var type in types)
        {
            // The plain run's output is what a guarded run must give.
            float[]? expected = null;
            foreach (var mode in new[] { ArenaMode.Plain, ArenaMode.GuardBefore, ArenaMode.GuardAfter })
            {
                var outputs = Calls(type, mode);
                expected ??= outputs;
                if (!Paths.SameBits(outputs, expected))
                    yield return $"{type.Name}: other results on guarded memory ({mode})";
            }
        }

        yield return $"guarded {types.Count}";
    }

    /// <summary>Runs every call of every case on guarded memory; a message for each that differs from Forward in any bit.</summary>
    public static IEnumerable<string> RunCases() =>
        Case.Types.SelectMany(type => new[] { ArenaMode.GuardBefore, ArenaMode.GuardAfter }.SelectMany(mode => Paths.Differences(Case.Of(type), mode)));

    private static float[] Calls(Type type, ArenaMode mode)
    {
        using var arena = new Arena(mode);
        WeightBlock.Allocator = mode == ArenaMode.Plain ? null : length => ((nint)arena.Memory(length * sizeof(float)).First, arena);
        var model = SequenceModel.Load(type, RandomWeights.For(type));
        WeightBlock.Allocator = null;

        int length = model.Timesteps * model.Features, outputLength = model.Model.OutputLength(model.Timesteps);
        // Three: a pair, whose weights are read for both at once, and one that is left.
        var three = arena.Floats(3 * outputLength).Span;
        model.Model.ForwardBatch(arena.Random(3 * length).Span, three, 3);
        var one = arena.Floats(outputLength).Span;
        model.Forward(arena.Random(length).Span, one);
        var twoSteps = arena.Floats(2 * model.Outputs).Span;
        ref var states = ref *arena.Memory(2 * model.StateBytes).First;
        model.CallsOn(ref states, arena.Random(2 * model.Features).Span, twoSteps);
        return [.. three, .. one, .. twoSteps];
    }
}
