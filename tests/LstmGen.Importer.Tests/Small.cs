using System.Text;
using System.Text.Json.Nodes;

namespace LstmGen.Importer.Tests;

/// <summary>A small network whose weights are given: one Dense of 3 inputs and 2 units.</summary>
internal static class Small
{
    private const string DenseConfig = """
        {
          "module": "keras", "class_name": "Sequential", "registered_name": null,
          "config": {
            "name": "sequential",
            "layers": [
              { "module": "keras.layers", "class_name": "InputLayer", "registered_name": null, "config": { "batch_shape": [null, 3], "dtype": "float32", "name": "input_layer" } },
              { "module": "keras.layers", "class_name": "Dense", "registered_name": null, "config": { "name": "dense", "units": 2, "activation": "linear", "use_bias": true } }
            ]
          }
        }
        """;

    public static byte[] DenseWith(byte[] weights) => With(JsonNode.Parse(DenseConfig)!, weights);

    public static byte[] With(JsonNode config, byte[] weights) => KerasFile.Zip(
        ("metadata.json", """{"keras_version": "3.15.1"}"""u8.ToArray()),
        ("config.json", Encoding.UTF8.GetBytes(config.ToJsonString())),
        ("model.weights.h5", weights));

    /// <summary>A Dense of 3 inputs and 2,000 units in float64.</summary>
    public static byte[] Wide
    {
        get
        {
            var config = JsonNode.Parse(DenseConfig)!;
            var dense = config["config"]!["layers"]![1]!["config"]!;
            (dense["units"], dense["dtype"]) = (2000, "float64");
            return With(config, Hdf5Builder.File(file =>
            {
                var vars = file.Group(Hdf5Builder.Link("0", file.Zeros(3, 2000)), Hdf5Builder.Link("1", file.Zeros(2000)));
                return file.Group(Hdf5Builder.Link("layers", file.Group(Hdf5Builder.Link("dense", file.Group(Hdf5Builder.Link("vars", vars))))));
            }));
        }
    }

    public static IReadOnlyList<Formats.ImportedTensor> Read(Func<Hdf5Builder, long> kernel) => Reading.Of(DenseWithKernel(kernel)).Tensors;

    /// <summary>The weights of the network, its kernel being any object.</summary>
    public static byte[] DenseWithKernel(Func<Hdf5Builder, long> kernel) => DenseWith(Hdf5Builder.File(file =>
    {
        var vars = file.Group(Hdf5Builder.Link("0", kernel(file)), Hdf5Builder.Link("1", file.Zeros(2)));
        return file.Group(Hdf5Builder.Link("layers", file.Group(Hdf5Builder.Link("dense", file.Group(Hdf5Builder.Link("vars", vars))))));
    }));
}
