using System.Text;
using System.Text.Json.Nodes;

namespace LstmGen.Importer.Tests;

/// <summary>What is said of a config.json that cannot be taken as it is.</summary>
public sealed class ConfigReasonTests
{
    private const string Damaged = " The file is damaged or no file of Keras 3; save the model again.";

    /// <summary>One change of the LSTM's own config: key, value as JSON, reason.</summary>
    [Theory]
    [InlineData("activation", """{"module": "builtins", "class_name": "function", "config": "my_act", "registered_name": "function"}""",
        "LSTM 'lstm' has 'my_act', which is no activation of Keras, as its activation: not supported yet.")]
    [InlineData("recurrent_activation", """{"module": "keras.layers", "class_name": "PReLU", "config": {"shared_axes": null}, "registered_name": null}""",
        "LSTM 'lstm' has 'PReLU', which is no activation of Keras, as its recurrent_activation: not supported yet.")]
    [InlineData("activation", """{"module": "mine", "class_name": "ELU", "config": {"alpha": 1}, "registered_name": "mine>ELU"}""",
        "LSTM 'lstm' has 'ELU', which is no activation of Keras, as its activation: not supported yet.")]
    [InlineData("activation", """{"module": "keras.layers", "class_name": "Softmax", "config": {"axis": 1}, "registered_name": null}""",
        "LSTM 'lstm' has a Softmax over another axis than the last as its activation: not supported yet.")]
    [InlineData("activation", """{"module": "keras.layers", "class_name": "ELU", "config": {"alpha": "one"}, "registered_name": null}""",
        "its config.json has text at 'config.layers[1].config.activation.config.alpha', where a finite number is expected." + Damaged)]
    [InlineData("activation", "7", "its config.json has 7 at 'config.layers[1].config.activation', where an object is expected." + Damaged)]
    [InlineData("lora_rank", "4", "LSTM 'lstm' has the option 'lora_rank', which is not supported yet; it may change what the layer computes.")]
    [InlineData("peephole", "true", "LSTM 'lstm' has the option 'peephole', which is not supported yet; it may change what the layer computes.")]
    [InlineData("quantization_config", """{"mode": "int8"}""", "LSTM 'lstm' has the option 'quantization_config', which is not supported yet; it may change what the layer computes.")]
    [InlineData("units", "\"four\"", "its config.json has text at 'config.layers[1].config.units', where a whole number is expected." + Damaged)]
    [InlineData("units", "4.5", "its config.json has 4.5 at 'config.layers[1].config.units', where a whole number is expected." + Damaged)]
    [InlineData("units", "1e99", "its config.json has 1e99 at 'config.layers[1].config.units', where a whole number is expected." + Damaged)]
    [InlineData("units", "[4, 4]", "LSTM 'lstm' has units = several axes: not supported yet.")]
    [InlineData("use_bias", "1", "its config.json has 1 at 'config.layers[1].config.use_bias', where true or false is expected." + Damaged)]
    [InlineData("dropout", "null", "its config.json has null at 'config.layers[1].config.dropout', where a finite number is expected." + Damaged)]
    [InlineData("dropout", "1e999", "its config.json has 1e999 at 'config.layers[1].config.dropout', where a finite number is expected." + Damaged)]
    [InlineData("dtype", "\"float64\"", "layer 'lstm' computes in float64 and layer 'dense' in float32; all layers of a network must compute in one. Build the model with one dtype policy, copy the weights over and save it again.")]
    [InlineData("dtype", """{"module": "keras", "class_name": "DTypePolicy", "config": {"name": "mixed_float16"}, "registered_name": null}""",
        "layer 'lstm' has the dtype policy 'mixed_float16'; supported are float32 and float64. Build the model with one of them, copy the weights over and save it again.")]
    [InlineData("dtype", """{"module": "keras", "class_name": "QuantizedDTypePolicy", "config": {"mode": "int8"}, "registered_name": null}""",
        "layer 'lstm' has the dtype policy 'QuantizedDTypePolicy'; supported are float32 and float64. Build the model with one of them, copy the weights over and save it again.")]
    [InlineData("name", "7", "its config.json has 7 at 'config.layers[1].config.name', where text is expected." + Damaged)]
    public void An_option(string key, string value, string reason) =>
        Assert.Equal(reason, Reading.Reason(KerasFile.Changed("dense_on_sequence", file => file.Layer(1)[key] = JsonNode.Parse(value))));

