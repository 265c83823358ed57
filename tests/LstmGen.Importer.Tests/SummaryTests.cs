using LstmGen.Networks;

namespace LstmGen.Importer.Tests;

public sealed class SummaryTests
{
    public static TheoryData<string> All => Cases.All;

    [Theory, MemberData(nameof(All))]
    public void The_table_is_that_of_Keras_to_the_letter(string name)
    {
        var expected = File.ReadAllText(Cases.Path(name, "summary.txt")).TrimEnd('\n');
        Assert.Equal(expected, Summary.Of(Reading.Of(Cases.Bytes(name)).Network!).TrimEnd('\n'));
    }

    [Fact]
    public void Normalization_counts_its_samples_in_eight_bytes()
    {
        var table = Summary.Of(Reading.Of(Cases.Bytes("weather")).Network!);
        Assert.EndsWith(" Total params: 4,778 (18.67 KB)\n Trainable params: 4,769 (18.63 KB)\n Non-trainable params: 9 (40.00 B)\n", table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(288, "1.12 KB")]
    [InlineData(864, "3.38 KB")]
    [InlineData(255, "1020.00 B")]
    [InlineData(256, "1.00 KB")]
    [InlineData(262_143, "1024.00 KB")]
    [InlineData(262_144, "1.00 MB")]
    [InlineData(25_000_000, "95.37 MB")]
    public void Sizes_are_rounded_as_Python_rounds(int parameters, string expected) =>
        Assert.Contains($" Total params: {parameters:N0} ({expected})\n", Summary.Of(WithParameters(parameters)), StringComparison.Ordinal);

    [Fact]
    public void Names_cannot_break_the_table()
    {
        var file = KerasFile.Changed("lstm_u1_f1_t1", file =>
        {
            file.Config["config"]!["name"] = "m\u001b[2J";
            file.Layer(1)["name"] = "a\nb\tc";
        });
        var table = Summary.Of(Reading.Of(file).Network!);
        Assert.Contains("Model: \"m?[2J\"", table, StringComparison.Ordinal);
        Assert.Contains("│ a?b?c (LSTM)                      │", table, StringComparison.Ordinal);
    }

    private static Network WithParameters(int count)
    {
        var type = LayerTypes.Find("Dense")!;
        var parameters = EquatableArray.Of(new Parameter("kernel", EquatableArray.Of(count)));
        var layer = new Layer("dense", type, new LayerOptions(type.Options, EquatableArray<Option>.Empty), parameters);
        var value = new NetworkValue(Shape.Of(1), ElementType.Float32);
        var (source, output) = (EquatableArray.Of(new Edge("x")), EquatableArray.Of(new Edge("dense")));
        var outline = new Outline(
            null, EquatableArray.Of(new OutlinePart("dense", "Dense", parameters)), EquatableArray.Of(new OutlineUse("dense", 0, source, EquatableArray.Of(value))), output);
        return new Network(
            "m", true, EquatableArray.Of(new NetworkInput("x", value)), EquatableArray.Of(layer),
            EquatableArray.Of(new Node(layer, 0, source, EquatableArray.Of(value), EquatableArray.Of(value))), output, outline);
    }
}
