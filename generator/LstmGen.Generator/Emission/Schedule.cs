using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>When each layer runs, and which buffers stand between them.</summary>
internal sealed class Schedule
{
    /// <summary>More streams side by side gain nothing, and fewer than the fewest do not keep the arithmetic busy.</summary>
    private const int MostStreams = 64, FewestStreams = 8;

    private readonly EmitterContext _context;
    private readonly List<LayerEmitter> _timesteps;

    public Schedule(EmitterContext context, IReadOnlyList<LayerEmitter> layers)
    {
        _context = context;
        Layers = layers;
        _timesteps = layers.Where(layer => layer.Node.InputValues[0].Shape.IsSequence).ToList();
        AfterLast = layers.Where(layer => !layer.Node.InputValues[0].Shape.IsSequence).ToList();

        // What comes after the last layer that carries something is needed for an output alone.
        var needed = context.GivesSequence ? _timesteps.FindLastIndex(layer => layer.Layer.StateSlots.Count > 0) + 1 : _timesteps.Count;
        EachTimestep = _timesteps.Take(needed).ToList();
        ForOutput = _timesteps.Skip(needed).ToList();
    }

    public IReadOnlyList<LayerEmitter> Layers { get; }

    /// <summary>The layers that run at each timestep, whether an output is asked for or not.</summary>
    public IReadOnlyList<LayerEmitter> EachTimestep { get; }

    /// <summary>The layers that run at each timestep for its output.</summary>
    public IReadOnlyList<LayerEmitter> ForOutput { get; }

    /// <summary>The layers that see the last timestep alone.</summary>
    public IReadOnlyList<LayerEmitter> AfterLast { get; }

    /// <summary>The layer that writes the network's output itself; null where the output is copied.</summary>
    public LayerEmitter? Shower => Layers.LastOrDefault(layer => layer.Shows);

    /// <summary>Whether the sample is read by whole vectors, so that it needs a buffer.</summary>
    public bool CopiesSample => Layers.Count == 0 || Layers[0].ReadsVectors;

    /// <summary>Whether some layer walks through its weights backwards at every other timestep.</summary>
    public bool WalksBothWays => Layers.Any(layer => layer.WalksBothWays);

    /// <summary>Where the streams' samples stand for the first layer.</summary>
    public StreamValue Sample(Streams streams) => new("sample", CopiesSample ? CSharp.Int(_context.Padded(_context.Features)) : streams.AreMany ? "nextInput" : "0");

    /// <summary>Where the outputs of the last timestep stand for what follows.</summary>
    public StreamValue ValueOfLast(Streams streams) => _timesteps.Count > 0 ? _timesteps[_timesteps.Count - 1].OutputOf(streams) : Sample(streams);

    /// <summary>For how many streams the run side by side is written.</summary>
    public Streams Many => new("streams", CSharp.Int(NextState), StreamsAtOnce);

    /// <summary>How many floats it is from one state to the next in an array: what the layers carry, and a place for which way the next timestep walks.</summary>
    public int NextState => StateLayout.Floats(_context) + (WalksBothWays ? 1 : 0);

    /// <summary>How many streams run side by side: as many as fit on the stack with their states, or the fewest that pay.</summary>
    public int StreamsAtOnce
    {
        get
        {
            var floats = NextState + Buffers.Sum(buffer => (long)buffer.Length);
            return (int)Math.Max(FewestStreams, Math.Min(MostStreams, BufferEmitter.MostStackFloats / Math.Max(1, floats) / 2 * 2));
        }
    }

    /// <summary>The buffers that a stream needs: local name, number of floats, and what for.</summary>
    public IReadOnlyList<(string Name, int Length, string Purpose)> Buffers
    {
        get
        {
            var buffers = new List<(string Name, int Length, string Purpose)>();
            if (CopiesSample)
                buffers.Add(("sample", _context.Padded(_context.Features), $"({_context.Features}), the sample, with room for whole vectors"));
            foreach (var layer in Layers)
            {
                if (layer.NeedsOutputBuffer)
                    buffers.Add((layer.Output, layer.OutputLength, $"({layer.OutputWidth})"));
                foreach (var (name, length, purpose) in layer.Scratch)
                    buffers.Add((name, length, SafeText.Comment(purpose)));
            }

            return buffers;
        }
    }
}
