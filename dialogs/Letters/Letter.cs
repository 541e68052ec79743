using ComplaintBot.Complaints;
using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Intake;
using ComplaintBot.Dialogs.Texts;

namespace ComplaintBot.Dialogs.Letters;

/// <summary>
/// The letters that follow a filing. The address of a customer is unproven, so his letter repeats none of his words; and his words go nowhere
/// but into the complaint, so the letter to the company names the reference and links to the console.
/// </summary>
internal static class Letter
{
    public static SendLetter Receipt(ComplaintTurn turn, Complaint complaint)
    {
        var texts = turn.Texts.Letters;
        string[] paragraphs =
        [
            turn.Write(texts.ReceiptOpening, [.. When(turn, complaint)]),
            .. Documents(turn, complaint),
            .. Promises.Say(turn, complaint),
            turn.Write(texts.ReceiptClosing, ("link", new Uri(turn.Input.Site, $"?company={complaint.Company}").AbsoluteUri)),
        ];
        return new(
            complaint.Reference, "receipt", new(complaint.Complainant.Email), turn.Language,
            turn.Write(texts.ReceiptSubject, ("reference", complaint.Reference)),
            string.Join("\n\n", paragraphs));
    }

    /// <summary>How many came with it: their names are words of the customer.</summary>
    public static IEnumerable<string> Documents(ComplaintTurn turn, Complaint complaint)
    {
        if (complaint.Documents.Count > 0)
            yield return turn.Texts.Documents.Filed.Say(complaint.Documents.Count);
    }

    public static SendLetter Notice(ComplaintTurn turn, Complaint complaint) => turn.ForCompany(() =>
    {
        var texts = turn.Texts.Letters;
        return ToManagement(
            turn, complaint,
            turn.Write(texts.NoticeSubject, ("reference", complaint.Reference)),
            string.Join("\n\n", [
                turn.Write(texts.NoticeText, [.. When(turn, complaint), ("answerBy", turn.Texts.Calendar.Say(complaint.AnswerBy!.Value)), ("link", Console(turn, complaint))]),
                .. complaint.Documents.Count > 0 ? [turn.Texts.Documents.Notice.Say(complaint.Documents.Count)] : Array.Empty<string>(),
                .. WhoReads(turn, complaint)]));
    });

    /// <summary>Why the letter comes to these people.</summary>
    private static IEnumerable<string> WhoReads(ComplaintTurn turn, Complaint complaint)
    {
        var handling = turn.Procedure.Handling;
        if (handling.Handler == Handler.ManagementHandlesOrSupervises)
            yield return turn.Write(turn.Texts.Letters.NoticeManagement);
        else if (complaint.Segment is { } segment && handling.DepartmentBySegment.TryGetValue(segment, out var department))
            yield return turn.Write(turn.Texts.Letters.NoticeDepartment, ("department", department.In(turn.Procedure.Languages.Original)));
    }

    /// <summary>A new letter each time, which says how much was added in one go: their names are words of the customer.</summary>
    public static SendLetter Addition(ComplaintTurn turn, Complaint complaint, Announcement added) => turn.ForCompany(() =>
    {
        var texts = turn.Texts.Letters;
        return ToManagement(
            turn, complaint,
            turn.Write(texts.AdditionSubject, ("reference", complaint.Reference)),
            turn.Write(texts.AdditionText, ("reference", complaint.Reference), ("what", CalendarTexts.Join([.. Added(turn, added)], turn.Texts.Calendar.And)), ("link", Console(turn, complaint))))
            with { Purpose = $"addition-{turn.Effects}-{Convert.ToHexStringLower(turn.Input.Entropy.Span[..8])}" };
    });

    private static IEnumerable<string> Added(ComplaintTurn turn, Announcement added)
    {
        if (added.Documents > 0)
            yield return turn.Texts.Adding.NoticeDocuments.Say(added.Documents);
        if (added.Explanations > 0)
            yield return turn.Texts.Adding.NoticeExplanations.Say(added.Explanations);
    }

    public static SendLetter TalkNotice(ComplaintTurn turn, Complaint complaint) => turn.ForCompany(() =>
    {
        var texts = turn.Texts.Letters;
        return ToManagement(
            turn, complaint,
            turn.Write(texts.TalkNoticeSubject, ("reference", complaint.Reference)),
            turn.Write(texts.TalkNoticeText, ("reference", complaint.Reference), ("slot", Talks.SlotOf(turn)), ("link", Console(turn, complaint))));
    });

    public static SendLetter RequestNotice(ComplaintTurn turn, Complaint request) => turn.ForCompany(() =>
    {
        var texts = turn.Texts.Letters;
        var what = request.Request!.What switch
        {
            RequestKind.Withdrawal => texts.RequestWithdrawal,
            RequestKind.Erasure => texts.RequestErasure,
            _ => texts.RequestAccess,
        };
        return ToManagement(
            turn, request,
            turn.Write(texts.RequestSubject, ("reference", request.Reference)),
            string.Join("\n\n", turn.Write(what, ("reference", request.Request.About ?? "")), turn.Write(texts.RequestText, ("reference", request.Reference), ("link", Console(turn, request)))));
    });

    private static SendLetter ToManagement(ComplaintTurn turn, Complaint complaint, string subject, string text) =>
        new(complaint.Reference, "notice", Addressee.Management, turn.Procedure.Languages.Original, subject, text);

    private static (string, string)[] When(ComplaintTurn turn, Complaint complaint) =>
        [("date", turn.SayDay(complaint.FiledAt)), ("time", turn.SayTime(complaint.FiledAt)), ("reference", complaint.Reference)];

    private static string Console(ComplaintTurn turn, Complaint complaint) =>
        new Uri(turn.Input.Site, $"staff/complaints/{complaint.Reference}").AbsoluteUri;
}
