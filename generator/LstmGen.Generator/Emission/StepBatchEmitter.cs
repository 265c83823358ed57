using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes StepBatch: one timestep of many streams, on the calling thread or on several.</summary>
internal sealed class StepBatchEmitter(CodeWriter code, EmitterContext context, Schedule schedule, RunSignature signature) : CallWriter(code, context)
{
    public void Write()
    {
        WriteStepBatch();
        if (schedule.Inputs.Count + Outputs.Count <= BatchCallsEmitter.MostInParallel)
            WriteStepBatchInParallel();
    }

    private void WriteStepBatch()
    {
        WriteDocumentation("");
        using (Method($"public void {EmittedNames.StepBatch}({Parameters(schedule.Inputs, input => input.ForManySteps, $"{BatchCallsEmitter.States} states", Outputs, output => output.ForManySteps)})"))
        {
            Check(InPlace);
            Code.Single(
                $"for (var first = 0; first < states.Length; first += {BatchCallsEmitter.StreamsAtOnce})",
                signature.Call(
                    port => $"{port.ForManySteps}.Slice({CSharp.Times("first", port.Features)})",
                    port => CSharp.Int(port.Features),
                    "1",
                    $"states.Slice(first, global::System.Math.Min({BatchCallsEmitter.StreamsAtOnce}, states.Length - first))",
                    ""));
        }

        Code.Line();
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
            WriteParameter(output.ForManySteps, $"{Counted(output)} for each stream.");
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
