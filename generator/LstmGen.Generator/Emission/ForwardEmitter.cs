using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes Forward: one sequence of each input, from its beginning.</summary>
internal sealed class ForwardEmitter(CodeWriter code, EmitterContext context, RunSignature signature) : CallWriter(code, context)
{
    public void Write()
    {
        var many = Inputs.Count > 1 ? Inputs.All(input => input.IsSequence) ? "One sequence of each input" : "One sequence or vector of each input" : Inputs[0].IsSequence ? "One sequence" : "One vector";
        Code.Line($"/// <summary>{many}, from the beginning: {ShapesOf(Inputs)} {(Inputs.Count > 1 ? "become" : "becomes")} {ShapesOf(Outputs)}.</summary>");
        foreach (var input in Inputs)
            WriteParameter(input.Parameter, Description(input));
        foreach (var output in Outputs)
            WriteParameter(output.Parameter, CountOf(output) + ".");
        WriteLengthException(MayShare || InPlace ? "A span has another length." : "A span has another length, or the spans overlap.");
        WriteTokenException(Inputs);
        using (Method($"public void {EmittedNames.Forward}({Parameters(Inputs, input => input.Parameter, null, Outputs, output => output.Parameter)})"))
        {
            CheckInputs();
            foreach (var output in Outputs)
                CheckCount(output.Parameter, LengthOf(output, "L"), Meaning(output));
            if (!MayShare)
                RefuseOverlap(Inputs, input => input.Parameter, output => output.Parameter, InPlace);
            CheckTokens(Inputs, input => input.Parameter);
            if (Context.Streams)
                Code.Line($"var state = {Beginning()};");
            Code.Line(signature.Call(port => port.Parameter, _ => "", Timesteps, "ref state", "") + ";");
        }

        Code.Line();
    }

    /// <summary>With one output at the end everything is read before it is written, so the spans may overlap as they like.</summary>
    private bool MayShare => IsOneToOne && Outputs[0].Edge != Inputs[0].Edge && !(GivesSequence && Context.Streams);

    private string Timesteps => Inputs.Select(TimestepsOf).OfType<string>().FirstOrDefault() ?? "";

    private string Description(Port input)
    {
        if (!input.IsSequence)
            return $"{Counted(input)}{(Slots(input) is { Count: > 0 } slots ? $": {string.Join(" and ", slots.Select(slot => slot.Title))} at the beginning" : "")}.";
        if (input.IsTokenEach)
            return input.IsAnyLength ? "Any number of tokens; at least one." : CountOf(input) + ".";
        return input.Value.Timesteps is { } timesteps
            ? $"{NumberText.Counted(timesteps, "timestep")} of {FeaturesOf(input)}, timestep by timestep: {CountOf(input)}."
            : $"Any number of timesteps of {FeaturesOf(input)}, timestep by timestep; at least one.";
    }

    private IReadOnlyList<StateField> Slots(Port input) => Context.Streams ? InitialState.Given(Context).FirstOrDefault(item => item.Input == input).Slots ?? [] : [];

    private string Beginning() => InitialState.Given(Context) is { Count: > 0 } given
        ? $"{EmittedNames.InitialState}({string.Join(", ", given.Select(item => item.Input.Parameter))})"
        : $"default({EmittedNames.State})";

    private void CheckInputs()
    {
        var known = new HashSet<string>();
        foreach (var input in Inputs)
        {
            if (input.IsAnyLength && TimestepsOf(input) is { } local && known.Add(local))
                FindTimesteps(input, input.Parameter, local, atLeastOne: true);
            else
                CheckCount(input.Parameter, LengthOf(input, "L"), Meaning(input));
        }

        WriteChangedTimesteps("");
        if (Context.Streams)
            return;
        foreach (var (left, right) in SequenceTimes.MustAgree(Context))
            Code.Single($"if ({left} != {right})", $"{Throw}.DifferentTimesteps({left}, {right});");
    }
}
