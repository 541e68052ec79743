namespace ComplaintBot.Documents.Recognition;

/// <summary>A kind of document that is taken.</summary>
/// <param name="Extensions">Those that say this kind, the usual one first; lower case, with the point.</param>
/// <param name="Previewed">Shown in a browser, because a browser runs nothing of it.</param>
internal sealed record DocumentKind(string MediaType, IReadOnlyList<string> Extensions, bool Previewed)
{
    public static readonly DocumentKind Pdf = new("application/pdf", [".pdf"], true);
    public static readonly DocumentKind Jpeg = new("image/jpeg", [".jpg", ".jpeg", ".jpe", ".jfif"], true);
    public static readonly DocumentKind Png = new("image/png", [".png"], true);
    public static readonly DocumentKind Heic = new("image/heic", [".heic", ".heif", ".hif"], false);
    public static readonly DocumentKind Webp = new("image/webp", [".webp"], true);
    public static readonly DocumentKind Tiff = new("image/tiff", [".tif", ".tiff"], false);
    public static readonly DocumentKind Docx = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx"], false);
    public static readonly DocumentKind Xlsx = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [".xlsx"], false);
    public static readonly DocumentKind Odt = new("application/vnd.oasis.opendocument.text", [".odt"], false);
    public static readonly DocumentKind Eml = new("message/rfc822", [".eml"], false);
    public static readonly DocumentKind Msg = new("application/vnd.ms-outlook", [".msg"], false);
    public static readonly DocumentKind Txt = new("text/plain", [".txt", ".text"], true);

    public static readonly IReadOnlyList<DocumentKind> All = [Pdf, Jpeg, Png, Heic, Webp, Tiff, Docx, Xlsx, Odt, Eml, Msg, Txt];

    public bool IsPicture => MediaType.StartsWith("image/", StringComparison.Ordinal);

    public static DocumentKind? Find(string mediaType) => All.FirstOrDefault(kind => kind.MediaType == mediaType);

    public static DocumentKind? ByExtension(string extension) => All.FirstOrDefault(kind => kind.Extensions.Contains(extension));
}
