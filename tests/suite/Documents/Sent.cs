using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ComplaintBot.Tests.DirectLine;

namespace ComplaintBot.Tests.Documents;

/// <summary>Uploads as clients send them, part by part.</summary>
internal static class Sent
{
    public static HttpContent Activity(string? text = null, string? clientActivityId = null, object? attachments = null)
    {
        var json = JsonSerializer.Serialize(new { type = "message", text, from = new { id = "x" }, attachments = attachments ?? Array.Empty<object>(), channelData = new { clientActivityID = clientActivityId ?? Guid.CreateVersion7().ToString() } });
        // As botframework-directlinejs sends it: a file named blob.
        var part = new StringContent(json, Encoding.UTF8, "application/vnd.microsoft.activity");
        part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "activity", FileName = "\"blob\"" };
        return part;
    }

    public static HttpContent File(string name, byte[] content, string type = "application/octet-stream")
    {
        var part = new ByteArrayContent(content);
        part.Headers.ContentType = new MediaTypeHeaderValue(type);
        // Raw UTF-8 in quotes, as browsers do it.
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename=\"{name.Replace("\"", "%22", StringComparison.Ordinal)}\"");
        return part;
    }

    public static async Task<HttpResponseMessage> Upload(this Conversation conversation, params HttpContent[] parts)
    {
        using var body = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        foreach (var part in parts) body.Add(part);
        return await conversation.Send(body);
    }

    public static async Task<HttpResponseMessage> Send(this Conversation conversation, HttpContent body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{conversation.Path}/upload?userId={conversation.User}") { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", conversation.Token);
        return await conversation.Host.Client.SendAsync(request);
    }
}
