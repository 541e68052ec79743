using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ComplaintBot.Runtime.Activities;

namespace ComplaintBot.Turns;

/// <summary>
/// Writes activities as they are kept and sent. An incoming one keeps every byte of what the host doesn't replace. The type always
/// comes first, so that <see cref="IsHidden"/> need not parse.
/// </summary>
internal static class ActivityStamp
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    /// <summary>The id of the activity with this sequence; Bot Framework's own form.</summary>
    public static string IdOf(string conversation, long sequence) => string.Create(CultureInfo.InvariantCulture, $"{conversation}|{sequence:D7}");

    /// <summary>True for what goes to no client of Direct Line.</summary>
    public static bool IsHidden(ReadOnlySpan<byte> stored) => stored.StartsWith("{\"type\":\"conversationUpdate\""u8);

    public static byte[] Write(Activity activity)
    {
        var (buffer, writer) = Rent();
        JsonSerializer.Serialize(writer, activity, ActivityJson.Wire.Activity);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The addresses, id, time and type as <paramref name="stamped"/> has them, everything else as it stands in <paramref name="json"/>.</summary>
    public static byte[] Write(Activity stamped, ReadOnlySpan<byte> json) => Write(stamped, json, withAttachments: false);

    /// <param name="withAttachments">The attachments too as <paramref name="stamped"/> has them.</param>
    public static byte[] Write(Activity stamped, ReadOnlySpan<byte> json, bool withAttachments)
    {
        var (buffer, writer) = Rent();
        var first = HeadOf(stamped);
        JsonSerializer.Serialize(writer, withAttachments ? first with { Attachments = stamped.Attachments } : first, ActivityJson.Wire.Activity);
        writer.Flush();
        var head = buffer.WrittenCount - 1;
        AppendRest(buffer, json, withAttachments);
        buffer.Write("}"u8);
        var all = buffer.WrittenSpan;
        var whole = new byte[all.Length - 1];
        all[..head].CopyTo(whole);
        all[(head + 1)..].CopyTo(whole.AsSpan(head));
        return whole;
    }

    private static Activity HeadOf(Activity stamped) => new()
    {
        Type = stamped.Type,
        Id = stamped.Id,
        Timestamp = stamped.Timestamp,
        ServiceUrl = stamped.ServiceUrl,
        ChannelId = stamped.ChannelId,
        From = stamped.From,
        Conversation = stamped.Conversation,
        Recipient = stamped.Recipient,
        Locale = stamped.Locale,
    };

    private static void AppendRest(ArrayBufferWriter<byte> buffer, ReadOnlySpan<byte> json, bool butAttachments)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var start = (int)reader.TokenStartIndex;
            var stamped = IsStamped(ref reader) || butAttachments && reader.ValueTextEquals("attachments"u8);
            reader.Read();
            reader.Skip();
            if (stamped) continue;
            buffer.Write(","u8);
            buffer.Write(json[start..(int)reader.BytesConsumed]);
        }
    }

    private static bool IsStamped(ref Utf8JsonReader name) =>
        name.ValueTextEquals("type"u8) || name.ValueTextEquals("id"u8) || name.ValueTextEquals("timestamp"u8)
        || name.ValueTextEquals("serviceUrl"u8) || name.ValueTextEquals("channelId"u8) || name.ValueTextEquals("from"u8)
        || name.ValueTextEquals("conversation"u8) || name.ValueTextEquals("recipient"u8) || name.ValueTextEquals("locale"u8);

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer) Rent()
    {
        const int keep = 64 * 1024;
        var buffer = _buffer is { Capacity: <= keep } kept ? kept : _buffer = new ArrayBufferWriter<byte>(4096);
        buffer.ResetWrittenCount();
        _writer ??= new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        _writer.Reset(buffer);
        return (buffer, _writer);
    }
}
