using ComplaintBot.Complaints;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Drafts;
using ComplaintBot.Dialogs.Intake;
using ComplaintBot.Dialogs.Letters;
using ComplaintBot.Dialogs.Repair;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Dialogs;
using static ComplaintBot.Dialogs.Intake.Asking;

namespace ComplaintBot.Dialogs.Information;

/// <summary>
/// What the company's people must do and this chat cannot: withdraw a complaint, erase a customer's data or show it to him. The wish is
/// registered under a reference of its own and goes to the management; nothing is said to be done before somebody has done it.
/// </summary>
internal static class Requests
{
    private const int WordsAtMost = 20;

    /// <summary>Whether the complaint that is named is to be withdrawn.</summary>
    public static readonly Question<ComplaintTurn, bool> Withdraw = new("withdraw")
    {
        When = turn => turn.State.Withdrawing is not null,
        Field = KeepsNothing<bool>(),
        Ask = turn => new(
            turn.Write(turn.Texts.Requests.WithdrawAsk, ("reference", turn.State.Withdrawing!)),
            [turn.Texts.Requests.WithdrawYes.Label, turn.Texts.Requests.WithdrawNo.Label]),
        Understand = turn => turn.Pick([new(true, turn.Texts.Requests.WithdrawYes), new Option<bool>(false, turn.Texts.Requests.WithdrawNo)], yesNo: true),
        Then = (turn, wants) =>
        {
            var about = turn.State.Withdrawing!;
            turn.State = turn.State with { Withdrawing = null, Resting = !turn.Answers.Start.IsAnswered };
            if (wants.Is(true))
                Register(turn, RequestKind.Withdrawal, about);
            else
                turn.Say(turn.Texts.Requests.WithdrawnNot);
        },
    };

    /// <summary>What was begun and not filed is stopped; what was filed here is asked about; any other complaint needs its reference and a proof.</summary>
    public static void BeginWithdrawal(ComplaintTurn turn, Action<ComplaintTurn> stop)
    {
        if (turn.State.Filed is [.., var last])
            turn.State = turn.State with { Withdrawing = last.Reference, Resting = false };
        else if (Keeping.IsDraft(turn))
            stop(turn);
        else
        {
            turn.Answers = turn.Answers with { Start = Answer<Topic>.Given(Topic.Withdrawal, AnswerSource.Understood), Reference = default, Proof = default };
            Status.Reference.Overhear(turn, corrects: false);
            turn.State = turn.State with { Resting = false };
        }
    }

    /// <summary>After reference and proof; an unknown reference and a wrong proof get the same answer.</summary>
    public static void ProveWithdrawal(ComplaintTurn turn)
    {
        var proven = Status.Proven(turn);
        if (proven is null)
            turn.Say(turn.Answers.Reference.IsGiven ? turn.Texts.Status.NoMatch : turn.Texts.Status.ReferenceLost);
        turn.Answers = turn.Answers with { Start = default, Reference = default, Proof = default };
        turn.State = turn.State with { Withdrawing = proven, Resting = proven is null };
    }

    /// <summary>Whether the words ask to erase or to show the customer's data; then the wish is taken, and an address is asked where none is known.</summary>
    public static bool HearDataWish(ComplaintTurn turn)
    {
        if (turn.Company is null || turn.Message.Tokens.Count > WordsAtMost || WishOf(turn) is not { } wish)
            return false;
        turn.State = turn.State with { DataWish = wish, Resting = false };
        List<string> lines =
        [
            turn.Write(wish == RequestKind.Erasure ? turn.Texts.Requests.ErasureBegins : turn.Texts.Requests.AccessBegins),
            turn.Write(turn.Texts.Information.PrivacyNotice),
        ];
        if (wish == RequestKind.Erasure && Asides.HasDraft(turn))
            lines.Add(turn.Write(turn.Texts.Requests.DraftGoes));
        turn.Say(lines, Replying.Answer("ask-privacy"));
        return true;
    }

    /// <summary>Once there is an address at which the company can answer.</summary>
    public static void RegisterDataWish(ComplaintTurn turn)
    {
        var wish = turn.State.DataWish!.Value;
        turn.State = turn.State with { DataWish = null, Resting = !turn.Answers.Start.IsAnswered && !turn.State.TalkPending };
        Register(turn, wish, null);
    }

    private static void Register(ComplaintTurn turn, RequestKind what, string? about)
    {
        var request = Filing.DescribeRequest(turn, new(what, about));
        turn.Do(new FileComplaint(request));
        turn.Do(Letter.RequestNotice(turn, request));
        var texts = turn.Texts.Requests;
        turn.Say(
            what switch
            {
                RequestKind.Withdrawal => texts.WithdrawalRegistered,
                RequestKind.Erasure => texts.ErasureRegistered,
                _ => texts.AccessRegistered,
            },
            ("request", request.Reference), ("reference", about ?? ""), ("email", request.Complainant.Email ?? ""));
    }

    private static RequestKind? WishOf(ComplaintTurn turn) =>
        Statements.Holds(turn.Message, turn.Language, Statement.Erasure) ? RequestKind.Erasure
        : Statements.Holds(turn.Message, turn.Language, Statement.Access) ? RequestKind.Access
        : null;
}
