using LstmGen.Networks;
using Microsoft.CodeAnalysis;

namespace LstmGen.Generator;

/// <summary>
/// From attributes and manifests to classes, in steps that the compiler caches: declare, join, emit. Source goes one way without locations, diagnostics another
/// with them, so that text which merely moves costs a location and nothing else.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class LstmGenerator : IIncrementalGenerator
{
    internal const string DeclarationsStep = "Declarations", ManifestsStep = "Manifests", FilesStep = "Files", ModelsStep = "Models", DiagnosticsStep = "Diagnostics";

    private const string ManifestExtension = ".lstm", FilesName = "lstmgen.files.lstm";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var manifests = context.AdditionalTextsProvider
            .Where(static text => text.Path.EndsWith(ManifestExtension, StringComparison.Ordinal) && !IsFilesList(text.Path))
            .Select(static (text, cancellation) => ManifestReader.Read(text.GetText(cancellation)?.ToString() ?? ""))
            .WithTrackingName(ManifestsStep)
            .Collect()
            .Select(static (items, _) => items.ToEquatable());
        var files = context.AdditionalTextsProvider
            .Where(static text => IsFilesList(text.Path))
            .SelectMany(static (text, cancellation) => (text.GetText(cancellation)?.ToString() ?? "").Split('\n').Skip(1).Select(line => line.Trim()).Where(line => line.Length > 0))
            .WithTrackingName(FilesStep)
            .Collect()
            .Select(static (items, _) => items.ToEquatable());
        var inputs = manifests.Combine(files);

        // Each attribute has a registration; of a class's attributes only the first leads to a model.
        foreach (var attribute in LayerAttributes.MetadataNames)
        {
            var declarations = context.SyntaxProvider
                .ForAttributeWithMetadataName(attribute, static (_, _) => true, static (syntax, cancellation) => DeclarationParser.Parse(syntax, cancellation))
                .Where(static declaration => declaration is not null)
                .Select(static (declaration, _) => declaration!)
                .WithTrackingName(DeclarationsStep);

            var models = declarations
                .Select(static (declaration, _) => declaration.Declaration)
                .Combine(inputs)
                .Select(static (pair, _) => ModelCompiler.Compile(pair.Left, pair.Right.Left, pair.Right.Right))
                .WithTrackingName(ModelsStep);

            context.RegisterSourceOutput(models.Select(static (compiled, _) => compiled.Model), static (output, model) =>
            {
                if (model.Type.CanBeExtended)
                    output.AddSource(model.Type.HintName + ".g.cs", ModelEmitter.Emit(model));
            });

            var diagnostics = declarations
                .Combine(inputs)
                .Select(static (pair, _) => (ModelCompiler.Compile(pair.Left.Declaration, pair.Right.Left, pair.Right.Right).Problems, pair.Left.Locations))
                .WithTrackingName(DiagnosticsStep);
            context.RegisterSourceOutput(diagnostics, static (output, told) =>
            {
                foreach (var problem in told.Problems)
                    output.ReportDiagnostic(problem.ToDiagnostic(told.Locations));
            });
        }
    }

    private static bool IsFilesList(string path) => path.EndsWith(FilesName, StringComparison.Ordinal);
}
