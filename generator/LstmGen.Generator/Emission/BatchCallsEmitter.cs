using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes the public calls for many sequences, on the calling thread or on several.</summary>
/// <param name="code">The class.</param>
/// <param name="context">What all parts of the emission agree on.</param>
/// <param name="signature">The run of many streams.</param>
/// <param name="rentsStates">Whether the states of a batch are too large for the stack; null where there are none.</param>
internal sealed class BatchCallsEmitter(CodeWriter code, EmitterContext context, RunSignature signature, bool? rentsStates) : CallWriter(code, context)
{
    /// <summary>How many inputs and outputs threads can share.</summary>
    public const int MostInParallel = 12;

    public const string
        StreamsAtOnce = EmittedNames.Kernels + "." + EmittedNames.StreamsAtOnce,
        States = "global::System.Span<" + EmittedNames.State + ">",
        Parallel = CSharp.Runtime + ".ParallelStreams.Run";

    /// <summary>
    /// Whether outputs may take the place of inputs in a batch. Outputs at the end come when all inputs of their sequences are read; outputs at each
    /// timestep come before later samples of other sequences are, and must stand in their own sequence's place.
    /// </summary>
    private bool BatchInPlace
    {
        get
        {
            if (!IsOneToOne)
                return false;
            var (input, output) = (Inputs[0], Outputs[0]);
            if (NumberText.TryInt(LengthOf(input), out var read) && NumberText.TryInt(LengthOf(output), out var written))
                return Context.Streams && GivesSequence ? output.Features == input.Features && !Context.Thins : written <= read;
            return TimestepsOf(output) == TimestepsOf(input) ? output.Features == input.Features : !output.IsSequence && output.Features <= input.Features;
        }
    }

    private bool HasSameLength => IsOneToOne && LengthOf(Inputs[0]) == LengthOf(Outputs[0]);

    /// <summary>How many timesteps a run of a network that streams is told.</summary>
    private string Timesteps => Inputs.Select(TimestepsOf).OfType<string>().FirstOrDefault() ?? "";

    public void Write()
    {
        WriteForwardBatch();
        if (Context.Lengths.Obstacle is null)
            WriteForwardBatchOfLengths();
        if (Inputs.Count + Outputs.Count <= MostInParallel)
            WriteForwardBatchInParallel();
    }

    private void WriteForwardBatch()
    {
        WriteDocumentation("");
        using (Method($"public void {EmittedNames.ForwardBatch}({Parameters(Inputs, input => input.ForMany, null, Outputs, output => output.ForMany, "int batch")})"))
        {
            Check(BatchInPlace);
            if (Context.Streams)
                WriteRoomForStates();
            using (Code.Block($"for (var first = 0; first < batch; first += {StreamsAtOnce})"))
            {
                var count = $"global::System.Math.Min({StreamsAtOnce}, batch - first)";
                if (Context.Streams)
                {
                    Code.Line($"var running = states.Slice(0, {count});");
                    WriteBeginnings();
                }

                Code.Line(signature.Call(From, port => LengthOf(port), Timesteps, "running", count) + ";");
            }

            if (rentsStates == true)
                Code.Line($"global::System.Buffers.ArrayPool<{EmittedNames.State}>.Shared.Return(rented);");
        }

        Code.Line();
    }

