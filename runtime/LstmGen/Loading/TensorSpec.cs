namespace LstmGen.Runtime;

/// <summary>A tensor that a model needs: its name and its shape in Keras' layout.</summary>
/// <param name="name">The layer's name, a dot, and the weight's name in Keras: <c>lstm.recurrent_kernel</c>.</param>
/// <param name="shape">The length of each axis, 1 or more.</param>
public readonly struct TensorSpec(string name, params int[] shape)
{
    private readonly int[] _shape = shape;

    /// <summary>The layer's name, a dot, and the weight's name in Keras.</summary>
    public string Name { get; } = name;

    /// <summary>The length of each axis.</summary>
    public ReadOnlySpan<int> Shape => _shape;

    /// <summary>How many values it has: the product of the axes.</summary>
    /// <exception cref="OverflowException">More than an array can hold.</exception>
    public int Count
    {
        get
        {
            var count = 1;
            foreach (var axis in _shape)
                count = checked(count * axis);
            return count;
        }
    }

    /// <summary>Name and shape: <c>lstm.kernel (4, 128)</c>.</summary>
    public override string ToString() => $"{Name} {ShapeText.Of(_shape)}";
}
