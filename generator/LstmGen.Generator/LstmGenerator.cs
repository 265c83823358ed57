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
    internal const string
        DeclarationsStep = "Declarations", ManifestsStep = "Manifests", FilesStep = "Files", ModelsStep = "Models", OutputStep = "Output", DiagnosticsStep = "Diagnostics";

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
            var located = context.SyntaxProvider
                .ForAttributeWithMetadataName(attribute, static (_, _) => true, static (syntax, cancellation) => DeclarationParser.Parse(syntax, cancellation))
                .Where(static declaration => declaration is not null)
                .Select(static (declaration, _) => declaration!);
            var declarations = located
                .Select(static (declaration, _) => declaration.Declaration)
                .WithTrackingName(DeclarationsStep);

            var models = declarations
                .Combine(inputs)
                .Select(static (pair, _) => ModelCompiler.Compile(pair.Left, pair.Right.Left, pair.Right.Right))
                .WithTrackingName(ModelsStep)
                .Select(static (compiled, _) => compiled.Model)
                .WithTrackingName(OutputStep);
            context.RegisterSourceOutput(models, static (output, model) =>
            {
                if (model.Type.CanBeExtended)
                    output.AddSource(model.Type.HintName + ".g.cs", ModelEmitter.Emit(model));
            });

            var diagnostics = located
                .Combine(inputs)
                .Select(static (pair, _) => pair.Left.Locations.Locate(ModelCompiler.Compile(pair.Left.Declaration, pair.Right.Left, pair.Right.Right).Problems))
                .WithTrackingName(DiagnosticsStep);
            context.RegisterSourceOutput(diagnostics, static (output, problems) =>
            {
                foreach (var problem in problems)
                    output.ReportDiagnostic(problem.ToDiagnostic());
            });
        }
    }

    private static bool IsFilesList(string path) => path.EndsWith(FilesName, StringComparison.Ordinal);
}
