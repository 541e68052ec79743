using ComplaintBot.Complaints;
using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Letters;
using ComplaintBot.Runtime.Dialogs;

namespace ComplaintBot.Dialogs.Intake;

/// <summary>A complaint is filed once, with what the check card showed, and the customer is told at once what follows.</summary>
internal static class Filing
{
    public static void File(ComplaintTurn turn)
    {
        var complaint = Describe(turn, ComplaintKind.Formal);
        turn.Do(new FileComplaint(complaint));
        if (complaint.Complainant.Email is not null)
            turn.Do(Letter.Receipt(turn, complaint));
        turn.Do(Letter.Notice(turn, complaint));
        turn.Say(
            [Done(turn, complaint), .. Letter.Documents(turn, complaint)],
            Replying.Complaint(complaint.Reference, ComplaintStatus.Filed, complaint.AcknowledgeBy, complaint.AnswerBy));
        turn.Say(Promises.Say(turn, complaint));
        turn.Say(turn.Texts.Filed.ComeBack, ("reference", complaint.Reference));
        turn.Answers = turn.Answers.ForAnotherMatter();
        turn.Place = new();
        turn.State = turn.State with
        {
            SeriousSuggested = false,
            Resting = true,
            TalkReference = null,
            Filed = [.. turn.State.Filed, new(complaint.Reference, ComplaintKind.Formal)],
        };
    }

    private static string Done(ComplaintTurn turn, Complaint complaint)
    {
        var done = turn.Write(turn.Texts.Filed.Done, ("reference", complaint.Reference));
        return complaint.Complainant.Email is null ? done : $"{done} {turn.Write(turn.Texts.Filed.AlsoByMail)}";
    }

    /// <summary>A wish that is no complaint: who has it, and where he can be reached, and nothing of what else he told.</summary>
    public static Complaint DescribeRequest(ComplaintTurn turn, CustomerRequest request) => new()
    {
        Reference = Reference.Create(turn.Input.Entropy.Span).ToString(),
        Company = turn.Procedure.Id,
        ProcedureVersion = turn.Procedure.Version,
        Kind = ComplaintKind.Request,
        Language = turn.Language,
        FiledAt = turn.Now,
        Request = request,
        Complainant = new() { Name = turn.Answers.Name.Value, Email = turn.Answers.Email.Value, Phone = turn.Answers.Phone.Value },
    };

    /// <summary>What the customer said so far, as a complaint with a new reference; formal ones carry the days that the company owes.</summary>
    public static Complaint Describe(ComplaintTurn turn, ComplaintKind kind)
    {
        var (procedure, answers) = (turn.Procedure, turn.Answers);
        var complaint = new Complaint
        {
            Reference = Reference.Create(turn.Input.Entropy.Span).ToString(),
            Company = procedure.Id,
            ProcedureVersion = procedure.Version,
            Kind = kind,
            Language = turn.Language,
            FiledAt = turn.Now,
            Nature = answers.Nature.Value,
            Spoken = answers.Spoken.IsGiven ? answers.Spoken.Value.ToString() : null,
            Description = answers.Description.Value,
            Outcome = answers.Outcome.Value,
            ContractNumber = answers.ContractNumber.Value,
            IsUnlikeContract = answers.ContractNumber is { IsGiven: true, Value: { } number } && ContractNumbers.IsUnlike(turn, number),
            Segment = answers.Segment.IsGiven ? answers.Segment.Value : null,
            Product = answers.Product.Value,
            // A talk files nothing: they wait for the complaint that may follow.
            Documents = kind == ComplaintKind.Formal ? answers.Attached : [],
            Signs = answers.Signs,
            Category = answers.Category,
            IsInsurance = answers.IsInsurance,
            InsuranceWords = answers.InsuranceWords,
            ViaCompany = answers.ViaCompany.IsGiven ? answers.ViaCompany.Value : null,
            Complainant = new() { Name = answers.Name.Value, Email = answers.Email.Value, Phone = answers.Phone.Value, Address = answers.Address.Value },
            FollowsTalk = turn.State.TalkReference,
        };
        if (kind == ComplaintKind.Talk)
            return complaint;
        var promised = PromisedDates.For(procedure, complaint.FiledAt);
        return complaint with { AcknowledgeBy = promised.AcknowledgeBy, AnswerBy = promised.AnswerBy, InnerAnswerBy = promised.InnerAnswerBy };
    }
}
