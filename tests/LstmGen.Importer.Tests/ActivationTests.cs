using System.Text.Json.Nodes;

namespace LstmGen.Importer.Tests;

/// <summary>Every way in which Keras writes an activation becomes one text.</summary>
public sealed class ActivationTests
{
    [Theory]
    [InlineData("null", "linear")]
    [InlineData("\"mish\"", "mish")]
    [InlineData("\"swish\"", "silu")]
    [InlineData("\"hard_swish\"", "hard_silu")]
    [InlineData("""{"module": "builtins", "class_name": "function", "config": "leaky_relu", "registered_name": "function"}""", "leaky_relu")]
    [InlineData("""{"module": "keras.layers", "class_name": "LeakyReLU", "config": {"name": "a", "trainable": true, "negative_slope": 0.3}, "registered_name": null}""", "leaky_relu(negative_slope=0.3)")]
    [InlineData("""{"module": "keras.layers", "class_name": "ReLU", "config": {"max_value": 6, "negative_slope": 0.1, "threshold": 0.0}, "registered_name": null}""", "relu(negative_slope=0.1,max_value=6)")]
    [InlineData("""{"module": "keras.layers", "class_name": "ReLU", "config": {"max_value": null, "negative_slope": 0.0, "threshold": 0.0}, "registered_name": null}""", "relu")]
    [InlineData("""{"module": "keras.layers", "class_name": "ELU", "config": {"alpha": {"class_name": "__numpy__", "config": {"value": 0.5, "dtype": "float32"}}}, "registered_name": null}""", "elu(alpha=0.5)")]
    [InlineData("""{"module": "keras.layers", "class_name": "Activation", "config": {"activation": "swish"}, "registered_name": null}""", "silu")]
    [InlineData("""{"module": "keras.layers", "class_name": "Softmax", "config": {"axis": [-1]}, "registered_name": null}""", "softmax")]
    public void As_Keras_writes_it(string json, string text)
    {
        var file = KerasFile.Changed("classify_softmax", file => file.Layers.Last(layer => (string?)layer!["class_name"] == "Dense")!["config"]!["activation"] = JsonNode.Parse(json));
        var head = Reading.Of(file).Description.Layers.Last(layer => layer.ClassName == "Dense");
        Assert.Equal(text, head.Options.Single(option => option.Name == "activation").Value);
    }
}
