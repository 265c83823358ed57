using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Writes the public calls that go on from a state, for a network that streams: each checks its arguments before anything is written, then runs the network.
/// </summary>
internal sealed class CallsEmitter(CodeWriter code, EmitterContext context, Schedule schedule, RunSignature signature) : CallWriter(code, context)
{
    private IReadOnlyList<Port> Sequences => [.. Inputs.Where(input => input.IsSequence)];

    /// <summary>What Forward says of outputs that do not come at each timestep: how many there were, or whether there was the one after the last timestep.</summary>
    private string ForwardResult => !Context.Thins ? "void" : GivesSequence ? "int" : "bool";

    public void Write()
    {
        WriteForward();
        WriteStep();
        WriteAdvance();
    }

    private void WriteForward()
    {
        var atLeastOne = Outputs.Any(output => !output.IsSequence);
        var first = Sequences[0];
        WriteForwardDocumentation(atLeastOne ? "; at least one" : "");
        using (Method($"public {ForwardResult} {EmittedNames.Forward}({Parameters(schedule.Inputs, input => input.Parameter, RefState, Outputs, output => output.Parameter)})"))
        {
            FindTimesteps(first, first.Parameter, "timesteps", atLeastOne);
            foreach (var input in schedule.Inputs.Where(input => input != first))
                CheckEach(input, input.Parameter);
            if (Context.Thins && GivesSequence)
                Code.Line($"var {EmittedNames.Produced} = {Expected(Context.Clocks.Output)};");
            foreach (var output in Outputs)
                CheckOutput(output);
            if (GivesSequence || !IsOneToOne)
                RefuseOverlap(schedule.Inputs, input => input.Parameter, output => output.Parameter, InPlace);
            CheckTokens(schedule.Inputs, input => input.Parameter);
            Code.Line((Context.Thins ? "return " : "") + Run(port => port.Parameter, "timesteps") + (ForwardResult == "bool" ? " > 0;" : ";"));
        }

        Code.Line();
    }

    private void WriteForwardDocumentation(string atLeastOne)
    {
        Code.Line("/// <summary>Any whole number of timesteps, going on from a state. The same bits as a loop of Step.</summary>");
        foreach (var input in schedule.Inputs)
            WriteParameter(input.Parameter, InputOfForward(input, atLeastOne));
        WriteState();
        foreach (var output in Outputs)
            WriteParameter(output.Parameter, OutputOfForward(output));
        if (Context.Thins)
            Code.Line($"/// <returns>{(GivesSequence ? "How many outputs there were: not each timestep gives one." : "Whether some timestep gave an output.")}</returns>");
        WriteLengthException($"The input is no whole number of timesteps, or {(Context.Thins && GivesSequence ? "there is no room for the outputs" : "the output has another length")}.");
        WriteTokenException(schedule.Inputs);
    }

    private string InputOfForward(Port input, string atLeastOne)
    {
        if (!input.IsSequence)
            return $"{Counted(input)}.";
        return input.IsTokenEach ? $"Any number of tokens{atLeastOne}." : $"Timesteps of {FeaturesOf(input)}, timestep by timestep{atLeastOne}.";
    }

    private string OutputOfForward(Port output)
    {
        if (output.IsSequence)
            return $"{Counted(output)} for each {(Context.Thins ? "output that there will be; more room is left as it is" : "timestep")}.";
        return $"{Counted(output)}: the output after the last timestep{(Context.Thins ? " that gave one; untouched if none did" : "")}.";
    }

