using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes the public calls for one sequence: each checks its arguments before anything is written, then runs the network.</summary>
internal sealed class CallsEmitter(CodeWriter code, EmitterContext context) : CallWriter(code, context)
{
    private string OutputShape => Context.GivesSequence ? $"({Context.Timesteps}, {OutputCount})" : $"({OutputCount})";

    public void Write()
    {
        WriteForward();
        WriteForwardWithState();
        WriteStep();
        WriteAdvance();
    }

    private void WriteForward()
    {
        Code.Line($"/// <summary>One sequence, from the beginning: ({Context.Timesteps}, {FeatureCount}) becomes {OutputShape}.</summary>");
        Code.Line($"/// <param name=\"input\">{Timesteps} of {Features}, timestep by timestep: {Floats(SequenceLength)}.</param>");
        Code.Line($"/// <param name=\"output\">{Floats(SequenceOutput)}.</param>");
        WriteLengthException(OutputCount <= FeatureCount || !Context.GivesSequence ? "A span has another length." : "A span has another length, or the spans overlap.");
        using (Method($"public void {EmittedNames.Forward}({CSharp.ReadOnlyFloats} input, {CSharp.Floats} output)"))
        {
            CheckLength("input", SequenceLength, $"({Timesteps}, {Features})");
            CheckLength("output", SequenceOutput, OutputMeaning);
            CheckOverlap("input", "output");
            Code.Line($"var state = default({EmittedNames.State});");
            Code.Line(Run("input", CSharp.Int(Context.Timesteps), "output"));
        }

        Code.Line();
    }

    private void WriteForwardWithState()
    {
        Code.Line("/// <summary>Any whole number of timesteps, going on from a state. The same bits as a loop of Step.</summary>");
        Code.Line($"/// <param name=\"input\">Timesteps of {Features}, timestep by timestep{(Context.GivesSequence ? "" : "; at least one")}.</param>");
        Code.Line("/// <param name=\"state\">The state before; the state after.</param>");
        Code.Line(Context.GivesSequence
            ? $"/// <param name=\"output\">{Floats(OutputCount)} for each timestep.</param>"
            : $"/// <param name=\"output\">{Floats(OutputCount)}: the output after the last timestep.</param>");
        WriteLengthException("The input is no whole number of timesteps, or the output has another length.");
        using (Method($"public void {EmittedNames.Forward}({CSharp.ReadOnlyFloats} input, ref {EmittedNames.State} state, {CSharp.Floats} output)"))
        {
            Code.Line(FeatureCount == 1 ? "var timesteps = input.Length;" : $"var timesteps = input.Length / {FeatureCount};");
            var whole = FeatureCount > 1 ? $"timesteps * {FeatureCount} != input.Length" : "";
            var some = Context.GivesSequence ? "" : "timesteps == 0";
            var condition = string.Join(" || ", new[] { whole, some }.Where(part => part.Length > 0));
            if (condition.Length > 0)
                Code.Single($"if ({condition})", $"{Throw}.Timesteps(nameof(input), input.Length, {FeatureCount});");
            if (Context.GivesSequence)
                CheckCount("output", CSharp.Times("timesteps", OutputCount, "L"), $"{OutputCount} for each timestep");
            else
                CheckLength("output", OutputCount, OutputMeaning);
            CheckOverlap("input", "output");
            Code.Line(Run("input", "timesteps", "output"));
        }

        Code.Line();
    }

    private void WriteStep()
    {
        Code.Line($"/// <summary>One timestep: ({FeatureCount}) becomes ({OutputCount}).</summary>");
        Code.Line($"/// <param name=\"sample\">{Floats(FeatureCount)}.</param>");
        Code.Line("/// <param name=\"state\">The state before; the state after.</param>");
        Code.Line($"/// <param name=\"output\">{Floats(OutputCount)}{(Context.GivesSequence ? "" : ": what Forward would give if this were the last timestep")}.</param>");
        WriteLengthException("A span has another length.");
        using (Method($"public void {EmittedNames.Step}({CSharp.ReadOnlyFloats} sample, ref {EmittedNames.State} state, {CSharp.Floats} output)"))
        {
            CheckLength("sample", FeatureCount, $"({Features})");
            CheckLength("output", OutputCount, $"({OutputCount})");
            Code.Line(Run("sample", "1", "output"));
        }

        Code.Line();
    }

    private void WriteAdvance()
    {
        Code.Line("/// <summary>One timestep without its output: the state goes on, and what follows the last recurrent layer is left out.</summary>");
        Code.Line($"/// <param name=\"sample\">{Floats(FeatureCount)}.</param>");
        Code.Line("/// <param name=\"state\">The state before; the state after.</param>");
        WriteLengthException("The sample has another length.");
        using (Method($"public void {EmittedNames.Advance}({CSharp.ReadOnlyFloats} sample, ref {EmittedNames.State} state)"))
        {
            CheckLength("sample", FeatureCount, $"({Features})");
            Code.Line(Run("sample", "1", "default"));
        }

        Code.Line();
    }

    /// <summary>With one output at the end everything is read before it is written, so the spans may overlap as they like.</summary>
    private void CheckOverlap(string input, string output)
    {
        if (Context.GivesSequence)
            RefuseOverlap(input, output, InPlace);
    }

    private static string Run(string input, string timesteps, string output) =>
        $"{EmittedNames.Kernels}.{EmittedNames.Run}({EmittedNames.PackedField}, {input}, {timesteps}, ref state, {output});";
}
