using ComplaintBot.DirectLine;

namespace ComplaintBot.Resuming;

/// <summary>What the browser that asked for a code keeps until it is entered: a cookie for as long as the code is worth something, so that the page may be left for the mailbox.</summary>
internal static class CodeTicket
{
    public static string? Read(HttpContext http, string company) => http.Request.Cookies[NameOf(company)] is { Length: > 0 and <= 64 } ticket ? ticket : null;

    public static void Give(HttpContext http, string company, string ticket) => Write(http, company, ticket, ResumeCodes.ValidFor);

    public static void TakeBack(HttpContext http, string company) => Write(http, company, "", TimeSpan.Zero);

    private static void Write(HttpContext http, string company, string value, TimeSpan age) =>
        http.Response.Cookies.Append(NameOf(company), value, ResumeCookie.OptionsFor(http, ContinueModel.Path, age, framed: true));

    private static string NameOf(string company) => $"complaintbot-code-{company}";
}
