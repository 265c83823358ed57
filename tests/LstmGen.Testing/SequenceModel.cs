using System.Reflection;
using System.Runtime.CompilerServices;

namespace LstmGen.Testing;

/// <summary>All calls of an emitted class, whatever its State is, for tests that run over many classes.</summary>
public abstract class SequenceModel(ISequenceModel model)
{
    /// <summary>The model itself.</summary>
    public ISequenceModel Model { get; } = model;

    /// <summary>The class that it is of.</summary>
    public Type Type => Model.GetType();

    /// <summary>How many numbers a sample has.</summary>
    public int Features => Model.Features;

    /// <summary>How many numbers an output has.</summary>
    public int Outputs => Model.OutputFeatures;

    /// <summary>How many timesteps a sequence has.</summary>
    public int Timesteps => Model.Timesteps ?? throw new InvalidOperationException("any number of timesteps");

    /// <summary>Whether there is an output at every timestep.</summary>
    public bool GivesSequence => Model.OutputLength(2) == 2 * Outputs;

    /// <summary>The constant of the class.</summary>
    public string Summary => (string)Type.GetField("Summary")!.GetRawConstantValue()!;

    /// <summary>The constant of the class.</summary>
    public int ParameterCount => (int)Type.GetField("ParameterCount")!.GetRawConstantValue()!;

    /// <summary>How many bytes a State has.</summary>
    public abstract int StateBytes { get; }

    /// <summary>A model of an emitted class, with the weights that are compiled in.</summary>
    public static SequenceModel Of(Type type) => Of(Activator.CreateInstance(type)!);

    /// <summary>A model of an emitted class, with the weights of a canonical file.</summary>
    public static SequenceModel Load(Type type, byte[] file) =>
        Of(type.GetMethod("Load", [typeof(Stream)])!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [new MemoryStream(file)], null)!);

    /// <summary>The calls of a model.</summary>
    public static SequenceModel Of(object model) =>
        (SequenceModel)Activator.CreateInstance(typeof(SequenceModel<>).MakeGenericType(Callable.StateOf(model.GetType())!), model)!;

    /// <summary>Forward without a state.</summary>
    public void Forward(ReadOnlySpan<float> input, Span<float> output) => Model.Forward(input, output);

    /// <summary>Forward from a fresh state, as many timesteps a call as given.</summary>
    public abstract void ForwardInBlocks(ReadOnlySpan<float> input, Span<float> output, int blockTimesteps);

    /// <summary>A loop of Step from a fresh state.</summary>
    public abstract void Steps(ReadOnlySpan<float> input, Span<float> output);

    /// <summary>Advance for all timesteps but the last, Step for that one; the output is that of the last timestep.</summary>
    public abstract void AdvanceThenStep(ReadOnlySpan<float> input, Span<float> output);

    /// <summary>A loop of StepBatch over streams, on one thread or at most so many: inputs and outputs as ForwardBatch has them.</summary>
    public abstract void StepBatches(ReadOnlySpan<float> inputs, Span<float> outputs, int streams, int? degreeOfParallelism = null);

    /// <summary>Has the caller's part of <see cref="CallsOn"/> compiled, which is generic over the State, so that the calls alone can be measured.</summary>
    public abstract void PrepareCallsOn();

    /// <summary>Each call that has a state, once, on states that stand in the given memory: two of them, one after the other.</summary>
    public abstract void CallsOn(ref byte states, ReadOnlySpan<float> twoSamples, Span<float> twoOutputs);
}

