using System.Buffers;
using System.IO.Pipelines;
using ComplaintBot.Runtime.Activities;

namespace ComplaintBot.Errors;

/// <summary>Reads bodies straight from the connection's buffers, never more than is allowed.</summary>
internal static class RequestBody
{
    /// <summary>
    /// Reads one activity. <see cref="ActivityReading.TooLong"/> is told without reading the rest; a connection that ends early
    /// throws <see cref="BadHttpRequestException"/>.
    /// </summary>
    public static async ValueTask<ActivityReading> ReadActivity(this HttpRequest request, CancellationToken stop) =>
        ActivityReader.Read(await ReadWhole(request, ActivityReader.MaxBytes, stop));

    /// <summary>At most <paramref name="limit"/> bytes and one more, by which the caller sees that there are too many.</summary>
    public static async ValueTask<byte[]> ReadWhole(this HttpRequest request, int limit, CancellationToken stop)
    {
        if (request.ContentLength > limit) return new byte[limit + 1];
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(stop);
            if (read.IsCompleted || read.Buffer.Length > limit) return Take(reader, read, limit);
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static byte[] Take(PipeReader reader, ReadResult read, int limit)
    {
        var bytes = read.Buffer.Slice(0, Math.Min(read.Buffer.Length, limit + 1L)).ToArray();
        reader.AdvanceTo(read.Buffer.End);
        return bytes;
    }
}
