using System.Reflection;
using System.Runtime.InteropServices;

namespace LstmGen.Testing.Graphs;

/// <summary>A model of an emitted class with any number of inputs and outputs: its calls on arrays.</summary>
/// <typeparam name="T">float or double.</typeparam>
public sealed class GraphModel<T>
    where T : unmanaged
{
    /// <summary>What outputs are made of before they are written: a byte that makes NaN of all numbers.</summary>
    private const byte Unwritten = 0xFF;

    private readonly Type _calls;

    internal GraphModel(Type calls, byte[] file)
    {
        _calls = calls;
        Model = Call("Load", file)!;
    }

    /// <summary>The model itself.</summary>
    public object Model { get; }

    /// <summary>Whether calls can say how many timesteps count.</summary>
    public bool TakesLength => _calls.GetMethod("ForwardOfLength") is not null;

    /// <summary>The first timesteps of one sequence, outputs past them zeros.</summary>
    public T[][] ForwardOfLength(T[][] inputs, IEnumerable<int> lengths, int length) => Answer(lengths, outputs => Call("ForwardOfLength", Model, inputs, outputs, length));

    /// <summary>The first timesteps of each of several sequences.</summary>
    public T[][] ForwardBatchOfLengths(T[][] inputs, IEnumerable<int> lengths, int[] timesteps) =>
        Answer(lengths.Select(length => timesteps.Length * length), outputs => Call("ForwardBatchOfLengths", Model, inputs, outputs, timesteps, timesteps.Length));

    /// <summary>One sequence at once.</summary>
    /// <param name="inputs">The numbers of each input, row by row.</param>
    /// <param name="lengths">How many numbers each output has.</param>
    public T[][] Forward(T[][] inputs, IEnumerable<int> lengths) => Answer(lengths, outputs => Call("Forward", Model, inputs, outputs));

    private static T[][] Answer(IEnumerable<int> lengths, Action<T[][]> call)
    {
        T[][] outputs = [.. lengths.Select(length => new T[length])];
        foreach (var output in outputs)
            MemoryMarshal.AsBytes(output.AsSpan()).Fill(Unwritten);
        call(outputs);
        return outputs;
    }

    private object? Call(string name, params object[] arguments) => _calls.GetMethod(name)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
}
