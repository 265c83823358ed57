using System.Reflection;
using System.Runtime.CompilerServices;

namespace LstmGen.Testing;

/// <summary>An input or output of a network: a sequence, or a vector where timesteps are null.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Timesteps">How many rows.</param>
/// <param name="Features">How many numbers a row has.</param>
/// <param name="Size">How many bytes a number has.</param>
public sealed record Port(string Name, int? Timesteps, int Features, int Size)
{
    /// <summary>How many numbers a sequence or vector has.</summary>
    public int Length => (Timesteps ?? 1) * Features;
}

/// <summary>Numbers at an address that does not move.</summary>
/// <param name="First">The address.</param>
/// <param name="Length">How many.</param>
/// <param name="Size">How many bytes each has.</param>
public readonly record struct Place(nint First, int Length, int Size)
{
    /// <summary>A part of them.</summary>
    public Place Part(int start, int length) => this with { First = First + (start * Size), Length = length };

    /// <summary>Floats as a span.</summary>
    public Span<float> Span => As<float>();

    /// <summary>Numbers of any kind as bytes.</summary>
    public unsafe Span<byte> Bytes => new((void*)First, Length * Size);

    /// <summary>As a span.</summary>
    /// <typeparam name="T">What they are.</typeparam>
    public unsafe Span<T> As<T>()
        where T : unmanaged =>
        sizeof(T) == Size ? new((void*)First, Length) : throw new InvalidOperationException($"{typeof(T).Name} has {sizeof(T)} bytes, not {Size}");
}

/// <summary>All calls of an emitted class, whatever its inputs, its outputs and its State are. Names and order of the ports are those of Forward's parameters.</summary>
public sealed class ModelCalls
{
    private const int Threads = 2;

    private readonly object _model;
    private readonly TypeCalls _calls;

    /// <summary>The calls of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="shapes">For each of Forward's parameters the number of timesteps, null for a vector, and of features.</param>
    public ModelCalls(object model, IReadOnlyList<(int? Timesteps, int Features)> shapes)
    {
        _model = model;
        _calls = TypeCalls.Of(model.GetType());
        var ports = _calls.Forward.Parameters.Select((parameter, index) => (Port: new Port(parameter.Name!, shapes[index].Timesteps, shapes[index].Features, SizeOf(parameter.ParameterType.GetGenericArguments()[0])), IsInput: IsInput(parameter))).ToList();
        Inputs = [.. ports.Where(port => port.IsInput).Select(port => port.Port)];
        Outputs = [.. ports.Where(port => !port.IsInput).Select(port => port.Port)];
    }

    /// <summary>The inputs in order.</summary>
    public IReadOnlyList<Port> Inputs { get; }

    /// <summary>The outputs in order.</summary>
    public IReadOnlyList<Port> Outputs { get; }

    /// <summary>Whether it has Step and what goes with it.</summary>
    public bool Streams => _calls.Step is not null;

    /// <summary>Whether not each timestep gives an output, so that Step and Forward from a state say what there was.</summary>
    public bool Thins => _calls.Step?.Result == typeof(bool);

    /// <summary>Whether calls can say how many timesteps of a sequence count.</summary>
    public bool TakesLength => _calls.ForwardOfLength is not null;

    /// <summary>Whether batches can run on several threads: such calls have at most 12 inputs and outputs.</summary>
    public bool RunsInParallel => Inputs.Count + Outputs.Count <= 12;

    /// <summary>How many bytes a State has; 0 if there is none.</summary>
    public int StateBytes => _calls.State?.Size ?? 0;

    /// <summary>How many bytes a State is written as.</summary>
    public int WrittenStateBytes => _calls.State!.Written;

    /// <summary>Whether no input says what the state at the beginning is, so that default(State) is one too.</summary>
    public bool BeginsAtDefault => _calls.Beginning!.Parameters.Count == 0;

    /// <summary>How many timesteps the sequences of a network that streams have.</summary>
    public int Timesteps => Inputs.First(input => input.Timesteps is not null).Timesteps!.Value;

    /// <summary>Forward, from the beginning.</summary>
    public void Forward(IReadOnlyList<Place> inputs, IReadOnlyList<Place> outputs) => Call(_calls.Forward, inputs, 0, 0, outputs, 0);

    /// <summary>Forward of the first timesteps alone.</summary>
    public void ForwardOfLength(IReadOnlyList<Place> inputs, IReadOnlyList<Place> outputs, int length) => Call(_calls.ForwardOfLength!, inputs, 0, 0, outputs, length);

    /// <summary>ForwardBatch of the first timesteps of each sequence.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="outputs">The outputs.</param>
    /// <param name="lengths">The address of the lengths, one int a sequence.</param>
    /// <param name="batch">How many sequences.</param>
    public void ForwardBatchOfLengths(IReadOnlyList<Place> inputs, IReadOnlyList<Place> outputs, nint lengths, int batch) => Call(_calls.ForwardBatchOfLengths!, inputs, lengths, batch, outputs, batch);

    /// <summary>ForwardBatch.</summary>
    public void ForwardBatch(IReadOnlyList<Place> inputs, IReadOnlyList<Place> outputs, int batch) => Call(_calls.ForwardBatch, inputs, 0, 0, outputs, batch);

