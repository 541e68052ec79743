using ComplaintBot.Complaints;
using ComplaintBot.Dialogs.Attachments;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Intake;
using ComplaintBot.Dialogs.Letters;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Dialogs;
using static ComplaintBot.Dialogs.Intake.Asking;

namespace ComplaintBot.Dialogs.Information;

/// <summary>
/// Documents and words for a complaint that was filed before. What was filed in this conversation needs no proof. Each thing is added as
/// soon as it comes, so that nothing is lost by who goes away without a last word.
/// </summary>
internal static class Adding
{
    private const int MismatchesAtMost = 3;

    /// <summary>Files that come after a filing most likely belong to it, but a history takes nothing back: so it is asked.</summary>
    public static readonly Question<ComplaintTurn, bool> Belongs = new("duplicate")
    {
        When = turn => turn.State.Adding is { IsUnsure: true },
        Field = KeepsNothing<bool>(),
        Ask = turn => new(
            OwnComplaints(turn) is [var only] ? turn.Write(turn.Texts.Adding.BelongsAsk, ("reference", only)) : turn.Write(turn.Texts.Adding.BelongsAskSeveral),
            [turn.Texts.Adding.BelongsYes.Label, turn.Texts.Adding.BelongsNo.Label]),
        Understand = turn => turn.Pick([new(true, turn.Texts.Adding.BelongsYes), new Option<bool>(false, turn.Texts.Adding.BelongsNo)], yesNo: true),
        Then = (turn, belongs) =>
        {
            if (belongs.Is(true))
                turn.State = turn.State with { Adding = turn.State.Adding! with { IsUnsure = false } };
            else
                BeginAnother(turn);
        },
    };

    public static readonly Question<ComplaintTurn, string> What = new("addition")
    {
        FreeText = true,
        Field = KeepsNothing<string>(),
        Ask = turn => turn.State.Adding!.HasAdded
            ? turn.Prompt(turn.Texts.Adding.AskAgain, turn.Texts.Documents.Done)
            : new(turn.Write(turn.Texts.Adding.Ask, ("reference", turn.Answers.Reference.Value!)), [turn.Texts.Documents.Done.Label]),
        Understand = turn =>
            Documents.SaysDone(turn) || YesNo.Read(turn.Message, turn.Language) is false ? Reading<string>.Declined()
            : turn.Message.Tokens.Count < 2 ? Reading<string>.NotUnderstood()
            : WhatHappened.OwnWords(turn),
        Explain = turn => turn.Write(turn.Texts.Adding.Explain),
        Then = (turn, words) =>
        {
            if (words.IsGiven)
                AddWords(turn, words.Value!);
            else
                GiveUp(turn);
        },
    };

    /// <summary>Whether it is asked to which complaint something is to be added, and whose it is.</summary>
    public static bool IsSought(ComplaintTurn turn) => turn.State.Adding is { IsOpen: false };

    public static bool IsOpen(ComplaintTurn turn) => turn.State.Adding is { IsOpen: true };

    /// <summary>The formal complaints that were filed in this conversation, oldest first.</summary>
    public static IReadOnlyList<string> OwnComplaints(ComplaintTurn turn) =>
        [.. turn.State.Filed.Where(filed => filed.Kind == ComplaintKind.Formal).Select(filed => filed.Reference)];

    /// <summary>The one complaint of this conversation, to which something is to be added where no other is named; null otherwise.</summary>
    public static string? OnlyOneMeant(ComplaintTurn turn) =>
        turn.State.Adding is { Mismatches: 0 } && OwnComplaints(turn) is [var only] ? only : null;

    public static bool IsOwn(ComplaintTurn turn, string reference) => turn.State.Filed.Any(filed => filed.Reference == reference);

    /// <summary>The customer wants to add something to a complaint, which his words may name.</summary>
    public static void Begin(ComplaintTurn turn)
    {
        if (turn.State.Adding is not null)
            return;
        turn.Answers = turn.Answers with { Reference = default, Proof = default };
        if (Reference.FindAll(turn.Message.Text) is { Count: > 0 })
            Router.Dialog.Hear(turn, Status.Reference, out _);
        turn.State = turn.State with { Resting = false, Adding = new() };
    }

    /// <summary>Files that come to a conversation which rests after a filing: to that complaint, it seems. The words beside them only say what they are.</summary>
    public static bool Receives(ComplaintTurn turn)
    {
        if (turn.Input.Documents.Count == 0 || turn.State is not { Resting: true, Kept: false, TalkPending: false } || OwnComplaints(turn).Count == 0)
            return false;
        Begin(turn);
        turn.State = turn.State with
        {
            Adding = turn.State.Adding! with { IsUnsure = turn.Guess.Intent != Intent.AddInformation && !turn.Answers.Reference.IsGiven },
        };
        Receive(turn);
        return true;
    }

    /// <summary>Files that come while something is being added: at once where the complaint is known, else they wait for it.</summary>
    public static void Receive(ComplaintTurn turn)
    {
        var adding = turn.State.Adding!;
        if (adding.IsOpen)
        {
            AddDocuments(turn, turn.Input.Documents);
            return;
        }
        var delivery = Delivery.Sort(turn.Input.Documents, adding.Documents, turn.Input.DocumentLimits.MaxCount);
        turn.State = turn.State with { Adding = adding with { Documents = [.. adding.Documents, .. delivery.Kept] } };
        Receiving.Acknowledge(turn, delivery, turn.Texts.Adding.Received);
    }

