using LstmGen.Networks;

namespace LstmGen.Generator.Tests;

/// <summary>The line that weights are refused by says all that makes them another network's.</summary>
public sealed class ArchitectureTests
{
    [Fact]
    public void A_chain_names_its_layers_and_their_options() => Assert.Equal(
        "input(2) > lstm:LSTM(units=4,activation=tanh,recurrent_activation=sigmoid,use_bias=true,return_sequences=false) > dense:Dense(units=1,activation=linear,use_bias=true)",
        Of("[Lstm(Units = 4, Features = 2, Timesteps = 5)] [Dropout(Rate = 0.5)] [Dense(Units = 1)]"));

    [Fact]
    public void What_a_layer_holds_stands_in_braces() => Assert.Equal(
        "input(2) > bidirectional:Bidirectional(merge_mode=sum){" +
        "forward_layer:SimpleRNN(units=4,activation=tanh,use_bias=true,return_sequences=false)," +
        "backward_layer:SimpleRNN(units=4,activation=tanh,use_bias=true,return_sequences=false,go_backwards=true)}",
        Of("[Bidirectional(MergeMode = MergeMode.Sum)] [SimpleRnn(Units = 4, Features = 2)]"));

    [Fact]
    public void A_graph_names_the_sources_of_each_use_whatever_passes_them_on() => Assert.Equal(
        "a(3) & b(3) > add:Add()[a:0:0,b:0:0] > dense:Dense(units=1,activation=linear,use_bias=true)[add:0:0] > [dense:0:0,add:0:0]",
        Of("[Input(Name = \"a\", Features = 3)] [Input(Name = \"b\", Features = 3)] [Add(Inputs = new[] { \"a\", \"b\" })] [Dropout] [Dense(Units = 1)] [Outputs(\"dense\", \"dropout\")]"));

    [Theory]
    [InlineData("GoBackwards = true")]
    [InlineData("ReturnState = true")]
    [InlineData("ResetAfter = false")]
    [InlineData("Clip = 2")]
    [InlineData("StoredState = true")]
    [InlineData("UseBias = false")]
    [InlineData("RecurrentActivation = Activation.HardSigmoid")]
    public void Each_option_that_changes_the_network_changes_the_line(string option) => Assert.NotEqual(Gru(""), Gru(", " + option));

    [Theory]
    [InlineData("Stateful = true")]
    [InlineData("Dropout = 0.5")]
    [InlineData("Unroll = true")]
    [InlineData("Timesteps = 7")]
    public void No_other_does(string option) => Assert.Equal(Gru(""), Gru(", " + option));

    private static string Gru(string options) => Of($"[Gru(Units = 4, Features = 2{options})]");

    private static string Of(string attributes) => Architecture.Of(Declared.Network(attributes));
}
