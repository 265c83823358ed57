using LstmGen.Networks;

namespace LstmGen.Generator.Tests;

/// <summary>What each kind of layer says of itself: its weights, its state, its outputs, and whether it can run a step at a time.</summary>
public sealed class LayerTests
{
    /// <summary>Parameter counts that Keras gives for 3 features and 6 units, one by one.</summary>
    [Theory]
    [InlineData("[Lstm(Units = 6, Features = 3)]", 240)]
    [InlineData("[Lstm(Units = 6, Features = 3, UseBias = false)]", 216)]
    [InlineData("[Gru(Units = 6, Features = 3)]", 198)]
    [InlineData("[Gru(Units = 6, Features = 3, ResetAfter = false)]", 180)]
    [InlineData("[Gru(Units = 6, Features = 3, UseBias = false)]", 162)]
    [InlineData("[SimpleRnn(Units = 6, Features = 3)]", 60)]
    [InlineData("[Bidirectional] [Lstm(Units = 6, Features = 3)]", 480)]
    [InlineData("[TimeDistributed] [Dense(Units = 6, Features = 3)]", 24)]
    [InlineData("[Conv1D(Filters = 6, KernelSize = 4, Features = 3)]", 78)]
    [InlineData("[Conv1D(Filters = 6, KernelSize = 4, Groups = 3, Features = 3)]", 30)]
    [InlineData("[DepthwiseConv1D(KernelSize = 4, DepthMultiplier = 2, Features = 3)]", 30)]
    [InlineData("[SeparableConv1D(Filters = 6, KernelSize = 4, DepthMultiplier = 2, UseBias = false, Features = 3)]", 60)]
    [InlineData("[MaxPooling1D(Features = 3)]", 0)]
    [InlineData("[BatchNormalization(Features = 3)]", 12)]
    [InlineData("[BatchNormalization(Features = 3, Center = false, Scale = false)]", 6)]
    [InlineData("[LayerNormalization(Features = 3)]", 6)]
    [InlineData("[LayerNormalization(Features = 3, Scale = false)]", 3)]
    [InlineData("[LayerNormalization(Features = 3, Scale = false, RmsScaling = true)]", 3)]
    [InlineData("[Input(Timesteps = 2, SampleShape = new[] { 4, 5, 3 })] [LayerNormalization(Axis = new[] { -2, -1 })]", 30)]
    [InlineData("[RmsNormalization(Features = 3)]", 3)]
    [InlineData("[UnitNormalization(Features = 3)]", 0)]
    [InlineData("[PRelu(Features = 3, Timesteps = 4)]", 12)]
    [InlineData("[PRelu(Features = 3, SharedAxes = new[] { 1 })]", 3)]
    [InlineData("[PRelu(Features = 3, SharedAxes = new[] { 1, 2 })]", 1)]
    [InlineData("[TimeDistributed] [PRelu(Features = 3, Timesteps = 4)]", 3)]
    public void Parameters_are_as_many_as_in_Keras(string attributes, int parameters) => Assert.Equal(parameters, Declared.Network(attributes).ParameterCount);

    [Theory]
    [InlineData("[Lstm(Units = 6, Features = 3)]", "h 6, c 6")]
    [InlineData("[Lstm(Units = 6, Features = 3, Projection = 2)]", "h 2, c 6")]
    [InlineData("[Gru(Units = 6, Features = 3)]", "h 6")]
    [InlineData("[SimpleRnn(Units = 6, Features = 3)]", "h 6")]
    [InlineData("[Bidirectional] [Lstm(Units = 6, Features = 3)]", "")]
    [InlineData("[Dense(Units = 6, Features = 3)]", "")]
    [InlineData("[Conv1D(Filters = 6, KernelSize = 4, DilationRate = 5, Features = 3)]", "tail 48, phase 2")]
    [InlineData("[Conv1D(Filters = 6, KernelSize = 4, Padding = Padding.Same, Features = 3)]", "")]
    [InlineData("[AveragePooling1D(PoolSize = 4, Features = 3)]", "tail 12, phase 2")]
    [InlineData("[Cropping1D(Cropping = new[] { 7, 2 }, Features = 3)]", "tail 9, phase 2")]
    [InlineData("[GlobalMaxPooling1D(Features = 3)]", "pooled 3, count 2")]
    public void State_is_what_a_step_hands_to_the_next(string attributes, string slots) =>
        Assert.Equal(slots, string.Join(", ", Declared.Network(attributes).Layers[0].StateSlots.Select(slot => $"{slot.Name} {slot.Size}")));