/// <summary>The calls of a class with that State.</summary>
public sealed class SequenceModel<TState>(ISequenceModel model) : SequenceModel(model)
    where TState : struct
{
    private readonly StepCall _step = Create<StepCall>(model, "Step");
    private readonly StepCall _forward = Create<StepCall>(model, "Forward");
    private readonly AdvanceCall _advance = Create<AdvanceCall>(model, "Advance");
    private readonly StepBatchCall _stepBatch = Create<StepBatchCall>(model, "StepBatch");
    private readonly ParallelStepBatchCall _parallelStepBatch = Create<ParallelStepBatchCall>(model, "StepBatch");

    private delegate void StepCall(ReadOnlySpan<float> input, ref TState state, Span<float> output);

    private delegate void AdvanceCall(ReadOnlySpan<float> sample, ref TState state);

    private delegate void StepBatchCall(ReadOnlySpan<float> samples, Span<TState> states, Span<float> outputs);

    private delegate void ParallelStepBatchCall(ReadOnlySpan<float> samples, Span<TState> states, Span<float> outputs, int degreeOfParallelism);

    public override int StateBytes => Unsafe.SizeOf<TState>();

    public override void ForwardInBlocks(ReadOnlySpan<float> input, Span<float> output, int blockTimesteps)
    {
        var state = default(TState);
        for (var start = 0; start < Timesteps; start += blockTimesteps)
        {
            var count = Math.Min(blockTimesteps, Timesteps - start);
            _forward(input.Slice(start * Features, count * Features), ref state, GivesSequence ? output.Slice(start * Outputs, count * Outputs) : output);
        }
    }

    public override void Steps(ReadOnlySpan<float> input, Span<float> output)
    {
        var state = default(TState);
        for (var timestep = 0; timestep < Timesteps; timestep++)
            _step(input.Slice(timestep * Features, Features), ref state, GivesSequence ? output.Slice(timestep * Outputs, Outputs) : output);
    }

    public override void AdvanceThenStep(ReadOnlySpan<float> input, Span<float> output)
    {
        var state = default(TState);
        for (var timestep = 0; timestep < Timesteps - 1; timestep++)
            _advance(input.Slice(timestep * Features, Features), ref state);
        _step(input.Slice((Timesteps - 1) * Features, Features), ref state, output);
    }

    public override void StepBatches(ReadOnlySpan<float> inputs, Span<float> outputs, int streams, int? degreeOfParallelism = null)
    {
        var states = new TState[streams];
        var samples = new float[streams * Features];
        var results = new float[streams * Outputs];
        for (var timestep = 0; timestep < Timesteps; timestep++)
        {
            for (var stream = 0; stream < streams; stream++)
                inputs.Slice((stream * Timesteps + timestep) * Features, Features).CopyTo(samples.AsSpan(stream * Features));
            if (degreeOfParallelism is { } degree)
                _parallelStepBatch(samples, states, results, degree);
            else
                _stepBatch(samples, states, results);
            for (var stream = 0; stream < streams; stream++)
                results.AsSpan(stream * Outputs, Outputs).CopyTo(outputs[((GivesSequence ? stream * Timesteps + timestep : stream) * Outputs)..]);
        }
    }

    public override void PrepareCallsOn()
    {
        RuntimeHelpers.PrepareMethod(GetType().GetMethod(nameof(CallsOn))!.MethodHandle, [typeof(TState).TypeHandle]);
        foreach (var call in new[] { typeof(StepCall), typeof(AdvanceCall), typeof(StepBatchCall) })
            RuntimeHelpers.PrepareMethod(call.GetMethod("Invoke")!.MethodHandle, [typeof(TState).TypeHandle]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void CallsOn(ref byte states, ReadOnlySpan<float> twoSamples, Span<float> twoOutputs)
    {
        ref var first = ref Unsafe.As<byte, TState>(ref states);
        ref var second = ref Unsafe.Add(ref first, 1);
        _step(twoSamples[..Features], ref first, twoOutputs[..Outputs]);
        _step(twoSamples[Features..], ref second, twoOutputs[Outputs..]);
        _advance(twoSamples[Features..], ref second);
        _forward(twoSamples, ref first, GivesSequence ? twoOutputs : twoOutputs[Outputs..]);
        _forward(twoSamples, ref second, GivesSequence ? twoOutputs : twoOutputs[..Outputs]);
        _stepBatch(twoSamples, System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref first, 2), twoOutputs);
    }

    private static TDelegate Create<TDelegate>(object model, string name)
        where TDelegate : Delegate =>
        (TDelegate)Delegate.CreateDelegate(typeof(TDelegate), model, name);
}
