using LstmGen.Networks;

namespace LstmGen.Generator.Tests;

/// <summary>Attributes become the network that the same layers are in Keras.</summary>
public sealed class DeclaredNetworkTests
{
    [Fact]
    public void Inputs_and_layers_are_wired_by_name()
    {
        var network = Declared.Network("""
            [Input(Name = "series", Timesteps = 9, Features = 3)] [Input(Name = "static", Features = 4)]
            [Lstm(Units = 6, Inputs = new[] { "series" })]
            [Concatenate(Inputs = new[] { "lstm", "static" })]
            [Dense(Units = 8, Activation = Activation.Relu)] [Dense(Units = 1)]
            """);
        Assert.True(network.IsFunctional);
        Assert.Equal(["series (9, 3)", "static (4)"], network.Inputs.Select(input => $"{input.Name} {input.Value.Shape}"));
        Assert.Equal(
            ["lstm LSTM [series] -> (6)", "concatenate Concatenate [lstm, static] -> (10)", "dense Dense [concatenate] -> (8)", "dense_1 Dense [dense] -> (1)"], network.Lines());
        Assert.Equal([new Edge("dense_1")], network.Outputs);
    }

    [Fact]
    public void Outputs_are_those_that_are_named()
    {
        var network = Declared.Network("""
            [Outputs("level", "kind", "lstm:2")]
            [Lstm(Units = 6, Features = 3, Timesteps = 9, ReturnState = true)] [Dense(Name = "level", Units = 1)] [Dense(Name = "kind", Units = 3, Inputs = new[] { "lstm" })]
            """);
        Assert.Equal([new Edge("level"), new Edge("kind"), new Edge("lstm", 0, 2)], network.Outputs);
        Assert.Equal("(6)", network.ValueOf(network.Outputs[2]).Shape.ToString());
    }

    [Fact]
    public void A_Bidirectional_holds_the_layer_that_follows_it()
    {
        var network = Declared.Network("[Bidirectional] [Lstm(Units = 5, Features = 3, Timesteps = 9, ReturnSequences = true)] [Lstm(Units = 2)]");
        Assert.Equal(["bidirectional Bidirectional [input_layer] -> (9, 10)", "lstm LSTM [bidirectional] -> (2)"], network.Lines());
        Assert.Equal(
            [
                "bidirectional/forward_layer.kernel (3, 20)", "bidirectional/forward_layer.recurrent_kernel (5, 20)", "bidirectional/forward_layer.bias (20)",
                "bidirectional/backward_layer.kernel (3, 20)", "bidirectional/backward_layer.recurrent_kernel (5, 20)", "bidirectional/backward_layer.bias (20)",
                "lstm.kernel (10, 8)", "lstm.recurrent_kernel (2, 8)", "lstm.bias (8)",
            ],
            network.TensorLines());
        Assert.Equal(["false", "true"], network.Layers[0].Inner.Select(layer => layer.Options.Text("go_backwards")));
    }

    [Fact]
    public void Or_the_two_that_follow_it()
    {
        var network = Declared.Network(
            "[Bidirectional(HasBackwardLayer = true, MergeMode = MergeMode.None, Features = 3, Timesteps = 9)] [Lstm(Units = 5)] [Gru(Units = 4, GoBackwards = true)] [Dense(Units = 1)] [Outputs(\"dense\", \"bidirectional:1\")]");
        Assert.Equal(["bidirectional Bidirectional [input_layer] -> (5), (4)", "dense Dense [bidirectional] -> (1)"], network.Lines());
        Assert.Equal(["LSTM", "GRU"], network.Layers[0].Inner.Select(layer => layer.Type.ClassName));
    }

    [Fact]
    public void An_encoder_hands_its_state_to_a_decoder()
    {
        var network = Declared.Network("""
            [Input(Name = "source", Timesteps = 8, Features = 3)] [Input(Name = "target", AnyLength = true, Features = 2)]
            [Lstm(Name = "encoder", Units = 6, ReturnState = true, Inputs = new[] { "source" })]
            [Lstm(Name = "decoder", Units = 6, ReturnSequences = true, Inputs = new[] { "target", "encoder:1", "encoder:2" })]
            [TimeDistributed] [Dense(Units = 2)]
            """);
        Assert.Equal(
            [
                "encoder LSTM [source] -> (6), (6), (6)", "decoder LSTM [target, encoder:1, encoder:2] -> (None, 6)",
                "time_distributed TimeDistributed [decoder] -> (None, 2)",
            ],
            network.Lines());
        Assert.Equal("time_distributed/layer.kernel (6, 2)", network.TensorLines().ElementAt(6));
    }

