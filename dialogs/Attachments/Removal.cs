using ComplaintBot.Complaints;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Intake;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Dialogs;

namespace ComplaintBot.Dialogs.Attachments;

/// <summary>One document goes, by its name or its place in the list; the last one that went can come back until the question has its answer.</summary>
internal static class Removal
{
    /// <summary>Characters; a longer name does not fit on a button.</summary>
    private const int LongestOnButton = 30;

    /// <summary>More words than these tell a story, in which something may well be thrown away.</summary>
    private const int WordsAtMost = 12;

    /// <summary>The words that remove a document of the list: by its name, where that is short and no other has it as well.</summary>
    public static string Button(ComplaintTurn turn, int index)
    {
        var (texts, attached) = (turn.Texts.Documents, turn.Answers.Attached);
        var document = attached[index];
        return document.Name.Length <= LongestOnButton && attached.Count(other => NameSounds(other) == NameSounds(document)) == 1
            ? texts.Remove.With(("name", document.Name))
            : texts.RemoveNumber.With(("number", $"{index + 1}"));
    }

    /// <summary>Whether the words want a document gone, whichever it is.</summary>
    public static bool IsWished(ComplaintTurn turn) =>
        ByButton(turn) is not null
        || (turn.Message.Tokens.Count <= WordsAtMost && turn.Message.Tokens.Any(token => IsVerb(turn, token)) && turn.Guess is not { Whole: true, Intent: Intent.Later });

    /// <summary>One is to go, and the words did not say which.</summary>
    public static bool AsksWhich(ComplaintTurn turn) => IsWished(turn) && !Router.IsSecondClick(turn) && Meant(turn) is null;

    /// <summary>At any other question, a document goes where the words name it.</summary>
    public static bool Hear(ComplaintTurn turn)
    {
        if (!IsWished(turn) || turn.Answers.Attached.FirstOrDefault(document => Names(turn, document)) is not { } named)
            return false;
        Remove(turn, named);
        return true;
    }

    public static Reading<AboutDocuments> Take(ComplaintTurn turn)
    {
        var texts = turn.Texts.Documents;
        if (turn.Answers.Attached.Count == 0)
            return Reading<AboutDocuments>.Invalid(turn.Write(texts.NothingToRemove));
        // "The first" is another one after the first click.
        if (Router.IsSecondClick(turn))
            return Reading<AboutDocuments>.Understood(AboutDocuments.Changed);
        if (Meant(turn) is not { } document)
            return Reading<AboutDocuments>.Invalid(turn.Write(texts.WhichToRemove));
        Remove(turn, document);
        return Reading<AboutDocuments>.Understood(AboutDocuments.Changed);
    }

    public static Reading<AboutDocuments> Restore(ComplaintTurn turn)
    {
        if (turn.Answers.Attached.Count >= turn.Input.DocumentLimits.MaxCount)
            return Reading<AboutDocuments>.Invalid(turn.Write(turn.Texts.Documents.Full));
        var document = turn.Answers.Removed!;
        turn.Answers = turn.Answers with { Attached = [.. turn.Answers.Attached, document], Removed = null };
        Say(turn, turn.Texts.Documents.Restored, document);
        return Reading<AboutDocuments>.Understood(AboutDocuments.Changed);
    }

    public static void Remove(ComplaintTurn turn, Document document)
    {
        turn.Answers = turn.Answers with { Attached = [.. turn.Answers.Attached.Where(d => d.Id != document.Id)], Removed = document };
        Say(turn, turn.Texts.Documents.Removed, document);
    }

    private static void Say(ComplaintTurn turn, Texts.Phrase sentence, Document document) =>
        turn.Say(Replying.Quotation(turn.Write(sentence, ("name", Receiving.Quoted(turn, document.Name)))));

    private static Document? Meant(ComplaintTurn turn)
    {
        if (ByButton(turn) is { } clicked)
            return clicked;
        var attached = turn.Answers.Attached;
        var rest = Message.Read(WithoutVerbs(turn));
        if (rest.Tokens.Count > 0 && Choices.Pick(rest, [.. attached.Select(ChoiceOf)], turn.Language) is { } index)
            return attached[index];
        return attached is [var only] && !NamesAnother(rest) ? only : null;
    }

    private static Document? ByButton(ComplaintTurn turn)
    {
        for (var i = 0; i < turn.Answers.Attached.Count; i++)
            if (Message.Read(Button(turn, i)).Folded == turn.Message.Folded)
                return turn.Answers.Attached[i];
        return null;
    }

    /// <summary>As a message hears it: names that differ in a sign only are one there.</summary>
    private static string NameSounds(Document document) => Message.Read(document.Name).Folded;

    /// <summary>The name, and the name without what stands behind its last dot.</summary>
    private static Choice ChoiceOf(Document document) => new(document.Name, [Path.GetFileNameWithoutExtension(document.Name)]);

    /// <summary>"Remove it" where there is one means that one; "remove letter.pdf" does not.</summary>
    private static bool NamesAnother(Message rest) => rest.Text.Contains('.', StringComparison.Ordinal) || rest.Text.Any(char.IsAsciiDigit);

    private static bool Names(ComplaintTurn turn, Document document) =>
        $" {turn.Message.Folded} ".Contains($" {Message.Read(Path.GetFileNameWithoutExtension(document.Name)).Folded} ", StringComparison.Ordinal);

    private static string WithoutVerbs(ComplaintTurn turn)
    {
        var text = turn.Message.Text;
        foreach (var token in turn.Message.Tokens.Where(token => IsVerb(turn, token)).Reverse())
            text = text.Remove(token.Start, token.Length);
        return text;
    }

    private static bool IsVerb(ComplaintTurn turn, Token token) => turn.Texts.Documents.RemoveWords.Contains(token.Folded);
}
