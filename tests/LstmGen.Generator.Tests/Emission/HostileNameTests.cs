using System.Globalization;
using LstmGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LstmGen.Generator.Tests;

/// <summary>A name is data, whatever stands in it: it becomes neither code nor anything that disguises code.</summary>
public sealed class HostileNameTests
{
    private static readonly string[] Names =
    [
        "new\nline", "carriage\rreturn", "next\u0085line", "line\u2028separator", "paragraph\u2029separator", "*/ } class Evil { /*", "// }", "\"\"\" + Evil() + \"\"\"", "\"; Evil(); //",
        "</summary><evil>&amp;", "]]>", "\u202Ereversed\u2066", "zero\u200Bwidth", "\uFEFFmark", "#endif", "$\"{Evil()}\"", "{0}", "\\", "\\u000A", "tab\tnull\0bell\a",
        "\uD800", "\uDC00 tail", "\uD83D\uDE00", "\uE000", "", "   ", "1st", "_", "@", "層", "é", new('x', 10_000), new('\n', 10_000),
        "class", "float", "await", "value", "Run", "Kernels", "State", "PackedWeights", "CompiledIn", "Width", "Architecture", "Tensors", "weights", "lanes", "TLanes", "TVector",
        "input", "output", "state", "packed", "timesteps", "timestep", "carried", "buffers", "rented", "sample", "first_input", "first_output",
        "Equals", "GetHashCode", "GetType", "ToString", "Finalize", "MemberwiseClone", "ReferenceEquals",
    ];

    /// <summary>Two names that are one when all is taken from them that no identifier has, or that of one with what another layer appends to its own.</summary>
    private static readonly (string First, string Second)[] Pairs =
        [("a b", "a_b"), ("x", "X"), ("名", "前"), ("lstm", "lstm_h"), ("lstm_c", "lstm"), ("lstm", "lstm next"), ("lstm_recurrent", "lstm"), ("layer", "!"), ("a", "a_2"), ("a_2", "A 2")];

    /// <summary>The code of a model whose names are plain.</summary>
    private static readonly List<(SyntaxKind Kind, int Count)> PlainCode =
        CodeOf(Compiled.Cleanly("[LstmGen.Weights(\"plain.keras\")] partial class Plain;", [Stack("plain.keras", "first", "second").Manifest]).Result.Results[0].GeneratedSources[0]);

    public static TheoryData<int> Indices => [.. Enumerable.Range(0, Names.Length)];

    [Fact]
    public void Layers_of_files_may_have_any_names() => AssertHarmless([.. Names.Select(name => (name, "second")), .. Pairs]);

    [Fact]
    public void Layers_of_attributes_may_have_any_names() => AssertPlainCode(Names.Select(name =>
        $"[LstmGen.Lstm(Units = 5, Features = 2, Timesteps = 3, ReturnSequences = true, Name = {Literal(name)})] [LstmGen.Dense(Units = 2, Name = \"second\")]"), []);

    [Fact]
    public void Files_may_have_any_names()
    {
        var sources = Names.Where(name => name.Length < 100).Select(name => name.Replace('\\', '-') + ".keras").ToList();
        AssertPlainCode(
            sources.Select(source => $"[LstmGen.Weights({Literal(source)})]"),
            sources.Select((source, index) => ($"{index}.lstm", Stack(source, "first", "second").Manifest.Text)));
    }

    [Theory]
    [MemberData(nameof(Indices))]
    public void A_message_shows_any_name_on_one_line(int index)
    {
        var file = WeightsFile.Of("weather.keras", 3, 2).Layer(Names[index], "Conv1DTranspose");
        var run = GeneratorRun.Of("[LstmGen.Weights(\"weather.keras\")] partial class Model;", [file.Manifest]);
        var message = Assert.Single(run.Diagnostics).GetMessage(CultureInfo.InvariantCulture);
        AssertPlain(message, Shows);
        Assert.DoesNotContain('\n', message);
        Assert.Contains("is a Conv1DTranspose, which is not supported yet", message, StringComparison.Ordinal);
    }

    /// <summary>The generator has nothing to say, and what it emits are the tokens that it always emits, in characters that show.</summary>
    private static void AssertPlainCode(IEnumerable<string> attributes, IEnumerable<(string Path, string Text)> files)
    {
        var classes = attributes.Select((attribute, index) => $"{attribute} partial class Model{index};").ToList();
        var run = GeneratorRun.Of(string.Join("\n", classes), files);
        Assert.Empty(run.Diagnostics);
        Assert.Equal(classes.Count, run.Result.Results[0].GeneratedSources.Length);
        Assert.Single(run.Result.Results[0].GeneratedSources.Select(source => string.Join(' ', CodeOf(source))).Distinct());
        Assert.All(run.Result.Results[0].GeneratedSources, source =>
        {
            AssertPlain(source.SourceText.ToString(), Shows);
            Assert.Empty(source.SyntaxTree.GetDiagnostics());
        });
    }

    /// <summary>Each pair of names, in a class and a file of its own.</summary>
    private static void AssertHarmless((string First, string Second)[] names)
    {
        var run = Compiled.Cleanly(
            string.Join("\n", names.Select((_, index) => $"[LstmGen.Weights(\"{index}.keras\")] public partial class Model{index};")),
            names.Select((pair, index) => Stack($"{index}.keras", pair.First, pair.Second).Manifest));
        var assembly = run.Load();
        for (var index = 0; index < names.Length; index++)
        {
            var emitted = run.Result.Results[0].GeneratedSources.Single(source => source.HintName == $"Model{index}.g.cs");
            AssertPlain(emitted.SourceText.ToString(), Shows);
            Assert.Equal(PlainCode, CodeOf(emitted));

            var type = assembly.GetType($"Model{index}")!;
            Assert.Equal(names[index].First + ".kernel", RandomWeights.TensorsOf(type)[0].Name);
            AssertPlain((string)type.GetField("Summary")!.GetRawConstantValue()!, ShowsAtRunTime);
        }
    }

    /// <summary>What the code is made of, names and texts apart; the table of the summary has a line more where a name is broken.</summary>
    private static List<(SyntaxKind Kind, int Count)> CodeOf(GeneratedSourceResult source) =>
        [.. source.SyntaxTree.GetRoot().DescendantTokens()
            .Select(token => token.Kind())
            .Where(kind => kind is not (SyntaxKind.StringLiteralToken or SyntaxKind.PlusToken))
            .GroupBy(kind => kind).OrderBy(kinds => kinds.Key).Select(kinds => (kinds.Key, kinds.Count()))];

    private static WeightsFile Stack(string source, string first, string second) => WeightsFile.Of(source, 3, 2)
        .Layer(first, "LSTM", ("units", "5"), ("return_sequences", "true"))
        .Layer(second, "Dense", ("units", "2"))
        .WithValues();

    private static string Literal(string text) => "\"" + string.Concat(text.Select(character => $"\\u{(int)character:X4}")) + "\"";

    /// <summary>Lines of characters that show.</summary>
    private static void AssertPlain(string text, Func<char, bool> shows) =>
        Assert.Empty(text.Where(character => character != '\n' && !shows(character)).Distinct().Select(character => $"U+{(int)character:X4}"));

    /// <summary>Where an emoji is one and not two halves.</summary>
    private static bool ShowsAtRunTime(char character) => Shows(character) || char.IsSurrogate(character) || char.GetUnicodeCategory(character) == UnicodeCategory.PrivateUse;

    private static bool Shows(char character) => char.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
