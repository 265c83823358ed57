namespace LstmGen.Testing;

/// <summary>The calls of an emitted class in double precision that has one input sequence and one output.</summary>
public class DoubleModel(object model)
{
    private readonly Call _forward = model.GetType().GetMethod("Forward", [typeof(ReadOnlySpan<double>), typeof(Span<double>)])!.CreateDelegate<Call>(model);
    private readonly BatchCall _forwardBatch = model.GetType().GetMethod("ForwardBatch", [typeof(ReadOnlySpan<double>), typeof(Span<double>), typeof(int)])!.CreateDelegate<BatchCall>(model);

    private delegate void Call(ReadOnlySpan<double> input, Span<double> output);

    private delegate void BatchCall(ReadOnlySpan<double> inputs, Span<double> outputs, int batch);

    /// <summary>Whether the class takes a timestep at a time.</summary>
    public virtual bool Streams => false;

    /// <summary>Whether a class computes in double.</summary>
    public static bool IsOf(Type type) => type.GetMethods().Any(method => method.Name == "Forward" && method.GetParameters()[0].ParameterType == typeof(ReadOnlySpan<double>));

    /// <summary>The calls of a model.</summary>
    public static DoubleModel Of(object model) => Callable.StateOf(model.GetType()) is { } state
        ? (DoubleModel)Activator.CreateInstance(typeof(DoubleModel<>).MakeGenericType(state), model)!
        : new DoubleModel(model);

    /// <summary>A model of an emitted class, with the weights of a canonical file.</summary>
    public static DoubleModel Load(Type type, byte[] file) => Of(type.GetMethod("Load", [typeof(Stream)])!.Invoke(null, [new MemoryStream(file)])!);

    /// <summary>Forward without a state.</summary>
    public void Forward(ReadOnlySpan<double> input, Span<double> output) => _forward(input, output);

    /// <summary>Many sequences.</summary>
    public void ForwardBatch(ReadOnlySpan<double> inputs, Span<double> outputs, int batch) => _forwardBatch(inputs, outputs, batch);

    /// <summary>A loop of Step from a fresh state; each output in its place, or the last one.</summary>
    public virtual void Steps(ReadOnlySpan<double> input, Span<double> output, int timesteps, int features) => throw new InvalidOperationException("The class has no Step.");

    /// <summary>A loop of StepBatch over streams, as <see cref="Steps"/> has it; inputs and outputs as ForwardBatch has them.</summary>
    public virtual void StepBatches(ReadOnlySpan<double> inputs, Span<double> outputs, int timesteps, int features, int streams) => throw new InvalidOperationException("The class has no StepBatch.");
}

/// <summary>The calls of a class with that State.</summary>
public sealed class DoubleModel<TState>(object model) : DoubleModel(model)
    where TState : struct
{
    private readonly StepCall _step = (StepCall)Delegate.CreateDelegate(typeof(StepCall), model, "Step");
    private readonly StepBatchCall _stepBatch = (StepBatchCall)Delegate.CreateDelegate(typeof(StepBatchCall), model, "StepBatch");
    private readonly int _outputs = (int)model.GetType().GetField("OutputFeatures")!.GetRawConstantValue()!;

    private delegate void StepCall(ReadOnlySpan<double> input, ref TState state, Span<double> output);

    private delegate void StepBatchCall(ReadOnlySpan<double> samples, Span<TState> states, Span<double> outputs);

    public override bool Streams => true;

    public override void Steps(ReadOnlySpan<double> input, Span<double> output, int timesteps, int features)
    {
        var state = default(TState);
        for (var timestep = 0; timestep < timesteps; timestep++)
            _step(input.Slice(timestep * features, features), ref state, output.Slice(output.Length > _outputs ? timestep * _outputs : 0, _outputs));
    }

    public override void StepBatches(ReadOnlySpan<double> inputs, Span<double> outputs, int timesteps, int features, int streams)
    {
        var (states, samples, results) = (new TState[streams], new double[streams * features], new double[streams * _outputs]);
        var length = outputs.Length / streams;
        for (var timestep = 0; timestep < timesteps; timestep++)
        {
            for (var stream = 0; stream < streams; stream++)
                inputs.Slice((stream * timesteps + timestep) * features, features).CopyTo(samples.AsSpan(stream * features));
            _stepBatch(samples, states, results);
            for (var stream = 0; stream < streams; stream++)
                results.AsSpan(stream * _outputs, _outputs).CopyTo(outputs[(stream * length + (length > _outputs ? timestep * _outputs : 0))..]);
        }
    }
}
