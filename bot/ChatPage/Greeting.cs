using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using ComplaintBot.Dialogs;
using ComplaintBot.Runtime.Activities;
using Microsoft.AspNetCore.Html;

namespace ComplaintBot.ChatPage;

/// <summary>What the bot says first to a customer of this company in this language.</summary>
internal delegate FirstSaid FirstWords(Visit visit);

/// <param name="Lines">As Markdown.</param>
/// <param name="Offers">The answers that it suggests.</param>
internal sealed record FirstSaid(IReadOnlyList<string> Lines, IReadOnlyList<string> Offers);

/// <summary>The first words of the conversation, so that they stand on the page before any script has run.</summary>
internal sealed partial class Greeting(HtmlEncoder encoder)
{
    /// <summary>As the conversation itself begins; where no company is known yet, the page says who speaks.</summary>
    public static FirstWords OfTheDialogs(ComplaintDialogs dialogs, TimeProvider time) => visit => visit.Procedure is { } procedure
        ? Of(dialogs.Greeting(procedure.Id, visit.Language, time.GetUtcNow()))
        : new([visit.Texts.Notice], []);

    private static FirstSaid Of(IReadOnlyList<Activity> said) =>
        new([.. said.Select(a => a.Text).OfType<string>()], [.. (said.Count > 0 ? said[^1].SuggestedActions?.Actions : null)?.Select(action => action.Title).OfType<string>() ?? []]);

    /// <summary>A bot's line as HTML: its Markdown links become links, a backslash before a sign goes, everything else is text.</summary>
    public IHtmlContent Show(string markdown)
    {
        var html = new HtmlContentBuilder();
        var from = 0;
        foreach (Match link in Link().Matches(markdown))
        {
            html.AppendHtml(encoder.Encode(Plain(markdown[from..link.Index])));
            html.AppendHtml($"<a href=\"{encoder.Encode(link.Groups["to"].Value)}\">{encoder.Encode(Plain(link.Groups["text"].Value))}</a>");
            from = link.Index + link.Length;
        }

        return html.AppendHtml(encoder.Encode(Plain(markdown[from..])));
    }

    private static string Plain(string markdown) => Escaped().Replace(markdown.Replace("**", "", StringComparison.Ordinal), "$1");

    /// <summary>Only to our own pages and to secure ones.</summary>
    [GeneratedRegex(@"\[(?<text>[^\]\r\n]+)\]\((?<to>(?:/|https://)[^\s)]*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
