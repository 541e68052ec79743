using ComplaintBot.Runtime.Activities;

namespace ComplaintBot.Errors;

internal static class ActivityRefusals
{
    /// <summary>True for JSON, and where the sender doesn't say what it is.</summary>
    public static bool IsJson(this HttpRequest request) => string.IsNullOrEmpty(request.ContentType) || request.HasJsonContentType();

    public static Task RefuseActivity(this HttpContext http, ActivityReading reading) => reading.TooLong
        ? http.Refuse(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", reading.Problem!)
        : http.Refuse(StatusCodes.Status400BadRequest, "BadSyntax", reading.Problem!);
}
