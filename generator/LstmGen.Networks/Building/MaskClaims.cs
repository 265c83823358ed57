namespace LstmGen.Networks;

/// <summary>
/// Checks the masks that calls of layers are given by name. A Functional model keeps the mask that Keras found for a call as an argument of it, computed by layers of
/// their own; what is compiled is the mask that goes with the input, so both must be made of the same: of the same values, compared with the same numbers.
/// </summary>
internal sealed class MaskClaims
{
    private readonly Dictionary<Edge, EquatableArray<Part>> _parts = [];

    /// <summary>What a mask is made of: a timestep counts where the value differs from the number.</summary>
    private sealed record Part(Edge Value, double Number);

    /// <summary>Takes a use of a layer that gives a mask as its output, or at which one begins.</summary>
    public void Add(Node node)
    {
        var (type, options) = (node.Layer.Type, node.Layer.Options);
        if (node.OwnMask is { } begins)
            _parts[begins] = type.MaskedNumber(options) is { } number ? Of(number) : Together(node.InputValues.Select(input => input.Mask).OfType<Edge>());
        else if (node.Outputs[0].Element == ElementType.Bool)
            _parts[new Edge(node.Layer.Name, node.Use)] = type.MaskedNumber(options) is { } compared ? Of(compared) : Together(node.Inputs);

        EquatableArray<Part> Of(double number) => EquatableArray.Of(new Part(node.Inputs[0], number));
    }

    /// <summary>Whether the mask that a call names is that which goes with its input.</summary>
    public bool AreSame(Edge named, Edge? ofInput) => ofInput is not null && _parts.ContainsKey(named) && Of(named).Equals(Of(ofInput));

    private EquatableArray<Part> Together(IEnumerable<Edge> masks) => masks.SelectMany(mask => Of(mask)).Distinct().ToEquatable();

    private EquatableArray<Part> Of(Edge mask) => _parts.TryGetValue(mask, out var parts) ? parts : EquatableArray<Part>.Empty;
}
