using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using LstmGen.Benchmarks.Models;
using PureHDF;

namespace LstmGen.Benchmarks.Figures;

/// <summary>Writes an LSTM as Keras saves it: as much of the file as the importer asks for.</summary>
internal static class KerasFile
{
    public static byte[] Of(LayerWeights weights, int timesteps)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("metadata.json", Text(new JsonObject { ["keras_version"] = "3.15.1" }));
            Add("config.json", Text(Config(weights, timesteps)));
            Add("model.weights.h5", Weights(weights));

            void Add(string name, byte[] content)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }

    private static byte[] Text(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    private static JsonObject Config(LayerWeights weights, int timesteps) => Object("keras", "Sequential", new JsonObject
    {
        ["name"] = "sequential",
        ["layers"] = new JsonArray(
            Object("keras.layers", "InputLayer", new JsonObject { ["name"] = "input_layer", ["batch_shape"] = new JsonArray(null, timesteps, weights.Features), ["dtype"] = "float32" }),
            Object("keras.layers", "LSTM", new JsonObject { ["name"] = "lstm", ["units"] = weights.Units, ["dtype"] = "float32" })),
    });

    private static JsonObject Object(string module, string name, JsonObject config) =>
        new() { ["module"] = module, ["class_name"] = name, ["config"] = config, ["registered_name"] = null };

    private static byte[] Weights(LayerWeights weights)
    {
        var vars = new H5Group
        {
            ["0"] = new H5Dataset(weights.Kernel, fileDims: Dimensions(weights.Features, 4 * weights.Units)),
            ["1"] = new H5Dataset(weights.Recurrent, fileDims: Dimensions(weights.Units, 4 * weights.Units)),
            ["2"] = new H5Dataset(weights.Bias),
        };
        var file = new H5File { ["layers"] = Group("lstm", Group("cell", Group("vars", vars))) };
        using var stream = new MemoryStream();
        file.Write(stream);
        return stream.ToArray();
    }

    private static H5Group Group(string name, H5Group content) => new() { [name] = content };

    private static ulong[] Dimensions(int rows, int columns) => [(ulong)rows, (ulong)columns];
}
