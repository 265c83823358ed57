using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Writes a run of the network over timesteps: of one stream, or of many side by side, where each layer sees all streams before the next layer does. Layers
/// up to the last timestep run once a timestep; what follows the last timestep runs once, after the loop. Step is a run of one timestep and one stream, and
/// the kernels are the same for one stream and for many, so every way to the same numbers gives the same bits.
/// </summary>
internal sealed class RunEmitter : IRunEmitter
{
    private readonly CodeWriter _code;
    private readonly EmitterContext _context;
    private readonly Schedule _schedule;
    private readonly Streams _streams;
    private readonly BufferEmitter _buffers;
    private readonly RunSignature _signature;
    private readonly IReadOnlyDictionary<Edge, StreamValue> _values;

    public RunEmitter(CodeWriter code, EmitterContext context, Schedule schedule, Streams streams)
    {
        _code = code;
        _context = context;
        _schedule = schedule;
        _streams = streams;
        _values = schedule.Values(streams);
        _signature = new RunSignature(context.Numbers, schedule.Inputs, context.Outputs, streams) { Produces = context.Thins };
        _buffers = new BufferEmitter(code, context.Numbers, schedule.BuffersOf(streams.AreMany), streams.Most, streams.AreMany ? "StreamsScratch" : "Scratch", BufferEmitter.AtEachTimestep);
    }

    /// <summary>Whether the buffers are too large for the stack.</summary>
    public bool UsesPool => _buffers.UsesPool;

    /// <summary>Whether which way a timestep walks is carried on from the one before; many streams begin anew.</summary>
    private bool CarriesDirection => _schedule.WalksBothWays && !_streams.AreMany;

    private IReadOnlyList<Port> Sequences => [.. _schedule.Inputs.Where(input => input.IsSequence)];

    /// <summary>Where not each timestep gives an output, the local that says whether this one does.</summary>
    private string? IsOutput => _context.Thins ? Condition(_context.Clocks.Output) : null;

    /// <summary>The outputs of each timestep, and those that come after the last.</summary>
    private IReadOnlyList<Port> EachOutput => [.. _context.Outputs.Where(output => output.IsSequence)];

    private IReadOnlyList<Port> LastOutput => [.. _context.Outputs.Where(output => !output.IsSequence)];

    public void Write()
    {
        _signature.WriteDispatch(_code, _context, "Runs the timesteps");
        _code.Line();
        _code.Line(_streams.AreMany
            ? "/// <summary>The same for many streams side by side. Each layer runs for all of them before the next one does: weights are read for several streams at a time, and while one waits for a result the others go on.</summary>"
            : $"/// <summary>Any number of timesteps, {Samples()} after the other; {Results()}.</summary>");
        _code.Line(_buffers.Attribute);

        // References rather than spans: a span that is passed on by a copy would have to wait for its halves to be stored.
        using (_code.Block(_signature.Inner))
        {
            WriteState();
            _buffers.WriteBeginning();
            if (_context.Thins)
            {
                _code.Line("// How many outputs there have been: not each timestep gives one.");
                _code.Line($"var {EmittedNames.Produced} = 0;");
            }

            using (_code.Block("for (var timestep = 0; timestep < timesteps; timestep++)"))
            {
                WriteTimestep();
                if (CarriesDirection)
                    _code.Line("backwards = !backwards;");
            }

            if (CarriesDirection)
                _code.Line($"state.{EmittedNames.Backwards} = backwards;");
            if (LastOutput.Count > 0)
                WriteHead();
            _buffers.WriteEnd();
            if (_context.Thins)
                _code.Line($"return {EmittedNames.Produced};");
        }
    }

    public void WriteScratch() => _buffers.WriteType();

    private string Samples() => Sequences.Count == 1
        ? Sequences[0].IsTokenEach ? "one token" : $"one sample ({Sequences[0].Axes})"
        : "one sample of each sequence, " + string.Join(", ", Sequences.Select(input => $"{input.Parameter} ({(input.IsTokenEach ? "a token" : input.Axes)})")) + ",";

    private string Results()
    {
        if (_context.Outputs.Count == 1)
            return $"{(_context.Outputs[0].IsSequence ? "an output at each" : "one output after the last")}, ({_context.Outputs[0].Axes}), if it is asked for";
        var each = EachOutput.Count > 0 ? string.Join(", ", EachOutput.Select(output => $"{output.Parameter} ({output.Axes})")) + " at each" : "";
        var last = LastOutput.Count > 0 ? string.Join(", ", LastOutput.Select(output => $"{output.Parameter} ({output.Axes})")) + " after the last" : "";
        return string.Join(", ", new[] { each, last }.Where(part => part.Length > 0)) + ", if they are asked for";
    }

    private void WriteState()
    {
        var fields = StateLayout.Of(_context);
        if (fields.Count == 0)
            return;

        if (InitialState.IsStored(_context) && _streams.AreMany)
            _code.Single("for (var stream = 0; stream < streams; stream++)", $"{EmittedNames.Begin}(packed, ref {CSharp.At("state", "stream")});");
        else if (InitialState.IsStored(_context))
            _code.Line($"{EmittedNames.Begin}(packed, ref state);");
        _code.Line($"// What the layers carry from one timestep to the next{(_streams.AreMany ? $", {_streams.NextState} {_context.Numbers.Keyword}s for each stream" : "")}.");
        _code.Line($"ref var carried = ref {EmittedNames.State}.First(ref state);");
        foreach (var field in fields)
            _code.Line($"ref var {field.Local} = ref {CSharp.At("carried", field.Offset)}; // ({field.Slot.Size})");
        if (CarriesDirection)
            _code.Line($"var backwards = state.{EmittedNames.Backwards};");
        _code.Line();
    }

