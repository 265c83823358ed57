using System.Globalization;
using LstmGen.Networks;
using LstmGen.Testing;

namespace LstmGen.Generator.Tests;

/// <summary>Attributes beside a file whose network is no plain chain.</summary>
public sealed class GraphAgreementTests
{
    private static readonly NetworkDescription File = new(
        "functional", IsFunctional: true,
        EquatableArray.Of(new InputDescription("x", Shape.Of(9, 3), ElementType.Float32), new InputDescription("s", Shape.Of(4), ElementType.Float32)),
        EquatableArray.Of(
            new LayerDescription("bi", "Bidirectional", EquatableArray.Of(new Option("merge_mode", "sum")))
            {
                Inner = EquatableArray.Of(Recurrent("LSTM", "false"), Recurrent("GRU", "true")),
            },
            new LayerDescription("join", "Concatenate", EquatableArray<Option>.Empty)),
        EquatableArray.Of(
            new NodeDescription("bi", EquatableArray.Of(new Edge("x"))),
            new NodeDescription("join", EquatableArray.Of(new Edge("bi"), new Edge("s")))),
        EquatableArray.Of(new Edge("join")));

    [Theory]
    [InlineData("")]
    [InlineData("[Bidirectional(MergeMode = MergeMode.Sum, HasBackwardLayer = true)] [Lstm] [Gru] [Concatenate]")]
    [InlineData("[Input(Name = \"x\", Features = 3, Timesteps = 9)] [Input(Features = 4)] [Bidirectional(Name = \"bi\", HasBackwardLayer = true)] [Lstm(Units = 5, Features = 3)] [Gru(GoBackwards = true)] [Concatenate(Inputs = new[] { \"bi\", \"s\" })] [Outputs(\"join\")]")]
    public void What_agrees_is_not_told(string attributes) => Assert.Empty(Mistakes(attributes));

    [Theory]
    [InlineData("[Bidirectional(MergeMode = MergeMode.Ave, HasBackwardLayer = true)] [Lstm] [Gru] [Concatenate]", "LSTM023: MergeMode of layer 'bi' is ave here, but sum in 'm.keras'. Leave it out to take the file's, or name the file that was trained so.")]
    [InlineData("[Bidirectional] [Lstm] [Concatenate]", "LSTM024: [Bidirectional] holds an LSTM as its backward_layer here, but 'm.keras' has GRU 'bi/backward_layer' there. Leave all layer attributes out to take the file's.")]
    [InlineData("[Bidirectional(HasBackwardLayer = true)] [Gru] [Gru] [Concatenate]", "LSTM024: [Bidirectional] holds a GRU as its forward_layer here, but 'm.keras' has LSTM 'bi/forward_layer' there. Leave all layer attributes out to take the file's.")]
    [InlineData("[Bidirectional(HasBackwardLayer = true)] [Lstm] [Gru(Units = 7)] [Concatenate]", "LSTM021: 'm.keras' has kernel (3, 15) for layer 'bi/backward_layer', but [Gru(Units = 7, Features = 3)] needs (3, 21). The file fits Units = 5.")]
    [InlineData("[Bidirectional(HasBackwardLayer = true)] [Lstm] [Gru(ResetAfter = false)] [Concatenate]", "LSTM023: ResetAfter of layer 'bi/backward_layer' is false here, but true in 'm.keras'. Leave it out to take the file's, or name the file that was trained so.")]
    [InlineData("[Bidirectional(HasBackwardLayer = true)] [Lstm] [Gru(Timesteps = 8)] [Concatenate]", "LSTM016: Timesteps = 8 is stated here, but 'm.keras' has 9. Leave it out to take the file's.")]
    [InlineData("[Bidirectional(HasBackwardLayer = true)] [Lstm] [Gru] [Concatenate(Inputs = new[] { \"s\", \"bi\" })]", "LSTM024: The inputs of 'join' are 's', 'bi' here, but 'm.keras' has 'bi', 's' there. Leave all layer attributes out to take the file's.")]
    [InlineData("[Bidirectional(HasBackwardLayer = true)] [Lstm] [Gru]", "LSTM024: The attributes end before layer 2, but 'm.keras' has Concatenate 'join' there and 2 layers in all. Leave all layer attributes out to take the file's.")]
    [InlineData("[Input(Features = 3)] [Bidirectional(HasBackwardLayer = true)] [Lstm] [Gru] [Concatenate]", "LSTM024: The attributes have 1 input, but 'm.keras' has 2: 'x', 's'. Leave all layer attributes out to take the file's.")]
    public void What_does_not_is_told_once(string attributes, string mistake) => Assert.Equal(mistake, Assert.Single(Mistakes(attributes)));

