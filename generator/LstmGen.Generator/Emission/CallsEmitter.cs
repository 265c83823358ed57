using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes the public calls: each checks its arguments before anything is written, then runs the network.</summary>
internal static class CallsEmitter
{
    public static void Write(CodeWriter code, EmitterContext context, Schedule schedule) => new Calls(code, context, schedule).Write();

    private sealed class Calls(CodeWriter code, EmitterContext context, Schedule schedule)
    {
        private const string StreamsAtOnce = EmittedNames.Kernels + "." + EmittedNames.StreamsAtOnce;

        private const string Throw = CSharp.Runtime + ".Throw";

        private readonly int _features = context.Features;
        private readonly int _outputs = context.OutputFeatures;
        private readonly long _sequence = (long)context.Timesteps * context.Features;
        private readonly long _sequenceOutput = context.GivesSequence ? (long)context.Timesteps * context.OutputFeatures : context.OutputFeatures;

        private string OutputShape => context.GivesSequence ? $"({context.Timesteps}, {_outputs})" : $"({_outputs})";

        public void Write()
        {
            WriteForward();
            WriteForwardWithState();
            WriteStep();
            WriteAdvance();
            WriteForwardBatch();
            WriteStepBatch();
        }

        private void WriteForward()
        {
            code.Line($"/// <summary>One sequence, from the beginning: ({context.Timesteps}, {_features}) becomes {OutputShape}.</summary>");
            code.Line($"/// <param name=\"input\">{Timesteps} of {Features}, timestep by timestep: {Floats(_sequence)}.</param>");
            code.Line($"/// <param name=\"output\">{Floats(_sequenceOutput)}.</param>");
            WriteLengthException(_outputs <= _features || !context.GivesSequence ? "A span has another length." : "A span has another length, or the spans overlap.");
            using (Method($"public void {EmittedNames.Forward}({CSharp.ReadOnlyFloats} input, {CSharp.Floats} output)"))
            {
                CheckLength("input", _sequence, $"({Timesteps}, {Features})");
                CheckLength("output", _sequenceOutput, OutputMeaning);
                CheckOverlap("input", "output");
                code.Line($"var state = default({EmittedNames.State});");
                code.Line(Run("input", CSharp.Int(context.Timesteps), "output"));
            }

            code.Line();
        }

        private void WriteForwardWithState()
        {
            code.Line("/// <summary>Any whole number of timesteps, going on from a state. The same bits as a loop of Step.</summary>");
            code.Line($"/// <param name=\"input\">Timesteps of {Features}, timestep by timestep{(context.GivesSequence ? "" : "; at least one")}.</param>");
            code.Line("/// <param name=\"state\">The state before; the state after.</param>");
            code.Line(context.GivesSequence
                ? $"/// <param name=\"output\">{Floats(_outputs)} for each timestep.</param>"
                : $"/// <param name=\"output\">{Floats(_outputs)}: the output after the last timestep.</param>");
            WriteLengthException("The input is no whole number of timesteps, or the output has another length.");
            using (Method($"public void {EmittedNames.Forward}({CSharp.ReadOnlyFloats} input, ref {EmittedNames.State} state, {CSharp.Floats} output)"))
            {
                code.Line(_features == 1 ? "var timesteps = input.Length;" : $"var timesteps = input.Length / {_features};");
                var whole = _features > 1 ? $"timesteps * {_features} != input.Length" : "";
                var some = context.GivesSequence ? "" : "timesteps == 0";
                var condition = string.Join(" || ", new[] { whole, some }.Where(part => part.Length > 0));
                if (condition.Length > 0)
                    code.Single($"if ({condition})", $"{Throw}.Timesteps(nameof(input), input.Length, {_features});");
                if (context.GivesSequence)
                    CheckCount("output", CSharp.Times("timesteps", _outputs, "L"), $"{_outputs} for each timestep");
                else
                    CheckLength("output", _outputs, OutputMeaning);
                CheckOverlap("input", "output");
                code.Line(Run("input", "timesteps", "output"));
            }

            code.Line();
        }

