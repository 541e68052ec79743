using ComplaintBot.Errors;

namespace ComplaintBot.DirectLine;

/// <summary>Lets browsers in from the host's own pages and from the origins that are allowed. A request without an origin is no browser's.</summary>
internal sealed class Origins(DirectLineSettings settings)
{
    public RequestDelegate Guard(RequestDelegate endpoint) => http => IsAllowed(http.Request) ? endpoint(http) : Refuse(http);

    /// <summary>True where the origin may talk to some company at least.</summary>
    public bool IsAllowed(HttpRequest request) =>
        IsAllowed(request, null) || settings.CompanyOrigins.Any(company => company.Value.Contains(request.Headers.Origin.ToString()));

    /// <param name="company">Null where the conversation has none yet: then only those may come who may talk to every company.</param>
    public bool IsAllowed(HttpRequest request, string? company)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || settings.OriginsOf(company).Contains(origin, StringComparer.OrdinalIgnoreCase) || IsOwn(request);
    }

    /// <summary>True for what a page of the host itself sends; browsers name the origin with everything that is posted.</summary>
    public static bool IsOwn(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            // Without the scheme: behind a proxy that ends TLS the host itself is asked in plain HTTP.
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }

    public Task Refuse(HttpContext http) =>
        http.Refuse(StatusCodes.Status403Forbidden, "OriginNotAllowed", "Pages of this origin may not use this chat. Add it to DirectLine:AllowedOrigins, for every company or for this one.");
}
