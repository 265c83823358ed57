using System.Numerics;

namespace LstmGen.Testing.Oracle;

/// <summary>A layer of a network.</summary>
public abstract record Layer(string Name)
{
    /// <summary>Whether the output at a timestep depends on this and earlier timesteps alone.</summary>
    public virtual bool IsCausal => true;

    /// <summary>With which of its rows the first output comes where rows come one by one, and how many rows later the next one.</summary>
    public virtual (long First, long Every) Clock => (1, 1);

    /// <summary>Its weights.</summary>
    /// <param name="features">How many numbers a row of its first input has.</param>
    public virtual IEnumerable<TensorShape> Tensors(int features) => [];

    /// <summary>What comes out.</summary>
    public abstract Value<T>[] Run<T>(Weights<T> weights, Value<T>[] inputs)
        where T : IFloatingPointIeee754<T>;
}

/// <summary>A layer that does the same to each row.</summary>
public abstract record RowLayer(string Name) : Layer(Name)
{
    public override Value<T>[] Run<T>(Weights<T> weights, Value<T>[] inputs) => [inputs.Single().Each(row => Row(weights, row))];

    protected abstract T[] Row<T>(Weights<T> weights, T[] row)
        where T : IFloatingPointIeee754<T>;
}
