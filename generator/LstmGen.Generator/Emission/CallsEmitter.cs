using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Writes the public calls that go on from a state, for a network that streams: each checks its arguments before anything is written, then runs the network.
/// </summary>
internal sealed class CallsEmitter(CodeWriter code, EmitterContext context, Schedule schedule, RunSignature signature) : CallWriter(code, context)
{
    private const string RefState = "ref " + EmittedNames.State + " state";

    private IReadOnlyList<Port> Sequences => [.. Inputs.Where(input => input.IsSequence)];

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
        Code.Line("/// <summary>Any whole number of timesteps, going on from a state. The same bits as a loop of Step.</summary>");
        foreach (var input in schedule.Inputs)
            WriteParameter(input.Parameter, input.IsTokenEach ? $"Any number of tokens{(atLeastOne ? "; at least one" : "")}." : input.IsSequence ? $"Timesteps of {FeaturesOf(input)}, timestep by timestep{(atLeastOne ? "; at least one" : "")}." : $"{Counted(input)}.");
        WriteState();
        foreach (var output in Outputs)
            WriteParameter(output.Parameter, output.IsSequence ? $"{Counted(output)} for each timestep." : $"{Counted(output)}: the output after the last timestep.");
        WriteLengthException("The input is no whole number of timesteps, or the output has another length.");
        WriteTokenException(schedule.Inputs);
        using (Method($"public void {EmittedNames.Forward}({Parameters(schedule.Inputs, input => input.Parameter, RefState, Outputs, output => output.Parameter)})"))
        {
            FindTimesteps(first, first.Parameter, "timesteps", atLeastOne);
            foreach (var input in schedule.Inputs.Where(input => input != first))
                CheckEach(input, input.Parameter);
            foreach (var output in Outputs)
                CheckEach(output, output.Parameter);
            if (GivesSequence || !IsOneToOne)
                RefuseOverlap(schedule.Inputs, input => input.Parameter, output => output.Parameter, InPlace);
            CheckTokens(schedule.Inputs, input => input.Parameter);
            Code.Line(Run(port => port.Parameter, "timesteps"));
        }

        Code.Line();
    }

    private void WriteStep()
    {
        Code.Line($"/// <summary>One timestep: {string.Join(", ", schedule.Inputs.Select(Sample))} {(schedule.Inputs.Count > 1 ? "become" : "becomes")} {string.Join(", ", Outputs.Select(Sample))}.</summary>");
        foreach (var input in schedule.Inputs)
            WriteParameter(input.ForStep, SampleOf(input));
        WriteState();
        foreach (var output in Outputs)
            WriteParameter(output.ForStep, $"{Counted(output)}{(output.IsSequence ? "" : ": what Forward would give if this were the last timestep")}.");
        var spans = schedule.Inputs.Where(input => !input.IsTokenEach).ToList();
        WriteLengthException(spans.Count + Outputs.Count == 1 ? "The output has another length." : IsOneToOne ? "A span has another length." : "A span has another length, or the spans overlap.");
        WriteTokenException(schedule.Inputs);
        using (Method($"public void {EmittedNames.Step}({StepParameters(schedule.Inputs, Outputs)})"))
        {
            foreach (var input in schedule.Inputs)
                CheckSample(input);
            foreach (var output in Outputs)
                CheckCount(output.ForStep, CSharp.Int(output.Features), Sample(output));
            if (!IsOneToOne)
                RefuseOverlap(spans, input => input.ForStep, output => output.ForStep, inPlace: false);
            CheckTokens(schedule.Inputs, input => input.ForStep, isOne: true);
            Code.Line(Run(SampleSpan, "1"));
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
            WriteLengthException(Sequences.Count == 1 ? $"{(Inputs.Count == 1 ? "The sample" : "The span")} has another length." : "A span has another length.");
        WriteTokenException(Sequences);
        using (Method($"public void {EmittedNames.Advance}({StepParameters(Sequences, [])})"))
        {
            foreach (var input in Sequences)
                CheckSample(input);
            CheckTokens(Sequences, input => input.ForStep, isOne: true);
            Code.Line(Run(port => Sequences.Contains(port) ? SampleSpan(port) : "default", "1"));
        }

        Code.Line();
    }

    private void WriteState() => Code.Line("/// <param name=\"state\">The state before; the state after.</param>");

    /// <summary>The parameters of a call for one timestep: one token is a number, all else are spans.</summary>
    private string StepParameters(IEnumerable<Port> inputs, IEnumerable<Port> outputs) => string.Join(", ",
        inputs.Select(input => $"{(input.IsTokenEach ? Numbers.KeywordOf(input) : Numbers.ReadOnlySpanOf(input))} {input.ForStep}")
            .Append(RefState)
            .Concat(outputs.Select(output => $"{Numbers.Span} {output.ForStep}")));

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

    private string Run(Func<Port, string> of, string timesteps) => signature.Call(of, _ => "", timesteps, "ref state", "");
}
