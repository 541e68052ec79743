using System.Text.Json;
using ComplaintBot.Errors;
using ComplaintBot.Turns;

namespace ComplaintBot.DirectLine;

/// <summary>The user for whom a company's server asks.</summary>
internal static class RequestedUser
{
    private const int LongestBody = 16 * 1024;
    private const int LongestId = 64;

    /// <summary>A new one where the body names none; null where the body is malformed.</summary>
    public static async ValueTask<string?> ReadUser(this HttpRequest request, Entropy entropy, CancellationToken stop)
    {
        var body = await request.ReadWhole(LongestBody, stop);
        if (body.Length == 0) return NewIds.User(entropy);
        if (body.Length > LongestBody) return null;
        try
        {
            var id = JsonSerializer.Deserialize(body, DirectLineJson.Default.GenerateRequest)?.User?.Id;
            if (id is null) return NewIds.User(entropy);
            return id.StartsWith("dl_", StringComparison.Ordinal) && id.Length <= LongestId ? id : null;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    public static Task RefuseUser(this HttpContext http) =>
        http.Refuse(StatusCodes.Status400BadRequest, "BadArgument", $"The body must be absent or hold user.id, which begins with dl_ and has at most {LongestId} characters.");
}