    [Theory]
    [InlineData("[Lstm(Units = 6, Features = 3)]", true, 0)]
    [InlineData("[Lstm(Units = 6, Features = 3, ReturnSequences = true)]", true, 1)]
    [InlineData("[Gru(Units = 6, Features = 3, GoBackwards = true, ReturnSequences = true)]", false, 1)]
    [InlineData("[Bidirectional] [SimpleRnn(Units = 6, Features = 3)]", false, 0)]
    [InlineData("[Bidirectional] [SimpleRnn(Units = 6, Features = 3, ReturnSequences = true)]", false, 1)]
    [InlineData("[TimeDistributed] [Dense(Units = 6, Features = 3)]", true, 1)]
    [InlineData("[Input(Features = 3)] [RepeatVector(Count = 4)]", false, 4)]
    [InlineData("[LastTimestep(Features = 3)]", true, 0)]
    [InlineData("[Conv1D(Filters = 6, KernelSize = 4, Features = 3)]", true, 1)]
    [InlineData("[Conv1D(Filters = 6, KernelSize = 4, Padding = Padding.Causal, Features = 3)]", true, 1)]
    [InlineData("[Conv1D(Filters = 6, KernelSize = 4, Padding = Padding.Same, Features = 3)]", false, 1)]
    [InlineData("[GlobalAveragePooling1D(Features = 3)]", true, 0)]
    [InlineData("[GlobalAveragePooling1D(KeepDims = true, Features = 3)]", false, 0)]
    [InlineData("[ZeroPadding1D(Features = 3)]", false, 1)]
    [InlineData("[UpSampling1D(Size = 3, Features = 3)]", false, 3)]
    [InlineData("[Input(Features = 3, AnyLength = true)] [Concatenate(Inputs = new[] { \"input_layer\", \"input_layer\" })]", true, 1)]
    [InlineData("[Input(Features = 3, AnyLength = true)] [Concatenate(Axis = 2, Inputs = new[] { \"input_layer\", \"input_layer\" })]", true, 1)]
    [InlineData("[Input(Features = 3, AnyLength = true)] [Concatenate(Axis = 1, Inputs = new[] { \"input_layer\", \"input_layer\" })]", false, 1)]
    [InlineData("[Input(Features = 3)] [Concatenate(Axis = 1, Inputs = new[] { \"input_layer\", \"input_layer\" })]", true, 1)]
    [InlineData("[LayerNormalization(Features = 3)]", true, 1)]
    [InlineData("[Softmax(Features = 3)]", true, 1)]
    [InlineData("[Softmax(Features = 3, Axis = 1)]", false, 1)]
    [InlineData("[PRelu(Features = 3, Timesteps = 4)]", false, 1)]
    [InlineData("[PRelu(Features = 3, Timesteps = 4, SharedAxes = new[] { 1 })]", true, 1)]
    [InlineData("[Input(Features = 3)] [PRelu]", true, 1)]
    public void A_layer_says_whether_it_is_causal_and_how_many_outputs_a_step_gives(string attributes, bool isCausal, int outputs)
    {
        var node = Declared.Network(attributes).Nodes[0];
        Assert.Equal(isCausal, node.IsCausal);
        Assert.Equal(outputs, node.Layer.Type.OutputsPerStep(node.Layer.Options));
    }

