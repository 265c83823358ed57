using System.Numerics;
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
    /// <summary>The two places of memory that cannot be touched.</summary>
    public static IReadOnlyList<ArenaMode> Modes { get; } = [ArenaMode.GuardBefore, ArenaMode.GuardAfter];

    /// <summary>Runs them; a message for each output that is not what the same call gives on plain memory.</summary>
    public static IEnumerable<string> Run(string assemblyPath)
    {
        var types = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.GetFullPath(assemblyPath)).GetTypes()
            .Where(type => typeof(ISequenceModel).IsAssignableFrom(type) || DoubleModel.IsOf(type)).OrderBy(type => type.Name, StringComparer.Ordinal).ToList();
        foreach (var type in types)
        {
            // The plain run's output is what a guarded run must give.
            byte[]? expected = null;
            foreach (var mode in Modes.Prepend(ArenaMode.Plain))
            {
                var outputs = DoubleModel.IsOf(type) ? Calls<double>(type, mode) : Calls<float>(type, mode);
                expected ??= outputs;
                if (!outputs.AsSpan().SequenceEqual(expected))
                    yield return $"{type.Name}: other results on guarded memory ({mode})";
            }
        }

        yield return $"guarded {types.Count}";
    }

    private static byte[] Calls<T>(Type type, ArenaMode mode)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        using var arena = new Arena(mode);
        var model = Load<T>(type, mode == ArenaMode.Plain ? null : length => ((nint)arena.Memory(length * sizeof(T)).First, arena));
        int timesteps = Constant("Timesteps"), features = Constant("Features"), outputs = Constant("OutputFeatures");
        var givesSequence = model is ISequenceModel sequences && sequences.OutputLength(2) == 2 * outputs;
        var calls = new ModelCalls(model, [(timesteps, features), (givesSequence ? timesteps : null, outputs)]);

        // Three: a pair, whose weights are read for both at once, and one that is left.
        var three = Outputs(3 * calls.Outputs[0].Length);
        calls.ForwardBatch([arena.Random<T>(3 * timesteps * features)], [three], 3);
        var one = Outputs(calls.Outputs[0].Length);
        calls.Forward([arena.Random<T>(timesteps * features)], [one]);

        var (samples, steps) = (arena.Random<T>(2 * features), Outputs(2 * outputs));
        var first = arena.States(2 * calls.StateBytes);
        var second = first + calls.StateBytes;
        Place firstSample = samples.Part(0, features), secondSample = samples.Part(features, features), firstStep = steps.Part(0, outputs), secondStep = steps.Part(outputs, outputs);
        calls.Step([firstSample], first, [firstStep]);
        calls.Step([secondSample], second, [secondStep]);
        calls.Advance([secondSample], second);
        calls.Forward([samples], first, [givesSequence ? steps : secondStep]);
        calls.Forward([samples], second, [givesSequence ? steps : firstStep]);
        calls.StepBatch([samples], first, 2, [steps]);
        return [.. three.Bytes, .. one.Bytes, .. steps.Bytes];

        int Constant(string name) => (int)type.GetField(name)!.GetRawConstantValue()!;

        Place Outputs(int count) => arena.Numbers(count, sizeof(T));
    }

    /// <summary>A model whose packed weights stand where the allocator puts them.</summary>
    private static object Load<T>(Type type, Func<int, (nint First, object Owner)>? allocator)
    {
        Set(allocator);
        var model = type.GetMethod("Load", [typeof(Stream)])!.Invoke(null, [new MemoryStream(RandomWeights.For(type))])!;
        Set(null);
        return model;

        static void Set(Func<int, (nint First, object Owner)>? allocator)
        {
            if (typeof(T) == typeof(double))
                Runtime.Float64.WeightBlock.Allocator = allocator;
            else
                WeightBlock.Allocator = allocator;
        }
    }
}
