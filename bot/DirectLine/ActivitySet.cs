using System.Buffers;
using System.Globalization;
using System.Text;

namespace ComplaintBot.DirectLine;

/// <summary>Sets of activities as the wire has them, put together out of the bytes that were committed.</summary>
internal static class ActivitySet
{
    private static ReadOnlySpan<byte> Opening => "{\"activities\":["u8;

    public static async Task Write(HttpResponse response, IReadOnlyList<ReadOnlyMemory<byte>> activities, long? watermark)
    {
        var whole = Build(activities, watermark);
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = whole.Length;
        await response.BodyWriter.WriteAsync(whole);
    }

    /// <param name="watermark">Null where the set has none, as in answers to the Bot Framework.</param>
    public static byte[] Build(IReadOnlyList<ReadOnlyMemory<byte>> activities, long? watermark)
    {
        var size = 64;
        foreach (var activity in activities) size += activity.Length + 1;
        var buffer = new ArrayBufferWriter<byte>(size);
        buffer.Write(Opening);
        for (var i = 0; i < activities.Count; i++)
        {
            if (i > 0) buffer.Write(","u8);
            buffer.Write(activities[i].Span);
        }

        buffer.Write("]"u8);
        if (watermark is { } last) buffer.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $",\"watermark\":\"{last}\"")));
        buffer.Write("}"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
