using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Writes a layer whose every output comes from a window of its sequence. The samples of the window are put side by side, and then the kernel sees them. A timestep at a
/// time they come out of the tail, which is in the state; layer by layer they come out of the sequence.
/// </summary>
internal abstract class WindowEmitter(EmitterContext context, Node node) : LayerEmitter(context, node)
{
    private const string Tail = CSharp.Runtime + ".Tail";

    protected TimeWindow Window { get; } = ((WindowLayer)node.Layer.Type).Window(node.Layer.Options);

    protected string Local => Context.LocalOf(Layer, Node.Use);

    /// <summary>How many numbers it is from one sample of the window to the next.</summary>
    protected abstract int NextTap { get; }

    /// <summary>Into how many parts a sample is divided, each with a window of its own.</summary>
    protected virtual int Parts => 1;

    /// <summary>Whether samples past the ends of the sequence are zeros; else they are left out.</summary>
    protected virtual bool PadsWithZeros => true;

    public override string? Gives => Node.Clock == Clock.Each ? null : Local + "Gives";

    public override IReadOnlyList<(string Name, int Length, string Purpose)> Scratch =>
        [(Local + "Window", Context.Padded(Window.Taps * NextTap), $"the window of '{Layer.Name}': {NumberText.Counted(Window.Taps, "sample")}")];

    /// <summary>Writes the kernel's call.</summary>
    /// <param name="code">The run.</param>
    /// <param name="window">The samples, side by side.</param>
    /// <param name="taps">How many samples there are, in the emitted code.</param>
    /// <param name="output">Where the output goes.</param>
    /// <param name="streams">For how many streams.</param>
    protected abstract void WriteProduct(CodeWriter code, StreamValue window, string taps, StreamValue output, Streams streams);

    public override void WriteTake(CodeWriter code, IReadOnlyList<StreamValue> inputs, Streams streams, bool isDeclared)
    {
        code.Line($"// '{SafeText.Comment(Layer.Name)}' keeps the sample for the windows that it is in.");
        streams.WriteForEach(code, stream => $"{Numbers.Runtime}.Floats.Copy{CSharp.Generic}(ref {inputs[0].At(stream)}, ref {Tail}.Next(ref {Slot(WindowLayer.Tail, streams).At(stream)}, ref {Slot(WindowLayer.Phase, streams).At(stream)}, {Kept}, {InputWidth}), {InputWidth});");
        if (Gives is not { } gives)
            return;

        if (streams.AreMany && !isDeclared)
            code.Line($"var {gives} = false;");
        streams.WriteForEach(code, stream => $"{(streams.AreMany || isDeclared ? "" : "var ")}{gives} = {Tail}.Gives(ref {Slot(WindowLayer.Phase, streams).At(stream)}, {CSharp.Int(Node.Clock.First)}, {CSharp.Int(Node.Clock.Every)});");
    }

    public override void WriteCall(CodeWriter code, IReadOnlyList<StreamValue> inputs, StreamValue output, Streams streams)
    {
        var last = Window.Taps - 1;
        code.Line($"// The window of '{SafeText.Comment(Layer.Name)}', the oldest sample first.");
        if (last == 0)
        {
            WriteTap(code, stream => Sample(stream, CSharp.Int(Window.SkippedLast)), "0", streams);
        }
        else
        {
            using (code.Block($"for (var tap = 0; tap < {CSharp.Int(Window.Taps)}; tap++)"))
                WriteTap(code, stream => Sample(stream, CSharp.Times(Window.Dilation == 1 ? $"{CSharp.Int(last)} - tap" : $"({CSharp.Int(last)} - tap)", Window.Dilation)), "tap", streams);
        }

        WriteProduct(code, WindowOf(streams), CSharp.Int(Window.Taps), output, streams);

        string Sample(string? stream, string age) => $"{Tail}.Before(ref {Slot(WindowLayer.Tail, streams).At(stream)}, ref {Slot(WindowLayer.Phase, streams).At(stream)}, {age}, {Kept}, {InputWidth})";
    }

    public override IReadOnlyList<SequenceValue> WriteSequence(SequenceRun run, IReadOnlyList<SequenceValue> inputs)
    {
        var (input, output) = (inputs[0], run.Value(Output, OutputWidth, OutputLength, run.TimestepsOf(Node)));
        run.Begin($"{Layer.Type.ClassName} '{SafeText.Comment(Layer.Name)}', one window after the other.");
        foreach (var (name, length, purpose) in Scratch)
            run.Buffer(name, length, purpose);

        var before = WriteBefore(run, input.Timesteps!);
        run.ForEachTimestep(output.Timesteps, timestep =>
        {
            var taps = WriteGather(run, input, before, timestep!);
            WriteProduct(run.Code, WindowOf(run.Streams), taps, run.At(output, timestep, "result"), run.Streams);
        });
        return [output];
    }

