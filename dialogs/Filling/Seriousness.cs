using ComplaintBot.Complaints;
using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Intake;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Dialogs;
using static ComplaintBot.Dialogs.Intake.Asking;

namespace ComplaintBot.Dialogs.Filling;

/// <summary>
/// What a description shows of how serious it is. The choice is the customer's: the bot may suggest "serious", once and with its reasons, and
/// never the other way round.
/// </summary>
internal static class Seriousness
{
    private const string Minor = "minor";
    private const string Serious = "serious";
    private const int WordsOfASign = 120;

    /// <summary>After "minor" and a description that shows otherwise: whether it is to be serious after all.</summary>
    public static readonly Question<ComplaintTurn, bool> Suggested = new("seriousAfterAll")
    {
        When = turn => turn.Answers.Nature.Is(Minor) && !turn.State.SeriousSuggested && Suggests(turn),
        Field = KeepsNothing<bool>(),
        Ask = turn => new(Suggestion(turn), [turn.Texts.Severity.SuggestionYes.Label, turn.Texts.Severity.SuggestionNo.Label]),
        Understand = turn => turn.Pick([new(true, turn.Texts.Severity.SuggestionYes), new Option<bool>(false, turn.Texts.Severity.SuggestionNo)], yesNo: true),
        Explain = turn => turn.Write(turn.Texts.Severity.Explain),
        Then = (turn, serious) =>
        {
            turn.State = turn.State with { SeriousSuggested = true };
            if (!serious.Is(true))
                return;
            turn.Answers = turn.Answers with { Nature = Answer<string>.Given(Serious) };
            turn.Say(turn.Texts.Check.NatureChanged);
        },
    };

    public static SeverityReading Read(ComplaintTurn turn) =>
        Language.Severity.Read(turn.Message, turn.Language, turn.Procedure.Severity?.SeriousFrom ?? Complaints.Procedures.Severity.UsuallySeriousFrom);

    /// <summary>Keeps the reasons that the words show, with these words, for staff; and what the matter is about.</summary>
    public static void Notice(ComplaintTurn turn)
    {
        var signs = Read(turn).Signs
            .Select(sign => new Sign(sign.Reason.ToString(), Shorten(turn.Message.Text.Substring(sign.Start, sign.Length))) { IsPlain = sign.IsPlain }).ToList();
        var matter = Matter.Read(turn.Message, turn.Language, [.. turn.Procedure.Products.SelectMany(product => product.Name.Texts.Values.Concat(product.Synonyms))]);
        turn.Answers = turn.Answers with { Signs = signs.Count > 0 ? signs : null, Category = matter.Category.ToString(), IsInsurance = matter.Insurance, InsuranceWords = matter.Insurance ? Insured.WordsOf(turn) : null };
    }

    /// <summary>The suggestion that stands before the question itself; null where there is none, or where it was answered before.</summary>
    public static string? Before(ComplaintTurn turn) =>
        turn.State.SeriousSuggested || !Suggests(turn) ? null : turn.Write(turn.Texts.Severity.Suggestion, ("reasons", Reasons(turn)));

    private static string Suggestion(ComplaintTurn turn) => turn.Write(turn.Texts.Severity.SuggestionAfterwards, ("reasons", Reasons(turn)));

    private static bool Suggests(ComplaintTurn turn) => Telling(turn).Any() && turn.Procedure.Severity is { } severity
        && severity.Levels.Any(level => level.Id == Serious) && severity.Levels.Any(level => level.Id == Minor);

    /// <summary>What the words say themselves. To have complained before fills another answer, and does not make it serious.</summary>
    private static IEnumerable<SeverityReason> Telling(ComplaintTurn turn) =>
        (turn.Answers.Signs ?? []).Where(sign => sign.IsPlain).Select(sign => Enum.Parse<SeverityReason>(sign.Reason)).Where(reason => reason != SeverityReason.Repeat);

    private static string Reasons(ComplaintTurn turn) =>
        CalendarTexts.Join([.. Telling(turn).Select(reason => Say(turn, reason))], turn.Texts.Calendar.And);

    private static string Say(ComplaintTurn turn, SeverityReason reason)
    {
        var texts = turn.Texts.Severity.Reasons;
        return turn.Write(
            reason switch
            {
                SeverityReason.Money => texts.Money,
                SeverityReason.Safety => texts.Safety,
                SeverityReason.Legal => texts.Legal,
                SeverityReason.Termination => texts.Termination,
                SeverityReason.Register => texts.Register,
                SeverityReason.Privacy => texts.Privacy,
                SeverityReason.Misconduct => texts.Misconduct,
                _ => texts.Hardship,
            },
            ("limit", turn.Procedure.Severity!.SeriousFrom.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static string Shorten(string words) => words.Length <= WordsOfASign ? words : $"{words[..WordsOfASign]}…";
}
