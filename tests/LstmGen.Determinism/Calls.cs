namespace LstmGen.Determinism;

/// <summary>The ways to the same numbers: each gives the outputs of all sequences.</summary>
internal static class Calls<TModel, TState>
    where TModel : INetwork<TModel, TState>
    where TState : struct
{
    // A call may end in the middle of a block.
    private const int TimestepsOfAPart = 7;

    private delegate void Call(TModel model, float[] inputs, float[] outputs);

    private static readonly (string Name, Call Run)[] All =
    [
        ("Forward", Forward),
        ("ForwardInParts", ForwardInParts),
        ("Step", Step),
        ("ForwardBatch", (model, inputs, outputs) => model.ForwardBatch(inputs, outputs, Sequences.Count)),
        ("ForwardBatchOnThreads", (model, inputs, outputs) => model.ForwardBatch(inputs, outputs, Sequences.Count, degreeOfParallelism: 2)),
        ("StepBatch", StepBatch),
    ];

    /// <summary>The outputs of each call, by its name.</summary>
    public static IEnumerable<(string Name, float[] Outputs)> Run()
    {
        var model = TModel.Load(Numbers.Weights<TModel, TState>());
        var inputs = Sequences.Inputs(model.Features);
        foreach (var (name, run) in All)
        {
            var outputs = new float[Sequences.Count * model.OutputLength(Sequences.Timesteps)];
            run(model, inputs, outputs);
            yield return (name, outputs);
        }
    }

    private static void Forward(TModel model, float[] inputs, float[] outputs)
    {
        for (var sequence = 0; sequence < Sequences.Count; sequence++)
            model.Forward(Input(model, inputs, sequence, 0, Sequences.Timesteps), Output(model, outputs, sequence, 0, Sequences.Timesteps));
    }

    private static void ForwardInParts(TModel model, float[] inputs, float[] outputs) => InParts(model, inputs, outputs, TimestepsOfAPart, model.Forward);

    private static void Step(TModel model, float[] inputs, float[] outputs) => InParts(model, inputs, outputs, 1, model.Step);

    private static void InParts(TModel model, float[] inputs, float[] outputs, int timesteps, PartCall call)
    {
        for (var sequence = 0; sequence < Sequences.Count; sequence++)
        {
            var state = default(TState);
            for (var start = 0; start < Sequences.Timesteps; start += timesteps)
            {
                var count = Math.Min(timesteps, Sequences.Timesteps - start);
                call(Input(model, inputs, sequence, start, count), ref state, Output(model, outputs, sequence, start, count));
            }
        }
    }

    private static void StepBatch(TModel model, float[] inputs, float[] outputs)
    {
        var states = new TState[Sequences.Count];
        var samples = new float[Sequences.Count * model.Features];
        var results = new float[Sequences.Count * model.OutputFeatures];
        for (var timestep = 0; timestep < Sequences.Timesteps; timestep++)
        {
            for (var sequence = 0; sequence < Sequences.Count; sequence++)
                Input(model, inputs, sequence, timestep, 1).CopyTo(samples.AsSpan(sequence * model.Features));
            model.StepBatch(samples, states, results);
            for (var sequence = 0; sequence < Sequences.Count; sequence++)
                results.AsSpan(sequence * model.OutputFeatures, model.OutputFeatures).CopyTo(Output(model, outputs, sequence, timestep, 1));
        }
    }

    private delegate void PartCall(ReadOnlySpan<float> input, ref TState state, Span<float> output);

    private static ReadOnlySpan<float> Input(TModel model, float[] inputs, int sequence, int start, int count) =>
        inputs.AsSpan((sequence * Sequences.Timesteps + start) * model.Features, count * model.Features);

    /// <summary>A network that gives its last output alone writes it at the same place each time.</summary>
    private static Span<float> Output(TModel model, float[] outputs, int sequence, int start, int count)
    {
        var length = model.OutputLength(Sequences.Timesteps);
        return length == model.OutputFeatures
            ? outputs.AsSpan(sequence * length, length)
            : outputs.AsSpan(sequence * length + start * model.OutputFeatures, count * model.OutputFeatures);
    }
}