    /// <summary>The same of padded sequences, each of which ends where its length says. Those of one length that follow each other run side by side.</summary>
    private void WriteForwardBatchOfLengths()
    {
        WriteDocumentation(" to the end that its length says: what comes after that is padding, which nothing looks at", "How many timesteps of each sequence count: 1 or more. Outputs past them are zeros.");
        Code.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">A length is less than 1, or more than there are timesteps.</exception>");
        Code.Line("/// <remarks>Sequences of one length that follow each other run side by side: sort them by their lengths.</remarks>");
        using (Method($"public void {EmittedNames.ForwardBatch}({Parameters(Inputs, input => input.ForMany, $"global::System.ReadOnlySpan<int> {EmittedNames.Lengths}", Outputs, output => output.ForMany, "int batch")})"))
        {
            Check(BatchInPlace, checksTokens: false);
            CheckCount(EmittedNames.Lengths, "batch", "one for each sequence");
            using (Code.Block("for (var sequence = 0; sequence < batch; sequence++)"))
            {
                Code.Single(
                    $"if ({EmittedNames.Lengths}[sequence] < 1 || {EmittedNames.Lengths}[sequence] > {Timesteps})",
                    $"{Throw}.SequenceLength(nameof({EmittedNames.Lengths}), sequence, {EmittedNames.Lengths}[sequence], {Timesteps});");
                CheckTokens(Inputs, input => input.ForMany, part: input => $".Slice(sequence * {LengthOf(input)}, {(input.IsSequence ? CSharp.Times($"{EmittedNames.Lengths}[sequence]", input.Features) : LengthOf(input))})");
            }

            if (Context.Streams)
                WriteRoomForStates();
            else
                Code.Line();
            using (Code.Block("for (var first = 0; first < batch;)"))
            {
                Code.Line("// Sequences of one length that follow each other run side by side.");
                Code.Line($"int {EmittedNames.Length} = {EmittedNames.Lengths}[first], count = 1;");
                Code.Single($"while (count < {StreamsAtOnce} && first + count < batch && {EmittedNames.Lengths}[first + count] == {EmittedNames.Length})", "count++;");
                if (Context.Streams)
                {
                    Code.Line("var running = states.Slice(0, count);");
                    WriteBeginnings();
                }

                Code.Line(signature.Call(From, port => LengthOf(port), EmittedNames.Length, "running", "count") + ";");
                Code.Line("first += count;");
            }

            if (rentsStates == true)
                Code.Line($"global::System.Buffers.ArrayPool<{EmittedNames.State}>.Shared.Return(rented);");
            WriteZeros();
        }

