using System.Numerics;

namespace LstmGen.Testing.Oracle;

/// <summary>What a recurrent layer does at one timestep.</summary>
/// <param name="Name">What its weights are named after.</param>
public abstract record Cell(string Name)
{
    /// <summary>What is carried on: name and size of each part.</summary>
    public abstract IReadOnlyList<(string Name, int Size)> State { get; }

    /// <summary>How many numbers come out.</summary>
    public abstract int Width { get; }

    /// <summary>Whether the weights have the state at the beginning.</summary>
    public bool StoredState { get; init; }

    /// <summary>The weights, without the stored state.</summary>
    /// <param name="features">How many numbers go in.</param>
    protected abstract IEnumerable<TensorShape> OwnTensors(int features);

    /// <summary>The weights.</summary>
    /// <param name="features">How many numbers go in.</param>
    public IEnumerable<TensorShape> Tensors(int features) =>
        OwnTensors(features).Concat(StoredState ? State.Select(part => new TensorShape($"{Name}.initial_{part.Name}", part.Size)) : []);

    /// <summary>The state at the beginning.</summary>
    public virtual T[][] Initial<T>(Weights<T> weights)
        where T : IFloatingPointIeee754<T> =>
        [.. State.Select(part => StoredState ? weights[Name, "initial_" + part.Name] : new T[part.Size])];

    /// <summary>One timestep: replaces the state, and answers with what comes out.</summary>
    public abstract T[] Step<T>(Weights<T> weights, T[] x, T[][] state)
        where T : IFloatingPointIeee754<T>;
}

/// <summary>A cell of gates that stand side by side in its weights.</summary>
public abstract record GatedCell(string Name, int Units) : Cell(Name)
{
    /// <summary>The function of the candidate.</summary>
    public Function Activation { get; init; } = Function.Tanh;

    /// <summary>Whether the sums have biases.</summary>
    public bool UseBias { get; init; } = true;

    /// <summary>What keeps the arguments of all functions within ±Clip.</summary>
    public double? Clip { get; init; }

    /// <summary>A function of a gate's sums.</summary>
    protected T[] Apply<T>(Function function, T[] sums)
        where T : IFloatingPointIeee754<T> =>
        function.Apply(Clip is { } clip ? [.. sums.Select(sum => Formulas<T>.Clip(sum, T.CreateChecked(-clip), T.CreateChecked(clip)))] : sums);

    /// <summary>Kernel, recurrent kernel and bias.</summary>
    protected IEnumerable<TensorShape> Usual(int features, int gates, int[]? bias = null)
    {
        yield return new($"{Name}.kernel", features, gates * Units);
        yield return new($"{Name}.recurrent_kernel", Width, gates * Units);
        if (UseBias)
            yield return new($"{Name}.bias", bias ?? [gates * Units]);
    }
}