    [Fact]
    public void A_vector_is_repeated_and_the_last_timestep_picked()
    {
        var network = Declared.Network("[Gru(Units = 4, Features = 2)] [RepeatVector(Count = 5)] [SimpleRnn(Units = 3, ReturnSequences = true)] [LastTimestep]");
        Assert.Equal(
            [
                "gru GRU [input_layer] -> (4)", "repeat_vector RepeatVector [gru] -> (5, 4)", "simple_rnn SimpleRNN [repeat_vector] -> (5, 3)", "get_item GetItem [simple_rnn] -> (3)",
            ],
            network.Lines());
        Assert.Null(network.Inputs[0].Value.Shape.Timesteps);
    }

    [Fact]
    public void Every_merge_has_its_attribute()
    {
        var merges = new[] { "Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum" };
        var network = Declared.Network(
            "[Lstm(Units = 4, Features = 2, Timesteps = 3)] [Gru(Units = 4, Inputs = new[] { \"input_layer\" })] " +
            string.Concat(merges.Select(merge => $"[{merge}(Inputs = new[] {{ \"lstm\", \"gru\" }})] ")) +
            "[Concatenate(Axis = 1, Inputs = new[] { \"add\", \"subtract\", \"multiply\", \"average\", \"maximum\", \"minimum\" })]");
        Assert.Equal(merges, network.Nodes.Skip(2).Take(6).Select(node => node.Layer.Type.ClassName));
        Assert.Equal("(24)", network.Nodes[^1].Outputs[0].Shape.ToString());
    }

    [Fact]
    public void Double_precision_is_that_of_the_whole_network_and_of_the_weights_in_the_class()
    {
        var network = Declared.Network(
            "[Precision(Precision.Float64)] [SimpleRnn(Units = 1, Features = 1, Timesteps = 2)]",
            "[Kernel] static ReadOnlySpan<double> Kernel => [1e300]; [RecurrentKernel] static double[,] Recurrent => new double[,] { { 0.5 } }; [Bias] static double[] Bias => [0.25];");
        Assert.Equal(ElementType.Float64, network.Element);
        Assert.Equal(ElementType.Float64, network.Inputs[0].Value.Element);
        Assert.Equal(ElementType.Float64, network.Nodes[0].Outputs[0].Element);
    }

    [Fact]
    public void A_kernel_of_floats_in_double_precision_is_told()
    {
        var run = Testing.GeneratorRun.Of("""
            using LstmGen;
            [Precision(Precision.Float64)] [Dense(Units = 1, Features = 1, Timesteps = 1, UseBias = false)]
            partial class Model { [Kernel] static float[] K = { 1 }; public static object Use => K; }
            """);
        Assert.Contains(run.Diagnostics, diagnostic =>
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture) == "'K' is of type float[]; a weight in the class is a static ReadOnlySpan<double>, double[] or double[,]");
    }

    [Fact]
    public void What_other_frameworks_add_to_an_LSTM_has_its_weights()
    {
        var network = Declared.Network("""
            [Lstm(Units = 6, Features = 3, Timesteps = 9, Projection = 2, Peephole = true, OutputGateSeesCell = true, StoredState = true, InputForget = true, Clip = 3, CellActivation = Activation.Relu)]
            """);
        Assert.Equal(
            [
                "lstm.kernel (3, 24)", "lstm.recurrent_kernel (2, 24)", "lstm.bias (24)", "lstm.projection_kernel (6, 2)", "lstm.peephole_kernel (18)", "lstm.cell_kernel (6, 6)",
                "lstm.initial_h (2)", "lstm.initial_c (6)",
            ],
            network.TensorLines());
        Assert.Equal(["lstm LSTM [input_layer] -> (2)"], network.Lines());
        Assert.Equal("relu", LstmCellLayer.OfCell(network.Layers[0].Options).Name);
        Assert.Equal(
            "input(3) > lstm:LSTM(units=6,activation=tanh,recurrent_activation=sigmoid,use_bias=true,return_sequences=false,clip=3,stored_state=true,projection=2,peephole=true,input_forget=true,output_gate_sees_cell=true,cell_activation=relu)",
            Architecture.Of(network));
    }

    [Fact]
    public void Weights_in_the_class_belong_to_layers_by_name_or_by_attribute()
    {
        const string Numbers = "=> [1, 2];";
        Declared.Network(
            "[Bidirectional(MergeMode = MergeMode.Sum)] [SimpleRnn(Units = 1, Features = 2, Timesteps = 3, UseBias = false)] [Dense(Units = 1, UseBias = false)]",
            $"[Kernel(Layer = 1)] static float[] A {Numbers} [Kernel(Layer = \"bidirectional/backward_layer\")] static float[] B {Numbers} [Kernel(Layer = \"dense\")] static float[] C => [1];" +
            "[RecurrentKernel(Layer = \"bidirectional/forward_layer\")] static float[] D => [1]; [RecurrentKernel(Layer = \"bidirectional/backward_layer\")] static float[] E => [1];");
    }
}
