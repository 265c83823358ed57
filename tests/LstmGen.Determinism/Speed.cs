using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace LstmGen.Determinism;

/// <summary>The time of a step: the median of many short rounds, so that a pause of the machine does not count.</summary>
internal static class Speed
{
    private const int Rounds = 501, StepsOfARound = 1000;

    public static IEnumerable<string> Lines =>
    [
        Of<F1U8, F1U8.State>(),
        Of<F1U20, F1U20.State>(),
        Of<F5U40, F5U40.State>(),
        Of<F16U64, F16U64.State>(),
        Of<Stacked, Stacked.State>(),
    ];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static string Of<TModel, TState>()
        where TModel : INetwork<TModel, TState>
        where TState : struct
    {
        var model = TModel.Load(Numbers.Weights<TModel, TState>());
        var sample = Sequences.Inputs(model.Features)[..model.Features];
        var output = new float[model.OutputFeatures];
        var nanoseconds = new double[Rounds];
        foreach (ref var round in nanoseconds.AsSpan())
        {
            var state = default(TState);
            var start = Stopwatch.GetTimestamp();
            for (var step = 0; step < StepsOfARound; step++)
                model.Step(sample, ref state, output);
            round = Stopwatch.GetElapsedTime(start).TotalNanoseconds / StepsOfARound;
        }

        Array.Sort(nanoseconds);
        return string.Create(CultureInfo.InvariantCulture, $"{typeof(TModel).Name} {nanoseconds[Rounds / 2]:0.0} ns");
    }
}
