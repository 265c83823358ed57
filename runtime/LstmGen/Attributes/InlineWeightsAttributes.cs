namespace LstmGen;

/// <summary>
/// Marks a static member of the class that holds weights: a <see cref="ReadOnlySpan{T}"/> of float, a <c>float[]</c>, or a <c>float[,]</c>.
/// Its elements are constants, so that the build can check how many they are and that all are finite.
/// </summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
public abstract class InlineWeightsAttribute : Attribute
{
    /// <summary>The layer: its name, or its position among the layer attributes, from 0. Left out where only one layer has such weights.</summary>
    public object? Layer { get; set; }
}

/// <summary>The kernel of a layer, row by row: (features, 4·units) for an LSTM, (inputs, units) for Dense.</summary>
public sealed class KernelAttribute : InlineWeightsAttribute;

/// <summary>The recurrent kernel of an LSTM, row by row: (units, 4·units).</summary>
public sealed class RecurrentKernelAttribute : InlineWeightsAttribute;

/// <summary>The bias of a layer: (4·units) for an LSTM, (units) for Dense.</summary>
public sealed class BiasAttribute : InlineWeightsAttribute;
