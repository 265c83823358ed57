namespace LstmGen;

/// <summary>
/// An input of the network, for one that has several or whose input is no sequence: a vector (features), a sequence (timesteps, features), or
/// one whose samples have several axes: frames (timesteps, height, width, channels). A network without
/// this attribute has one sequence as its input, whose shape stands on the first layer.
/// </summary>
/// <remarks>The same as <c>keras.Input((timesteps, features), name="series")</c>, or <c>keras.Input((timesteps, height, width, channels))</c>.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class InputAttribute : Attribute
{
    /// <summary>The input's name, by which layers take it; by default input_layer, input_layer_1, …</summary>
    public string? Name { get; set; }

    /// <summary>How many numbers a sample or the vector has.</summary>
    public int Features { get; set; }

    /// <summary>
    /// The axes of a sample that has several, in place of <see cref="Features"/>: <c>new[] { 64, 64, 3 }</c> for frames (height, width, channels). Its numbers stand in
    /// this order, the last axis' side by side.
    /// </summary>
    public int[]? SampleShape { get; set; }

    /// <summary>How many samples the sequence has; left out for a vector.</summary>
    public int Timesteps { get; set; }

    /// <summary>Whether it is a sequence of any number of samples.</summary>
    public bool AnyLength { get; set; }
}
