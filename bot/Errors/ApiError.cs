using System.Text.Json.Serialization;

namespace ComplaintBot.Errors;

/// <summary>The body of every refusal, in the form of Bot Framework's own interfaces.</summary>
internal sealed record ApiError(ApiErrorDetail Error);

internal sealed record ApiErrorDetail(string Code, string Message);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ApiError))]
internal sealed partial class ApiErrorJson : JsonSerializerContext;

internal static class ApiErrorResponses
{
    /// <summary>Answers with an error; <paramref name="message"/> says what is wrong and how to mend it.</summary>
    public static Task Refuse(this HttpContext http, int status, string code, string message)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(new ApiError(new ApiErrorDetail(code, message)), ApiErrorJson.Default.ApiError);
    }
}