    /// <summary>One change of a norm's or a function's config: the case, the layer's place in it, key, value as JSON, reason.</summary>
    [Theory]
    [InlineData("batch_norm", 1, "axis", "[1, 2]", "BatchNormalization 'batch_normalization' has axis = several axes: not supported yet.")]
    [InlineData("batch_norm", 1, "virtual_batch_size", "4", "BatchNormalization 'batch_normalization' has the option 'virtual_batch_size', which is not supported yet; it may change what the layer computes.")]
    [InlineData("layer_norm", 2, "axis", "\"last\"", "its config.json has text at 'config.layers[2].config.axis', where a whole number is expected." + Damaged)]
    [InlineData("layer_norm", 2, "axis", "[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]", "LayerNormalization 'layer_normalization' has more than 16 numbers as its axis: not supported yet.")]
    [InlineData("layer_norm", 2, "epsilon", "null", "its config.json has null at 'config.layers[2].config.epsilon', where a finite number is expected." + Damaged)]
    [InlineData("flatten_head", 2, "data_format", "\"channels_first\"", "Flatten 'flatten' has data_format = 'channels_first', where channels_last is needed: not supported yet.")]
    [InlineData("relu_options", 3, "axis", "[1, 2]", "Softmax 'softmax' has axis = several axes: not supported yet.")]
    public void A_norm_or_a_function(string name, int layer, string key, string value, string reason) =>
        Assert.Equal(reason, Reading.Reason(KerasFile.Changed(name, file => file.Layer(layer)[key] = JsonNode.Parse(value))));

    /// <summary>One change of the whole config: path, value as JSON, reason.</summary>
    [Theory]
    [InlineData("class_name", "\"MyModel\"", "the model is a 'MyModel'; supported are Sequential and Functional models. Build the network with one of them, copy the weights over and save that.")]
    [InlineData("module", "\"my_models\"", "the model is a 'Sequential' of the Python module 'my_models', not of Keras. What it computes stands in Python, not in the file; use layers of Keras.")]
    [InlineData("config", "[]", "its config.json has a list at 'config', where an object is expected." + Damaged)]
    [InlineData("config/layers", "{}", "its config.json has an object at 'config.layers', where a list is expected." + Damaged)]
    [InlineData("config/layers", "[]", "the model has no layer. Add some before you save it.")]
    [InlineData("config/layers/1/class_name", "null", "its config.json has null at 'config.layers[1].class_name', where text is expected." + Damaged)]
    [InlineData("config/layers/1/registered_name", "\"shop>LSTM\"", "layer 'lstm' is a 'LSTM', a class of its author's own (registered as 'shop>LSTM'). What it computes stands in Python, not in the file; use layers of Keras.")]
    [InlineData("config/layers/1/module", "\"__main__\"", "layer 'lstm' is a 'LSTM' of the Python module '__main__', not of Keras. What it computes stands in Python, not in the file; use layers of Keras.")]
    [InlineData("config/layers/0/config/batch_shape", "[null, 0, 2]", "its config.json has 0 at 'config.layers[0].config.batch_shape[1]', where a length from 1 to 100,000,000 or null is expected." + Damaged)]
    [InlineData("config/layers/0/config/batch_shape", "[]", "its config.json has a list at 'config.layers[0].config.batch_shape', where a shape of 1 to 5 axes is expected." + Damaged)]
    [InlineData("config/layers/0/config/dtype", "\"float64\"", "the input 'input_layer' is of type 'float64', but the layers compute in float32. Give both the same and save the model again.")]
    [InlineData("config/layers/0/config/ragged", "true", "the input 'input_layer' has ragged = true, which is not supported yet.")]
    public void The_model(string path, string value, string reason) =>
        Assert.Equal(reason, Reading.Reason(KerasFile.Changed("lstm_u4_f2_t10", file => Set(file.Config, path, value))));

