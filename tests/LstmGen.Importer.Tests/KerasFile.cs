using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace LstmGen.Importer.Tests;

/// <summary>A .keras file taken apart, changed and put together again.</summary>
internal sealed class KerasFile
{
    private KerasFile(byte[] metadata, JsonNode config, byte[] weights) => (Metadata, Config, Weights) = (metadata, config, weights);

    public byte[] Metadata { get; set; }

    public JsonNode Config { get; }

    public byte[] Weights { get; set; }

    /// <summary>The config of one layer of the model.</summary>
    public JsonNode Layer(int index) => Layers[index]!["config"]!;

    public JsonArray Layers => Config["config"]!["layers"]!.AsArray();

    public static KerasFile Of(string name)
    {
        using var zip = new ZipArchive(new MemoryStream(Cases.Bytes(name)));
        return new KerasFile(Entry(zip, "metadata.json"), JsonNode.Parse(Entry(zip, "config.json"))!, Entry(zip, "model.weights.h5"));
    }

    /// <summary>The file of a case after a change.</summary>
    public static byte[] Changed(string name, Action<KerasFile> change)
    {
        var file = Of(name);
        change(file);
        return file.Pack();
    }

    public byte[] Pack(CompressionLevel compression = CompressionLevel.NoCompression) =>
        Zip(compression, ("metadata.json", Metadata), ("config.json", Encoding.UTF8.GetBytes(Config.ToJsonString())), ("model.weights.h5", Weights));

    public static byte[] Zip(params (string Name, byte[] Content)[] entries) => Zip(CompressionLevel.NoCompression, entries);

    public static byte[] Zip(CompressionLevel compression, params (string Name, byte[] Content)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, compression).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }

    private static byte[] Entry(ZipArchive zip, string name)
    {
        using var content = new MemoryStream();
        using var entry = zip.GetEntry(name)!.Open();
        entry.CopyTo(content);
        return content.ToArray();
    }
}
