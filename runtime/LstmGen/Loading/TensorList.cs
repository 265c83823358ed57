namespace LstmGen.Runtime;

/// <summary>Tensors that are added one after the other, each checked against what the model needs.</summary>
/// <typeparam name="T">float or double.</typeparam>
/// <param name="expected">The model's tensors.</param>
internal sealed class TensorList<T>(ReadOnlySpan<TensorSpec> expected)
    where T : unmanaged
{
    private readonly TensorSpec[] _expected = expected.ToArray();
    private readonly List<T[]> _tensors = new(expected.Length);

    /// <summary>Adds a copy of the next tensor.</summary>
    /// <exception cref="WeightsException">The tensor has another length, or there are no more tensors.</exception>
    public void Add(ReadOnlySpan<T> values)
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
    }

    /// <summary>The tensors together.</summary>
    /// <exception cref="WeightsException">A tensor has not been added.</exception>
    public T[][] ToArray()
    {
        if (_tensors.Count < _expected.Length)
            throw new WeightsException($"'{_expected[_tensors.Count].Name}' has not been added.") { Tensor = _expected[_tensors.Count].Name };

        return [.. _tensors];
    }
}