        private void WriteStep()
        {
            code.Line($"/// <summary>One timestep: ({_features}) becomes ({_outputs}).</summary>");
            code.Line($"/// <param name=\"sample\">{Floats(_features)}.</param>");
            code.Line("/// <param name=\"state\">The state before; the state after.</param>");
            code.Line($"/// <param name=\"output\">{Floats(_outputs)}{(context.GivesSequence ? "" : ": what Forward would give if this were the last timestep")}.</param>");
            WriteLengthException("A span has another length.");
            using (Method($"public void {EmittedNames.Step}({CSharp.ReadOnlyFloats} sample, ref {EmittedNames.State} state, {CSharp.Floats} output)"))
            {
                CheckLength("sample", _features, $"({Features})");
                CheckLength("output", _outputs, $"({_outputs})");
                code.Line(Run("sample", "1", "output"));
            }

            code.Line();
        }

        private void WriteAdvance()
        {
            code.Line("/// <summary>One timestep without its output: the state goes on, and what follows the last recurrent layer is left out.</summary>");
            code.Line($"/// <param name=\"sample\">{Floats(_features)}.</param>");
            code.Line("/// <param name=\"state\">The state before; the state after.</param>");
            WriteLengthException("The sample has another length.");
            using (Method($"public void {EmittedNames.Advance}({CSharp.ReadOnlyFloats} sample, ref {EmittedNames.State} state)"))
            {
                CheckLength("sample", _features, $"({Features})");
                code.Line(Run("sample", "1", "default"));
            }

            code.Line();
        }

        private void WriteForwardBatch()
        {
            code.Line("/// <summary>Many sequences, each from the beginning; the same bits as Forward gives for each.</summary>");
            code.Line($"/// <param name=\"inputs\">(batch, {context.Timesteps}, {_features}), one sequence after the other: {Floats(_sequence)} each.</param>");
            code.Line($"/// <param name=\"outputs\">{Floats(_sequenceOutput)} for each sequence.</param>");
            code.Line("/// <param name=\"batch\">How many sequences; 0 or more.</param>");
            WriteLengthException("A span has another length, the batch is negative, or the spans overlap.");
            using (Method($"public void {EmittedNames.ForwardBatch}({CSharp.ReadOnlyFloats} inputs, {CSharp.Floats} outputs, int batch)"))
            {
                code.Single("if (batch < 0)", $"{Throw}.Negative(nameof(batch), batch);");
                CheckCount("inputs", CSharp.Times("batch", _sequence, "L"), $"(batch, {Timesteps}, {Features})");
                CheckCount("outputs", CSharp.Times("batch", _sequenceOutput, "L"), $"{_sequenceOutput} for each sequence");
                code.Line($"{CSharp.Runtime}.Overlap.Refuse(inputs, outputs, nameof(outputs), inPlace: {(BatchInPlace ? "true" : "false")});");
                WriteRoomForStates();
                using (code.Block($"for (var first = 0; first < batch; first += {StreamsAtOnce})"))
                {
                    code.Line($"var running = states.Slice(0, global::System.Math.Min({StreamsAtOnce}, batch - first));");
                    code.Line("running.Clear();");
                    code.Line(RunStreams("inputs", _sequence, CSharp.Int(context.Timesteps), "running", "outputs", _sequenceOutput));
                }

                if (UsesPool)
                    code.Line($"global::System.Buffers.ArrayPool<{EmittedNames.State}>.Shared.Return(rented);");
            }

            code.Line();
        }

        private void WriteRoomForStates()
        {
            code.Line();
            code.Line("// The sequences run side by side, as many as there is room for.");
            if (UsesPool)
            {
                code.Line($"var rented = global::System.Buffers.ArrayPool<{EmittedNames.State}>.Shared.Rent({StreamsAtOnce});");
                code.Line($"var states = global::System.MemoryExtensions.AsSpan(rented);");
            }
            else
            {
                code.Line($"var room = default({EmittedNames.Kernels}.{EmittedNames.States});");
                code.Line($"global::System.Span<{EmittedNames.State}> states = room;");
            }
        }

