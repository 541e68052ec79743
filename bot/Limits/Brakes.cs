using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ComplaintBot.Errors;

namespace ComplaintBot.Limits;

/// <summary>One brake for each kind of thing that is limited.</summary>
internal sealed class Brakes(LimitSettings settings, TimeProvider time)
{
    public Brake Messages { get; } = new(settings, settings.MessagesPerAddress, settings.MessagesPerCompany, time);

    public Brake Tokens { get; } = new(settings, settings.TokensPerAddress, settings.TokensPerCompany, time);

    public Brake Uploads { get; } = new(settings, settings.UploadsPerAddress, settings.UploadsPerCompany, time);

    /// <summary>Codes by e-mail: asking for one, and trying one.</summary>
    public Brake Codes { get; } = new(settings, settings.CodesPerAddress, settings.CodesPerCompany, time);

    public int StreamsPerConversation { get; } = settings.Enabled ? settings.StreamsPerConversation : int.MaxValue;
}

/// <summary>Holds back for a moment who is hasty, and refuses only who would have to wait too long.</summary>
internal sealed class Brake(LimitSettings settings, Rate address, Rate company, TimeProvider time)
{
    private readonly Meter _meter = new(settings.LongestHold, time);

    public Task<bool> Passes(HttpContext http, string? ofCompany) => Passes(http, ofCompany, countAddress: true);

    /// <summary>False once it was refused.</summary>
    public async Task<bool> Passes(HttpContext http, string? ofCompany, bool countAddress)
    {
        var wait = await Hold(http, ofCompany, countAddress);
        if (wait > TimeSpan.Zero) await http.RefuseHaste(wait);
        return wait == TimeSpan.Zero;
    }

    /// <summary>Zero, once it is his turn; else how long he would have to wait, for an entrance that says so in its own way.</summary>
    public async Task<TimeSpan> Hold(HttpContext http, string? ofCompany, bool countAddress)
    {
        if (!settings.Enabled) return TimeSpan.Zero;
        var wait = _meter.Take([.. Shares(http, ofCompany, countAddress)]);
        if (wait > settings.LongestHold) return wait;
        if (wait > TimeSpan.Zero) await Task.Delay(wait, time, http.RequestAborted);
        return TimeSpan.Zero;
    }

    private IEnumerable<Share> Shares(HttpContext http, string? ofCompany, bool countAddress)
    {
        if (countAddress) yield return new Share($"address {KeyOf(http.Connection.RemoteIpAddress)}", address);
        if (ofCompany is not null) yield return new Share($"company {ofCompany}", company);
    }

    /// <summary>IPv6 by its first 64 bits, because one household has all the rest.</summary>
    public static string KeyOf(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}

internal static class HasteRefusal
{
    /// <summary>In whole seconds, which it gives as well.</summary>
    public static int TellWhenToRetry(this HttpContext http, TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return seconds;
    }

    public static Task RefuseHaste(this HttpContext http, TimeSpan wait)
    {
        var seconds = http.TellWhenToRetry(wait);
        return http.Refuse(StatusCodes.Status429TooManyRequests, "TooManyRequests", $"That is more than is taken from one address or for one company. Nothing was done; send it again in {seconds} s.");
    }
}
