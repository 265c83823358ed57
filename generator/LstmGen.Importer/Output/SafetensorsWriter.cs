using System.Text.Encodings.Web;
using System.Text.Json;
using LstmGen.Importer.Formats;
using LstmGen.Networks;

namespace LstmGen.Importer.Output;

/// <summary>
/// The canonical file that <c>Load</c> reads: eight bytes of the header's length, the header as JSON, padded with spaces to a multiple of
/// eight, and the tensors in the order of the network. Equal models give equal bytes.
/// </summary>
internal static class SafetensorsWriter
{
    private const int Alignment = 8;

    public static void Write(Stream stream, Network network, IReadOnlyList<ImportedTensor> tensors)
    {
        var header = Header(network, tensors);
        var padding = (Alignment - header.Length % Alignment) % Alignment;
        var length = BitConverter.GetBytes((ulong)(header.Length + padding));
        stream.Write(length);
        stream.Write(header);
        stream.Write(Enumerable.Repeat((byte)' ', padding).ToArray());
        foreach (var tensor in tensors)
            tensor.Write(stream);
    }

    private static byte[] Header(Network network, IReadOnlyList<ImportedTensor> tensors)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartObject("__metadata__");
            json.WriteString("lstmgen.layout", "keras-ifco");
            json.WriteString("lstmgen.architecture", Architecture.Of(network));
            json.WriteEndObject();
            var offset = 0L;
            foreach (var tensor in tensors)
            {
                json.WriteStartObject(tensor.Name);
                json.WriteString("dtype", tensor.Element == ElementType.Float64 ? "F64" : "F32");
                json.WriteStartArray("shape");
                foreach (var axis in tensor.Shape)
                    json.WriteNumberValue(axis);
                json.WriteEndArray();
                json.WriteStartArray("data_offsets");
                json.WriteNumberValue(offset);
                json.WriteNumberValue(offset += (tensor.Element == ElementType.Float64 ? sizeof(double) : sizeof(float)) * (long)tensor.Count);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
