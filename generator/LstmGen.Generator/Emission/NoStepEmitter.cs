namespace LstmGen.Generator;

/// <summary>
/// Writes what stands in the place of Step in a class that does not stream: members that nothing can call, so that the compiler says at the call which layer is
/// the cause. They have the signatures that they would have, since only a call that fits is told so.
/// </summary>
internal sealed class NoStepEmitter(CodeWriter code, TypeDeclaration type, EmitterContext context) : CallWriter(code, context)
{
    private const string Text = EmittedNames.Kernels + "." + EmittedNames.NoStep;

    /// <summary>Whether the class has them: not where the user speaks of something else by one of their names, which they would hide.</summary>
    public static bool IsWritten(TypeDeclaration type, EmitterContext context) => !context.Streams && !type.UsesNamesOfStep;

    /// <summary>The calls.</summary>
    public void Write()
    {
        Code.Line("// This class has no Step. What stands here in its place lets the build say why, at whatever uses it: none of it compiles.");
        Attributes($"The state that {EmittedNames.Step} would have.");
        Code.Line($"public struct {EmittedNames.State} {{ }}");
        Code.Line();

        // A record shows each property as text.
        if (!type.IsRecord)
        {
            Attributes("The state at the beginning that there would be.");
            Code.Line($"public {EmittedNames.State} {EmittedNames.InitialState}{Given()} => {Fails}");
            Code.Line();
        }

        Attributes("One timestep, if the network could run by single ones.");
        Code.Line($"public void {EmittedNames.Step}({StepParameters(InitialState.InputsBeside(Context), Outputs)}) => {Fails}");
        Code.Line();
    }

    /// <summary>What they all say, as a constant of the kernels.</summary>
    public void WriteText()
    {
        Code.Line();
        Code.Line("/// <summary>Why there is no Step.</summary>");
        Code.Line($"public const string {EmittedNames.NoStep} = {SafeText.Literal(SafeText.Message($"{type.DisplayName} has no {EmittedNames.Step}: {Context.NotStreaming}. {Instead}."))};");
    }

    private static string Fails => $"throw new global::System.NotSupportedException({Text});";

    private string Instead => Inputs.Count(input => input.IsSequence) switch
    {
        0 => $"{EmittedNames.Forward} takes the input at once",
        1 => $"{EmittedNames.Forward} takes the whole sequence",
        _ => $"{EmittedNames.Forward} takes the whole sequences",
    };

    /// <summary>The parameters of an initial state that callers give.</summary>
    private string Given() => InitialState.Inputs(Context) is { Count: > 0 } inputs
        ? $"({string.Join(", ", inputs.Select(input => $"{Numbers.ReadOnlySpan} {input.Parameter}"))})"
        : "";

    private void Attributes(string summary)
    {
        Code.Line($"/// <summary>{summary}</summary>");
        Code.Line($"[global::System.Obsolete({Text}, error: true)]");
        Code.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
    }
}
