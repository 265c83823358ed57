using System.Runtime.CompilerServices;

namespace LstmGen.Importer.Hdf5;

/// <summary>
/// A file in memory for a library that trusts files. It reads in small steps, so each step is where a loop without end runs out of its
/// budget, and where a recursion without end is stopped before the stack is.
/// </summary>
/// <param name="bytes">The file.</param>
internal sealed class GuardedStream(byte[] bytes) : Stream
{
    private long _budget = 1_000_000 + 4 * bytes.LongLength;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => bytes.LongLength;

    public override long Position
    {
        get => _position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override int Read(Span<byte> buffer)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (--_budget < 0)
            throw new InvalidDataException("reading it would not end");

        var count = (int)Math.Min(buffer.Length, Math.Max(0, Length - _position));
        bytes.AsSpan((int)Math.Min(_position, Length), count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin)
    {
        var position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => _position + offset,
            _ => Length + offset,
        };
        return _position = position >= 0 && position <= Length ? position : throw new InvalidDataException($"it points to byte {position}, but has {Length}");
    }

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
