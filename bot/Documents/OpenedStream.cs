using System.Security.Cryptography;

namespace ComplaintBot.Documents;

/// <summary>
/// Reads a sealed document from any place, chunk by chunk, in the memory of two chunks. The last one is opened first, so that a file that was cut
/// is found before a byte of it is given away. Throws <see cref="InvalidDataException"/> where the file is not what was written.
/// </summary>
internal sealed class OpenedStream : Stream
{
    private readonly FileStream _file;
    private readonly SealedFormat _format;
    private readonly byte[] _sealed = new byte[SealedFormat.SealedChunkSize];
    private readonly byte[] _chunk = new byte[SealedFormat.ChunkSize];
    private readonly long _chunks;
    private long _opened = -1;
    private long _position;

    public OpenedStream(FileStream file, SealedFormat format)
    {
        (_file, _format) = (file, format);
        var body = file.Length - SealedFormat.Head.Length;
        _chunks = (body + SealedFormat.SealedChunkSize - 1) / SealedFormat.SealedChunkSize;
        Length = body - _chunks * SealedFormat.TagSize;
        if (_chunks < 1 || Length < 0 || !HasHead()) throw Damaged();
        Load(_chunks - 1);
    }

    public override long Length { get; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Position
    {
        get => _position;
        set => _position = value >= 0 ? value : throw new IOException("A place before the beginning.");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_position >= Length || buffer.IsEmpty) return 0;
        var number = _position / SealedFormat.ChunkSize;
        if (number != _opened) Load(number);
        var within = (int)(_position - number * SealedFormat.ChunkSize);
        var part = (int)Math.Min(Math.Min(buffer.Length, SealedFormat.ChunkSize - within), Length - _position);
        _chunk.AsSpan(within, part).CopyTo(buffer);
        _position += part;
        return part;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + (origin switch
    {
        SeekOrigin.Begin => 0,
        SeekOrigin.Current => _position,
        _ => Length,
    });

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private bool HasHead()
    {
        Span<byte> head = stackalloc byte[SealedFormat.Head.Length];
        _file.Position = 0;
        _file.ReadExactly(head);
        return head.SequenceEqual(SealedFormat.Head);
    }

    private void Load(long number)
    {
        var start = SealedFormat.Head.Length + number * SealedFormat.SealedChunkSize;
        var size = (int)Math.Min(SealedFormat.SealedChunkSize, _file.Length - start);
        if (size < SealedFormat.TagSize) throw Damaged();
        _opened = -1;
        _file.Position = start;
        _file.ReadExactly(_sealed, 0, size);
        try
        {
            _format.Open(number, number == _chunks - 1, _sealed.AsSpan(0, size), _chunk.AsSpan(0, size - SealedFormat.TagSize));
        }
        catch (CryptographicException)
        {
            throw Damaged();
        }

        _opened = number;
    }

    private InvalidDataException Damaged() => new($"The document {Path.GetFileName(_file.Name)} is not what was written: it was changed or cut, or another key sealed it.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _format.Dispose();
            _file.Dispose();
        }

        base.Dispose(disposing);
    }
}
