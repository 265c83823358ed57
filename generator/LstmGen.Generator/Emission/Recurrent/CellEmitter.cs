using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Writes what a recurrent layer does at one timestep: the packed weights, the kernel, and the call of it. The kernel stands once, however often the layer is
/// used and whichever way it goes through a sequence; who uses it says where the input and the state are.
/// </summary>
/// <param name="context">What all parts of the emission agree on.</param>
/// <param name="layer">The layer that has the weights: an LSTM, or the cell of an RNN.</param>
/// <param name="features">How many numbers flow in at a timestep.</param>
internal abstract class CellEmitter(EmitterContext context, Layer layer, int features)
{
    protected EmitterContext Context { get; } = context;

    protected Numbers Numbers => Context.Numbers;

    public Layer Layer { get; } = layer;

    public int Features { get; } = features;

    /// <summary>The name of the kernel and of the packed weights.</summary>
    public string Name => Context.NameOf(Layer);

    /// <summary>How many numbers h has.</summary>
    public abstract int Width { get; }

    /// <summary>The most lanes that the kernel takes.</summary>
    public abstract int MostLanes { get; }

    /// <summary>Whether every other timestep walks through the weights backwards.</summary>
    public virtual bool WalksBothWays => false;

    /// <summary>
    /// Whether the kernel writes h' a second time, to a place that the call names. A copy of what was just stored in vectors of 512 bits would wait for the
    /// store. Where the units do not fill their vectors there may be no room for that.
    /// </summary>
    public virtual bool CanShow => false;

    /// <summary>The buffers that the kernel needs for each stream: local name, length and purpose.</summary>
    public virtual IReadOnlyList<(string Name, int Length, string Purpose)> Scratch => [];

    /// <summary>The names of the packed weights, and the expressions that pack them. The tensors are those of the layer, in order.</summary>
    public abstract IReadOnlyList<(string Name, string Expression)> Packing(IReadOnlyList<string> tensors);

    public abstract void WriteKernel(CodeWriter code);

    /// <summary>Writes one timestep of one stream or many: the state goes from before to after in its place.</summary>
    /// <param name="code">The run.</param>
    /// <param name="input">The sample.</param>
    /// <param name="slots">The state, slot by slot: h, c. All are as far from one stream to the next.</param>
    /// <param name="streams">How many streams.</param>
    /// <param name="backwards">The condition under which the kernel walks through the weights backwards, if it does both ways.</param>
    /// <param name="shown">Where h' goes a second time; null for nowhere. Only where <see cref="CanShow"/> says so.</param>
    public abstract void WriteStep(CodeWriter code, StreamValue input, IReadOnlyList<StreamValue> slots, Streams streams, string backwards, StreamValue? shown);

    /// <summary>The beginning of locals of the kernel's own.</summary>
    protected string Local => Context.LocalOf(Layer);

    protected string Title => $"{Layer.Type.ClassName} '{SafeText.Xml(Layer.Name)}'";

    protected string WeightsArgument => $"ref packed.{Name}.First";

    /// <summary>Whether the network has wider vectors than this layer can fill.</summary>
    protected bool IsNarrow => MostLanes < Context.MostLanes;

    /// <summary>The lanes for which the weights are packed.</summary>
    protected string Lanes => IsNarrow ? $"global::System.Math.Min(lanes, {MostLanes})" : "lanes";
}
