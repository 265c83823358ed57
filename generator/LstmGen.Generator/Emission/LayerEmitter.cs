using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes one use of a layer into the class: its packed weights, its kernel, and the call of it.</summary>
internal abstract class LayerEmitter(EmitterContext context, Node node)
{
    protected EmitterContext Context { get; } = context;

    protected Numbers Numbers => Context.Numbers;

    /// <summary>The use; that of a layer within another where this one writes that.</summary>
    public Node Node { get; } = node;

    public Layer Layer => Node.Layer;

    /// <summary>The name of the kernel and of the packed weights.</summary>
    public virtual string Name => Context.KernelOf(Node);

    /// <summary>The shape of what flows in as the layer itself sees it.</summary>
    public Shape InputShape => new(Node.InputValues[0].Shape.Axes.Skip(Node.OuterAxes).ToEquatable());

    /// <summary>How many numbers flow in and come out, at one timestep.</summary>
    public int InputSize => Node.InputValues[0].SampleSize;

    public int OutputSize => Node.Outputs[0].Shape.SampleSize;

    /// <summary>How many of them the kernel takes and gives at a time: those along the last axis, unless a layer says otherwise.</summary>
    public virtual int InputWidth => Node.InputValues[0].Shape.Features ?? 0;

    public virtual int OutputWidth => Node.Outputs[0].Shape.Features ?? 0;

    /// <summary>How often the kernel runs at one timestep: for each row of what has more axes than the last.</summary>
    public int Rows => OutputWidth == 0 ? 1 : Math.Max(1, OutputSize / OutputWidth);

    /// <summary>The most lanes that the layer's kernel takes: no more than its numbers can fill, whatever the network's widest layer needs.</summary>
    public virtual int MostLanes => Math.Min(Context.MostLanes, Numbers.LanesFor(OutputWidth));

    /// <summary>Whether the network has wider vectors than this layer can fill.</summary>
    protected bool IsNarrow => MostLanes < Context.MostLanes;

    /// <summary>The lanes for which its weights are packed.</summary>
    protected string Lanes => LanesUpTo(MostLanes);

    /// <summary>The lanes of a kernel that takes no more than so many.</summary>
    protected string LanesUpTo(int most) => most < Context.MostLanes ? $"global::System.Math.Min(lanes, {most})" : "lanes";

    /// <summary>Whether the kernel reads its input by whole vectors, so that it must stand in a padded buffer.</summary>
    public virtual bool ReadsVectors => false;

    /// <summary>Whether the kernel asks for the masks of its inputs, or computes one.</summary>
    public virtual bool ReadsMasks => false;

    /// <summary>Whether its output is another look at its input, for which nothing is computed.</summary>
    public virtual bool IsView => false;

    /// <summary>The kernels and packed weights of the layer, and of layers within it.</summary>
    public virtual IReadOnlyList<KernelPart> Kernels => [new(Name, Layer, Packing, WriteKernel)];

    /// <summary>The names of the packed weights, and the expressions that pack them. The tensors are those of the layer, in order.</summary>
    protected virtual IReadOnlyList<(string Name, string Expression)> Packing(IReadOnlyList<string> tensors) => [];

    protected abstract void WriteKernel(CodeWriter code);

    /// <summary>The buffers that the kernel needs for each stream: local name, length and purpose.</summary>
    public virtual IReadOnlyList<(string Name, int Length, string Purpose)> Scratch => [];

    /// <summary>The same where they differ between a run of one stream and one of many.</summary>
    public virtual IReadOnlyList<(string Name, int Length, string Purpose)> ScratchOf(bool many) => Scratch;

    /// <summary>Whether every other timestep walks through the weights backwards, and a local <c>backwards</c> says which.</summary>
    public virtual bool WalksBothWays => false;

    /// <summary>The local that holds the layer's output.</summary>
    public virtual string Output => Context.LocalOf(Layer, Node.Use);

    /// <summary>Whether the output needs a buffer of its own; a recurrent layer's output is its state.</summary>
    public virtual bool NeedsOutputBuffer => true;

    /// <summary>How many numbers that buffer has: whole vectors, and the longest in which a function of all numbers at once works.</summary>
    public virtual int OutputLength => Math.Max(Context.Padded(Node.Outputs[0].Shape), Context.Padded((Rows - 1) * OutputWidth + RowLength));

    /// <summary>A row writes over what the one before left past its end.</summary>
    private int RowLength => Whole switch
    {
        null => Context.Padded(OutputWidth),
        { Halves: true } => Longest(OutputWidth) + Longest(2 * OutputWidth),
        _ => Longest(OutputWidth),
    };

    /// <summary>The function of all numbers at once in which the layer ends, such as softmax; null if it ends in none.</summary>
    protected virtual Activation? Whole => null;

