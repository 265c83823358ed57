using LstmGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LstmGen.Generator.Tests;

/// <summary>A project that is compiled, edited and compiled again by one driver, as an editor does.</summary>
internal sealed class Driven
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private readonly Dictionary<string, AdditionalText> _files = [];
    private Compilation _compilation = GeneratorRun.CreateCompilation("", Options).RemoveAllSyntaxTrees();
    private GeneratorDriver _driver = GeneratorRun.CreateDriver([], Options);

    /// <summary>What the last run did.</summary>
    public GeneratorRunResult Result => _driver.GetRunResult().Results[0];

    /// <summary>The outputs of all steps of the name: the value and why it is what it is.</summary>
    public IReadOnlyList<(object Value, IncrementalStepRunReason Reason)> Step(string name) =>
        Result.TrackedSteps.TryGetValue(name, out var steps) ? [.. steps.SelectMany(step => step.Outputs)] : [];

    /// <summary>Why each emitted file and each list of diagnostics is what it is.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Outputs =>
        [.. Result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs).Select(output => output.Reason)];

    /// <summary>Puts source under a name, in the place of what is there.</summary>
    public Driven Source(string path, string text)
    {
        var tree = CSharpSyntaxTree.ParseText("using System;\nusing LstmGen;\n" + text, Options, path);
        var old = _compilation.SyntaxTrees.FirstOrDefault(other => other.FilePath == path);
        _compilation = old is null ? _compilation.AddSyntaxTrees(tree) : _compilation.ReplaceSyntaxTree(old, tree);
        return this;
    }

    /// <summary>Puts a manifest in, in the place of the one of its name.</summary>
    public Driven File((string Path, string Text) file)
    {
        var text = new ProjectFile(file.Path, file.Text);
        _driver = _files.TryGetValue(file.Path, out var old) ? _driver.ReplaceAdditionalText(old, text) : _driver.AddAdditionalTexts([text]);
        _files[file.Path] = text;
        return this;
    }

    public Driven Run()
    {
        _driver = _driver.RunGenerators(_compilation);
        return this;
    }

    private sealed class ProjectFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, System.Text.Encoding.UTF8);
    }
}
