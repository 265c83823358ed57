using LstmGen.Networks;

namespace LstmGen.Importer.Tests;

public sealed class SummaryTests
{
    public static TheoryData<string> Supported => Cases.Supported;

    [Theory, MemberData(nameof(Supported))]
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

    [Fact]
    public void Inputs_stand_where_Keras_lists_them_and_what_is_connected_is_said() =>
        Assert.Equal(Expected("auxiliary_input"), Draw("functional", ["series:9,3", "static:4"],
        [
            new Use("lstm", "LSTM", 240, ["6"], [new("series")]),
            new Use("concatenate", "Concatenate", 0, ["10"], [new("lstm"), new("static")]),
            new Use("dense_1", "Dense", 88, ["8"], [new("concatenate")]),
            new Use("dense", "Dense", 9, ["1"], [new("dense_1")]),
        ], [new("dense")]));

    [Fact]
    public void A_shared_layer_stands_once_with_all_its_sources() =>
        Assert.Equal(Expected("shared_layer"), Draw("functional", ["left:9,3", "right:9,3"],
        [
            new Use("lstm", "LSTM", 240, ["6"], [new("left")]),
            new Use("lstm", "LSTM", 240, ["6"], [new("right")]),
            new Use("subtract", "Subtract", 0, ["6"], [new("lstm"), new("lstm", 1)]),
            new Use("multiply", "Multiply", 0, ["6"], [new("lstm"), new("lstm", 1)]),
            new Use("concatenate", "Concatenate", 0, ["12"], [new("subtract"), new("multiply")]),
            new Use("dense", "Dense", 13, ["1"], [new("concatenate")]),
        ], [new("dense")]));

    [Fact]
    public void A_functional_model_that_is_a_chain_shows_its_input_but_no_connections() =>
        Assert.Equal(Expected("nested_model"), Draw("functional_1", ["input_layer_1:9,3"],
        [
            new Use("inner", "Sequential", 268, ["9,4"], [new("input_layer_1")]),
            new Use("gru", "GRU", 165, ["5"], [new("inner")]),
            new Use("dense_1", "Dense", 12, ["2"], [new("gru")]),
        ], [new("dense_1")]));

    /// <summary>What Keras prints for LSTM(6, return_sequences=True, return_state=True) that is given its state.</summary>
    [Fact]
    public void Several_outputs_stand_in_brackets_and_a_word_too_long_is_cut()
    {
        var table = Draw("functional", ["input_layer:9,3", "input_layer_1:6", "input_layer_2:6"],
            [new Use("lstm", "LSTM", 240, ["9,6", "6", "6"], [new("input_layer"), new("input_layer_1"), new("input_layer_2")])],
            [new("lstm"), new("lstm", 0, 1), new("lstm", 0, 2)]);
        Assert.Contains("""
            │ lstm (LSTM)           │ [(None, 9, 6),    │         240 │ input_layer[0][0], │
            │                       │ (None, 6), (None, │             │ input_layer_1[0][… │
            │                       │ 6)]               │             │ input_layer_2[0][… │
            """.ReplaceLineEndings("\n"), table, StringComparison.Ordinal);
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
        Assert.Contains($" Total params: {parameters:N0} ({expected})\n", Draw("m", ["x:3"], [new Use("dense", "Dense", parameters, ["1"], [new("x")])], [new("dense")]), StringComparison.Ordinal);

    [Fact]
    public void Names_cannot_break_the_table()
    {
        var table = Draw("m\u001b[2J", ["x:3"], [new Use("a\nb\tc", "Dense", 1, ["1"], [new("x")])], [new("a\nb\tc")]);
        Assert.Contains("Model: \"m?[2J\"", table, StringComparison.Ordinal);
        Assert.Contains("│ a?b?c (Dense)                     │", table, StringComparison.Ordinal);
    }

    private static string Expected(string name) => File.ReadAllText(Cases.Path(name, "summary.txt")).TrimEnd('\n') + "\n";

    /// <summary>One use of a layer of any class: its parameters, the shapes of its outputs, its sources.</summary>
    private sealed record Use(string Name, string ClassName, int Parameters, string[] Outputs, Edge[] Sources);

    private static string Draw(string name, string[] inputs, Use[] uses, Edge[] outputs)
    {
        var layers = uses.DistinctBy(use => use.Name).ToDictionary(use => use.Name, use => new Layer(
            use.Name, new AnyLayer(use.ClassName), new LayerOptions(EquatableArray<OptionDefinition>.Empty, EquatableArray<Option>.Empty),
            use.Parameters == 0 ? EquatableArray<Parameter>.Empty : EquatableArray.Of(new Parameter("kernel", EquatableArray.Of(use.Parameters)))));
        var nodes = uses.Select((use, index) => new Node(
            layers[use.Name], uses.Take(index).Count(before => before.Name == use.Name), use.Sources.ToEquatable(), EquatableArray<NetworkValue>.Empty, use.Outputs.Select(Value).ToEquatable()));
        return Summary.Of(new Network(
            name, true, inputs.Select(input => input.Split(':')).Select(parts => new NetworkInput(parts[0], Value(parts[1]))).ToEquatable(),
            layers.Values.ToEquatable(), nodes.ToEquatable(), outputs.ToEquatable()));
    }

    private static NetworkValue Value(string axes) =>
        new(Shape.Of([.. axes.Split(',').Select(axis => (int?)int.Parse(axis, System.Globalization.CultureInfo.InvariantCulture))]), ElementType.Float32);

    private sealed class AnyLayer(string className) : LayerType
    {
        public override string ClassName => className;

        public override EquatableArray<OptionDefinition> Options => EquatableArray<OptionDefinition>.Empty;

        public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => Inferred.Value(inputs[0]);
    }
}
