using System.Diagnostics;
using System.Runtime.CompilerServices;
using LstmGen.Benchmarks.Models;

namespace LstmGen.Benchmarks.Latency;

/// <summary>The first steps that a process ever takes with a class. Meaningful once a process and class.</summary>
/// <param name="Construction">Nanoseconds that it took to make the model, compile its code and pack its weights.</param>
/// <param name="SecondConstruction">Nanoseconds that it took to make another one.</param>
/// <param name="MethodsOfConstruction">How many methods the JIT compiled for the first.</param>
/// <param name="Timer">Nanoseconds of a step that does nothing, as these are timed; taken from each step.</param>
/// <param name="Steps">Nanoseconds of each step.</param>
/// <param name="Activity">What .NET did during the steps.</param>
internal sealed record FirstSteps(double Construction, double SecondConstruction, long MethodsOfConstruction, double Timer, IReadOnlyList<double> Steps, Activity Activity)
{
    /// <summary>A model's Step itself, with nothing between it and who calls it that could be new to the process too.</summary>
    private delegate void StepCall<TState>(ReadOnlySpan<float> sample, ref TState state, Span<float> output)
        where TState : struct;

    /// <param name="create">Makes the model.</param>
    /// <param name="samples">(steps, features).</param>
    public static FirstSteps Of<TModel, TState>(Func<TModel> create, float[] samples)
        where TModel : class, IBenchmarked<TState>
        where TState : struct
    {
        var before = Activity.Now();
        var start = Stopwatch.GetTimestamp();
        var model = create();
        var construction = Stopwatch.GetElapsedTime(start);
        var made = Activity.Now() - before;
        start = Stopwatch.GetTimestamp();
        _ = create();
        var second = Stopwatch.GetElapsedTime(start);

        // Once with nothing: the code that times is compiled and its memory warm, the model's is not.
        int features = model.Features, outputs = model.OutputFeatures;
        var ticks = new long[samples.Length / features];
        Time<TState>(static (_, ref _, _) => { }, samples, features, outputs, ticks);
        Array.Sort(ticks);
        var timer = ticks[ticks.Length / 2];
        var activity = Time<TState>(model.Step, samples, features, outputs, ticks);
        return new FirstSteps(
            construction.TotalNanoseconds, second.TotalNanoseconds, made.CompiledMethods, Clock.Nanoseconds(timer),
            [.. ticks.Select(time => Clock.Nanoseconds(Math.Max(0, time - timer)))], activity);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Activity Time<TState>(StepCall<TState> step, ReadOnlySpan<float> samples, int features, int outputs, Span<long> ticks)
        where TState : struct
    {
        var state = default(TState);
        Span<float> output = new float[outputs];
        var before = Activity.Now();
        for (var index = 0; index < ticks.Length; index++)
        {
            var sample = samples.Slice(index * features, features);
            var start = Stopwatch.GetTimestamp();
            step(sample, ref state, output);
            ticks[index] = Stopwatch.GetTimestamp() - start;
        }

        return Activity.Now() - before;
    }
}
