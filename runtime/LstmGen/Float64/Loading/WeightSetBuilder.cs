using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LstmGen.Runtime.Float64;

/// <summary>Collects the tensors of a model whose weights stand in its source.</summary>
/// <param name="expected">The model's tensors.</param>
public sealed class WeightSetBuilder(ReadOnlySpan<TensorSpec> expected)
{
    private readonly TensorList<double> _tensors = new(expected);

    /// <summary>Adds the next tensor.</summary>
    /// <param name="values">Its values, row by row. They are copied.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="WeightsException">The tensor has another length, or there are no more tensors.</exception>
    public WeightSetBuilder Add(ReadOnlySpan<double> values)
    {
        _tensors.Add(values);
        return this;
    }

    /// <summary>Adds the next tensor.</summary>
    /// <param name="values">Its values. They are copied.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="WeightsException">The tensor has another length, or there are no more tensors.</exception>
    public WeightSetBuilder Add(double[,] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Add(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, double>(ref MemoryMarshal.GetArrayDataReference(values)), values.Length));
    }

    /// <summary>The tensors together.</summary>
    /// <exception cref="WeightsException">A tensor has not been added.</exception>
    public WeightSet Build() => new(_tensors.ToArray());
}
