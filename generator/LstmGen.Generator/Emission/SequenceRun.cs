using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>What layers that run one after the other, each over its whole sequence, write into: the code, and the buffers that stand between them.</summary>
/// <param name="code">The run.</param>
/// <param name="context">What all parts of the emission agree on.</param>
/// <param name="streams">How many streams.</param>
internal sealed class SequenceRun(CodeWriter code, EmitterContext context, Streams streams)
{
    private readonly List<RunBuffer> _buffers = [];
    private readonly IReadOnlyDictionary<Edge, string?> _times = context.Lengths.InRun(SequenceTimes.Of(context));
    private readonly Dictionary<Edge, SequenceValue> _masks = [];
    private bool _hasBegun;

    public CodeWriter Code => code;

    public Streams Streams => streams;

    /// <summary>The buffers that were asked for.</summary>
    public IReadOnlyList<RunBuffer> Buffers => _buffers;

    /// <summary>How many timesteps come out of a node, in the emitted code; null where no sequence does.</summary>
    public string? TimestepsOf(Node node) => _times[new Edge(node.Layer.Name, node.Use)];

    /// <summary>Writes the comment above what a layer does.</summary>
    public void Begin(string comment)
    {
        if (_hasBegun)
            code.Line();
        _hasBegun = true;
        code.Line("// " + comment);
    }

    /// <summary>A buffer of that many floats for each stream, at a local of that name.</summary>
    public void Buffer(string name, int length, string purpose)
    {
        if (_buffers.All(buffer => buffer.Name != name))
            _buffers.Add(new RunBuffer(name, length, null, SafeText.Comment(purpose)));
    }

    /// <summary>A buffer for a value: for each timestep the samples of all streams, each with room for whole vectors.</summary>
    public SequenceValue Value(string name, int features, int length, string? timesteps, Shape? sample = null)
    {
        var axes = sample is null ? NumberText.Of(features) : sample.ToString().Trim('(', ')');
        _buffers.Add(new RunBuffer(name, length, timesteps, timesteps is null ? $"({axes})" : $"({timesteps}, {axes})") { MostTimesteps = context.Lengths.Most(timesteps) });
        return new SequenceValue(name, features, timesteps, (long)streams.Most * length, streams.AreMany ? CSharp.Int(length) : "0", HoldsVectors: true);
    }

    /// <summary>The same value where it may be read by whole vectors: copied, if it stands where the caller has it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="shape">Its shape.</param>
    public SequenceValue Vectors(SequenceValue value, Shape shape)
    {
        if (value.HoldsVectors)
            return value;

        var name = value.Name + "Padded";
        if (_buffers.FirstOrDefault(buffer => buffer.Name == name) is not null)
            return Copied();

        var copy = Value(name, value.Features, context.Padded(shape), value.Timesteps, shape.Sample);
        Begin($"'{SafeText.Comment(value.Name)}', with room for whole vectors.");
        ForEachTimestep(value.Timesteps, timestep => Copy(At(value, timestep, "given"), At(copy, timestep, "sample"), value.Features));
        return copy with { Mask = value.Mask };

        SequenceValue Copied() => value with { Name = name, NextTimestep = (long)streams.Most * context.Padded(shape), NextStream = streams.AreMany ? CSharp.Int(context.Padded(shape)) : "0", HoldsVectors = true };
    }

    /// <summary>The same value with the samples of each stream side by side: copied, where they stand apart, or where there is no room after the last.</summary>
    /// <param name="value">The value.</param>
    /// <param name="shape">Its shape, which is fixed.</param>
    /// <param name="inRoom">Whether whole vectors are read from it. If not, what stands side by side in the caller's memory stays there.</param>
    public SequenceValue Joined(SequenceValue value, Shape shape, bool inRoom)
    {
        if (value.IsJoined || (!inRoom && !value.HoldsVectors && (!value.IsSequence || value.NextTimestep == value.Features)))
            return value;

        var name = value.Name + "Joined";
        var isThere = _buffers.Any(buffer => buffer.Name == name);
        var joined = Whole(name, shape, context.Padded((int)shape.Count + context.Numbers.MostLanes));
        if (isThere)
            return joined;

        Begin($"'{SafeText.Comment(value.Name)}' side by side.");
        ForEachTimestep(value.Timesteps, timestep => Copy(At(value, timestep, "given"), At(joined, timestep, "sample"), value.Features));
        return joined;
    }

