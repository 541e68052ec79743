using ComplaintBot.Documents;

namespace ComplaintBot.DirectLine;

/// <summary>A body that may have so many bytes and no more, whatever it said of itself beforehand.</summary>
internal sealed class BoundedBody(Stream body, long most) : OneWayStream
{
    private long _read;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await body.ReadAsync(buffer, cancellationToken);
        return (_read += read) <= most ? read : throw new BadHttpRequestException("The request is too large.", StatusCodes.Status413PayloadTooLarge);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A body is not waited for.");
}
