using System.Globalization;
using System.Runtime.InteropServices;
using LstmGen.Networks;

namespace LstmGen.Importer.Tests;

public sealed class ImportCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lstmgen import").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_little_network_stands_in_the_manifest_alone()
    {
        Import("lstm_u4_f2_t10");
        var manifest = Manifest("lstm_u4_f2_t10");
        Assert.Equal("models/lstm_u4_f2_t10.keras", manifest.Source);
        Assert.Null(manifest.Error);
        Assert.Equal(Reading.Of(Cases.Bytes("lstm_u4_f2_t10")).Description, manifest.Network);
        Assert.Equal(Values("lstm_u4_f2_t10"), manifest.Tensors.SelectMany(tensor => tensor.Values!.Split(',').Select(Literal)));
        Assert.False(File.Exists(Output("lstm_u4_f2_t10", ".bin")));
    }

    [Theory, InlineData("weather"), InlineData("lstm_u128_f32_t12")]
    public void A_larger_one_has_its_weights_beside_it(string name)
    {
        Import(name);
        Assert.All(Manifest(name).Tensors, tensor => Assert.Null(tensor.Values));
        Assert.Equal(Values(name), MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(Output(name, ".bin"))).ToArray());
    }

    [Theory, InlineData("auxiliary_input"), InlineData("nested_model"), InlineData("cell_stack"), InlineData("bidirectional_none"), InlineData("lstm_stateful"), InlineData("double_precision")]
    public void A_model_comes_back_from_its_manifest_unchanged(string name)
    {
        Import(name);
        Assert.Equal(Reading.Of(Cases.Bytes(name)).Description, Manifest(name).Network);
    }

    [Fact]
    public void Float64_stands_in_literals_of_double()
    {
        Import("double_precision");
        var tensors = Manifest("double_precision").Tensors;
        Assert.All(tensors, tensor => Assert.Equal(ElementType.Float64, tensor.Element));
        Assert.Equal(
            Reading.Of(Cases.Bytes("double_precision")).Tensors.SelectMany(tensor => tensor.Doubles()),
            tensors.SelectMany(tensor => tensor.Values!.Split(',')).Select(text => double.Parse(text.TrimEnd('d'), CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Much_float64_stands_beside_in_eight_bytes_each()
    {
        var path = Path.Combine(_folder, "wide.keras");
        File.WriteAllBytes(path, Small.Wide);
        Run($"wide.keras\t{path}\t{Output("wide", "")}\t{Output("wide", ".bin")}");
        Assert.Equal([ElementType.Float64, ElementType.Float64], Manifest("wide").Tensors.Select(tensor => tensor.Element));
        Assert.Equal(sizeof(double) * (3 * 2000 + 2000), File.ReadAllBytes(Output("wide", ".bin")).Length);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_no_failure_but_a_manifest_that_says_why()
    {
        File.WriteAllText(Path.Combine(_folder, "broken.keras"), "no model");
        var (code, errors) = Run($"broken.keras\t{Path.Combine(_folder, "broken.keras")}\t{Output("broken", "")}\t{Output("broken", ".bin")}", Line("weather"));
        Assert.Equal((0, ""), (code, errors));
        Assert.Equal("it is text, not a file of Keras. Save the model with Keras 3: model.save(\"model.keras\").", Manifest("broken").Error);
        Assert.Null(Manifest("weather").Error);
    }

    [Fact]
    public void A_file_that_is_gone_is_said()
    {
        Run($"gone.keras\t{Path.Combine(_folder, "gone.keras")}\t{Output("gone", "")}\t{Output("gone", ".bin")}");
        Assert.Equal("there is no such file.", Manifest("gone").Error);
    }

    [Fact]
    public void Another_kind_of_file_is_said()
    {
        Run($"a.h5\t{Path.Combine(_folder, "a.h5")}\t{Output("a", "")}\t{Output("a", ".bin")}");
        Assert.Equal("files named '*.h5' are not supported yet. Supported so far: Keras 3 (.keras).", Manifest("a").Error);
    }

    [Fact]
    public void Weights_that_are_not_finite_are_told_by_their_first_element()
    {
        var path = Path.Combine(_folder, "nan.keras");
        File.WriteAllBytes(path, KerasFile.Changed("lstm_u4_f2_t10", file => file.Weights = ConvertTests.Patched(file.Weights, -0.1810213f, float.NegativeInfinity)));
        Run($"nan.keras\t{path}\t{Output("nan", "")}\t{Output("nan", ".bin")}");
        var tensors = Manifest("nan").Tensors;
        Assert.Equal([2L, null, null], tensors.Select(tensor => tensor.NotFinite));
        Assert.Equal([true, false, false], tensors.Select(tensor => tensor.Values is null));
        Assert.DoesNotContain("NaN", File.ReadAllText(Output("nan", "")), StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_of_an_earlier_import_go_away()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Output("lstm_u4_f2_t10", ""))!);
        File.WriteAllText(Output("lstm_u4_f2_t10", ".bin"), "stale");
        Import("lstm_u4_f2_t10");
        Assert.False(File.Exists(Output("lstm_u4_f2_t10", ".bin")));

        File.WriteAllText(Output("broken", ".bin"), "stale");
        Run($"broken.keras\t{Path.Combine(_folder, "broken.keras")}\t{Output("broken", "")}\t{Output("broken", ".bin")}");
        Assert.False(File.Exists(Output("broken", ".bin")));
    }

    [Fact]
    public void The_manifest_depends_on_nothing_but_the_file()
    {
        Import("lstm_u4_f2_t10");
        var first = File.ReadAllBytes(Output("lstm_u4_f2_t10", ""));
        var copy = Path.Combine(_folder, "else where.keras");
        File.Copy(Cases.Path("lstm_u4_f2_t10"), copy);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Commas();
            Run($"models\\lstm_u4_f2_t10.keras\t{copy}\t{Output("copy", "")}\t{Output("copy", ".bin")}");
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.Equal(first, File.ReadAllBytes(Output("copy", "")));
        Assert.Empty(Directory.GetFiles(_folder, "*.tmp", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_damaged_response_file_is_a_wrong_call()
    {
        var (code, errors) = Run("models/a.keras\tonly two");
        Assert.Equal(2, code);
        Assert.StartsWith("lstmgen: a line of the response file has 2 fields apart by tabs instead of 4: models/a.keras\tonly two", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_that_cannot_be_written_is_a_failure()
    {
        File.WriteAllText(Path.Combine(_folder, "file"), "");
        var (code, errors) = Run($"a.keras\t{Cases.Path("stack_2")}\t{Path.Combine(_folder, "file", "a.lstm")}\t{Path.Combine(_folder, "file", "a.bin")}");
        Assert.Equal(1, code);
        Assert.StartsWith("lstmgen: ", errors, StringComparison.Ordinal);
    }

    private static CultureInfo Commas()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "~";
        return culture;
    }

    private static float Literal(string text)
    {
        Assert.EndsWith("f", text, StringComparison.Ordinal);
        return float.Parse(text[..^1], CultureInfo.InvariantCulture);
    }

    private static IEnumerable<float> Values(string name) => Reading.Of(Cases.Bytes(name)).Tensors.SelectMany(tensor => tensor.Floats());

    private string Output(string name, string ending) => Path.Combine(_folder, "obj", name + ".keras.lstm" + ending);

    private Manifest Manifest(string name) => ManifestReader.Read(File.ReadAllText(Output(name, "")));

    private string Line(string name) => $"models/{name}.keras\t{Cases.Path(name)}\t{Output(name, "")}\t{Output(name, ".bin")}";

    private void Import(string name) => Assert.Equal((0, ""), Run(Line(name)));

    private (int Code, string Errors) Run(params string[] lines)
    {
        var responseFile = Path.Combine(_folder, "files.rsp");
        File.WriteAllLines(responseFile, lines);
        var errors = new StringWriter();
        return (Program.Run(["import", responseFile], TextWriter.Null, errors), errors.ToString());
    }
}
