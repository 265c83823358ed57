using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using LstmGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LstmGen.Testing;

/// <summary>Runs the generator over some source within this process, and compiles and loads what comes of it.</summary>
public sealed class GeneratorRun
{
    private GeneratorRun(CSharpCompilation compilation, GeneratorDriverRunResult result)
    {
        Compilation = compilation;
        Result = result;
    }

    /// <summary>The user's source and the emitted.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>What the generator did.</summary>
    public GeneratorDriverRunResult Result { get; }

    /// <summary>What the generator reported, in the order of the ids.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => [.. Result.Diagnostics.OrderBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];

    /// <summary>What the compiler says of the user's source and the emitted together: errors and warnings.</summary>
    public IReadOnlyList<Diagnostic> CompilerDiagnostics =>
        [.. Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];

    /// <summary>Runs the generator.</summary>
    /// <param name="source">The user's source.</param>
    /// <param name="files">Additional files: path and text.</param>
    /// <param name="options">How the source is parsed; C# 12 by default, the oldest that is supported.</param>
    /// <param name="nullable">Whether the user's project has nullable on.</param>
    /// <param name="references">What the project refers to; .NET and the runtime by default.</param>
    public static GeneratorRun Of(
        string source,
        IEnumerable<(string Path, string Text)>? files = null,
        CSharpParseOptions? options = null,
        NullableContextOptions nullable = NullableContextOptions.Enable,
        IEnumerable<MetadataReference>? references = null)
    {
        options ??= new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose);
        var compilation = CreateCompilation(source, options, nullable, references);
        var driver = CreateDriver(files ?? [], options).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return new GeneratorRun((CSharpCompilation)output, driver.GetRunResult());
    }

    /// <summary>The user's compilation before the generator has run.</summary>
    public static CSharpCompilation CreateCompilation(
        string source, CSharpParseOptions options, NullableContextOptions nullable = NullableContextOptions.Enable, IEnumerable<MetadataReference>? references = null) =>
        CSharpCompilation.Create(
            "Generated" + Guid.NewGuid().ToString("N"),
            [CSharpSyntaxTree.ParseText(source, options, "Model.cs", Encoding.UTF8)],
            references ?? References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: nullable));

    /// <summary>A driver that tracks its steps.</summary>
    public static GeneratorDriver CreateDriver(IEnumerable<(string Path, string Text)> files, CSharpParseOptions options) =>
        CSharpGeneratorDriver.Create(
            [new LstmGenerator().AsSourceGenerator()],
            files.Select(file => (AdditionalText)new TextFile(file.Path, file.Text)),
            options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>.NET as this process runs it, and the runtime library.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "mscorlib.dll" or "netstandard.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(ISequenceModel).Assembly.Location),
    ];

    /// <summary>The same with more source of the user, which may see what was emitted.</summary>
    public GeneratorRun And(string source) => new(
        Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, (CSharpParseOptions)Compilation.SyntaxTrees[0].Options, "More.cs", Encoding.UTF8)), Result);

    /// <summary>Compiles and loads; a failure shows each error and the source with numbered lines.</summary>
    /// <param name="resources">Embedded resources by name.</param>
    public Assembly Load(IEnumerable<(string Name, byte[] Bytes)>? resources = null)
    {
        using var stream = new MemoryStream();
        var embedded = resources?.Select(resource => new ResourceDescription(resource.Name, () => new MemoryStream(resource.Bytes), isPublic: true));
        var result = Compilation.Emit(stream, manifestResources: embedded);
        if (!result.Success)
            throw new InvalidOperationException(Failure(result.Diagnostics));

        stream.Position = 0;
        return new AssemblyLoadContext("generated", isCollectible: true).LoadFromStream(stream);
    }

    private string Failure(ImmutableArray<Diagnostic> diagnostics)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(10))
            text.AppendLine(diagnostic.ToString());
        foreach (var tree in Compilation.SyntaxTrees)
        {
            text.AppendLine().AppendLine(tree.FilePath);
            var lines = tree.GetText().Lines;
            foreach (var line in lines.Take(2000))
                text.Append(line.LineNumber + 1).Append(": ").AppendLine(line.ToString());
        }

        return text.ToString();
    }

    private sealed class TextFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }
}
