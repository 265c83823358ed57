using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes one use of a layer into the class: its packed weights, its kernel, and the call of it.</summary>
internal abstract class LayerEmitter(EmitterContext context, Node node)
{
    protected EmitterContext Context { get; } = context;

    public Node Node { get; } = node;

    public Layer Layer => Node.Layer;

    /// <summary>The name of the kernel and of the packed weights.</summary>
    public string Name => Context.NameOf(Layer);

    /// <summary>How many numbers flow in and come out, at one timestep.</summary>
    public int InputWidth => Node.InputValues[0].Shape.Features ?? 0;

    public int OutputWidth => Node.Outputs[0].Shape.Features ?? 0;

    /// <summary>The most lanes that the layer's kernel takes: no more than its numbers can fill, whatever the network's widest layer needs.</summary>
    public virtual int MostLanes => Math.Min(Context.MostLanes, OutputWidth <= 4 ? 4 : OutputWidth <= 8 ? 8 : 16);

    /// <summary>Whether the network has wider vectors than this layer can fill.</summary>
    protected bool IsNarrow => MostLanes < Context.MostLanes;

    /// <summary>The lanes for which its weights are packed.</summary>
    protected string Lanes => IsNarrow ? $"global::System.Math.Min(lanes, {MostLanes})" : "lanes";

    /// <summary>Whether the kernel reads its input by whole vectors, so that it must stand in a padded buffer.</summary>
    public virtual bool ReadsVectors => false;

    /// <summary>The expression that packs the weights; null for a layer that has none. The tensors are those of the layer, in order.</summary>
    public virtual string? Packing(IReadOnlyList<string> tensors) => null;

    /// <summary>A buffer that the kernel needs for each stream: its local name, length and purpose.</summary>
    public virtual (string Name, int Length, string Purpose)? Scratch => null;

    /// <summary>Whether every other timestep walks through the weights backwards, and a local <c>backwards</c> says which.</summary>
    public virtual bool WalksBothWays => false;

    /// <summary>The local that holds the layer's output.</summary>
    public virtual string Output => Context.LocalOf(Layer);

    /// <summary>Whether the output needs a buffer of its own; a recurrent layer's output is its state.</summary>
    public virtual bool NeedsOutputBuffer => true;

    /// <summary>How many floats that buffer has: whole vectors, and the sixteens in which a function of all numbers at once works.</summary>
    public int OutputLength => Whole switch
    {
        null => Context.Padded(OutputWidth),
        { Halves: true } => Sixteens(OutputWidth) + Sixteens(2 * OutputWidth),
        _ => Sixteens(OutputWidth),
    };

    /// <summary>The function of all numbers at once in which the layer ends, such as softmax; null if it ends in none.</summary>
    protected virtual Activation? Whole => null;

    public abstract void WriteKernel(CodeWriter code);

    /// <summary>Writes what runs the layer at one timestep, of one stream or many.</summary>
    public abstract void WriteCall(CodeWriter code, StreamValue input, Streams streams);

    /// <summary>Where the streams' outputs are.</summary>
    public StreamValue OutputOf(Streams streams) => new(Output, NeedsOutputBuffer ? CSharp.Int(OutputLength) : streams.NextState);

    /// <summary>Writes a statement for each stream, which is given references to its input and its output.</summary>
    protected void WriteCallForEach(CodeWriter code, StreamValue input, Streams streams, Func<string, string, string> statement) =>
        streams.WriteForEach(code, stream => statement(input.At(stream), OutputOf(streams).At(stream)));

    /// <summary>Writes the kernel's beginning: its attributes, its head, and for a narrow layer, before it, the choice of shorter vectors.</summary>
    protected CodeWriter.Scope Kernel(CodeWriter code, string parameters, string arguments)
    {
        if (IsNarrow)
        {
            code.Line(CSharp.Inlined);
            using (code.Block($"private static void {Name}{CSharp.Generic}({parameters})\n    {CSharp.Constraints}"))
            {
                code.Line("// Longer vectors would stay empty.");
                code.Single($"if (TLanes.Count > {MostLanes})", $"{Name}Narrow<{CSharp.Lanes(MostLanes)}, {CSharp.Vector(MostLanes)}>({arguments});");
                code.Single("else", $"{Name}Narrow{CSharp.Generic}({arguments});");
            }

            code.Line();
            code.Line(CSharp.LanesBetween(0, MostLanes, inWider: true));
        }

        code.Line(CSharp.Optimized);
        return code.Block($"private static void {Name}{(IsNarrow ? "Narrow" : "")}{CSharp.Generic}({parameters})\n    {CSharp.Constraints}");
    }

    protected string Title => $"{Layer.Type.ClassName} '{SafeText.Xml(Layer.Name)}'";

    protected string WeightsArgument => $"ref packed.{Name}.First";

    private static int Sixteens(int count) => (count + 15) / 16 * 16;

    /// <summary>A loop over blocks of as many numbers as a vector has lanes; for up to four numbers there is one block at every width, and no loop.</summary>
    protected static void Blocks(CodeWriter code, int count, string what, Action<string> body)
    {
        if (count <= 4)
        {
            body("0");
            return;
        }

        code.Line($"// A vector holds as many {what} as it has lanes: one block of {what} after the other.");
        using (code.Block($"for (var block = 0; block * TLanes.Count < {CSharp.Int(count)}; block++)"))
            body("block");
    }
}
