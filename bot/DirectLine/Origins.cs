using ComplaintBot.Errors;

namespace ComplaintBot.DirectLine;

/// <summary>Lets browsers in from the host's own pages and from the origins that are allowed. A request without an origin is no browser's.</summary>
internal sealed class Origins(DirectLineSettings settings)
{
    public RequestDelegate Guard(RequestDelegate endpoint) => http => IsAllowed(http.Request)
        ? endpoint(http)
        : http.Refuse(StatusCodes.Status403Forbidden, "OriginNotAllowed", "Pages of this origin may not use the chat. Add it to DirectLine:AllowedOrigins.");

    public bool IsAllowed(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0 || settings.AllowedOrigins.Contains(origin)) return true;
        return Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            // Without the scheme: behind a proxy that ends TLS the host itself is asked in plain HTTP.
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }
}
