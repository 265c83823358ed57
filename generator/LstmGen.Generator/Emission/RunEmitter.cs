using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Writes a run of the network over timesteps: of one stream, or of many side by side, where each layer sees all streams before the next layer does. Layers
/// up to the last timestep run once a timestep; what follows the last timestep runs once, after the loop. Step is a run of one timestep and one stream, and
/// the kernels are the same for one stream and for many, so every way to the same numbers gives the same bits.
/// </summary>
internal sealed class RunEmitter
{
    private readonly CodeWriter _code;
    private readonly EmitterContext _context;
    private readonly Schedule _schedule;
    private readonly Streams _streams;
    private readonly BufferEmitter _buffers;

    public RunEmitter(CodeWriter code, EmitterContext context, Schedule schedule, Streams streams)
    {
        _code = code;
        _context = context;
        _schedule = schedule;
        _streams = streams;
        _buffers = new BufferEmitter(code, schedule.Buffers, streams.Most, streams.AreMany ? "StreamsScratch" : "Scratch");
    }

    /// <summary>Whether the buffers are too large for the stack.</summary>
    public bool UsesPool => _buffers.UsesPool;

    private string Method => _streams.AreMany ? EmittedNames.RunStreams : EmittedNames.Run;

    /// <summary>Whether which way a timestep walks is carried on from the one before; many streams begin anew.</summary>
    private bool CarriesDirection => _schedule.WalksBothWays && !_streams.AreMany;

    public void Write()
    {
        WriteDispatch();
        _code.Line();
        var sequence = _context.GivesSequence ? "an output at each" : "one output after the last";
        _code.Line(_streams.AreMany
            ? $"/// <summary>The same for many streams side by side. Each layer runs for all of them before the next one does: weights are read for several streams at a time, and while one waits for a result the others go on.</summary>"
            : $"/// <summary>Any number of timesteps, one sample ({_context.Features}) after the other; {sequence}, ({_context.OutputFeatures}), if it is asked for.</summary>");
        _code.Line(CSharp.Optimized);

        // References rather than spans: a span that is passed on by a copy would have to wait for its halves to be stored.
        using (_code.Block(_streams.AreMany
            ? $"private static void {Method}{CSharp.Generic}({EmittedNames.Packed} packed, ref float input, int nextInput, int timesteps, ref {EmittedNames.State} state, int streams, ref float output, int nextOutput)\n    {CSharp.Constraints}"
            : $"private static void {Method}{CSharp.Generic}({EmittedNames.Packed} packed, ref float input, int timesteps, ref {EmittedNames.State} state, ref float output, bool gives)\n    {CSharp.Constraints}"))
        {
            WriteState();
            _buffers.WriteBeginning();
            using (_code.Block("for (var timestep = 0; timestep < timesteps; timestep++)"))
            {
                WriteTimestep();
                if (CarriesDirection)
                    _code.Line("backwards = !backwards;");
            }

            if (CarriesDirection)
                _code.Line($"state.{EmittedNames.Backwards} = backwards;");
            if (!_context.GivesSequence)
                WriteHead();
            _buffers.WriteEnd();
        }
    }

    public void WriteScratch() => _buffers.WriteType();

    private void WriteDispatch()
    {
        string state = EmittedNames.State;
        _code.Line(_streams.AreMany
            ? $"/// <summary>Runs the timesteps of up to <see cref=\"{EmittedNames.StreamsAtOnce}\"/> streams, whose samples and outputs stand so many floats apart, at the width for which the weights were packed.</summary>"
            : "/// <summary>Runs the timesteps of one stream at the width for which the weights were packed.</summary>");
        _code.Line(CSharp.Inlined);
        using (_code.Block(_streams.AreMany
            ? $"public static void {Method}({EmittedNames.Packed} packed, {CSharp.ReadOnlyFloats} input, int nextInput, int timesteps, global::System.Span<{state}> states, {CSharp.Floats} output, int nextOutput)"
            : $"public static void {Method}({EmittedNames.Packed} packed, {CSharp.ReadOnlyFloats} input, int timesteps, ref {state} state, {CSharp.Floats} output)"))
        {
            _code.Line($"ref var firstInput = ref {CSharp.Marshal}.GetReference(input);");
            _code.Line($"ref var firstOutput = ref {CSharp.Marshal}.GetReference(output);");
            if (_streams.AreMany)
                _code.Line($"ref var state = ref {CSharp.Marshal}.GetReference(states);");
            WidthSwitch.Write(_code, _context, generic => _streams.AreMany
                ? $"{Method}{generic}(packed, ref firstInput, nextInput, timesteps, ref state, states.Length, ref firstOutput, nextOutput);"
                : $"{Method}{generic}(packed, ref firstInput, timesteps, ref state, ref firstOutput, output.Length > 0);");
        }
    }

