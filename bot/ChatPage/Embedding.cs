using ComplaintBot.DirectLine;

namespace ComplaintBot.ChatPage;

/// <summary>Which other sites' pages may hold the chat page in a frame: those that may use Direct Line from their own scripts as well.</summary>
internal sealed class Embedding(DirectLineSettings settings)
{
    /// <summary>As browsers write them, so that scripts can compare.</summary>
    public IReadOnlyList<string> Origins { get; } = [.. settings.AllowedOrigins.Select(o => AsBrowsersSay(new Uri(o))).Order(StringComparer.Ordinal)];

    /// <summary>For the directive <c>frame-ancestors</c>; the host's own pages always may.</summary>
    public string Ancestors => string.Join(' ', ["'self'", .. Origins]);

    private static string AsBrowsersSay(Uri origin) => $"{origin.Scheme}://{origin.IdnHost}{(origin.IsDefaultPort ? "" : $":{origin.Port}")}";
}
