using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes Forward: one sequence of each input, from its beginning.</summary>
internal sealed class ForwardEmitter(CodeWriter code, EmitterContext context, RunSignature signature) : CallWriter(code, context)
{
    public void Write()
    {
        WriteForward();
        if (Context.Lengths.Obstacle is null)
            WriteForwardOfLength();
    }

    private void WriteForward()
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
            Check();
            CheckTokens(Inputs, input => input.Parameter);
            WriteRun(Timesteps);
        }

        Code.Line();
    }

    /// <summary>The same of the timesteps at the beginning of a padded sequence.</summary>
    private void WriteForwardOfLength()
    {
        Code.Line("/// <summary>The first timesteps of a sequence as if it ended there: what comes after them is padding, which nothing looks at. Outputs past the end are zeros.</summary>");
        foreach (var input in Inputs)
            WriteParameter(input.Parameter, Description(input));
        WriteParameter(EmittedNames.Length, $"How many timesteps count: 1 to {(NumberText.TryInt(Timesteps, out _) ? Timesteps : "as many as there are")}.");
        foreach (var output in Outputs)
            WriteParameter(output.Parameter, CountOf(output) + ".");
        WriteLengthException(MayShare || InPlace ? "A span has another length." : "A span has another length, or the spans overlap.");
        Code.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">The length is less than 1, or more than there are timesteps.</exception>");
        WriteTokenException(Inputs);
        using (Method($"public void {EmittedNames.Forward}({Parameters(Inputs, input => input.Parameter, "int " + EmittedNames.Length, Outputs, output => output.Parameter)})"))
        {
            Check();
            Code.Single($"if ({EmittedNames.Length} < 1 || {EmittedNames.Length} > {Timesteps})", $"{Throw}.SequenceLength(nameof({EmittedNames.Length}), {EmittedNames.Length}, {Timesteps});");
            CheckTokens(Inputs, input => input.Parameter, part: input => input.IsSequence ? $".Slice(0, {CSharp.Times(EmittedNames.Length, input.Features)})" : "");
            WriteRun(EmittedNames.Length);
            foreach (var output in Outputs.Where(output => Context.Lengths.Follows(output.Edge)))
                Code.Line($"{output.Parameter}.Slice({CSharp.Times(EmittedNames.Length, output.Features)}).Clear();");
        }

        Code.Line();
    }

    private void Check()
    {
        CheckInputs();
        foreach (var output in Outputs)
            CheckCount(output.Parameter, LengthOf(output, "L"), Meaning(output));
        if (!MayShare)
            RefuseOverlap(Inputs, input => input.Parameter, output => output.Parameter, InPlace);
    }

    private void WriteRun(string timesteps)
    {
        if (Context.Streams)
            Code.Line($"var state = {Beginning()};");
        Code.Line(signature.Call(port => port.Parameter, _ => "", timesteps, "ref state", "") + ";");
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
