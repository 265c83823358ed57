using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LstmGen.Runtime;

/// <summary>Collects the tensors of a model whose weights stand in its source.</summary>
/// <param name="expected">The model's tensors.</param>
public sealed class WeightSetBuilder(ReadOnlySpan<TensorSpec> expected)
{
    private readonly TensorSpec[] _expected = expected.ToArray();
    private readonly List<float[]> _tensors = new(expected.Length);

    /// <summary>Adds the next tensor.</summary>
    /// <param name="values">Its values, row by row. They are copied.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="WeightsException">The tensor has another length, or there are no more tensors.</exception>
    public WeightSetBuilder Add(ReadOnlySpan<float> values)
    {
        if (_tensors.Count == _expected.Length)
            throw new WeightsException($"The model has {_expected.Length} tensors, and one more was added.");

        var spec = _expected[_tensors.Count];
        if (values.Length != spec.Count)
        {
            throw new WeightsException($"'{spec.Name}' has {values.Length} values, but its shape {ShapeText.Of(spec.Shape)} needs {spec.Count}.")
            {
                Tensor = spec.Name,
                Expected = $"{spec.Count}",
                Found = $"{values.Length}",
            };
        }

        _tensors.Add(values.ToArray());
        return this;
    }

    /// <summary>Adds the next tensor.</summary>
    /// <param name="values">Its values. They are copied.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="WeightsException">The tensor has another length, or there are no more tensors.</exception>
    public WeightSetBuilder Add(float[,] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Add(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, float>(ref MemoryMarshal.GetArrayDataReference(values)), values.Length));
    }

    /// <summary>The tensors together.</summary>
    /// <exception cref="WeightsException">A tensor has not been added.</exception>
    public WeightSet Build()
    {
        if (_tensors.Count < _expected.Length)
            throw new WeightsException($"'{_expected[_tensors.Count].Name}' has not been added.") { Tensor = _expected[_tensors.Count].Name };

        return new WeightSet([.. _tensors]);
    }
}
