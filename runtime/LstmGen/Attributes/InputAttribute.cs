namespace LstmGen;

/// <summary>
/// An input of the network, for one that has several or whose input is no sequence: a vector (features), or a sequence (timesteps, features). A network without
/// this attribute has one sequence as its input, whose shape stands on the first layer.
/// </summary>
/// <remarks>The same as <c>keras.Input((timesteps, features), name="series")</c>.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class InputAttribute : Attribute
{
    /// <summary>The input's name, by which layers take it; by default input_layer, input_layer_1, …</summary>
    public string? Name { get; set; }

    /// <summary>How many numbers a sample or the vector has.</summary>
    public int Features { get; set; }

    /// <summary>How many samples the sequence has; left out for a vector.</summary>
    public int Timesteps { get; set; }

    /// <summary>Whether it is a sequence of any number of samples.</summary>
    public bool AnyLength { get; set; }
}