    /// <summary>As Keras' layers say: the mask of the timesteps goes on with a sequence, and ends where there is none or the layer takes none.</summary>
    [Theory]
    [InlineData("[LayerNormalization]", true)]
    [InlineData("[BatchNormalization]", true)]
    [InlineData("[UnitNormalization]", true)]
    [InlineData("[LeakyRelu]", true)]
    [InlineData("[PRelu]", true)]
    [InlineData("[Activation(Activation = Activation.Softmax)]", true)]
    [InlineData("[GlobalAveragePooling1D]", false)]
    [InlineData("[GlobalAveragePooling1D(KeepDims = true)]", false)]
    public void A_layer_passes_the_mask_on_or_ends_it(string layer, bool goesOn) =>
        Assert.Equal(goesOn, Declared.Network($"[Masking(Features = 3, Timesteps = 5)] {layer}").Nodes[1].Outputs[0].Mask is not null);

    [Theory]
    [InlineData("Concat", false, false, "(10)")]
    [InlineData("Sum", true, false, "(9, 5)")]
    [InlineData("None", false, false, "(5), (5)")]
    [InlineData("Mul", false, true, "(5), (5), (5), (5), (5)")]
    [InlineData("None", true, true, "(9, 5), (9, 5), (5), (5), (5), (5)")]
    public void Both_directions_give_their_merged_output_and_then_their_states(string mode, bool sequences, bool state, string shapes)
    {
        var network = Declared.Network(
            $"[Bidirectional(MergeMode = MergeMode.{mode})] [Lstm(Units = 5, Features = 3, Timesteps = 9, ReturnSequences = {(sequences ? "true" : "false")}, ReturnState = {(state ? "true" : "false")})]");
        Assert.Equal(shapes, string.Join(", ", network.Nodes[0].Outputs.Select(output => output.Shape)));
    }

    [Fact]
    public void The_initial_states_of_both_directions_come_one_after_the_other()
    {
        var network = Declared.Network("""
            [Input(Name = "x", Features = 3, Timesteps = 9)] [Input(Name = "a", Features = 5)] [Input(Name = "b", Features = 5)] [Input(Name = "c", Features = 4)]
            [Bidirectional(HasBackwardLayer = true, Inputs = new[] { "x", "a", "b", "c" })] [Lstm(Units = 5)] [Gru(Units = 4, GoBackwards = true)]
            """);
        Assert.Equal(["(9, 3) (5) (5)", "(9, 3) (4)"], network.Layers[0].Inner.Select(layer => string.Join(" ", layer.Inputs.Select(input => input.Shape))));
    }

    [Fact]
    public void The_gates_of_a_cell_are_those_of_its_layer() => Assert.Equal(["i f c o", "z r h", ""], new[] { "LSTM", "GRU", "SimpleRNN" }.Select(name => string.Join(" ", LayerTypes.Find(name)!.Gates)));

    [Fact]
    public void Every_kind_has_its_own_name_and_every_attribute_its_kind()
    {
        Assert.Distinct(LayerTypes.All.Select(type => type.ClassName));
        var attributes = typeof(LayerAttribute).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(LayerAttribute))).Select(type => type.Name);
        Assert.Equal(attributes.Order(StringComparer.Ordinal), LayerTypes.All.Where(type => type.HasAttribute).Select(type => type.AttributeName + "Attribute").Order(StringComparer.Ordinal));
    }

    /// <summary>An option that no property states could not be stated; a property that no option reads would say nothing.</summary>
    [Fact]
    public void Every_option_has_its_property_and_every_property_its_option()
    {
        string[] ofAll = ["Name", "Inputs", "Features", "Timesteps", "TypeId", "HasBackwardLayer"];
        foreach (var type in LayerTypes.All.Where(type => type.HasAttribute))
        {
            var properties = typeof(LayerAttribute).Assembly.GetType($"LstmGen.{type.AttributeName}Attribute")!.GetProperties().Select(property => property.Name).Except(ofAll);
            var options = type.Options.SelectMany(option => option.Kind == OptionKind.Activation
                ? new[] { "", "Alpha", "Beta", "Gamma" }.Select(parameter => option.PropertyName + parameter)
                : [option.PropertyName]);
            Assert.Equal(options.Order(StringComparer.Ordinal), properties.Order(StringComparer.Ordinal));
        }
    }
}
