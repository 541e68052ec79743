using System.Text;
using System.Text.RegularExpressions;
using ComplaintBot.Dialogs;
using ComplaintBot.Runtime.Activities;

namespace ComplaintBot.Tests.Conversations;

/// <summary>
/// A conversation as a customer-care officer reads it. Each line begins with its kind:
/// <code>
/// # a remark                       at 2026-11-20 17:30     the clock of the company
/// company leasem nl                the entrance (with the language of the page)
/// elsewhere nl                     the same customer in another browser, who knows his references
/// status settled                   how the complaint that was filed last stands now
/// &gt; what the customer says        &lt; what the bot says, a line a message; a paragraph goes on behind two blanks
/// + factuur.pdf (PDF, 12 KB)       a file, with the words of the next line or alone (see <see cref="ScriptedFile"/>)
/// [Ja | Nee]  the buttons          ? nature  the question asked; "? -" where the conversation rests
/// ! complaint status=filed         what happened (an entity on the wire)
/// @ anna@voorbeeld.nl Subject      a letter that leaves, at once or after a while
/// </code>
/// "…" stands for any words, and {reference} for any reference. A turn is compared whole: what it says beyond the script fails.
/// </summary>
internal static class Script
{
    public static bool Rewrites => Environment.GetEnvironmentVariable("REWRITE_CONVERSATIONS") == "1";

    /// <summary>Plays the script and gives it back as it went: the same lines where every expectation held.</summary>
    public static string Play(string script)
    {
        Talker? talker = null;
        var played = new List<string>();
        var expected = new List<string>();
        var files = new List<ReceivedDocument>();
        foreach (var line in Lines(script))
        {
            if (Kind(line) == "+")
            {
                if (files.Count == 0)
                    Settle(talker, expected, played);
                played.Add(line);
                files.Add(ScriptedFile.Read(line[2..]));
                continue;
            }
            if (files.Count > 0)
            {
                talker!.Sends(files, Kind(line) == ">" ? Words(talker, line) : null);
                files = [];
                if (Kind(line) == ">")
                {
                    played.Add(line);
                    continue;
                }
            }
            if (Kind(line) is "<" or "[" or "?" or "!" or "@")
            {
                expected.Add(line);
                continue;
            }
            Settle(talker, expected, played);
            played.Add(line);
            talker = Act(talker, line);
        }
        if (files.Count > 0)
            talker!.Sends(files, null);
        Settle(talker, expected, played);
        return string.Join('\n', played) + "\n";
    }

    private static IEnumerable<string> Lines(string script)
    {
        var whole = new StringBuilder();
        foreach (var line in script.ReplaceLineEndings("\n").TrimEnd().Split('\n'))
        {
            if (!line.StartsWith("  ", StringComparison.Ordinal) && whole.Length > 0)
            {
                yield return whole.ToString();
                whole.Clear();
            }
            whole.Append(whole.Length > 0 ? "\n" : "").Append(line);
            if (line.Length == 0)
            {
                yield return "";
                whole.Clear();
            }
        }
        if (whole.Length > 0)
            yield return whole.ToString();
    }

    private static string Kind(string line) => line.Length == 0 ? "" : line[..1];

    private static Talker? Act(Talker? talker, string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (words.FirstOrDefault())
        {
            case "company":
                return new Talker(words[1] == "-" ? null : words[1], words.ElementAtOrDefault(2) ?? "nl").Join();
            case "elsewhere":
                return talker!.Elsewhere(words[1]).Join();
            case "status":
                talker!.Settle(words[1]);
                return talker;
            case "at":
                talker!.Now = Some.At($"{words[1]} {words[2]}");
                return talker;
            case ">":
                return talker!.Says(Words(talker, line));
            default:
                return talker;
        }
    }

    private static string Words(Talker talker, string line) => line[2..].Replace("\n  ", "\n", StringComparison.Ordinal)
        .Replace("{reference}", talker.Filed.LastOrDefault()?.Reference ?? "{reference}", StringComparison.Ordinal);

    /// <summary>Puts what was said behind what the customer did: the expected line where it fits, else the real one.</summary>
    private static void Settle(Talker? talker, List<string> expected, List<string> played)
    {
        if (talker is null || played.Count == 0 || !IsDeed(played[^1]))
        {
            played.AddRange(expected);
            expected.Clear();
            return;
        }
        var real = Told(talker).ToList();
        for (var i = 0; i < real.Count; i++)
            played.Add(expected.Find(line => Fits(line, real[i])) ?? real[i]);
        expected.Clear();
    }

    private static bool IsDeed(string line) => line.StartsWith("> ", StringComparison.Ordinal) || line.StartsWith("+ ", StringComparison.Ordinal) || line.StartsWith("company ", StringComparison.Ordinal) || line.StartsWith("elsewhere ", StringComparison.Ordinal);

    private static IEnumerable<string> Told(Talker talker)
    {
        foreach (var reply in talker.Replies)
            yield return "< " + Known(reply.Text!, talker).Replace("\n\n", "\n", StringComparison.Ordinal).Replace("\n", "\n  ", StringComparison.Ordinal);
        if (talker.Buttons.Count > 0)
            yield return $"[{string.Join(" | ", talker.Buttons)}]";
        foreach (var entity in talker.Replies.SelectMany(r => r.Entities ?? []).Where(e => e.Type != "ask"))
            yield return Known("! " + entity.Type + string.Concat(entity.Properties!.Select(p => $" {p.Key}={p.Value}")), talker);
        foreach (var letter in talker.Effects.OfType<SendLetter>())
            yield return Known($"@ {letter.To.Email ?? "management"} {letter.Subject}{When(letter)}", talker);
        yield return $"? {talker.Asked ?? "-"}";
    }

    private static string When(SendLetter letter) =>
        (letter.Waits > TimeSpan.Zero ? $" (in {letter.Waits.Value.TotalMinutes:0} minutes)" : "") + (letter.InsteadOf is null ? "" : " (in place of the one that waits)");

    private static string Known(string text, Talker talker) =>
        talker.Filed.Aggregate(text, (t, c) => t.Replace(c.Reference, "{reference}", StringComparison.Ordinal));

    private static bool Fits(string expected, string real) =>
        Regex.IsMatch(real, "^" + Regex.Escape(expected).Replace("…", ".*", StringComparison.Ordinal) + "$", RegexOptions.Singleline);
}