        Code.Line();
    }

    /// <summary>Writes zeros where outputs would be past the end of their sequence.</summary>
    private void WriteZeros()
    {
        var following = Outputs.Where(output => Context.Lengths.Follows(output.Edge)).ToList();
        if (following.Count == 0)
            return;

        Code.Line();
        Code.Line("// Past its end a sequence gives zeros.");
        using (Code.Block("for (var sequence = 0; sequence < batch; sequence++)"))
        {
            foreach (var output in following)
            {
                var length = CSharp.Times($"{EmittedNames.Lengths}[sequence]", output.Features);
                Code.Line($"{output.ForMany}.Slice(sequence * {LengthOf(output)}, {LengthOf(output)}).Slice({length}).Clear();");
            }
        }
    }

    private void WriteForwardBatchInParallel()
    {
        WriteDocumentation(", on several threads");
        WriteDegree(Code);
        Code.Line("/// <remarks>Starting threads costs some microseconds and a few objects a call, however many sequences there are.</remarks>");
        using (Code.Block($"public void {EmittedNames.ForwardBatch}({Parameters(Inputs, input => input.ForMany, null, Outputs, output => output.ForMany, "int batch, int degreeOfParallelism")})"))
        {
            Check(HasSameLength && BatchInPlace);
            var states = Context.Streams ? $"default({States})" : "default(global::System.Span<byte>)";
            if (IsOneToOne)
                Code.Line($"{Parallel}(this, {Inputs[0].ForMany}, {states}, {Outputs[0].ForMany}, batch, degreeOfParallelism, static (model, part, _, results, count) => model.{EmittedNames.ForwardBatch}(part, results, count));");
            else
                Code.Line($"{Parallel}(this, {Spans(Numbers, Inputs.Concat(Outputs), port => port.ForMany)}, {states}, batch, degreeOfParallelism, static (model, part, _, count) => model.{EmittedNames.ForwardBatch}({Parts(Inputs, Outputs, null)}, count));");
        }

        Code.Line();
    }

    private void WriteDocumentation(string how, string? lengths = null)
    {
        Code.Line($"/// <summary>Many sequences, each from the beginning{how}; the same bits as Forward gives for each.</summary>");
        foreach (var input in Inputs)
        {
            WriteParameter(input.ForMany, input.IsAnyLength
                ? $"(batch, timesteps{(input.IsTokenEach ? "" : ", " + input.Axes)}), one sequence after the other, all as long as each other."
                : $"(batch, {ShapeOf(input).TrimStart('(')}, one {(input.IsSequence ? "sequence" : "vector")} after the other: {CountOf(input)} each.");
        }

        if (lengths is not null)
            WriteParameter(EmittedNames.Lengths, lengths);
        foreach (var output in Outputs)
            WriteParameter(output.ForMany, $"{CountOf(output)} for each sequence.".Replace("timestep for each sequence", "timestep of each sequence").Replace("comes out for each", "comes out of each"));
        Code.Line("/// <param name=\"batch\">How many sequences; 0 or more.</param>");
        WriteLengthException("A span has another length, the batch is negative, or the spans overlap.");
        WriteTokenException(Inputs);
    }

    private void Check(bool inPlace, bool checksTokens = true)
    {
        Code.Single("if (batch < 0)", $"{Throw}.Negative(nameof(batch), batch);");
        var known = new HashSet<string>();
        foreach (var port in Inputs.Concat(Outputs))
        {
            if (port == Outputs[0])
                WriteChangedTimesteps(" && batch > 0");
            if (port.IsAnyLength && Inputs.Contains(port) && TimestepsOf(port) is { } local && known.Add(local))
            {
                Code.Line($"var {local} = (int)({port.ForMany}.Length / global::System.Math.Max(1, {CSharp.Times("batch", port.Features, "L")}));");
                Code.Single($"if ({CSharp.Times("batch", port.Features, "L")} * {local} != {port.ForMany}.Length || ({local} == 0 && batch > 0))", $"{Throw}.BatchOfTimesteps(nameof({port.ForMany}), {port.ForMany}.Length, batch, {port.Features});");
            }
            else
            {
                CheckCount(port.ForMany, InBatch(port), Inputs.Contains(port) ? $"(batch, {Meaning(port).TrimStart('(').TrimEnd(')')})" : IsChanged(port) ? $"{port.Features} for each timestep that comes out of each sequence" : $"{LengthOf(port)} for each sequence");
            }
        }

        if (!Context.Streams)
        {
            foreach (var (left, right) in SequenceTimes.MustAgree(Context))
                Code.Single($"if ({left} != {right})", $"{Throw}.DifferentTimesteps({left}, {right});");
        }

        RefuseOverlap(Inputs, input => input.ForMany, output => output.ForMany, inPlace);
        if (checksTokens)
            CheckTokens(Inputs, input => input.ForMany);
    }

    /// <summary>How many floats all sequences of a batch have.</summary>
    private string InBatch(Port port) => NumberText.TryInt(LengthOf(port), out var length) ? CSharp.Times("batch", length, "L")
        : CSharp.Times($"batch * (long){TimestepsOf(port)}", port.Features);

    private void WriteRoomForStates()
    {
        Code.Line();
        Code.Line("// The sequences run side by side, as many as there is room for.");
        if (rentsStates == true)
        {
            Code.Line($"var rented = global::System.Buffers.ArrayPool<{EmittedNames.State}>.Shared.Rent({StreamsAtOnce});");
            Code.Line("var states = global::System.MemoryExtensions.AsSpan(rented);");
        }
        else
        {
            Code.Line($"var room = default({EmittedNames.Kernels}.{EmittedNames.States});");
            Code.Line($"{States} states = room;");
        }
    }

    private void WriteBeginnings()
    {
        if (InitialState.Given(Context) is not { Count: > 0 } given)
        {
            Code.Line("running.Clear();");
            return;
        }

        var slices = given.Select(item => $"{item.Input.ForMany}.Slice({CSharp.Times("(first + stream)", item.Input.Features)}, {item.Input.Features})");
        Code.Single("for (var stream = 0; stream < running.Length; stream++)", $"running[stream] = {EmittedNames.InitialState}({string.Join(", ", slices)});");
    }

    private string From(Port port) => $"{port.ForMany}.Slice({(NumberText.TryInt(LengthOf(port), out var length) ? CSharp.Times("first", length) : $"first * {LengthOf(port)}")})";

    /// <summary>The inputs and outputs, for the threads to share.</summary>
    public static string Spans(Numbers numbers, IEnumerable<Port> ports, Func<Port, string> span) =>
        $"default({CSharp.Runtime}.ParallelSpans<{numbers.Keyword}>){string.Concat(ports.Select(port => $".With{(port.IsTokens ? "Tokens" : "")}({span(port)})"))}";

    /// <summary>A thread's part of them, as arguments.</summary>
    public static string Parts(IReadOnlyList<Port> inputs, IReadOnlyList<Port> outputs, string? states) => string.Join(", ", inputs.Select((input, index) => $"part.{(input.IsTokens ? "Tokens" : "Input")}({CSharp.Int(index)})")
        .Concat(states is null ? [] : [states])
        .Concat(outputs.Select((_, index) => $"part.Output({CSharp.Int(inputs.Count + index)})")));

    public static void WriteDegree(CodeWriter code)
    {
        code.Line("/// <param name=\"degreeOfParallelism\">The most threads that work at a time, this one among them; 1 or more.</param>");
        code.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">The degree is less than 1.</exception>");
    }
}
