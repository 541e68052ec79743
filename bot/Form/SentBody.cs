using System.Text;
using ComplaintBot.Documents;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ComplaintBot.Form;

/// <summary>
/// Reads what a page sent. Files stream into the intake as they come, and never lie open on the disk: so the framework may not read the
/// body itself. The fields that say who sends it stand before the files.
/// </summary>
internal static class SentBody
{
    private const int LongestField = 512 * 1024;
    private const int MostParts = 200;

    public static bool HasFiles(HttpRequest request) => BoundaryOf(request) is not null;

    /// <param name="open">Asked at the first file, when the fields before it can be read as the form: where its files go, or null where they are not taken.</param>
    /// <returns>Null where the files were not taken.</returns>
    /// <exception cref="InvalidDataException">It is no multipart body, or ends too early.</exception>
    public static async Task<IFormCollection?> Read(HttpRequest request, Func<Task<Upload?>> open, CancellationToken stop)
    {
        var fields = new Dictionary<string, StringValues>();
        var parts = new MultipartReader(BoundaryOf(request)!, request.Body);
        Upload? upload = null;
        for (var count = 0; await parts.ReadNextSectionAsync(stop) is { } part; count++)
        {
            if (count == MostParts || !ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition))
                throw new InvalidDataException("The body has too many parts, or one without a name.");
            // Where nothing was chosen, the browser sends a file without a name.
            if (!disposition.IsFileDisposition())
            {
                fields[HeaderUtilities.RemoveQuotes(disposition.Name).ToString()] = await ReadField(part.Body, stop);
                continue;
            }

            if (upload is null)
            {
                Provide(request, fields);
                upload = await open();
            }

            if (upload is null) return null;
            await upload.Take(DocumentName.In(disposition), part.Body, stop);
        }

        return Provide(request, fields);
    }

    private static FormCollection Provide(HttpRequest request, Dictionary<string, StringValues> fields)
    {
        var form = new FormCollection(new Dictionary<string, StringValues>(fields));
        request.HttpContext.Features.Set<IFormFeature>(new FormFeature(form));
        return form;
    }

    private static async Task<string> ReadField(Stream body, CancellationToken stop)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[4 * 1024];
        for (int read; (read = await body.ReadAsync(buffer, stop)) > 0;)
        {
            if (whole.Length + read > LongestField) throw new InvalidDataException("A field is too long.");
            whole.Write(buffer, 0, read);
        }

        return Encoding.UTF8.GetString(whole.ToArray());
    }

    private static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= 200 } boundary ? boundary.ToString() : null;
}
