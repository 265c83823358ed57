namespace LstmGen.Networks;

/// <summary>What the generator needs of a kind of layer, beyond what it is.</summary>
internal abstract partial class LayerType
{
    /// <summary>A sentence on why a tensor has this shape; null if the shape tells nothing.</summary>
    public virtual string? ShapeCause(LayerOptions options, int features, Parameter parameter, EquatableArray<int> found) => null;

    /// <summary>What writes a use of the layer into the emitted class; null where nothing is to be computed.</summary>
    public virtual Generator.LayerEmitter? Emitter(Generator.EmitterContext context, Node node) => null;

    /// <summary>How many timesteps come out of so many, in the emitted code.</summary>
    public virtual string Timesteps(LayerOptions options, string given) => given;

    /// <summary>What an output is called after the layer's own name: nothing for the first.</summary>
    public virtual string OutputName(LayerOptions options, int output) => output == 0 ? "" : NumberText.Of(output + 1);
}
