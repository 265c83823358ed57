using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>When each layer of a network that streams runs, and which buffers stand between them.</summary>
internal sealed class Schedule
{
    /// <summary>More streams side by side gain nothing, and fewer than the fewest do not keep the arithmetic busy.</summary>
    private const int MostStreams = 64, FewestStreams = 8;

    private readonly EmitterContext _context;

    public Schedule(EmitterContext context, IReadOnlyList<LayerUse> layers)
    {
        _context = context;
        Layers = layers;
        AfterLast = [.. layers.Where(layer => !layer.SeesSamples)];

        // What nothing carries on and nothing at the end reads is needed for an output alone.
        var needed = new HashSet<Edge>(AfterLast.SelectMany(SourcesOf));
        var eachTimestep = new List<LayerUse>();
        foreach (var layer in layers.Where(layer => layer.SeesSamples).Reverse())
        {
            var isNeeded = layer.Node.StateSlots.Count > 0 || !layer.Node.Outputs[0].Shape.IsSequence || needed.Contains(layer.Output(0));
            if (isNeeded)
                needed.UnionWith(SourcesOf(layer));
            (isNeeded ? eachTimestep : ForOutput).Insert(0, layer);
        }

        EachTimestep = eachTimestep;
    }

    public IReadOnlyList<LayerUse> Layers { get; }

    /// <summary>The layers that run at each timestep, whether an output is asked for or not.</summary>
    public IReadOnlyList<LayerUse> EachTimestep { get; }

    /// <summary>The layers that run at each timestep for its output.</summary>
    public List<LayerUse> ForOutput { get; } = [];

    /// <summary>The layers that see the last timestep alone.</summary>
    public IReadOnlyList<LayerUse> AfterLast { get; }

    /// <summary>The layer that writes the network's output itself; null where the output is copied.</summary>
    public LayerEmitter? Shower => Layers.Select(layer => layer.Emitter).LastOrDefault(layer => layer.Shows);

    /// <summary>The inputs that a run takes: an initial state is in its state already.</summary>
    public IReadOnlyList<Port> Inputs => InitialState.InputsBeside(_context);

    /// <summary>Whether the samples of an input are copied into a buffer: to be read by whole vectors, or after the last timestep.</summary>
    public bool Copies(Port input) => _context.Outputs.Any(output => output.Edge == input.Edge) && input.IsSequence
        || Layers.Any(layer => (layer.Emitter.ReadsVectors || layer.Emitter.IsView) && SourcesOf(layer).Contains(input.Edge));

    /// <summary>Whether some layer walks through its weights backwards at every other timestep.</summary>
    public bool WalksBothWays => Layers.Any(layer => layer.Emitter.WalksBothWays);

    /// <summary>For how many streams the run side by side is written.</summary>
    public Streams Many => new("streams", CSharp.Int(NextState), StreamsAtOnce);

    /// <summary>How many floats it is from one state to the next in an array: what the layers carry, and a place for what else it knows.</summary>
    public int NextState => StateLayout.Count(_context) + (WalksBothWays || InitialState.IsStored(_context) ? 1 : 0);

    /// <summary>How many streams run side by side: as many as fit on the stack with their states, or the fewest that pay.</summary>
    public int StreamsAtOnce
    {
        get
        {
            var count = NextState + BufferEmitter.CountOf(BuffersOf(many: true));
            return (int)Math.Max(FewestStreams, Math.Min(MostStreams, _context.Numbers.MostOnStack / Math.Max(1, count) / 2 * 2));
        }
    }

    /// <summary>The buffers that a stream needs, alone or among many.</summary>
    public IReadOnlyList<RunBuffer> BuffersOf(bool many)
    {
        var buffers = new List<RunBuffer>();
        foreach (var input in Inputs.Where(Copies))
            buffers.Add(new(input.Sample, _context.Padded(input.Value.Shape), null, $"({input.Axes}), {(input.IsSequence ? "the sample" : $"'{SafeText.Comment(input.Edge.Layer)}'")}, with room for whole vectors"));
        foreach (var layer in Layers.Select(layer => layer.Emitter))
        {
            if (layer.Node.OwnMask is { } mask)
                buffers.Add(new(_context.MaskOf(mask), 1, null, "1 where the timestep counts, 0 where it does not"));
            if (layer.NeedsOutputBuffer)
                buffers.Add(new(layer.Output, layer.OutputLength, null, layer.Node.Outputs[0].Shape.Sample.ToString()));
            foreach (var (name, length, purpose) in layer.ScratchOf(many).Where(scratch => buffers.All(buffer => buffer.Name != scratch.Name)))
                buffers.Add(new(name, length, null, SafeText.Comment(purpose)));
        }

        return buffers;
    }

    /// <summary>Where an input's numbers stand for the layers.</summary>
    public StreamValue ValueOf(Port input, Streams streams) => Copies(input)
        ? new(input.Sample, CSharp.Int(_context.Padded(input.Value.Shape)))
        : new(input.IsSequence ? input.Sample : input.Local, streams.AreMany ? input.Next : "0");

    /// <summary>Where everything stands that flows between the layers.</summary>
    public IReadOnlyDictionary<Edge, StreamValue> Values(Streams streams)
    {
        var values = Inputs.ToDictionary(input => input.Edge, input => ValueOf(input, streams));
        foreach (var layer in Layers)
        {
            var outputs = layer.Emitter.OutputsOf([.. InputsOf(layer, values)], streams);
            for (var output = 0; output < outputs.Count; output++)
                values[layer.Output(output)] = outputs[output] with { Mask = layer.Node.OwnMask is { } mask && output == 0 ? MaskAt(mask) : null };
        }

        return values;
    }

    /// <summary>What flows into a layer. An initial state does not: it is in the state.</summary>
    public IEnumerable<StreamValue> InputsOf(LayerUse layer, IReadOnlyDictionary<Edge, StreamValue> values) => SourcesOf(layer)
        .Select((edge, index) => values[edge] with { Mask = layer.Node.InputValues[index].Mask is { } mask ? MaskAt(mask) : null });

    private StreamValue MaskAt(Edge mask) => new(_context.MaskOf(mask), "1");

    private IEnumerable<Edge> SourcesOf(LayerUse layer) =>
        (layer.Node.StateSlots.Count > 0 ? layer.Node.Inputs.Take(1) : layer.Node.Inputs).Select(_context.Through);
}
