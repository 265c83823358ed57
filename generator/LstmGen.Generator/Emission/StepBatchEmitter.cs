using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes StepBatch: one timestep of many streams, on the calling thread or on several.</summary>
internal sealed class StepBatchEmitter(CodeWriter code, EmitterContext context, Schedule schedule, RunSignature one, RunSignature many) : CallWriter(code, context)
{
    public void Write()
    {
        WriteStepBatch();
        if (!Context.Thins && schedule.Inputs.Count + Outputs.Count <= BatchCallsEmitter.MostInParallel)
            WriteStepBatchInParallel();
    }

    private void WriteStepBatch()
    {
        WriteDocumentation("");
        using (Method($"public void {EmittedNames.StepBatch}({Parameters(schedule.Inputs, input => input.ForManySteps, $"{BatchCallsEmitter.States} states", Outputs, output => output.ForManySteps, Context.Thins ? "global::System.Span<bool> given" : null)})"))
        {
            Check(InPlace);
            if (Context.Thins)
            {
                CheckCount("given", "states.Length", "(one for each state)");
                WriteBlocks();
            }
            else
            {
                Code.Single(
                    $"for (var first = 0; first < states.Length; first += {BatchCallsEmitter.StreamsAtOnce})",
                    SideBySide($"states.Slice(first, global::System.Math.Min({BatchCallsEmitter.StreamsAtOnce}, states.Length - first))") + ";");
            }
        }

        Code.Line();
    }

    private string SideBySide(string states) =>
        many.Call(port => $"{port.ForManySteps}.Slice({CSharp.Times("first", port.Features)})", port => CSharp.Int(port.Features), "1", states, "");

    /// <summary>Streams run side by side where their next outputs come with the same timestep, and else one by one.</summary>
    private void WriteBlocks()
    {
        using (Code.Block($"for (var first = 0; first < states.Length; first += {BatchCallsEmitter.StreamsAtOnce})"))
        {
            Code.Line($"var running = states.Slice(first, global::System.Math.Min({BatchCallsEmitter.StreamsAtOnce}, states.Length - first));");
            using (Code.Block($"if ({EmittedNames.Kernels}.{EmittedNames.InPhase}(running))"))
            {
                Code.Line($"given.Slice(first, running.Length).Fill({SideBySide("running")} > 0);");
                Code.Line("continue;");
            }

            Code.Line();
            Code.Single(
                "for (var stream = first; stream < first + running.Length; stream++)",
                $"given[stream] = {one.Call(port => $"{port.ForManySteps}.Slice({CSharp.Times("stream", port.Features)}, {port.Features})", _ => "", "1", "ref states[stream]", "")} > 0;");
        }
    }

    private void WriteStepBatchInParallel()
    {
        WriteDocumentation(", on several threads");
        BatchCallsEmitter.WriteDegree(Code);
        Code.Line("/// <remarks>Starting threads costs some microseconds and a few objects a call: it pays for many streams of a large network.</remarks>");
        using (Code.Block($"public void {EmittedNames.StepBatch}({Parameters(schedule.Inputs, input => input.ForManySteps, $"{BatchCallsEmitter.States} states", Outputs, output => output.ForManySteps, "int degreeOfParallelism")})"))
        {
            Check(IsOneToOne && Outputs[0].Features == Inputs[0].Features);
            if (IsOneToOne)
            {
                Code.Line($"{BatchCallsEmitter.Parallel}(this, {Inputs[0].ForManySteps}, states, {Outputs[0].ForManySteps}, states.Length, degreeOfParallelism, static (model, part, running, results, _) => model.{EmittedNames.StepBatch}(part, running, results));");
            }
            else
            {
                var spans = BatchCallsEmitter.Spans(Numbers, schedule.Inputs.Concat(Outputs), port => port.ForManySteps);
                Code.Line($"{BatchCallsEmitter.Parallel}(this, {spans}, states, states.Length, degreeOfParallelism, static (model, part, running, _) => model.{EmittedNames.StepBatch}({BatchCallsEmitter.Parts(schedule.Inputs, Outputs, "running")}));");
            }
        }

        Code.Line();
    }

    private void WriteDocumentation(string how)
    {
        Code.Line($"/// <summary>One timestep of many streams{how}; the same bits as Step gives for each.</summary>");
        foreach (var input in schedule.Inputs)
            WriteParameter(input.ForManySteps, $"(streams{(input.IsTokenEach ? "" : ", " + input.Axes)}): {Counted(input)} for each stream.");
        Code.Line("/// <param name=\"states\">One state a stream: before; after.</param>");
        foreach (var output in Outputs)
            WriteParameter(output.ForManySteps, $"{Counted(output)} for each stream{(Context.Thins ? "; those of a stream without an output are untouched" : "")}.");
        if (Context.Thins)
            WriteParameter("given", "For each stream, whether the timestep gave an output. Streams whose outputs come with the same timestep are the fastest.");
        WriteLengthException("A span does not fit the number of states, or the spans overlap.");
        WriteTokenException(schedule.Inputs);
    }

    private void Check(bool inPlace)
    {
        foreach (var input in schedule.Inputs)
            CheckCount(input.ForManySteps, CSharp.Times("states.Length", input.Features, "L"), $"({FeaturesOf(input)} for each state)");
        foreach (var output in Outputs)
            CheckCount(output.ForManySteps, CSharp.Times("states.Length", output.Features, "L"), $"({output.Features} for each state)");
        RefuseOverlap(schedule.Inputs, input => input.ForManySteps, output => output.ForManySteps, inPlace);
        CheckTokens(schedule.Inputs, input => input.ForManySteps);
    }
}
