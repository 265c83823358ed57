using LstmGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LstmGen.Generator.Tests;

/// <summary>Emitted code within a project that takes no warning from anyone.</summary>
internal static class Compiled
{
    private const int EveryWarning = 9999;

    /// <summary>Runs the generator and finds nothing to say, neither by it nor by the strictest compiler.</summary>
    public static GeneratorRun Cleanly(
        string source, IEnumerable<(string Path, string Text)>? files = null, LanguageVersion language = LanguageVersion.CSharp12, NullableContextOptions nullable = NullableContextOptions.Enable)
    {
        var options = new CSharpParseOptions(language, DocumentationMode.Diagnose);
        var run = GeneratorRun.Of(source, files, options, nullable);
        Assert.All(run.Result.Results, result => Assert.Null(result.Exception));
        Assert.Empty(run.Diagnostics);
        var strict = run.Compilation.WithOptions(run.Compilation.Options.WithWarningLevel(EveryWarning).WithOverflowChecks(true));
        Assert.Empty(strict.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return run;
    }
}
