using System.Net;

namespace ComplaintBot.Tests.DirectLine;

internal static class Refusals
{
    /// <summary>Asserts the status, and the body that every refusal has (fact 13).</summary>
    public static async Task Is(HttpResponseMessage response, HttpStatusCode status, string? code = null, string? says = null)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        var error = (await response.Json()).GetProperty("error");
        Assert.NotEmpty(error.Text("code"));
        Assert.NotEmpty(error.Text("message"));
        if (code is not null) Assert.Equal(code, error.Text("code"));
        if (says is not null) Assert.Contains(says, error.Text("message"));
    }
}