    [Theory]
    [InlineData("[Lstm] [Dense] [Dense]")]
    [InlineData("[Lstm] [SharedLayer(\"lstm\")] [Dense] [Dense]")]
    [InlineData("[Lstm(Units = 4, Inputs = new[] { \"left\" })] [SharedLayer(\"lstm\", Name = \"other\", Inputs = new[] { \"right\" })] [Dense(Name = \"up\", Inputs = new[] { \"lstm\" })] [Dense(Inputs = new[] { \"other\" })] [Outputs(\"up\", \"down\", \"lstm\")]")]
    public void Uses_that_agree_are_not_told(string attributes) => Assert.Empty(Mistakes(attributes, Graphs.Shared));

    [Theory]
    [InlineData("[Lstm] [SharedLayer(\"ltsm\")] [Dense] [Dense]", "'ltsm' is used again here, but 'm.keras' has no layer of that name; the nearest is 'lstm'.")]
    [InlineData("[Lstm] [SharedLayer(\"memory\")] [Dense] [Dense]", "'memory' is used again here, but 'm.keras' has no layer of that name.")]
    [InlineData("[Lstm] [SharedLayer(\"lstm\")] [SharedLayer(\"lstm\")] [Dense] [Dense]", "'lstm' is used 3 times here, but 'm.keras' has 2 uses of it.")]
    [InlineData("[Lstm] [Dense] [SharedLayer(\"up\")] [Dense]", "'up' is used 2 times here, but 'm.keras' has 1 use of it.")]
    [InlineData("[Lstm] [SharedLayer(\"lstm\", Name = \"up\")] [Dense] [Dense]", "'up' is a further use of 'lstm' here, but 'm.keras' has something else of that name.")]
    [InlineData("[Lstm] [SharedLayer(\"lstm\", Inputs = new[] { \"left\" })] [Dense] [Dense]", "The inputs of 'lstm_use_2' are 'left' here, but 'm.keras' has 'right' there.")]
    [InlineData("[Lstm] [SharedLayer(\"lstm\", Name = \"other\")] [Dense(Inputs = new[] { \"other\" })] [Dense]", "The inputs of 'up' are 'other' here, but 'm.keras' has 'lstm' there.")]
    [InlineData("[Lstm] [Dense] [Dense(Inputs = new[] { \"lstm\" })]", "The inputs of 'down' are 'lstm' here, but 'm.keras' has 'lstm_use_2' there.")]
    public void Uses_that_do_not_agree_are_told_once(string attributes, string mistake) =>
        Assert.Equal($"LSTM024: {mistake} Leave all layer attributes out to take the file's.", Assert.Single(Mistakes(attributes, Graphs.Shared)));

    [Fact]
    public void A_class_may_compute_in_double_what_was_trained_in_single_precision()
    {
        var run = Run("[Precision(Precision.Float64)]", File);
        var compiled = (CompiledModel)run.Result.Results[0].TrackedSteps[LstmGenerator.ModelsStep].Single().Outputs.Single().Value;
        Assert.Equal(ElementType.Float64, compiled.Model.Network!.Element);
        Assert.All(compiled.Model.Network.Nodes, node => Assert.Equal(ElementType.Float64, node.Outputs[0].Element));
    }

    private static IEnumerable<string> Mistakes(string attributes) => Mistakes(attributes, File);

    private static IEnumerable<string> Mistakes(string attributes, NetworkDescription file) => Run(attributes, file).Diagnostics
        .Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");

    private static GeneratorRun Run(string attributes, NetworkDescription file) =>
        GeneratorRun.Of($"using LstmGen;\n{attributes} [Weights(\"m.keras\")] public sealed partial class Model;", [Graphs.Manifest("m.keras", file)]);

    private static LayerDescription Recurrent(string className, string goBackwards) =>
        new(className, className, EquatableArray.Of(new Option("units", "5"), new Option("go_backwards", goBackwards)));
}
