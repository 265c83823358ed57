using System.Globalization;
using System.Reflection;
using LstmGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LstmGen.Generator.Tests;

/// <summary>Every diagnostic has a page, a link to it, and a line in the table of rules.</summary>
public sealed class PageTests
{
    private static readonly string Generator = Path.Combine(
        typeof(PageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(item => item.Key == "ProjectDirectory").Value!, "../../generator/LstmGen.Generator");

    /// <summary>The weights files that the examples name, or nearly name.</summary>
    private static readonly (string Path, string Text)[] Files =
    [
        Weather("weather.keras").Manifest,
        Weather("day/model.keras").Manifest,
        Weather("night/model.keras").Manifest,
        WeightsFile.Unreadable("broken.keras", "it is no zip archive"),
        WeightsFile.Of("diverged.keras", 24, 4).Layer("lstm", "LSTM", ("units", "32"), ("use_bias", "false"))
            .NotFinite("lstm.kernel", [4, 128], 17).Tensor("lstm.recurrent_kernel", 32, 128).Manifest,
        WeightsFile.OfTensors("renamed.safetensors").Tensor("memory.kernel", 2, 16).Tensor("memory.recurrent_kernel", 4, 16).Tensor("memory.bias", 16).Manifest,
        WeightsFile.OfTensors("headed.safetensors").Tensor("lstm.kernel", 2, 16).Tensor("lstm.recurrent_kernel", 4, 16).Tensor("lstm.bias", 16)
            .Tensor("dense.kernel", 4, 1).Tensor("dense.bias", 1).Manifest,
    ];

    public static TheoryData<string> Ids => [.. Descriptors.All.Select(descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_diagnostic_has_a_page_that_says_why_and_how_to_mend_it(string id)
    {
        var page = PageOf(id);
        Assert.StartsWith($"# {id}: {Descriptors.Find(id).Title}\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## Why\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## How to mend it\n", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_example_on_a_page_gives_the_message_on_it(string id)
    {
        var fences = PageOf(id).Split("```");
        var language = id == "LSTM008" ? LanguageVersion.CSharp11 : LanguageVersion.CSharp12;
        var run = GeneratorRun.Of("using System;\nusing LstmGen;\n" + fences[1]["csharp".Length..], Files, new CSharpParseOptions(language));
        var diagnostic = Assert.Single(run.Diagnostics);
        var severity = diagnostic.Severity == DiagnosticSeverity.Info ? "info" : "error";
        Assert.Equal(fences[3].Trim(), $"{severity} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_diagnostic_links_to_its_page(string id) =>
        Assert.EndsWith($"/generator/LstmGen.Generator/Diagnostics/{id}.md", Descriptors.Find(id).HelpLinkUri, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_diagnostic_has_a_line_in_the_table_of_rules(string id)
    {
        var descriptor = Descriptors.Find(id);
        var line = $"{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}. [Documentation](Diagnostics/{id}.md)";
        Assert.Contains(line, File.ReadAllLines(Path.Combine(Generator, "AnalyzerReleases.Unshipped.md")).Concat(File.ReadAllLines(Path.Combine(Generator, "AnalyzerReleases.Shipped.md"))));
    }

    [Fact]
    public void There_is_no_page_of_a_diagnostic_that_is_none() => Assert.Equal(
        Descriptors.All.Select(descriptor => descriptor.Id + ".md").Order(StringComparer.Ordinal),
        Directory.GetFiles(Path.Combine(Generator, "Diagnostics"), "*.md").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    [Fact]
    public void No_two_diagnostics_share_an_id_or_a_title()
    {
        Assert.Distinct(Descriptors.All.Select(descriptor => descriptor.Id));
        Assert.Distinct(Descriptors.All.Select(descriptor => descriptor.Title.ToString(CultureInfo.InvariantCulture)));
    }

    private static string PageOf(string id) => File.ReadAllText(Path.Combine(Generator, "Diagnostics", id + ".md")).ReplaceLineEndings("\n");

    private static WeightsFile Weather(string source) => WeightsFile.Of(source, 24, 4).Layer("lstm", "LSTM", ("units", "32")).Layer("dense", "Dense", ("units", "1"));
}
