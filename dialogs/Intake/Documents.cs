using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Attachments;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Dialogs;
using static ComplaintBot.Dialogs.Intake.Asking;

namespace ComplaintBot.Dialogs.Intake;

/// <summary>
/// Documents that go with the complaint. They come and go while the question stands, and at any other moment as well; its answer says only
/// that these are all.
/// </summary>
internal static class Documents
{
    /// <summary>More buttons than these hide the list above them; then one stands for all, until somebody wants to remove one.</summary>
    private const int RemovableByButton = 3;

    private const int WordsOfAPromise = 10;

    public static readonly Question<ComplaintTurn, AboutDocuments> Which = new("documents")
    {
        When = Routes.FilesHere,
        Field = Fills(a => a.Documents, (a, answer) => a with { Documents = answer }),
        Ask = turn => turn.Answers.Attached.Count == 0
            ? new(Invitation(turn), Offers(turn))
            : new(List(turn), Offers(turn), Plain: true),
        AskAgain = turn => turn.Answers.Attached.Count == 0
            ? new(turn.Write(turn.Texts.Documents.Ask), Offers(turn))
            : new(List(turn), Offers(turn), Plain: true),
        Understand = Understand,
        Explain = Explain,
        Then = (turn, answer) =>
        {
            if (answer.Is(AboutDocuments.AreAll))
                turn.Answers = turn.Answers with { Removed = null };
            else
                turn.Answers = turn.Answers with { Documents = default };
        },
    };

    /// <summary>What is welcome, how many and how large, and that nobody needs to have any, where that is so.</summary>
    public static string Invitation(ComplaintTurn turn)
    {
        var (texts, limits) = (turn.Texts.Documents, turn.Input.DocumentLimits);
        return string.Join(' ',
            turn.Write(texts.Ask),
            turn.Write(texts.Welcome, ("count", $"{limits.MaxCount}"), ("size", texts.Size(limits.MaxBytes, turn.Texts.Calendar))),
            turn.Write(IsNeeded(turn) ? texts.AtLeastOne : texts.Optional));
    }

    /// <summary>The names in their order, for the check card; null where there is none.</summary>
    public static string? Names(ComplaintTurn turn) =>
        turn.Answers.Attached.Count == 0 ? null : string.Join(", ", turn.Answers.Attached.Select(document => document.Name));

    private static string List(ComplaintTurn turn)
    {
        var (texts, attached) = (turn.Texts.Documents, turn.Answers.Attached);
        return string.Join('\n',
        [
            texts.Listed.Say(attached.Count),
            .. attached.Select((document, i) => $"{i + 1}. {document.Name}"),
            turn.Write(attached.Count < turn.Input.DocumentLimits.MaxCount ? texts.More : texts.Full),
        ]);
    }

    /// <summary>A page has a button of its own beside each document.</summary>
    public static IReadOnlyList<string> OffersOfForm(ComplaintTurn turn) => turn.Answers.Removed is null
        ? [turn.Texts.Documents.Done.Label]
        : [turn.Texts.Documents.Done.Label, turn.Texts.Documents.Restore.Label];

    private static List<string> Offers(ComplaintTurn turn)
    {
        List<string> offers = [.. OffersOfForm(turn)];
        if (turn.Answers.Attached.Count <= RemovableByButton || Removal.AsksWhich(turn))
            offers.AddRange(turn.Answers.Attached.Select((_, i) => Removal.Button(turn, i)));
        else
            offers.Add(turn.Write(turn.Texts.Documents.RemoveOne));
        return offers;
    }

    private static Reading<AboutDocuments> Understand(ComplaintTurn turn)
    {
        var texts = turn.Texts.Documents;
        if (Removal.IsWished(turn))
            return Removal.Take(turn);
        if (turn.Answers.Removed is not null && turn.Pick([new Option<bool>(true, texts.Restore)]).IsUnderstood(out _))
            return Removal.Restore(turn);
        if (PutsOff(turn) || SaysDone(turn) || Declining.Reads(turn.Message, turn.Language)
            || YesNo.Read(turn.Message, turn.Language) is false)
            return IsNeeded(turn) && turn.Answers.Attached.Count == 0
                ? Reading<AboutDocuments>.Invalid(turn.Write(texts.Needed))
                : Reading<AboutDocuments>.Understood(AboutDocuments.AreAll);
        return turn.Input.Documents.Count == 0 && Announces(turn)
            ? Reading<AboutDocuments>.Invalid(turn.Write(texts.How))
            : Reading<AboutDocuments>.NotUnderstood();
    }

    /// <summary>The words of the button or others for it, whole; "I have others" has a word of "nothing other", and means the contrary.</summary>
    public static bool SaysDone(ComplaintTurn turn)
    {
        var (done, said) = (turn.Texts.Documents.Done, turn.Message.Folded);
        return said == "1" || done.Also.Append(done.Label).Select(words => Message.Read(words).Folded).Any(words =>
            said == words || (words.Contains(' ', StringComparison.Ordinal) && $" {said} ".Contains($" {words} ", StringComparison.Ordinal)));
    }

    /// <summary>"I'll send it later" sends nothing now; "I'll go on later" wants something else.</summary>
    private static bool PutsOff(ComplaintTurn turn) =>
        turn.Guess is { Intent: Intent.Later, Whole: var whole } && turn.Message.Tokens is { Count: var words and <= WordsOfAPromise } && (!whole || words == 1);

    /// <summary>He has some, and nothing came.</summary>
    private static bool Announces(ComplaintTurn turn) =>
        turn.Guess.Intent == Intent.AddInformation || Statements.Holds(turn.Message, turn.Language, Statement.HasDocuments) || YesNo.Read(turn.Message, turn.Language) is true;

    private static string Explain(ComplaintTurn turn)
    {
        var texts = turn.Texts.Documents;
        return turn.Answers.Attached.Count == 0 ? turn.Write(texts.Explain) : $"{turn.Write(texts.Explain)} {turn.Write(texts.RemoveExplain)}";
    }

    private static bool IsNeeded(ComplaintTurn turn) => turn.Asks(IntakeFieldKind.Documents) && !turn.MayDecline(IntakeFieldKind.Documents);
}
