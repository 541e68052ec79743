using ComplaintBot.Documents.Recognition;
using ComplaintBot.Errors;
using ComplaintBot.Store;
using Microsoft.Net.Http.Headers;

namespace ComplaintBot.Documents;

/// <summary>
/// Gives a document to a browser so that nothing in it is run: a few kinds are shown, with everything forbidden that a page may do, and all others
/// are saved and not opened.
/// </summary>
internal static class DocumentAnswer
{
    /// <summary>Nothing is loaded and nothing is run, in an origin of its own.</summary>
    private const string Locked = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
    /// <summary>Browsers show PDF by a viewer of their own, which they do not start in a sandbox; it is another process, and scripts of the file stay in it.</summary>
    private const string ForViewer = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";
    /// <summary>A picture may stand in a page of ours, or in the chat on the company's own site.</summary>
    private const string Picture = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'";

    /// <param name="save">True where the one who asks wants it as a file whatever it is.</param>
    public static async Task Write(HttpContext http, StoredDocument document, DocumentReading reading, bool save)
    {
        Stream content;
        try
        {
            content = reading.Open(document);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            await http.Refuse(StatusCodes.Status404NotFound, "NotFound", "The document's file is not there. If the data folder was restored from a backup, restore documents/ with it.");
            return;
        }

        await using (content)
        {
            Describe(http.Response, document.Document, content, save);
            await content.CopyToAsync(http.Response.Body, http.RequestAborted);
        }
    }

    private static void Describe(HttpResponse response, Complaints.Document document, Stream content, bool save)
    {
        var kind = DocumentKind.Find(document.MediaType);
        var shown = kind is { Previewed: true } && !save;
        var headers = response.Headers;
        headers.ContentType = !shown ? "application/octet-stream" : kind == DocumentKind.Txt ? $"text/plain; charset={PlainText.CharsetOf(content)}" : document.MediaType;
        headers.ContentLength = content.Length;
        headers.ContentDisposition = Disposition(shown, DocumentName.ForSaving(document.Name, kind));
        headers.ContentSecurityPolicy = !shown ? Locked : kind == DocumentKind.Pdf ? ForViewer : kind == DocumentKind.Txt ? Locked : Picture;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        content.Position = 0;
    }

    private static string Disposition(bool shown, string name)
    {
        var disposition = new ContentDispositionHeaderValue(shown ? "inline" : "attachment");
        disposition.SetHttpFileName(name);
        return disposition.ToString();
    }
}
