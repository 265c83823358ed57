using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes the public calls for many sequences or streams, on the calling thread or on several.</summary>
internal sealed class BatchCallsEmitter(CodeWriter code, EmitterContext context, Schedule schedule) : CallWriter(code, context)
{
    private const string StreamsAtOnce = EmittedNames.Kernels + "." + EmittedNames.StreamsAtOnce;

    private const string States = "global::System.Span<" + EmittedNames.State + ">";

    private const string Parallel = CSharp.Runtime + ".ParallelStreams.Run";

    /// <summary>
    /// Whether outputs may take the place of inputs in a batch. Outputs at the end come when all inputs of their sequences are read; outputs at each
    /// timestep come before later samples of other sequences are, and must stand in their own sequence's place.
    /// </summary>
    private bool BatchInPlace => Context.GivesSequence ? OutputCount == FeatureCount : SequenceOutput <= SequenceLength;

    /// <summary>Whether the states of a batch are too large for the stack.</summary>
    private bool UsesPool => (long)schedule.StreamsAtOnce * schedule.NextState > BufferEmitter.MostStackFloats;

    public void Write()
    {
        WriteForwardBatch();
        WriteForwardBatchInParallel();
        WriteStepBatch();
        WriteStepBatchInParallel();
    }

    private void WriteForwardBatch()
    {
        WriteForwardBatchDocumentation("");
        using (Method($"public void {EmittedNames.ForwardBatch}({CSharp.ReadOnlyFloats} inputs, {CSharp.Floats} outputs, int batch)"))
        {
            CheckForwardBatch(BatchInPlace);
            WriteRoomForStates();
            using (Code.Block($"for (var first = 0; first < batch; first += {StreamsAtOnce})"))
            {
                Code.Line($"var running = states.Slice(0, global::System.Math.Min({StreamsAtOnce}, batch - first));");
                Code.Line("running.Clear();");
                Code.Line(RunStreams("inputs", SequenceLength, CSharp.Int(Context.Timesteps), "running", "outputs", SequenceOutput));
            }

            if (UsesPool)
                Code.Line($"global::System.Buffers.ArrayPool<{EmittedNames.State}>.Shared.Return(rented);");
        }

        Code.Line();
    }

    private void WriteForwardBatchInParallel()
    {
        WriteForwardBatchDocumentation(", on several threads");
        WriteDegree();
        Code.Line("/// <remarks>Starting threads costs some microseconds and a few objects a call, however many sequences there are.</remarks>");
        using (Code.Block($"public void {EmittedNames.ForwardBatch}({CSharp.ReadOnlyFloats} inputs, {CSharp.Floats} outputs, int batch, int degreeOfParallelism)"))
        {
            CheckForwardBatch(SequenceOutput == SequenceLength && BatchInPlace);
            Code.Line($"{Parallel}(this, inputs, default({States}), outputs, batch, degreeOfParallelism, static (model, part, _, results, count) => model.{EmittedNames.ForwardBatch}(part, results, count));");
        }

        Code.Line();
    }

    private void WriteForwardBatchDocumentation(string how)
    {
        Code.Line($"/// <summary>Many sequences, each from the beginning{how}; the same bits as Forward gives for each.</summary>");
        Code.Line($"/// <param name=\"inputs\">(batch, {Context.Timesteps}, {FeatureCount}), one sequence after the other: {Floats(SequenceLength)} each.</param>");
        Code.Line($"/// <param name=\"outputs\">{Floats(SequenceOutput)} for each sequence.</param>");
        Code.Line("/// <param name=\"batch\">How many sequences; 0 or more.</param>");
        WriteLengthException("A span has another length, the batch is negative, or the spans overlap.");
    }

    private void CheckForwardBatch(bool inPlace)
    {
        Code.Single("if (batch < 0)", $"{Throw}.Negative(nameof(batch), batch);");
        CheckCount("inputs", CSharp.Times("batch", SequenceLength, "L"), $"(batch, {Timesteps}, {Features})");
        CheckCount("outputs", CSharp.Times("batch", SequenceOutput, "L"), $"{SequenceOutput} for each sequence");
        RefuseOverlap("inputs", "outputs", inPlace);
    }

    private void WriteRoomForStates()
    {
        Code.Line();
        Code.Line("// The sequences run side by side, as many as there is room for.");
        if (UsesPool)
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

    private void WriteStepBatch()
    {
        WriteStepBatchDocumentation("");
        using (Method($"public void {EmittedNames.StepBatch}({CSharp.ReadOnlyFloats} samples, {States} states, {CSharp.Floats} outputs)"))
        {
            CheckStepBatch(InPlace);
            Code.Single(
                $"for (var first = 0; first < states.Length; first += {StreamsAtOnce})",
                RunStreams("samples", FeatureCount, "1", $"states.Slice(first, global::System.Math.Min({StreamsAtOnce}, states.Length - first))", "outputs", OutputCount));
        }

        Code.Line();
    }

    private void WriteStepBatchInParallel()
    {
        WriteStepBatchDocumentation(", on several threads");
        WriteDegree();
        Code.Line("/// <remarks>Starting threads costs some microseconds and a few objects a call: it pays for many streams of a large network.</remarks>");
        using (Code.Block($"public void {EmittedNames.StepBatch}({CSharp.ReadOnlyFloats} samples, {States} states, {CSharp.Floats} outputs, int degreeOfParallelism)"))
        {
            CheckStepBatch(OutputCount == FeatureCount);
            Code.Line($"{Parallel}(this, samples, states, outputs, states.Length, degreeOfParallelism, static (model, part, running, results, _) => model.{EmittedNames.StepBatch}(part, running, results));");
        }

        Code.Line();
    }

    private void WriteStepBatchDocumentation(string how)
    {
        Code.Line($"/// <summary>One timestep of many streams{how}; the same bits as Step gives for each.</summary>");
        Code.Line($"/// <param name=\"samples\">(streams, {FeatureCount}): {Floats(FeatureCount)} for each stream.</param>");
        Code.Line("/// <param name=\"states\">One state a stream: before; after.</param>");
        Code.Line($"/// <param name=\"outputs\">{Floats(OutputCount)} for each stream.</param>");
        WriteLengthException("A span does not fit the number of states, or the spans overlap.");
    }

    private void CheckStepBatch(bool inPlace)
    {
        CheckCount("samples", CSharp.Times("states.Length", FeatureCount, "L"), $"({Features} for each state)");
        CheckCount("outputs", CSharp.Times("states.Length", OutputCount, "L"), $"({OutputCount} for each state)");
        RefuseOverlap("samples", "outputs", inPlace);
    }

    private void WriteDegree()
    {
        Code.Line("/// <param name=\"degreeOfParallelism\">The most threads that work at a time, this one among them; 1 or more.</param>");
        Code.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">The degree is less than 1.</exception>");
    }

    private static string RunStreams(string inputs, long inputLength, string timesteps, string states, string outputs, long outputLength) =>
        $"{EmittedNames.Kernels}.{EmittedNames.RunStreams}({EmittedNames.PackedField}, {From(inputs, inputLength)}, {inputLength}, {timesteps}, {states}, {From(outputs, outputLength)}, {outputLength});";

    private static string From(string spans, long length) => $"{spans}.Slice({CSharp.Times("first", length)})";
}
