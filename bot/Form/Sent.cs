using System.Globalization;
using ComplaintBot.Dialogs.Form;

namespace ComplaintBot.Form;

/// <summary>What a page sent: which step, for which question, the words, and when the page was shown.</summary>
/// <param name="Step">One of <see cref="FormStep.Names"/>, or <see cref="Forget"/>; null for anything else.</param>
internal sealed record Sent(string? Step, string? Question, string Words, DateTimeOffset? ShownAt, string? Document)
{
    /// <summary>No step of the conversation: the browser lets go of it.</summary>
    public const string Forget = "form/forget";

    private const int LongestName = 64;

    public static Sent Read(IFormCollection form)
    {
        var step = $"form/{form["step"]}";
        var question = form["question"].ToString();
        return new(
            FormStep.Names.Contains(step) || step == Forget ? step : null,
            question.Length is > 0 and <= LongestName ? question : null,
            WordsOf(form),
            long.TryParse(form["shown"], NumberStyles.None, CultureInfo.InvariantCulture, out var shown) && shown <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
                ? DateTimeOffset.FromUnixTimeMilliseconds(shown)
                : null,
            form["document"] is [{ Length: > 0 and <= LongestName } document, ..] ? document : null);
    }

    /// <summary>A button that declines goes before what stands in the field beside it. Browsers send line ends as CR and LF.</summary>
    private static string WordsOf(IFormCollection form) =>
        (form["offer"] is [{ Length: > 0 } offer, ..] ? offer : form["answer"] is [{ } answer, ..] ? answer : "").ReplaceLineEndings("\n").Trim();
}
