using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ComplaintBot.Store;
using ComplaintBot.Turns;

namespace ComplaintBot.DirectLine;

/// <summary>
/// By which a browser finds its conversation again, one for each company: the conversation's id and a secret of which only the hash is kept.
/// Each entrance has cookies of its own.
/// </summary>
/// <param name="prefix">Of the cookies' names.</param>
/// <param name="path">To which the browser sends them, and to no other.</param>
/// <param name="idPrefix">Of the entrance's conversations.</param>
/// <param name="framed">The entrance may stand inside another site's page.</param>
internal sealed class ResumeCookie(string prefix, string path, string idPrefix, bool framed)
{
    private const int SecretBytes = 32;

    /// <summary>A browser that does not come back for so long has to identify itself.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(180);

    /// <summary>Whether its pages may stand inside another site's.</summary>
    public bool Framed => framed;

    public static ResumeCookie OfTheChat { get; } = new("complaintbot-resume", "/chat", "dl", framed: true);

    public static ResumeCookie OfTheForm { get; } = new("complaintbot-form", "/form", "fm", framed: false);

    /// <summary>Whether the conversation is one of this entrance.</summary>
    public bool IsFor(string conversation) => conversation.StartsWith(idPrefix, StringComparison.Ordinal);

    public static string NewSecret(Entropy entropy) => Base64Url.EncodeToString(entropy(SecretBytes));

    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    public void Give(HttpContext http, string? company, string conversation, string secret) =>
        http.Response.Cookies.Append(NameOf(company), $"{conversation}.{secret}", OptionsFor(http, path, KeptFor, framed));

    /// <summary>The same cookie, for another while.</summary>
    public void GiveAgain(HttpContext http, string? company) =>
        http.Response.Cookies.Append(NameOf(company), http.Request.Cookies[NameOf(company)]!, OptionsFor(http, path, KeptFor, framed));

    public ResumeClaim? Read(HttpContext http, string? company) => Parse(http.Request.Cookies[NameOf(company)]);

    /// <summary>Takes back the company's cookie, or all where none is named, and tells what they claimed.</summary>
    public IReadOnlyList<ResumeClaim> TakeBack(HttpContext http, string? company)
    {
        var names = http.Request.Cookies.Keys.Where(k => company is null ? k.StartsWith(prefix, StringComparison.Ordinal) : k == NameOf(company)).ToList();
        foreach (var name in names) http.Response.Cookies.Append(name, "", OptionsFor(http, path, TimeSpan.Zero, framed));
        return [.. names.Select(n => Parse(http.Request.Cookies[n])).OfType<ResumeClaim>()];
    }

    private string NameOf(string? company) => company is null ? prefix : $"{prefix}-{company}";

    private ResumeClaim? Parse(string? value)
    {
        const int longest = 128;
        if (value is not { Length: > 0 and <= longest }) return null;
        var dot = value.IndexOf('.');
        var isOurs = value.StartsWith(idPrefix, StringComparison.Ordinal) && dot > 0 && value.AsSpan(0, dot).IndexOfAnyExcept(IdCharacters) < 0;
        return isOurs ? new ResumeClaim(value[..dot], value[(dot + 1)..]) : null;
    }

    private static readonly System.Buffers.SearchValues<char> IdCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>Inside another site's page a cookie lives only over HTTPS, and apart for each of these sites.</summary>
    public static CookieOptions OptionsFor(HttpContext http, string path, TimeSpan age, bool framed)
    {
        var options = new CookieOptions { HttpOnly = true, Path = path, MaxAge = age, IsEssential = true, SameSite = SameSiteMode.Lax };
        if (!http.Request.IsHttps) return options;
        options.Secure = true;
        if (!framed) return options;
        options.SameSite = SameSiteMode.None;
        options.Extensions.Add("Partitioned");
        return options;
    }
}

/// <summary>What a browser says about the conversation that it resumes.</summary>
internal sealed record ResumeClaim(string Conversation, string Secret)
{
    public bool Opens(StoredConversation? known) =>
        known is not null && known.Resume.Contain(ResumeCookie.HashOf(Secret));

    /// <summary>Ends resuming with this secret, where the claim is true; null where it is not. Other devices keep theirs.</summary>
    public ConversationChange? End(StoredConversation? known, DateTimeOffset now) => !Opens(known) ? null : new()
    {
        Id = known!.Id,
        Company = known.Company,
        UserId = known.UserId,
        ExpectedVersion = known.Version,
        State = known.State,
        Activities = [],
        FirstSequence = known.LastSequence + 1,
        Resume = known.Resume.Without(ResumeCookie.HashOf(Secret)),
        At = now,
    };
}
