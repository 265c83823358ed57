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
            foreach (var mode in new[] { Mode.Plain, Mode.GuardBefore, Mode.GuardAfter })
            {
                var outputs = Calls(type, mode);
                expected ??= outputs;
                if (!Paths.SameBits(outputs, expected))
                    yield return $"{type.Name}: other results on guarded memory ({mode})";
            }
        }

        yield return $"guarded {types.Count}";
    }

    private static float[] Calls(Type type, Mode mode)
    {
        using var arena = new Arena(mode);
        WeightBlock.Allocator = mode == Mode.Plain ? null : length => ((nint)arena.Memory(length * sizeof(float)).First, arena);
        var model = SequenceModel.Load(type, RandomWeights.For(type));
        WeightBlock.Allocator = null;

        int length = model.Timesteps * model.Features, outputLength = model.Model.OutputLength(model.Timesteps);
        // Three: a pair, whose weights are read for both at once, and one that is left.
        var three = arena.Floats(3 * outputLength);
        model.Model.ForwardBatch(arena.Random(3 * length), three, 3);
        var one = arena.Floats(outputLength);
        model.Forward(arena.Random(length), one);
        var twoSteps = arena.Floats(2 * model.Outputs);
        ref var states = ref *arena.Memory(2 * model.StateBytes).First;
        model.CallsOn(ref states, arena.Random(2 * model.Features), twoSteps);
        return [.. three, .. one, .. twoSteps];
    }

    private enum Mode
    {
        Plain,
        GuardBefore,
        GuardAfter,
    }

    /// <summary>Memory of one mode, all of it guarded or none.</summary>
    private sealed class Arena(Mode mode) : IDisposable
    {
        private readonly List<GuardedMemory> _memories = [];
        private readonly Random _random = new(1);

        public GuardedMemory Memory(int bytes)
        {
            // Plain memory is guarded too, with room around it: the calls are the same, only the guard is out of reach.
            var memory = new GuardedMemory(mode == Mode.Plain ? bytes + 4096 : bytes, mode == Mode.GuardAfter);
            _memories.Add(memory);
            return memory;
        }

        public Span<float> Floats(int count) => Memory(count * sizeof(float)).Floats[..count];

        public Span<float> Random(int count)
        {
            var floats = Floats(count);
            foreach (ref var value in floats)
                value = (float)(_random.NextDouble() * 2 - 1);
            return floats;
        }

        public void Dispose()
        {
            foreach (var memory in _memories)
                memory.Dispose();
        }
    }
}