    private void WriteStep()
    {
        Code.Line($"/// <summary>One timestep: {string.Join(", ", schedule.Inputs.Select(Sample))} {(schedule.Inputs.Count > 1 ? "become" : "becomes")} {string.Join(", ", Outputs.Select(Sample))}.</summary>");
        foreach (var input in schedule.Inputs)
            WriteParameter(input.ForStep, SampleOf(input));
        WriteState();
        foreach (var output in Outputs)
            WriteParameter(output.ForStep, $"{Counted(output)}{(output.IsSequence ? "" : ": what Forward would give if this were the last timestep")}.");
        if (Context.Thins)
            Code.Line("/// <returns>Whether the timestep gave an output. Where it gave none, what stands in the outputs is untouched.</returns>");
        var spans = schedule.Inputs.Where(input => !input.IsTokenEach).ToList();
        WriteLengthException(WrongSpansOfStep(spans.Count + Outputs.Count));
        WriteTokenException(schedule.Inputs);
        using (Method($"public {(Context.Thins ? "bool" : "void")} {EmittedNames.Step}({StepParameters(schedule.Inputs, Outputs)})"))
        {
            foreach (var input in schedule.Inputs)
                CheckSample(input);
            foreach (var output in Outputs)
                CheckCount(output.ForStep, CSharp.Int(output.Features), Sample(output));
            if (!IsOneToOne)
                RefuseOverlap(spans, input => input.ForStep, output => output.ForStep, inPlace: false);
            CheckTokens(schedule.Inputs, input => input.ForStep, isOne: true);
            Code.Line((Context.Thins ? "return " : "") + Run(SampleSpan, "1") + (Context.Thins ? " > 0;" : ";"));
        }

        Code.Line();
    }

    private void WriteAdvance()
    {
        Code.Line("/// <summary>One timestep without its output: the state goes on, and what follows the last recurrent layer is left out.</summary>");
        foreach (var input in Sequences)
            WriteParameter(input.ForStep, SampleOf(input));
        WriteState();
        if (Sequences.Any(input => !input.IsTokenEach))
            WriteLengthException($"{(Sequences.Count > 1 ? "A span" : Inputs.Count > 1 ? "The span" : "The sample")} has another length.");
        WriteTokenException(Sequences);
        using (Method($"public void {EmittedNames.Advance}({StepParameters(Sequences, [])})"))
        {
            foreach (var input in Sequences)
                CheckSample(input);
            CheckTokens(Sequences, input => input.ForStep, isOne: true);
            Code.Line(Run(port => Sequences.Contains(port) ? SampleSpan(port) : "default", "1") + ";");
        }

        Code.Line();
    }

    private string WrongSpansOfStep(int count)
    {
        if (count == 1)
            return "The output has another length.";
        return IsOneToOne ? "A span has another length." : "A span has another length, or the spans overlap.";
    }

    private void WriteState() => Code.Line("/// <param name=\"state\">The state before; the state after.</param>");

    private static string SampleSpan(Port port) => port.IsTokenEach ? $"new global::System.ReadOnlySpan<int>(in {port.ForStep})" : port.ForStep;

    private static string Sample(Port port) => port.IsTokenEach ? "one token" : $"({port.Axes})";

    private void CheckSample(Port input)
    {
        if (!input.IsTokenEach)
            CheckCount(input.ForStep, CSharp.Int(input.Features), input.IsSequence ? $"({FeaturesOf(input)})" : Sample(input));
    }

    /// <summary>Checks a span whose length follows from the number of timesteps, or that is a vector.</summary>
    private void CheckEach(Port port, string span)
    {
        if (port.IsSequence)
            CheckCount(span, CSharp.Times("timesteps", port.Features, "L"), $"{port.Features} for each timestep");
        else
            CheckCount(span, CSharp.Int(port.Features), Sample(port));
    }

    /// <summary>How many outputs the timesteps will give, in the emitted code: layer by layer, from how far each has counted.</summary>
    private string Expected(Clock clock)
    {
        if (Context.Clocks.SourceOf(clock) is not { } source)
            return "timesteps";

        var phase = StateLayout.Of(Context, source).First(field => field.Slot.Name == WindowLayer.Phase);
        return $"{CSharp.Runtime}.Tail.Count<{Numbers.Keyword}>(state.{phase.Name}, {CSharp.Int(source.Clock.First)}, {CSharp.Int(source.Clock.Every)}, {Expected(Context.Clocks.Before(source))})";
    }

    private void CheckOutput(Port output)
    {
        if (Context.Thins && output.IsSequence)
            Code.Single($"if ({output.Parameter}.Length < {CSharp.Times(EmittedNames.Produced, output.Features, "L")})", $"{Throw}.Room(nameof({output.Parameter}), {output.Parameter}.Length, {EmittedNames.Produced}, {output.Features});");
        else
            CheckEach(output, output.Parameter);
    }

    private string Run(Func<Port, string> of, string timesteps) => signature.Call(of, _ => "", timesteps, "ref state", "");
}