        private void WriteStepBatch()
        {
            code.Line("/// <summary>One timestep of many streams; the same bits as Step gives for each.</summary>");
            code.Line($"/// <param name=\"samples\">(streams, {_features}): {Floats(_features)} for each stream.</param>");
            code.Line("/// <param name=\"states\">One state a stream: before; after.</param>");
            code.Line($"/// <param name=\"outputs\">{Floats(_outputs)} for each stream.</param>");
            WriteLengthException("A span does not fit the number of states, or the spans overlap.");
            using (Method($"public void {EmittedNames.StepBatch}({CSharp.ReadOnlyFloats} samples, global::System.Span<{EmittedNames.State}> states, {CSharp.Floats} outputs)"))
            {
                CheckCount("samples", CSharp.Times("states.Length", _features, "L"), $"({Features} for each state)");
                CheckCount("outputs", CSharp.Times("states.Length", _outputs, "L"), $"({_outputs} for each state)");
                code.Line($"{CSharp.Runtime}.Overlap.Refuse(samples, outputs, nameof(outputs), inPlace: {(InPlace ? "true" : "false")});");
                code.Single(
                    $"for (var first = 0; first < states.Length; first += {StreamsAtOnce})",
                    RunStreams("samples", _features, "1", $"states.Slice(first, global::System.Math.Min({StreamsAtOnce}, states.Length - first))", "outputs", _outputs));
            }

            code.Line();
        }

        /// <summary>
        /// Whether outputs may take the place of inputs in a batch. Outputs at the end come when all inputs of their sequences are read; outputs at each
        /// timestep come before later samples of other sequences are, and must stand in their own sequence's place.
        /// </summary>
        private bool BatchInPlace => context.GivesSequence ? _outputs == _features : _sequenceOutput <= _sequence;

        /// <summary>Whether the states of a batch are too large for the stack.</summary>
        private bool UsesPool => (long)schedule.StreamsAtOnce * schedule.NextState > BufferEmitter.MostStackFloats;

        private string OutputMeaning => context.GivesSequence ? $"({Timesteps}, {_outputs})" : $"({_outputs})";

        private string Timesteps => NumberText.Counted(context.Timesteps, "timestep");

        private string Features => NumberText.Counted(_features, "feature");

        /// <summary>Whether output may take the place of input: a timestep's output is written after its sample is read, and reaches no later sample.</summary>
        private bool InPlace => _outputs <= _features;

        private CodeWriter.Scope Method(string signature)
        {
            code.Line(CSharp.Optimized);
            return code.Block(signature);
        }

        private void WriteLengthException(string when) => code.Line($"/// <exception cref=\"global::System.ArgumentException\">{when}</exception>");

        private void CheckLength(string span, long length, string meaning) =>
            CheckCount(span, CSharp.Int(length), meaning);

        private void CheckCount(string span, string length, string meaning) =>
            code.Single($"if ({span}.Length != {length})", $"{Throw}.Length(nameof({span}), {span}.Length, {length}, \"{meaning}\");");

        /// <summary>With one output at the end everything is read before it is written, so the spans may overlap as they like.</summary>
        private void CheckOverlap(string input, string output)
        {
            if (context.GivesSequence)
                code.Line($"{CSharp.Runtime}.Overlap.Refuse({input}, {output}, nameof({output}), inPlace: {(InPlace ? "true" : "false")});");
        }

        private static string RunStreams(string inputs, long inputLength, string timesteps, string states, string outputs, long outputLength) =>
            $"{EmittedNames.Kernels}.{EmittedNames.RunStreams}({EmittedNames.PackedField}, {From(inputs, inputLength)}, {inputLength}, {timesteps}, {states}, {From(outputs, outputLength)}, {outputLength});";

        private static string From(string spans, long length) => $"{spans}.Slice({CSharp.Times("first", length)})";

        private static string Floats(long count) => NumberText.Counted(count, "float");

        private static string Run(string input, string timesteps, string output) =>
            $"{EmittedNames.Kernels}.{EmittedNames.Run}({EmittedNames.PackedField}, {input}, {timesteps}, ref state, {output});";
    }
}
