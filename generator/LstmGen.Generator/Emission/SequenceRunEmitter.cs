using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Writes a run of a network that does not stream: layer by layer, each over its whole sequence, of one stream or of many side by side. The kernels are
/// those of a network that streams.
/// </summary>
internal sealed class SequenceRunEmitter : IRunEmitter
{
    private readonly CodeWriter _code;
    private readonly EmitterContext _context;
    private readonly IReadOnlyList<LayerUse> _layers;
    private readonly Streams _streams;
    private readonly RunSignature _signature;
    private readonly BufferEmitter _buffers;

    public SequenceRunEmitter(CodeWriter code, EmitterContext context, IReadOnlyList<LayerUse> layers, Streams streams)
    {
        _code = code;
        _context = context;
        _layers = layers;
        _streams = streams;
        _signature = RunSignature.OfSequences(context, streams);
        _buffers = new BufferEmitter(code, context.Numbers, Plan(context, layers, streams), streams.Most, streams.AreMany ? "StreamsScratch" : "Scratch", BufferEmitter.OfSequences);
    }

    public bool UsesPool => _buffers.UsesPool;

    /// <summary>For how many streams the run side by side is written: as many as fit on the stack, or the fewest that pay; few of a network that needs very much room.</summary>
    public static Streams Many(EmitterContext context, IReadOnlyList<LayerUse> layers)
    {
        const int Most = 64, Fewest = 8, Large = 1 << 24;
        var numbers = Math.Max(1, BufferEmitter.CountOf(Plan(context, layers, Streams.One)));
        var count = numbers > Large ? 2 : Math.Max(Fewest, Math.Min(Most, context.Numbers.MostOnStack / numbers / 2 * 2));
        return new Streams("streams", "0", (int)count);
    }

    /// <summary>The buffers of a run: what its layers ask for.</summary>
    public static IReadOnlyList<RunBuffer> Plan(EmitterContext context, IReadOnlyList<LayerUse> layers, Streams streams)
    {
        var run = new SequenceRun(new CodeWriter(), context, streams);
        WriteLayers(run, context, layers);
        return run.Buffers;
    }

    public void Write()
    {
        _signature.WriteDispatch(_code, _context, "Runs the network");
        _code.Line();
        _code.Line(_streams.AreMany
            ? "/// <summary>The same for many streams side by side: weights are read for several streams at a time, and while one waits for a result the others go on.</summary>"
            : "/// <summary>One layer after the other, each over its whole sequence.</summary>");
        _code.Line(_buffers.Attribute);
        using (_code.Block(_signature.Inner))
        {
            var changes = SequenceTimes.Changes(_context);
            if (changes.Count > 0)
                _code.Line("// How many timesteps there are after each layer that makes more or fewer of them.");
            foreach (var change in changes)
                _code.Line($"var {change.Local} = {change.Expression};");
            if (changes.Count > 0)
                _code.Line();
            _buffers.WriteBeginning();
            var run = new SequenceRun(_code, _context, _streams);
            var values = WriteLayers(run, _context, _layers);
            _code.Line();
            _code.Line(_context.Outputs.Count == 1 ? "// The output." : "// The outputs.");
            foreach (var output in _context.Outputs)
                WriteOutput(run, output, values[output.Edge]);
            _buffers.WriteEnd();
        }
    }

    public void WriteScratch() => _buffers.WriteType();

    private static Dictionary<Edge, SequenceValue> WriteLayers(SequenceRun run, EmitterContext context, IReadOnlyList<LayerUse> layers)
    {
        var timesteps = context.Lengths.InRun(SequenceTimes.Of(context));
        var values = context.Inputs.ToDictionary(
            input => input.Edge,
            input => new SequenceValue(input.Local, input.Features, timesteps[input.Edge], input.Features, run.Streams.AreMany ? input.Next : "0", HoldsVectors: false));
        foreach (var layer in layers)
        {
            var inputs = layer.Node.Inputs.Select((edge, index) => run.Masked(values[context.Through(edge)], layer.Node.InputValues[index].Mask)).ToList();
            if (layer.Emitter.ReadsVectors)
                inputs = [.. inputs.Select((input, index) => run.Vectors(input, layer.Node.InputValues[index].Shape))];
            var outputs = layer.Emitter.WriteSequence(run, inputs);
            for (var output = 0; output < outputs.Count; output++)
                values[layer.Output(output)] = outputs[output];
        }

        return values;
    }

    private void WriteOutput(SequenceRun run, Port output, SequenceValue value) => run.ForEachTimestep(value.Timesteps, timestep =>
    {
        var place = new SequenceValue(output.Local, output.Features, value.Timesteps, output.Features, _streams.AreMany ? output.Next : "0", HoldsVectors: false);
        run.Copy(run.At(value, timestep, "sample"), run.At(place, timestep, "result"), output.Features);
    });
}