    /// <summary>Once it is known which complaint is meant, and proven: what waits is added, or it is said why nothing can be.</summary>
    public static void Check(ComplaintTurn turn)
    {
        var texts = turn.Texts.Adding;
        if (OnlyOneMeant(turn) is { } only && !turn.Answers.Reference.IsAnswered)
            turn.Answers = turn.Answers with { Reference = Answer<string>.Given(only, AnswerSource.Understood) };
        if (turn.Answers.Reference is not { IsGiven: true, Value: { } reference })
            End(turn, turn.Texts.Status.ReferenceLost);
        else if (turn.Find(reference) is not { Complaint.Kind: ComplaintKind.Formal or ComplaintKind.Talk } known || !(IsOwn(turn, reference) || Status.IsProven(turn, known.Complaint)))
            Mismatch(turn);
        else if (known.Complaint.Kind == ComplaintKind.Talk)
            End(turn, texts.Talk, ("reference", reference));
        else if (known.Status is ComplaintStatus.Settled or ComplaintStatus.Withdrawn)
            End(turn, texts.Closed, ("reference", reference));
        else
            Open(turn);
    }

    /// <summary>Leaves it, and goes on where the conversation was.</summary>
    public static void GiveUp(ComplaintTurn turn)
    {
        if (turn.State.Adding!.Announced is { } announced && announced.StillWaits(turn.Now) && turn.Find(turn.Answers.Reference.Value!) is { } known)
            turn.Do(Letter.Addition(turn, known.Complaint, announced) with { Waits = TimeSpan.Zero, InsteadOf = announced.Purpose });
        End(turn, turn.State.Adding.HasAdded ? turn.Texts.Adding.Done : turn.Texts.Adding.Nothing);
    }

    private static void Open(ComplaintTurn turn)
    {
        var waiting = turn.State.Adding!.Documents;
        turn.State = turn.State with { Adding = turn.State.Adding with { IsOpen = true, Documents = [] } };
        if (waiting.Count > 0)
            AddDocuments(turn, [.. waiting.Select(document => new ReceivedDocument(document.Name, document, null))]);
    }

    private static void Mismatch(ComplaintTurn turn)
    {
        var mismatches = turn.State.Adding!.Mismatches + 1;
        if (mismatches >= MismatchesAtMost)
        {
            End(turn, turn.Texts.Status.NoMatch);
            return;
        }
        turn.Say(turn.Texts.Status.NoMatch);
        turn.Answers = turn.Answers with { Reference = default, Proof = default };
        turn.State = turn.State with { Adding = turn.State.Adding with { Mismatches = mismatches } };
    }

    private static void AddDocuments(ComplaintTurn turn, IReadOnlyList<ReceivedDocument> received)
    {
        var reference = turn.Answers.Reference.Value!;
        if (turn.Find(reference) is not { } known)
            return;
        var delivery = Delivery.Sort(received, known.Complaint.Documents, turn.Input.DocumentLimits.MaxCount);
        if (delivery.Kept.Count > 0)
        {
            turn.Do(new AddDocuments(reference, delivery.Kept));
            Added(turn, known, documents: delivery.Kept.Count);
        }
        Receiving.Acknowledge(turn, delivery, turn.Texts.Adding.Added, ("reference", reference));
    }

    private static void AddWords(ComplaintTurn turn, string words)
    {
        var reference = turn.Answers.Reference.Value!;
        if (turn.Find(reference) is not { } known)
            return;
        turn.Do(new AddExplanation(reference, words));
        Added(turn, known, explanations: 1);
        turn.Say([turn.Write(turn.Texts.Adding.AddedWords, ("reference", reference))], Replying.Complaint(reference, known.Status, known.Complaint.AcknowledgeBy, known.Complaint.AnswerBy));
    }

    /// <summary>One letter for what comes in one go: it takes the place of the one that still waits, and tells of all.</summary>
    private static void Added(ComplaintTurn turn, KnownComplaint known, int documents = 0, int explanations = 0)
    {
        var before = turn.State.Adding!.Announced is { } last && last.StillWaits(turn.Now) ? last : null;
        var announced = new Announcement("", documents + (before?.Documents ?? 0), explanations + (before?.Explanations ?? 0), turn.Now + Announcement.Waits);
        var letter = Letter.Addition(turn, known.Complaint, announced) with { Waits = Announcement.Waits, InsteadOf = before?.Purpose };
        turn.Do(letter);
        turn.State = turn.State with { Adding = turn.State.Adding with { HasAdded = true, Announced = announced with { Purpose = letter.Purpose } } };
    }

    /// <summary>It was for another matter: so it waits for that one, which begins.</summary>
    private static void BeginAnother(ComplaintTurn turn)
    {
        turn.Answers = turn.Answers with { Attached = [.. turn.Answers.Attached, .. turn.State.Adding!.Documents] };
        turn.State = turn.State with { Adding = null };
        if (!turn.Answers.Start.IsAnswered)
            Start.BeginComplaint(turn);
    }

    private static void End(ComplaintTurn turn, Phrase said, params ReadOnlySpan<(string, string)> values)
    {
        turn.Say(said, values);
        turn.Answers = turn.Answers with { Reference = default, Proof = default };
        if (turn.Answers.Start.Is(Topic.Status))
            turn.Answers = turn.Answers with { Start = default };
        turn.State = turn.State with { Adding = null, Resting = !turn.Answers.Start.IsAnswered };
    }
}
