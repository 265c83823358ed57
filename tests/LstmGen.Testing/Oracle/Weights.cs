using System.Numerics;

namespace LstmGen.Testing.Oracle;

/// <summary>A tensor that a layer has: its canonical name and its shape.</summary>
public sealed record TensorShape(string Name, params int[] Shape)
{
    public bool Equals(TensorShape? other) => other is not null && Name == other.Name && Shape.SequenceEqual(other.Shape);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <summary>How many numbers it holds.</summary>
    public int Count => Shape.Aggregate(1, (product, axis) => product * axis);
}

/// <summary>The weights of a network in the precision that it is computed in, by canonical name: lstm.recurrent_kernel.</summary>
public sealed class Weights<T>(IReadOnlyDictionary<string, double[]> tensors)
    where T : IFloatingPointIeee754<T>
{
    private readonly Dictionary<string, T[]> _tensors = tensors.ToDictionary(tensor => tensor.Key, tensor => tensor.Value.Select(T.CreateChecked).ToArray());

    /// <summary>A tensor's numbers, row by row.</summary>
    public T[] this[string layer, string tensor] => _tensors[layer + "." + tensor];
}
