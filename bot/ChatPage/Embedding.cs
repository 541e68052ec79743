using ComplaintBot.DirectLine;

namespace ComplaintBot.ChatPage;

/// <summary>Which other sites' pages may hold the chat page in a frame: those that may use Direct Line from their own scripts as well.</summary>
internal sealed class Embedding(DirectLineSettings settings)
{
    /// <summary>Those of a company, or of every company where it is not known yet; as browsers write them, so that scripts can compare.</summary>
    public IReadOnlyList<string> OriginsOf(string? company) =>
        [.. settings.OriginsOf(company).Select(o => AsBrowsersSay(new Uri(o))).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>For the directive <c>frame-ancestors</c>; the host's own pages always may.</summary>
    public string AncestorsOf(string? company) => string.Join(' ', ["'self'", .. OriginsOf(company)]);

    private static string AsBrowsersSay(Uri origin) => $"{origin.Scheme}://{origin.IdnHost}{(origin.IsDefaultPort ? "" : $":{origin.Port}")}";
}
