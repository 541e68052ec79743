using System.Buffers.Binary;

namespace ComplaintBot.Documents.Recognition;

/// <summary>A file that is looked at: from any place, in pieces of bounded size. What lies beyond its end reads as nothing.</summary>
internal sealed class Content(Stream stream)
{
    private const int Window = 64 * 1024;

    private readonly byte[] _scan = new byte[Window];

    public long Length { get; } = stream.Length;

    /// <summary>As many of them as there are.</summary>
    public byte[] Read(long at, int count)
    {
        if (at < 0 || at >= Length || count <= 0) return [];
        var bytes = new byte[Math.Min(count, Length - at)];
        stream.Position = at;
        stream.ReadExactly(bytes);
        return bytes;
    }

    public bool Has(long at, ReadOnlySpan<byte> there) => Read(at, there.Length).AsSpan().SequenceEqual(there);

    /// <summary>Null where it lies beyond the end, as all numbers here.</summary>
    public uint? U32(long at, bool bigEndian) => Read(at, 4) is { Length: 4 } b ? bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(b) : BinaryPrimitives.ReadUInt32LittleEndian(b) : null;

    public ushort? U16(long at, bool bigEndian) => Read(at, 2) is { Length: 2 } b ? bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(b) : BinaryPrimitives.ReadUInt16LittleEndian(b) : null;

    public ulong? U64(long at, bool bigEndian) => Read(at, 8) is { Length: 8 } b ? bigEndian ? BinaryPrimitives.ReadUInt64BigEndian(b) : BinaryPrimitives.ReadUInt64LittleEndian(b) : null;

    /// <summary>The file from a place on, to be read once.</summary>
    public Stream From(long at, long count) => new Part(stream, at, Math.Max(0, Math.Min(count, Length - at)));

    /// <summary>Hands the bytes from a place on out in windows that overlap, until one is enough. False where none was.</summary>
    /// <param name="overlap">Bytes of each window that come again at the beginning of the next.</param>
    /// <param name="look">Gets a window and where it begins; true ends it.</param>
    public bool Any(long from, long to, int overlap, Func<ArraySegment<byte>, long, bool> look)
    {
        to = Math.Min(to, Length);
        for (var at = Math.Max(0, from); at < to;)
        {
            var count = (int)Math.Min(Window, to - at);
            stream.Position = at;
            stream.ReadExactly(_scan, 0, count);
            if (look(new ArraySegment<byte>(_scan, 0, count), at)) return true;
            if (at + count >= to) return false;
            at += count - overlap;
        }

        return false;
    }

    /// <summary>Where it stands first; -1 where it does not.</summary>
    public long Find(byte[] what, long from, long to)
    {
        var found = -1L;
        Any(from, to, what.Length - 1, (window, at) =>
        {
            var within = window.AsSpan().IndexOf(what);
            if (within >= 0) found = at + within;
            return within >= 0;
        });
        return found;
    }

    /// <summary>Where it stands last in the last so many bytes; -1 where it does not.</summary>
    public long FindLast(ReadOnlySpan<byte> what, int withinLast)
    {
        var from = Math.Max(0, Length - withinLast);
        var at = Read(from, withinLast).AsSpan().LastIndexOf(what);
        return at < 0 ? -1 : from + at;
    }

    private sealed class Part(Stream whole, long at, long count) : OneWayStream
    {
        private long _left = count;
        private long _at = at;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (_left == 0) return 0;
            whole.Position = _at;
            var read = whole.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
            _at += read;
            _left -= read;
            return read;
        }
    }
}
