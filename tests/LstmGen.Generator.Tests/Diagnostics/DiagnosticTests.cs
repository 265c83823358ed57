using System.Globalization;
using LstmGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LstmGen.Generator.Tests;

/// <summary>Every mistake is told once, in words that help, at the place that is wrong, and makes no other error.</summary>
public sealed class DiagnosticTests
{
    private static readonly DiagnosticCase[] Cases =
        [.. ClassCases.All, .. CollisionCases.All, .. AttributeCases.All, .. GraphCases.All, .. SharedCases.All, .. MaskCases.All, .. ShapeCases.All, .. NormCases.All, .. WindowCases.All, .. TokenCases.All, .. FileCases.All, .. TensorCases.All, .. AgreementCases.All, .. InlineCases.All, .. LimitCases.All];

    public static TheoryData<string> Names => [.. Cases.Select(item => item.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mistake_gives_one_message_at_its_place(string name)
    {
        var mistake = Cases.Single(item => item.ToString() == name);
        var user = mistake.UsedAs is { } model ? UserCode.Of(model, mistake.Missing, mistake.TakesTokens) : "";
        var run = GeneratorRun.Of(mistake.Code + user, mistake.Files, new CSharpParseOptions(mistake.Language, DocumentationMode.Diagnose), references: mistake.References);

        Assert.All(run.Result.Results, result => Assert.Null(result.Exception));
        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal($"{mistake.Id}: {mistake.Message}", $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
        var span = diagnostic.Location.SourceSpan;
        Assert.Equal(mistake.Marked, mistake.Code.Substring(span.Start, span.Length));
        Assert.Equal(mistake.MarkedStart, span.Start);
        if (mistake.UsedAs is not null)
            Assert.Empty(run.CompilerDiagnostics);
    }

    /// <summary>Its members are those of a class in double: no interface of floats.</summary>
    [Fact]
    public void A_class_in_double_that_cannot_be_compiled_gives_one_message()
    {
        const string Code = """
            using LstmGen;

            [Weights("none.keras"), Precision(Precision.Float64)] partial class Model;

            static class User
            {
                public static void Use(Model model, double[] numbers) => model.Forward(numbers, length: 1, numbers);
            }
            """;
        var run = GeneratorRun.Of(Code, []);
        Assert.Single(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics);
    }

    /// <summary>Where not each timestep gives an output, its Step says so too.</summary>
    [Fact]
    public void A_class_with_windows_that_cannot_be_compiled_gives_one_message()
    {
        const string Code = """
            using LstmGen;

            [Conv1D(Filters = 2, KernelSize = 3, Features = 1, Timesteps = 9)] [Lstm(Units = 2)] [Weights("trained.safetensors")] partial class Model;

            static class User
            {
                public static bool Use(Model model, float[] numbers, ref Model.State state) => model.Step(numbers, ref state, numbers) && model.Forward(numbers, ref state, numbers);
            }
            """;
        var run = GeneratorRun.Of(Code, [WeightsFile.OfTensors("trained.safetensors").Tensor("conv1d.kernel", 1, 1, 1).Manifest]);
        Assert.Single(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public void The_names_of_the_cases_differ() => Assert.Equal(Cases.Length, Cases.Select(item => item.ToString()).Distinct().Count());

    [Fact]
    public void Every_descriptor_is_raised_by_a_case() =>
        Assert.Empty(Descriptors.All.Select(descriptor => descriptor.Id).Except(Cases.Select(item => item.Id)));
}