    /// <summary>One change of a functional model with two inputs.</summary>
    [Theory]
    [InlineData("config/input_layers", """[["series", 0, 0], ["nobody", 0, 0]]""", "it names 'nobody' as an input, but has no input layer of that name. The file is damaged; save the model again.")]
    [InlineData("config/input_layers", """["series", 0]""", "its config.json has a list at 'config.input_layers', where a layer, a use and an output is expected." + Damaged)]
    [InlineData("config/output_layers", """["dense", -1, 0]""", "its config.json has -1 at 'config.output_layers[1]', where a number from 0 is expected." + Damaged)]
    [InlineData("config/layers/2/config/name", "\"series\"", "two of its inputs are named 'series'. The file is damaged; save the model again.")]
    [InlineData("config/layers/1/inbound_nodes/0/kwargs/training", "true",
        "layer 'lstm' is called with training = True, so that it does in every prediction what it does in training; that is not supported.")]
    [InlineData("config/layers/1/inbound_nodes/0/args/0", "1.5", "layer 'lstm' is called with a constant, which is not supported yet. Give it the outputs of layers alone.")]
    public void The_graph(string path, string value, string reason) =>
        Assert.Equal(reason, Reading.Reason(KerasFile.Changed("auxiliary_input", file => Set(file.Config, path, value))));

    [Theory]
    [InlineData("{\"keras_version\": \"2.21.0\"}", "it was written by Keras '2.21.0', and files of Keras 2 are not supported yet. Load it in Keras 3 and save it again: keras.models.load_model(…).save(\"model.keras\").")]
    [InlineData("{\"keras_version\": \"4.0.0\"}", "it was written by Keras '4.0.0'; known is Keras 3.")]
    [InlineData("{}", "its metadata.json has no 'keras_version' at its top." + Damaged)]
    [InlineData("[]", "its metadata.json has a list at its top, where an object is expected." + Damaged)]
    public void The_version(string metadata, string reason) =>
        Assert.Equal(reason, Reading.Reason(KerasFile.Changed("lstm_u1_f1_t1", file => file.Metadata = Encoding.UTF8.GetBytes(metadata))));

    [Fact]
    public void No_shape_of_the_input() =>
        Assert.Equal(
            "the model does not say what shape its input has, since it was saved before it was built. Give it an Input layer as its first, or call model.build((None, timesteps, features)), and save it again.",
            Reading.Reason(KerasFile.Changed("lstm_u4_f2_t10", file =>
            {
                file.Layers.RemoveAt(0);
                file.Config["config"]!["build_input_shape"] = null;
            })));

    [Fact]
    public void No_JSON() =>
        Assert.StartsWith("its config.json is not JSON: 'N' is an invalid start of a value (line 1). The file is damaged, or holds NaN or Infinity, which is no JSON; save the model again.", Reading.Reason(WithConfig("{\"config\": NaN}")), StringComparison.Ordinal);

    [Fact]
    public void Nesting_without_end() =>
        Assert.StartsWith("its config.json is not JSON: The maximum configured depth of 200 has been exceeded", Reading.Reason(WithConfig(new string('[', 100_000))), StringComparison.Ordinal);

    [Fact]
    public void Half_a_character() =>
        Assert.Equal("its config.json has text at 'class_name', where valid Unicode text is expected." + Damaged, Reading.Reason(WithConfig("""{"class_name": "\ud800"}""")));

    [Fact]
    public void More_layers_than_any_network_has() =>
        Assert.Equal("the model has 2,001 layers; at most 2,000 are read.", Reading.Reason(WithConfig(
            "{\"class_name\": \"Sequential\", \"config\": {\"name\": \"m\", \"layers\": [" + string.Join(",", Enumerable.Repeat("{}", 2_001)) + "]}}")));

    [Fact]
    public void Names_from_the_file_cannot_break_a_reason()
    {
        var reason = Reading.Reason(KerasFile.Changed("lstm_u4_f2_t10", file =>
        {
            file.Layer(1)["name"] = "a\nb\u001b[2J\u202e\u2028" + new string('x', 10_000);
            file.Layer(1)["dtype"] = "float16";
        }));
        Assert.StartsWith("layer 'a?b?[2J??xxxxx", reason, StringComparison.Ordinal);
        Assert.InRange(reason.Length, 100, 300);
    }

    private static byte[] WithConfig(string config) => KerasFile.Zip(
        ("metadata.json", """{"keras_version": "3.15.1"}"""u8.ToArray()), ("config.json", Encoding.UTF8.GetBytes(config)), ("model.weights.h5", []));

    private static void Set(JsonNode root, string path, string value)
    {
        var steps = path.Split('/');
        var node = steps[..^1].Aggregate(root, (at, step) => int.TryParse(step, System.Globalization.CultureInfo.InvariantCulture, out var index) ? at[index]! : at[step]!);
        if (int.TryParse(steps[^1], System.Globalization.CultureInfo.InvariantCulture, out var last))
            node[last] = JsonNode.Parse(value);
        else
            node[steps[^1]] = JsonNode.Parse(value);
    }
}
