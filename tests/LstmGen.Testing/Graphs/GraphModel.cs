using System.Reflection;

namespace LstmGen.Testing.Graphs;

/// <summary>A model of an emitted class with any number of inputs and outputs: its calls on arrays.</summary>
/// <typeparam name="T">float or double.</typeparam>
public sealed class GraphModel<T>
    where T : unmanaged
{
    private readonly Type _calls;
    private readonly object _model;

    internal GraphModel(Type calls, byte[] file)
    {
        _calls = calls;
        _model = Call("Load", file)!;
    }

    /// <summary>Whether the class has Step and what goes with it.</summary>
    public bool Streams => _calls.GetMethod("Steps") is not null;

    /// <summary>One sequence at once.</summary>
    /// <param name="inputs">The numbers of each input, row by row.</param>
    /// <param name="lengths">How many numbers each output has.</param>
    public T[][] Forward(T[][] inputs, IEnumerable<int> lengths) => Answer(lengths, outputs => Call("Forward", _model, inputs, outputs));

    /// <summary>A loop of Step.</summary>
    public T[][] Steps(T[][] inputs, IEnumerable<int> lengths, int timesteps) => Answer(lengths, outputs => Call("Steps", _model, inputs, outputs, timesteps));

    /// <summary>Forward with the state carried on, some timesteps at a time.</summary>
    public T[][] Parts(T[][] inputs, IEnumerable<int> lengths, int timesteps, int atOnce) =>
        Answer(lengths, outputs => Call("Parts", _model, inputs, outputs, timesteps, atOnce));

    /// <summary>Several sequences, each input and output those of all sequences one after the other.</summary>
    public T[][] ForwardBatch(T[][] inputs, IEnumerable<int> lengths, int batch, int timesteps) =>
        Answer(lengths.Select(length => batch * length), outputs => Call("ForwardBatch", _model, inputs, outputs, batch, timesteps));

    private static T[][] Answer(IEnumerable<int> lengths, Action<T[][]> call)
    {
        T[][] outputs = [.. lengths.Select(length => new T[length])];
        call(outputs);
        return outputs;
    }

    private object? Call(string name, params object[] arguments) => _calls.GetMethod(name)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
}
