using System.Buffers.Binary;
using System.Text;

namespace LstmGen.Testing;

/// <summary>
/// A protobuf message being written: each field is a key (its number and how it is encoded), then its value. ONNX files need three encodings alone:
/// whole numbers in groups of seven bits, bytes after their length, and the four bytes of a float.
/// </summary>
internal sealed class OnnxMessage
{
    private const int Number = 0, LengthDelimited = 2, FourBytes = 5;

    private readonly List<byte> _bytes = [];

    /// <summary>A field that is a whole number.</summary>
    public OnnxMessage Add(int field, long value)
    {
        WriteKey(field, Number);
        WriteNumber((ulong)value);
        return this;
    }

    /// <summary>A field that is a float.</summary>
    public OnnxMessage Add(int field, float value)
    {
        WriteKey(field, FourBytes);
        var bytes = new byte[sizeof(float)];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
        _bytes.AddRange(bytes);
        return this;
    }

    /// <summary>A field that is a text.</summary>
    public OnnxMessage Add(int field, string text) => Add(field, Encoding.UTF8.GetBytes(text));

    /// <summary>A field that is a message itself.</summary>
    public OnnxMessage Add(int field, OnnxMessage message) => Add(field, message.ToBytes());

    /// <summary>A field that is bytes.</summary>
    public OnnxMessage Add(int field, ReadOnlySpan<byte> bytes)
    {
        WriteKey(field, LengthDelimited);
        WriteNumber((ulong)bytes.Length);
        _bytes.AddRange(bytes);
        return this;
    }

    /// <summary>A field that is repeated: it is written once a value.</summary>
    public OnnxMessage AddAll(int field, IEnumerable<OnnxMessage> messages)
    {
        foreach (var message in messages)
            Add(field, message);
        return this;
    }

    /// <summary>A field that is repeated: it is written once a value.</summary>
    public OnnxMessage AddAll(int field, IEnumerable<string> texts)
    {
        foreach (var text in texts)
            Add(field, text);
        return this;
    }

    /// <summary>The message as it stands in a file.</summary>
    public byte[] ToBytes() => _bytes.ToArray();

    private void WriteKey(int field, int encoding) => WriteNumber((ulong)(field << 3 | encoding));

    private void WriteNumber(ulong value)
    {
        for (; value > 0x7F; value >>= 7)
            _bytes.Add((byte)(value | 0x80));
        _bytes.Add((byte)value);
    }
}