    private void WriteTimestep()
    {
        foreach (var input in Sequences)
        {
            var row = CSharp.At(input.Local, CSharp.Times("timestep", input.Features));
            var copies = _schedule.Copies(input);
            _code.Line($"ref var {(copies ? input.Row : input.Sample)} = ref {row}; // {(input.IsTokenEach ? "a token" : $"({input.Axes})")}");
            if (copies)
                WriteCopy(new StreamValue(input.Row, _streams.AreMany ? input.Next : "0"), _schedule.ValueOf(input, _streams), input.Features);
        }

        if (_schedule.Shower is { } shower)
            WriteShown(shower.OutputsOf([], _streams)[0]);
        WriteCalls(_schedule.EachTimestep, null);
        if (EachOutput.Count > 0 && _schedule.Shower is null)
        {
            IfGiven(IsOutput, () =>
            {
                WriteCalls(_schedule.ForOutput, IsOutput);
                foreach (var output in EachOutput)
                {
                    _code.Line($"ref var {output.Row} = ref {CSharp.At(output.Local, CSharp.Times(_context.Thins ? EmittedNames.Produced : "timestep", output.Features))};");
                    WriteCopy(_values[output.Edge], new StreamValue(output.Row, output.Next), output.Features);
                }
            });
        }

        if (IsOutput is { } isOutput)
            _code.Single($"if ({isOutput})", $"{EmittedNames.Produced}++;");
    }

    /// <summary>Says where the layer that shows its output itself writes it: to the caller, or where the output is not asked for once more to its own state.</summary>
    private void WriteShown(StreamValue own)
    {
        var output = _context.Outputs[0];
        var place = output.IsSequence ? CSharp.At("output", CSharp.Times("timestep", output.Features)) : "output";
        _code.Line(output.IsSequence
            ? "// What the layer shows goes to the caller too."
            : "// What the layer shows at the last timestep goes to the caller too.");
        if (!_streams.AreMany)
        {
            _code.Line($"ref var shown = ref (gives{(output.IsSequence ? "" : " && timestep == timesteps - 1")} ? ref {place} : ref {own.Name});");
        }
        else if (output.IsSequence)
        {
            _code.Line($"ref var shown = ref {place};");
            _code.Line("var nextShown = nextOutput;");
        }
        else
        {
            _code.Line("var isLast = timestep == timesteps - 1;");
            _code.Line($"ref var shown = ref (isLast ? ref {place} : ref {own.Name});");
            _code.Line($"var nextShown = isLast ? nextOutput : {own.Stride};");
        }
    }

    private void WriteHead()
    {
        if (_schedule.Shower is not null)
            return;

        _code.Line();
        _code.Line(_schedule.AfterLast.Count > 0 ? "// What follows the last timestep sees its output alone."
            : LastOutput.Count == 1 ? "// What was shown last is the output." : "// What was shown and carried last are the outputs.");
        IfGiven(_context.Thins ? EmittedNames.Produced + " > 0" : null, () =>
        {
            foreach (var input in _schedule.Inputs.Where(input => !input.IsSequence && _schedule.Copies(input)))
                WriteCopy(new StreamValue(input.Local, input.Next), _schedule.ValueOf(input, _streams), input.Features);
            WriteCalls(_schedule.AfterLast, null, areSamples: false);
            foreach (var output in LastOutput)
                WriteCopy(_values[output.Edge], new StreamValue(output.Local, output.Next), output.Features);
        });
    }

    /// <summary>One stream may advance without an output; many always give theirs.</summary>
    private void IfGiven(string? condition, Action body)
    {
        if (_streams.AreMany && condition is null)
        {
            body();
            return;
        }

        using (_code.Block($"if ({(_streams.AreMany ? condition : condition is null ? "gives" : $"gives && {condition}")})"))
            body();
    }

    private void WriteCopy(StreamValue source, StreamValue destination, int count) =>
        _streams.WriteForEach(_code, stream => $"{_context.Numbers.Runtime}.Floats.Copy{CSharp.Generic}(ref {source.At(stream)}, ref {destination.At(stream)}, {count});");

    /// <summary>The local that says whether there is a sample by a clock; null where each timestep has one.</summary>
    private string? Condition(Clock clock) => _context.Clocks.SourceOf(clock) is { } source ? _schedule.Layers.First(layer => layer.Node == source).Emitter.Gives : null;

    /// <summary>Writes the calls of layers, each where there is something for it to take.</summary>
    /// <param name="layers">The layers.</param>
    /// <param name="known">The condition under which the calls stand already.</param>
    /// <param name="areSamples">Whether they see samples; what follows the last timestep is there in any case.</param>
    private void WriteCalls(IEnumerable<LayerUse> layers, string? known, bool areSamples = true)
    {
        var block = new ConditionalBlock(_code, known);
        foreach (var layer in layers.Where(layer => !layer.Emitter.IsView))
        {
            List<StreamValue> inputs = [.. _schedule.InputsOf(layer, _values)];
            var condition = areSamples ? Condition(_context.Clocks.Before(layer.Node)) : known;
            var isDeclaredBefore = condition != known && layer.Emitter.Gives is not null;
            if (isDeclaredBefore)
            {
                block.Enter(known);
                _code.Line($"var {layer.Emitter.Gives} = false;");
            }

            block.Enter(condition);
            layer.Emitter.WriteTake(_code, inputs, _streams, isDeclaredBefore);
            if (layer.Emitter.Gives is not null)
                block.Enter(Condition(_context.Clocks.Before(layer.Node).Then(layer.Node.Clock)));
            layer.Emitter.WriteCall(_code, inputs, _values[layer.Output(0)], _streams);
        }

        block.Enter(known);
    }
}