    /// <summary>Whether the kernel writes the network's output itself, to where the locals <c>shown</c> and <c>nextShown</c> say.</summary>
    public virtual bool Shows => false;

    /// <summary>Where the streams' outputs are when timesteps run one after the other.</summary>
    public virtual IReadOnlyList<StreamValue> OutputsOf(IReadOnlyList<StreamValue> inputs, Streams streams) => [new(Output, CSharp.Int(OutputLength))];

    /// <summary>The local that says whether a timestep gives an output; null where each does.</summary>
    public virtual string? Gives => null;

    /// <summary>Writes what takes a sample in before it is known whether that gives an output, and whether it does.</summary>
    /// <param name="code">The run.</param>
    /// <param name="inputs">Where the sample stands.</param>
    /// <param name="streams">For how many streams.</param>
    /// <param name="isDeclared">Whether the local of <see cref="Gives"/> stands already, since it is asked for where no sample may have been taken.</param>
    public virtual void WriteTake(CodeWriter code, IReadOnlyList<StreamValue> inputs, Streams streams, bool isDeclared)
    {
    }

    /// <summary>Writes what runs the layer at one timestep that gives an output, of one stream or many.</summary>
    public abstract void WriteCall(CodeWriter code, IReadOnlyList<StreamValue> inputs, StreamValue output, Streams streams);

    /// <summary>
    /// Writes what runs the layer over its whole sequence, or over its one vector, and says where the outputs then are. Unless a layer says otherwise it does
    /// the same at each timestep.
    /// </summary>
    public virtual IReadOnlyList<SequenceValue> WriteSequence(SequenceRun run, IReadOnlyList<SequenceValue> inputs)
    {
        var output = run.Masked(run.Value(Output, OutputSize, OutputLength, inputs[0].Timesteps, Node.Outputs[0].Shape.Sample), Node.OwnMask);
        run.Begin($"{Layer.Type.ClassName} '{SafeText.Comment(Layer.Name)}'{(output.IsSequence ? ", timestep by timestep" : "")}.");
        foreach (var (name, length, purpose) in Scratch)
            run.Buffer(name, length, purpose);
        run.ForEachTimestep(inputs[0].Timesteps, timestep =>
        {
            WriteTimestep(run.Code, timestep);
            WriteCall(
                run.Code,
                [.. inputs.Select((input, index) => At(input, timestep, "sample" + Number(index), "mask" + Number(index)))],
                At(output, timestep, "result", "resultMask"),
                run.Streams);
        });
        return [output];

        StreamValue At(SequenceValue value, string? timestep, string local, string mask) => ReadsMasks ? run.WithMask(value, timestep, local, mask) : run.At(value, timestep, local);

        static string Number(int index) => index == 0 ? "" : CSharp.Int(index + 1);
    }

    /// <summary>Writes what comes before the call at a timestep, where a whole sequence runs.</summary>
    protected virtual void WriteTimestep(CodeWriter code, string? timestep)
    {
    }

    /// <summary>Writes a statement for each row of each stream, which is given references to its inputs and its output.</summary>
    protected void WriteCallForEach(CodeWriter code, IReadOnlyList<StreamValue> inputs, StreamValue output, Streams streams, Func<IReadOnlyList<string>, string, string> statement)
    {
        if (Rows == 1)
        {
            streams.WriteForEach(code, stream => statement([.. inputs.Select(input => input.At(stream))], output.At(stream)));
            return;
        }

        streams.WriteForEach(code, Rows, (stream, row) => statement(
            [.. inputs.Select(input => CSharp.At(input.At(stream), CSharp.Times(row, InputWidth)))],
            CSharp.At(output.At(stream), CSharp.Times(row, OutputWidth))));
    }

    /// <summary>Writes the kernel's beginning.</summary>
    protected CodeWriter.Scope Kernel(CodeWriter code, string parameters, string arguments) =>
        KernelMethod.Write(code, Numbers, Name, IsNarrow ? MostLanes : null, parameters, arguments);

    protected string Title => $"{Layer.Type.ClassName} '{SafeText.Xml(Layer.Name)}'";

    protected virtual string WeightsArgument => $"ref packed.{Name}.First";

    private int Longest(int count) => (count + Numbers.MostLanes - 1) / Numbers.MostLanes * Numbers.MostLanes;

    /// <summary>A loop over blocks of as many numbers as a vector has lanes; for up to four numbers there is one block at every width, and no loop.</summary>
    public static void Blocks(CodeWriter code, Numbers numbers, int count, string what, Action<string> body)
    {
        if (count <= numbers.FewestLanes)
        {
            body("0");
            return;
        }

        code.Line($"// A vector holds as many {what} as it has lanes: one block of {what} after the other.");
        using (code.Block($"for (var block = 0; block * TLanes.Count < {CSharp.Int(count)}; block++)"))
            body("block");
    }
}