    private void WriteState()
    {
        var fields = StateLayout.Of(_context);
        if (fields.Count == 0)
            return;

        _code.Line($"// What the layers carry from one timestep to the next{(_streams.AreMany ? $", {_streams.NextState} floats for each stream" : "")}.");
        _code.Line($"ref var carried = ref {EmittedNames.State}.First(ref state);");
        foreach (var field in fields)
            _code.Line($"ref var {_context.LocalOf(field)} = ref {CSharp.At("carried", field.Offset)}; // ({field.Slot.Size})");
        if (CarriesDirection)
            _code.Line($"var backwards = state.{EmittedNames.Backwards};");
        _code.Line();
    }

    private void WriteTimestep()
    {
        var nextInput = _streams.AreMany ? "nextInput" : "0";
        var row = CSharp.At("input", CSharp.Times("timestep", _context.Features));
        var sample = _schedule.Sample(_streams);
        _code.Line($"ref var {(_schedule.CopiesSample ? "given" : sample.Name)} = ref {row}; // ({_context.Features})");
        if (_schedule.CopiesSample)
            WriteCopy(new StreamValue("given", nextInput), sample, _context.Features);

        if (_schedule.Shower is { } shower)
            WriteShown(shower.OutputOf(_streams));
        var value = WriteCalls(_schedule.EachTimestep, sample);
        if (!_context.GivesSequence || _schedule.Shower is not null)
            return;

        IfGiven(() =>
        {
            value = WriteCalls(_schedule.ForOutput, value);
            _code.Line($"ref var result = ref {CSharp.At("output", CSharp.Times("timestep", _context.OutputFeatures))};");
            WriteCopy(value, new StreamValue("result", "nextOutput"), _context.OutputFeatures);
        });
    }

    /// <summary>Says where the layer that shows its output itself writes it: to the caller, or where the output is not asked for once more to its own state.</summary>
    private void WriteShown(StreamValue own)
    {
        var place = _context.GivesSequence ? CSharp.At("output", CSharp.Times("timestep", _context.OutputFeatures)) : "output";
        _code.Line(_context.GivesSequence
            ? "// What the layer shows goes to the caller too."
            : "// What the layer shows at the last timestep goes to the caller too.");
        if (!_streams.AreMany)
        {
            _code.Line($"ref var shown = ref (gives{(_context.GivesSequence ? "" : " && timestep == timesteps - 1")} ? ref {place} : ref {own.Name});");
        }
        else if (_context.GivesSequence)
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
        _code.Line(_schedule.AfterLast.Count > 0 ? "// What follows the last timestep sees its output alone." : "// What was shown last is the output.");
        IfGiven(() => WriteCopy(WriteCalls(_schedule.AfterLast, _schedule.ValueOfLast(_streams)), new StreamValue("output", "nextOutput"), _context.OutputFeatures));
    }

    /// <summary>One stream may advance without an output; many always give theirs.</summary>
    private void IfGiven(Action body)
    {
        if (_streams.AreMany)
        {
            body();
            return;
        }

        using (_code.Block("if (gives)"))
            body();
    }

    private void WriteCopy(StreamValue source, StreamValue destination, int count) =>
        _streams.WriteForEach(_code, stream => $"{CSharp.Runtime}.Floats.Copy{CSharp.Generic}(ref {source.At(stream)}, ref {destination.At(stream)}, {count});");

    private StreamValue WriteCalls(IEnumerable<LayerEmitter> layers, StreamValue value)
    {
        foreach (var layer in layers)
        {
            layer.WriteCall(_code, value, _streams);
            value = layer.OutputOf(_streams);
        }

        return value;
    }
}
