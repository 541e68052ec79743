using ComplaintBot.Dialogs;
using ComplaintBot.Documents;
using ComplaintBot.Errors;
using ComplaintBot.Runtime.Activities;
using ComplaintBot.Store;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ComplaintBot.DirectLine;

/// <summary>Reads the body of an upload in all its forms, part by part, while it comes. Source: Direct Line 3.0 reference, "Send attachments by upload"; RFC 7578.</summary>
internal static class UploadBody
{
    /// <summary>By which the part with the activity is known, wherever it stands.</summary>
    private const string ActivityType = "application/vnd.microsoft.activity";
    private const int MostParts = 200;
    private const int LongestBoundary = 200;

    private const string NoFile = "The upload holds no file and no activity. Send multipart/form-data with a part for each file, or one file as the body with its name in Content-Disposition.";
    private const string Malformed = "The body is not valid multipart/form-data, or it ends before its last boundary. Send it again.";

    /// <param name="most">Bytes; more throws <see cref="BadHttpRequestException"/> with 413.</param>
    public static Task<UploadReading> Read(HttpContext http, Upload upload, long most)
    {
        var body = new BoundedBody(http.Request.Body, most);
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type)) return ReadWhole(http, body, upload);
        if (type.MediaType.Equals(ActivityType, StringComparison.OrdinalIgnoreCase)) return ReadActivityAlone(http);
        return type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
            ? ReadParts(http, body, upload, HeaderUtilities.RemoveQuotes(type.Boundary).ToString())
            : ReadWhole(http, body, upload);
    }

    private static async Task<UploadReading> ReadWhole(HttpContext http, Stream body, Upload upload)
    {
        var name = NameIn(http.Request.Headers.ContentDisposition);
        if (http.Request.ContentLength == 0 && name is null) return UploadReading.Wrong(NoFile);
        return IsTooLarge(await upload.Take(name, body, http.RequestAborted)) ? UploadReading.Large : new UploadReading();
    }

    private static async Task<UploadReading> ReadActivityAlone(HttpContext http) => new() { Activity = await http.Request.ReadActivity(http.RequestAborted) };

    private static async Task<UploadReading> ReadParts(HttpContext http, Stream body, Upload upload, string boundary)
    {
        if (boundary.Length is 0 or > LongestBoundary) return UploadReading.Wrong(Malformed);
        var parts = new MultipartReader(boundary, body);
        try
        {
            return await ReadParts(parts, upload, http.RequestAborted);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException and not (BadHttpRequestException or StoreUnavailableException) && !http.RequestAborted.IsCancellationRequested)
        {
            return UploadReading.Wrong(Malformed);
        }
    }

    private static async Task<UploadReading> ReadParts(MultipartReader parts, Upload upload, CancellationToken stop)
    {
        ActivityReading? activity = null;
        for (var count = 0; await parts.ReadNextSectionAsync(stop) is { } part; count++)
        {
            if (count == MostParts) return UploadReading.Wrong($"The body has more than {MostParts} parts. Send fewer files at a time.");
            if (!IsActivity(part))
            {
                if (IsTooLarge(await upload.Take(NameIn(part.ContentDisposition), part.Body, stop))) return UploadReading.Large;
            }
            else if (activity is not null)
            {
                return UploadReading.Wrong($"The body has two parts of type {ActivityType}. Send one activity at a time.");
            }
            else
            {
                activity = ActivityReader.Read(await ReadShort(part.Body, stop));
                if (!activity.Succeeded) return new UploadReading { Activity = activity };
            }
        }

        return activity is null && upload.Documents.Count == 0 ? UploadReading.Wrong(NoFile) : new UploadReading { Activity = activity };
    }

    private static bool IsActivity(MultipartSection part) =>
        MediaTypeHeaderValue.TryParse(part.ContentType, out var type) && type.MediaType.Equals(ActivityType, StringComparison.OrdinalIgnoreCase);

    private static bool IsTooLarge(ReceivedDocument received) => received.Refusal == DocumentRefusal.TooLarge;

    /// <summary>The reference's example of a whole body leaves the first word out.</summary>
    private static string? NameIn(string? disposition) =>
        ContentDispositionHeaderValue.TryParse(disposition, out var parsed) || ContentDispositionHeaderValue.TryParse($"attachment; {disposition}", out parsed) ? DocumentName.In(parsed) : null;

    /// <summary>Too long shows by itself: <see cref="ActivityReader"/> takes no more.</summary>
    private static async Task<byte[]> ReadShort(Stream body, CancellationToken stop)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; whole.Length <= ActivityReader.MaxBytes && (read = await body.ReadAsync(buffer, stop)) > 0;) whole.Write(buffer, 0, read);
        return whole.ToArray();
    }
}

/// <summary>What stood in the body of an upload beside the files.</summary>
internal sealed record UploadReading
{
    public static readonly UploadReading Large = new() { TooLarge = true };

    /// <summary>Null where none came.</summary>
    public ActivityReading? Activity { get; init; }

    /// <summary>What is wrong with the body, and how to mend it.</summary>
    public string? Problem { get; init; }

    public bool TooLarge { get; init; }

    public static UploadReading Wrong(string problem) => new() { Problem = problem };
}
