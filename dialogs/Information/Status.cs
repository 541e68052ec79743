using ComplaintBot.Complaints;
using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Elsewhere;
using ComplaintBot.Dialogs.Intake;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Runtime.Dialogs;
using static ComplaintBot.Dialogs.Intake.Asking;

namespace ComplaintBot.Dialogs.Information;

/// <summary>How a complaint stands: at once for those of this conversation, by reference and proof for others.</summary>
internal static class Status
{
    private const string ExampleReference = "K7M-4PQ-9TX";

    public static readonly Question<ComplaintTurn, string> Reference = new("reference")
    {
        Field = Fills(a => a.Reference, (a, answer) => a with { Reference = answer }),
        When = turn => Adding.OnlyOneMeant(turn) is null,
        Ask = turn => turn.State.Adding is not null && Adding.OwnComplaints(turn) is { Count: > 1 } own
            ? new(turn.Write(turn.Texts.Adding.WhichAsk), own)
            : new(turn.Write(turn.Texts.Status.ReferenceAsk, ("example", ExampleReference)), [turn.Texts.Status.ReferenceNone.Label]),
        Understand = turn =>
        {
            if (Complaints.Reference.FindAll(turn.Message.Text) is { Count: > 0 } named)
                return Reading<string>.Understood(Likeliest(turn, named));
            if (turn.Declines(turn.Texts.Status.ReferenceNone))
                return Reading<string>.Declined();
            return turn.Message.Tokens.Count <= 3 && turn.Message.Text.Any(char.IsAsciiDigit)
                ? Reading<string>.Invalid(turn.Write(turn.Texts.Status.ReferenceInvalid, ("example", ExampleReference)))
                : Reading<string>.NotUnderstood();
        },
        InPassing = turn => turn.Answers.Start is { IsGiven: true, Value: Topic.Status or Topic.Withdrawal } && Complaints.Reference.FindAll(turn.Message.Text) is { Count: > 0 } named
            ? Reading<string>.Understood(Likeliest(turn, named))
            : default,
        Explain = turn => turn.Write(turn.Texts.Status.ReferenceExplain),
    };

    public static readonly Question<ComplaintTurn, string> Proof = new("proof")
    {
        When = turn => turn.Answers.Reference is { IsGiven: true, Value: { } reference } && !Adding.IsOwn(turn, reference),
        Field = Fills(a => a.Proof, (a, answer) => a with { Proof = answer }),
        Ask = turn => new(turn.Write(turn.Texts.Status.ProofAsk)),
        Understand = turn => (Language.EmailAddress.Find(turn.Message) ?? Language.ContractNumber.Read(turn.Message, turn.Language)) is { } proof
            ? Reading<string>.Understood(proof)
            : Reading<string>.NotUnderstood(),
        Explain = turn => turn.Write(turn.Texts.Status.ProofExplain),
    };

    /// <summary>Where words beside it could be read as a reference too, the one that exists is meant.</summary>
    private static string Likeliest(ComplaintTurn turn, IReadOnlyList<Complaints.Reference> named) =>
        named.Count == 1 ? named[0].ToString() : named.Select(reference => reference.ToString()).Where(r => turn.Find(r) is not null).FirstOrDefault(named[0].ToString());

    public static void Tell(ComplaintTurn turn)
    {
        if (turn.State.Filed.Count > 0)
            foreach (var filed in turn.State.Filed)
                Tell(turn, turn.Find(filed.Reference));
        else if (turn.Answers.Reference is { IsGiven: true, Value: { } reference })
            TellProven(turn, reference);
        else
            turn.Say(turn.Texts.Status.ReferenceLost);
    }

    /// <summary>An unknown reference and a wrong proof get the same answer, so that nobody learns which references exist.</summary>
    private static void TellProven(ComplaintTurn turn, string reference)
    {
        if (Proven(turn) is not null)
        {
            var known = turn.Find(reference)!;
            Tell(turn, known);
            if (known.Complaint.Complainant.Email is not null)
                turn.Say(turn.Texts.Elsewhere.GoOn, ("link", OpenedElsewhere.Link(turn)));
        }
        else
            turn.Say(turn.Texts.Status.NoMatch);
    }

    /// <summary>The reference that was given, where it is known and the proof fits; null otherwise.</summary>
    public static string? Proven(ComplaintTurn turn) =>
        turn.Answers.Reference is { IsGiven: true, Value: { } reference } && turn.Answers.Proof.Value is { } proof
        && turn.Find(reference) is { } known && known.Complaint.Company == turn.Procedure.Id && Proves(known.Complaint, proof)
            ? reference
            : null;

    public static bool IsProven(ComplaintTurn turn, Complaint complaint) =>
        complaint.Company == turn.Procedure.Id && turn.Answers.Proof is { IsGiven: true, Value: { } proof } && Proves(complaint, proof);

    private static void Tell(ComplaintTurn turn, KnownComplaint? known)
    {
        if (known is null)
            return;
        var (complaint, texts) = (known.Complaint, turn.Texts.Status);
        List<string> lines =
        [
            turn.Write(complaint.Kind == ComplaintKind.Talk ? texts.Talk : texts.Filed, ("reference", complaint.Reference), ("filed", turn.SayDay(complaint.FiledAt))),
        ];
        if (complaint.AnswerBy is { } day)
            lines.Add(AnswerBy(turn, turn.ProcedureOf(complaint).Commitments.Answer, day));
        if (complaint.Documents.Count > 0)
            lines.Add(turn.Texts.Documents.Status.Say(complaint.Documents.Count));
        turn.Say(lines, Replying.Complaint(complaint.Reference, known.Status, complaint.AcknowledgeBy, complaint.AnswerBy));
    }

    private static string AnswerBy(ComplaintTurn turn, Commitment answer, DateOnly day) => turn.Write(
        answer switch
        {
            { Strength: Strength.Aim } => turn.Texts.Status.AnswerByAim,
            { JustifiedExceptions: true } => turn.Texts.Status.AnswerByWithExceptions,
            _ => turn.Texts.Status.AnswerByPlain,
        },
        ("date", turn.Texts.Calendar.Say(day)),
        ("answer", Promises.AnswerOf(turn, answer)));

    private static bool Proves(Complaint complaint, string said) =>
        Complaints.Proof.ByEmail(complaint, said) || Complaints.Proof.ByContractNumber(complaint, said);
}
