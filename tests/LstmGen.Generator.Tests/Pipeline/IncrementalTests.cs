using Microsoft.CodeAnalysis;

namespace LstmGen.Generator.Tests;

/// <summary>An edit costs what depends on it, and nothing else.</summary>
public sealed class IncrementalTests
{
    private const string One = "[Lstm(Units = 2, Features = 1, Timesteps = 4)] partial class One;";
    private const string Two = "[Weights(\"two.keras\")] partial class Two;";
    private const string Three = "[Weights(\"three.keras\")] partial class Three;";

    private static readonly string[] StepNames =
        [LstmGenerator.DeclarationsStep, LstmGenerator.ManifestsStep, LstmGenerator.FilesStep, LstmGenerator.ModelsStep, LstmGenerator.OutputStep, LstmGenerator.DiagnosticsStep];

    public static TheoryData<string> Edits => ["a comment before the classes", "a comment at the end", "a class in between", "another class in another file", "a method in another file", "nothing"];

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_that_has_nothing_to_do_with_models_leaves_every_step_as_it_was(string edit)
    {
        var project = Project();
        switch (edit)
        {
            case "a comment before the classes":
                project.Source("Models.cs", "// A comment.\n\n" + One + "\n" + Two + "\n" + Three);
                break;
            case "a comment at the end":
                project.Source("Models.cs", One + "\n" + Two + "\n" + Three + " // A comment.");
                break;
            case "a class in between":
                project.Source("Models.cs", One + "\n class Between { int Sum(int a, int b) => a + b; } \n" + Two + "\n" + Three);
                break;
            case "another class in another file":
                project.Source("More.cs", "class More;");
                break;
            case "a method in another file":
                project.Source("Other.cs", "class Other { void Added() { } }");
                break;
        }

        project.Run();
        Assert.All(StepNames.SelectMany(project.Step), output => AssertUntouched(output.Reason));
        Assert.All(project.Outputs, AssertUntouched);
    }

    [Fact]
    public void A_manifest_reaches_no_other_model_than_its_own()
    {
        var project = Project().File(Manifest("two.keras", units: 5)).Run();

        var outputs = project.Step(LstmGenerator.OutputStep).ToLookup(output => ((Model)output.Value).Type.Name, output => output.Reason);
        Assert.Equal(IncrementalStepRunReason.Modified, Assert.Single(outputs["Two"]));
        AssertUntouched(Assert.Single(outputs["One"]));
        AssertUntouched(Assert.Single(outputs["Three"]));
        Assert.Equal(1, project.Outputs.Count(reason => reason == IncrementalStepRunReason.Modified));
    }

    [Fact]
    public void Other_weights_of_the_same_shape_in_a_resource_change_no_code()
    {
        var project = Project().File(Manifest("two.keras", units: 3)).Run();
        Assert.All(project.Outputs, AssertUntouched);
    }

    [Fact]
    public void A_class_that_is_renamed_is_emitted_anew_and_no_other()
    {
        var project = Project().Source("Models.cs", One.Replace("One", "Uno", StringComparison.Ordinal) + "\n" + Two + "\n" + Three).Run();

        var outputs = project.Step(LstmGenerator.OutputStep);
        Assert.Equal("Uno", ((Model)Assert.Single(outputs, output => output.Reason == IncrementalStepRunReason.Modified).Value).Type.Name);
        Assert.Equal(2, outputs.Count(output => output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        Assert.Equal(["Three.g.cs", "Two.g.cs", "Uno.g.cs"], project.Result.GeneratedSources.Select(source => source.HintName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_option_that_changes_is_emitted_anew()
    {
        var project = Project().Source("Models.cs", One.Replace("Units = 2", "Units = 3", StringComparison.Ordinal) + "\n" + Two + "\n" + Three).Run();
        Assert.Equal("One", ((Model)Assert.Single(project.Step(LstmGenerator.OutputStep), output => output.Reason == IncrementalStepRunReason.Modified).Value).Type.Name);
    }

    [Fact]
    public void A_message_moves_with_its_line_while_the_code_stays()
    {
        const string Mistake = "[Lstm(Units = 0, Features = 1, Timesteps = 4)] partial class Mistake;";
        var project = new Driven().Source("Models.cs", Mistake).Run();
        Assert.Equal(2, Assert.Single(project.Result.Diagnostics).Location.GetLineSpan().StartLinePosition.Line);

        project.Source("Models.cs", "// A comment.\n" + Mistake).Run();
        Assert.Equal(3, Assert.Single(project.Result.Diagnostics).Location.GetLineSpan().StartLinePosition.Line);
        Assert.All(project.Step(LstmGenerator.OutputStep), output => AssertUntouched(output.Reason));
    }

    [Fact]
    public void A_class_that_is_taken_away_leaves_nothing()
    {
        var project = Project().Source("Models.cs", "class Nothing;").Run();
        Assert.Empty(project.Result.GeneratedSources);
    }

    [Fact]
    public void No_step_holds_on_to_symbols_syntax_or_locations()
    {
        var mistakes = "[Lstm(Units = 0)] partial class Four; [Lstm(Units = 1, Features = 1, Timesteps = 1)] partial class Five { [Kernel] static float[] Kernel = { 1, 2, 3, float.NaN }; }";
        var project = Project().Source("Mistakes.cs", mistakes).File(WeightsFile.List("two.keras", "three.keras")).Run();
        foreach (var name in StepNames)
        {
            var outputs = project.Step(name);
            Assert.NotEmpty(outputs);
            Assert.All(outputs, output => ObjectGraph.Visit(output.Value, AssertPlain));
        }
    }

    private static void AssertPlain(object value) => Assert.False(
        value is ISymbol or Compilation or SemanticModel or SyntaxNode or SyntaxTree or SyntaxReference or Location or AttributeData or Diagnostic or AdditionalText or Delegate,
        $"{value.GetType()} is held by a step");

    private static void AssertUntouched(IncrementalStepRunReason reason) =>
        Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{reason}");

    private static Driven Project() => new Driven()
        .Source("Models.cs", One + "\n" + Two + "\n" + Three)
        .Source("Other.cs", "class Other;")
        .File(Manifest("two.keras", units: 3))
        .File(Manifest("three.keras", units: 3))
        .Run();

    private static (string Path, string Text) Manifest(string source, int units) =>
        WeightsFile.Of(source, timesteps: 5, features: 2).Layer("lstm", "LSTM", ("units", units.ToString(System.Globalization.CultureInfo.InvariantCulture))).Manifest;
}
