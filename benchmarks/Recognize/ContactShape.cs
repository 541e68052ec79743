using System.Text.Json.Nodes;
using ComplaintBot.Language;

namespace ComplaintBot.Benchmarks.Recognize;

/// <summary>E-mail addresses and addresses of pages; their value is what is written, in lower case.</summary>
internal static class ContactShape
{
    public static IEnumerable<Result> Emails(Message message) => Shape(message, "email", EmailAddress.FindAll(message));

    public static IEnumerable<Result> Urls(Message message) => Shape(message, "url", Language.Urls.Find(message));

    private static IEnumerable<Result> Shape(Message message, string type, IReadOnlyList<TextSpan> spans) =>
        spans.Select(span => new Result(span.Start, span.End - 1, type, new JsonObject { ["value"] = message.Text.Substring(span.Start, span.Length).ToLowerInvariant() }));
}
