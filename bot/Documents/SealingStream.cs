namespace ComplaintBot.Documents;

/// <summary>Writes a document's bytes sealed; none of them ever lies on the disk in the clear. Without <see cref="Finish"/> the file has no last chunk, and does not open.</summary>
internal sealed class SealingStream(FileStream file, SealedFormat format) : IDisposable
{
    private readonly byte[] _chunk = new byte[SealedFormat.ChunkSize];
    private readonly byte[] _sealed = new byte[SealedFormat.SealedChunkSize];
    private int _filled;
    private long _number;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            // A full chunk waits until more comes: only then it is known not to be the last one.
            if (_filled == _chunk.Length) DiskFailure.Guard(() => Put(last: false));
            var part = Math.Min(bytes.Length, _chunk.Length - _filled);
            bytes[..part].CopyTo(_chunk.AsSpan(_filled));
            _filled += part;
            bytes = bytes[part..];
        }
    }

    public void Finish() => DiskFailure.Guard(() =>
    {
        Put(last: true);
        file.Flush();
    });

    private void Put(bool last)
    {
        if (_number == 0) file.Write(SealedFormat.Head);
        format.Seal(_number++, last, _chunk.AsSpan(0, _filled), _sealed);
        file.Write(_sealed, 0, _filled + SealedFormat.TagSize);
        _filled = 0;
    }

    public void Dispose()
    {
        format.Dispose();
        file.Dispose();
    }
}