    /// <summary>ForwardBatch on two threads.</summary>
    public void ForwardBatchInParallel(IReadOnlyList<Place> inputs, IReadOnlyList<Place> outputs, int batch) => Call(_calls.ParallelForwardBatch!, inputs, 0, 0, outputs, batch);

    /// <summary>StepBatch on two threads.</summary>
    public void StepBatchInParallel(IReadOnlyList<Place> inputs, nint states, int streams, IReadOnlyList<Place> outputs) => Call(_calls.ParallelStepBatch!, inputs, states, streams, outputs, 0);

    /// <summary>Writes the state at the beginning.</summary>
    public void Begin(IReadOnlyList<Place> inputs, nint state) => Call(_calls.Beginning!, inputs, state, 1, [], 0);

    /// <summary>Writes a state as bytes, forgets it, and reads it back into its place.</summary>
    public void Renew(nint state, Place bytes) => _calls.State!.Renew(state, bytes.Bytes);

    /// <summary>Forward from a state; how many outputs there were, or 1 where there was the one after the last timestep, or 0 where each timestep gives one.</summary>
    public int Forward(IReadOnlyList<Place> inputs, nint state, IReadOnlyList<Place> outputs) => Call(_calls.ForwardFrom!, inputs, state, 1, outputs, 0);

    /// <summary>Step; 1 where a timestep that may give none gave an output.</summary>
    public int Step(IReadOnlyList<Place> inputs, nint state, IReadOnlyList<Place> outputs) => Call(_calls.Step!, inputs, state, 1, outputs, 0);

    /// <summary>Advance.</summary>
    public void Advance(IReadOnlyList<Place> inputs, nint state) => Call(_calls.Advance!, inputs, state, 1, [], 0);

    /// <summary>StepBatch.</summary>
    public void StepBatch(IReadOnlyList<Place> inputs, nint states, int streams, IReadOnlyList<Place> outputs) => Call(_calls.StepBatch!, inputs, states, streams, outputs, 0);

    /// <summary>StepBatch where not each timestep gives an output: for each stream whether it did.</summary>
    public unsafe void StepBatch(IReadOnlyList<Place> inputs, nint states, IReadOnlyList<Place> outputs, Span<bool> given)
    {
        fixed (bool* first = given)
            Call(_calls.StepBatch!, inputs, states, given.Length, outputs, 0, (nint)first);
    }

    // Numbers, or tokens, whose bits stand where floats would. The types are compared one by one: asking a type for its arguments would allocate, and tests count
    // what a call allocates.
    private static bool IsInput(ParameterInfo parameter) =>
        parameter.ParameterType is var type && (type == typeof(ReadOnlySpan<float>) || type == typeof(ReadOnlySpan<double>) || (type == typeof(ReadOnlySpan<int>) && parameter.Name != TypeCalls.Lengths));

    private static bool IsOutput(ParameterInfo parameter) => parameter.ParameterType is var type && (type == typeof(Span<float>) || type == typeof(Span<double>));

    private static int SizeOf(Type type) => (int)typeof(Unsafe).GetMethod("SizeOf")!.MakeGenericMethod(type).Invoke(null, null)!;

    private unsafe int Call(SpanCall call, IReadOnlyList<Place> inputs, nint state, int states, IReadOnlyList<Place> outputs, int batch, nint given = 0)
    {
        Span<long> arguments = stackalloc long[2 * call.Parameters.Count + 1];
        int count = 0, output = 0, result = 0;
        if (call == _calls.Beginning)
            arguments[count++] = state;
        else if (call.Result != typeof(void))
            arguments[count++] = (nint)(&result);
        for (var index = 0; index < call.Parameters.Count; index++)
        {
            var parameter = call.Parameters[index];
            if (IsInput(parameter))
                Add(inputs[IndexOf(parameter.Name!)], arguments, ref count);
            else if (IsOutput(parameter))
                Add(outputs[output++], arguments, ref count);
            else if (parameter.ParameterType == typeof(Span<bool>))
                AddGiven(arguments, ref count);
            else if (parameter.ParameterType == typeof(int))
                arguments[count++] = parameter.Name == TypeCalls.Degree ? Threads : parameter.Name is "batch" or TypeCalls.Length ? batch : BitConverter.SingleToInt32Bits(inputs[IndexOf(parameter.Name!)].Span[0]);
            else
                AddState(parameter, arguments, ref count);
        }

        call.Invoke(_model, arguments);
        return result;

        void AddGiven(Span<long> to, ref int at)
        {
            to[at++] = given;
            to[at++] = states;
        }

        void AddState(ParameterInfo parameter, Span<long> to, ref int at)
        {
            to[at++] = state;
            if (!parameter.ParameterType.IsByRef)
                to[at++] = states;
        }
    }

    private static void Add(Place place, Span<long> arguments, ref int count)
    {
        arguments[count++] = place.First;
        arguments[count++] = place.Length;
    }

    /// <summary>Inputs have the same names in all calls, except one alone.</summary>
    private int IndexOf(string name)
    {
        for (var index = 0; Inputs.Count > 1; index++)
        {
            if (Inputs[index].Name == name)
                return index;
        }

        return 0;
    }
}
