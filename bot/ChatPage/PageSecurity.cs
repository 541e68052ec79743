using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ComplaintBot.ChatPage;

/// <summary>The number that this one answer's own scripts and styles carry; everything without it is refused by the browser.</summary>
internal sealed class PageNonce
{
    public string Value { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
}

/// <summary>Puts the security headers on every page for customers.</summary>
internal sealed class PageSecurity : IResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is not Microsoft.AspNetCore.Mvc.RazorPages.PageResult { Model: CompanyPage page })
            return;

        var http = context.HttpContext;
        var headers = http.Response.Headers;
        var ancestors = page.IsEmbedded ? http.RequestServices.GetRequiredService<Embedding>().AncestorsOf(page.Visit.Procedure?.Id) : "'none'";
        headers.ContentSecurityPolicy = $"{PolicyFor(http.Request, http.RequestServices.GetRequiredService<PageNonce>().Value, page.HasScripts)}; frame-ancestors {ancestors}";
        headers.XContentTypeOptions = "nosniff";
        // The older header knows no list of origins, so it would contradict the newer one where there is one.
        if (!page.IsEmbedded)
            headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        // As the anti-forgery token wants it, which would replace it otherwise and warn at each page.
        headers.CacheControl = "no-cache, no-store";
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    /// <summary>With an empty style element without nonce, Web Chat asks whether the browser knows :focus-visible.</summary>
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    /// <summary>
    /// Web Chat needs no more than this: a worker from a blob that scales pictures, pictures from data and blobs, files that the customer
    /// chose, which stand as blobs until they are read, and the nonce on the styles that it writes. The socket's origin is spelled out for browsers that do not count ws: under 'self'.
    /// </summary>
    private static string PolicyFor(HttpRequest request, string nonce, bool hasScripts)
    {
        if (!hasScripts)
            return $"default-src 'none'; style-src 'self' 'nonce-{nonce}'; img-src 'self'; base-uri 'none'; form-action 'self'";
        var socket = $"{(request.IsHttps ? "wss" : "ws")}://{request.Host.ToUriComponent()}";
        return $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}' {EmptyStyle}; img-src 'self' data: blob:; " +
            $"connect-src 'self' blob: {socket}; worker-src blob:; base-uri 'none'; form-action 'self'";
    }
}