    /// <summary>A buffer for a value whose samples stand side by side.</summary>
    public SequenceValue Whole(string name, Shape shape, int length)
    {
        Buffer(name, length, shape.ToString());
        return View(new SequenceValue(name, 0, null, 0, streams.AreMany ? CSharp.Int(length) : "0", HoldsVectors: true) { IsJoined = true }, shape);
    }

    /// <summary>Another look at numbers that stand side by side, under a name of its own.</summary>
    public SequenceValue View(SequenceValue joined, string name, Shape shape)
    {
        code.Line($"ref var {name} = ref {joined.Name};");
        return View(joined with { Name = name }, shape);
    }

    private static SequenceValue View(SequenceValue joined, Shape shape) => joined with
    {
        Features = shape.SampleSize,
        Timesteps = shape.Timesteps is { } timesteps ? NumberText.Of(timesteps) : null,
        NextTimestep = shape.IsSequence ? shape.SampleSize : 0,
        Mask = null,
    };

    /// <summary>The value with the mask that goes with it, for which there is room as soon as somebody asks.</summary>
    /// <param name="value">Where the value stands.</param>
    /// <param name="mask">Where its mask comes from; null for none.</param>
    public SequenceValue Masked(SequenceValue value, Edge? mask)
    {
        if (mask is null)
            return value;
        if (!_masks.TryGetValue(mask, out var stands))
            _masks[mask] = stands = Value(context.MaskOf(mask), 1, 1, value.Timesteps);
        return value with { Mask = stands };
    }

    /// <summary>A loop over the timesteps, or what is done once for a vector; the body is given the timestep, or null.</summary>
    public void ForEachTimestep(string? timesteps, Action<string?> body, bool backwards = false)
    {
        if (timesteps is null)
        {
            body(null);
            return;
        }

        using (code.Block(backwards
            ? $"for (var timestep = {Before(timesteps)}; timestep >= 0; timestep--)"
            : $"for (var timestep = 0; timestep < {timesteps}; timestep++)"))
            body("timestep");
    }

    /// <summary>The samples of a timestep. Those of a sequence get a local of that name.</summary>
    public StreamValue At(SequenceValue value, string? timestep, string local)
    {
        if (timestep is null || !value.IsSequence || value.NextTimestep == 0)
            return value.First;

        code.Line($"ref var {local} = ref {CSharp.At(value.Name, CSharp.Times(timestep.Contains(' ') ? $"({timestep})" : timestep, value.NextTimestep))};");
        return new StreamValue(local, value.NextStream);
    }

    /// <summary>The samples of a timestep, and their mask if there is one, which gets a local too.</summary>
    public StreamValue WithMask(SequenceValue value, string? timestep, string local, string mask) =>
        At(value, timestep, local) with { Mask = value.Mask is null ? null : At(value.Mask, timestep, mask) };

    public void Copy(StreamValue source, StreamValue destination, int count) =>
        streams.WriteForEach(code, stream => $"{context.Numbers.Runtime}.Floats.Copy{CSharp.Generic}(ref {source.At(stream)}, ref {destination.At(stream)}, {CSharp.Int(count)});");

    /// <summary>The number of the last of so many timesteps.</summary>
    public static string Before(string timesteps) => NumberText.TryInt(timesteps, out var count) ? CSharp.Int(count - 1) : $"{timesteps} - 1";
}