    private string Kept => CSharp.Int(Window.Kept);

    /// <summary>A slot of the state.</summary>
    protected StreamValue Slot(string name, Streams streams) => new(Local + NameText.Pascal(name), streams.NextState);

    private StreamValue WindowOf(Streams streams) => new(Scratch[0].Name, streams.AreMany ? CSharp.Int(Scratch[0].Length) : "0");

    /// <summary>How many timesteps before its output a window begins, in the emitted code.</summary>
    private string WriteBefore(SequenceRun run, string timesteps)
    {
        if (Window.Padding != Paddings.Same || NumberText.TryInt(timesteps, out _))
            return CSharp.Int(Window.Before(NumberText.TryInt(timesteps, out var count) ? count : 0));

        run.Code.Line($"var {Local}Before = {CSharp.Runtime}.SequenceLength.Before({timesteps}, {CSharp.Int(Window.Span)}, {CSharp.Int(Window.Stride)});");
        return Local + "Before";
    }

    /// <summary>Writes what puts the window's samples side by side, and says how many they are.</summary>
    private string WriteGather(SequenceRun run, SequenceValue input, string before, string timestep)
    {
        var code = run.Code;
        var isPadded = Window.Padding != Paddings.Valid;
        var counts = isPadded && !PadsWithZeros;
        code.Line(!isPadded ? "// The samples of the window." : PadsWithZeros ? "// The samples of the window; zeros past the ends of the sequence." : "// The samples of the window that are in the sequence.");
        if (counts)
            code.Line("var taps = 0;");
        using (code.Block($"for (var tap = 0; tap < {CSharp.Int(Window.Taps)}; tap++)"))
        {
            code.Line($"var source = {CSharp.Times(timestep, Window.Stride)} + {CSharp.Times("tap", Window.Dilation)}{(before == "0" ? "" : " - " + before)};");
            if (isPadded)
            {
                var isOutside = $"if (source < 0 || source >= {input.Timesteps})";
                if (PadsWithZeros)
                {
                    using (code.Block(isOutside))
                    {
                        WriteEachPart(code, run.Streams, (stream, part) => $"{CSharp.Marshal}.CreateSpan(ref {Place(stream, part, "tap", run.Streams)}, {CSharp.Int(InputWidth / Parts)}).Clear();");
                        code.Line("continue;");
                    }
                }
                else
                {
                    code.Single(isOutside, "continue;");
                }

                code.Line();
            }

            var taken = run.At(input, "source", "taken");
            WriteTap(code, taken.At, counts ? "taps" : "tap", run.Streams);
            if (counts)
                code.Line("taps++;");
        }

        return counts ? "taps" : CSharp.Int(Window.Taps);
    }

    private void WriteTap(CodeWriter code, Func<string?, string> sample, string tap, Streams streams) => WriteEachPart(code, streams, (stream, part) =>
        $"{Numbers.Runtime}.Floats.Copy{CSharp.Generic}(ref {(part is null ? sample(stream) : CSharp.At(sample(stream), CSharp.Times(part, InputWidth / Parts)))}, ref {Place(stream, part, tap, streams)}, {CSharp.Int(InputWidth / Parts)});");

    /// <summary>Where a sample of the window goes, or a part of it.</summary>
    private string Place(string? stream, string? part, string tap, Streams streams)
    {
        var window = WindowOf(streams).At(stream);
        return part is not null ? CSharp.At(window, CSharp.Times($"({part} * {CSharp.Int(Window.Taps)} + {tap})", InputWidth / Parts))
            : tap == "0" ? window
            : CSharp.At(window, CSharp.Times(tap, NextTap));
    }

    private void WriteEachPart(CodeWriter code, Streams streams, Func<string?, string?, string> statement)
    {
        if (Parts == 1)
        {
            streams.WriteForEach(code, stream => statement(stream, null));
            return;
        }

        using (code.Block($"for (var part = 0; part < {CSharp.Int(Parts)}; part++)"))
            streams.WriteForEach(code, stream => statement(stream, "part"));
    }
}
