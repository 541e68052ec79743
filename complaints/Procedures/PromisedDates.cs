using ComplaintBot.Complaints.Deadlines;

namespace ComplaintBot.Complaints.Procedures;

/// <summary>
/// The local days that a company owes for a complaint: until when it acknowledges (null where it does so at once) and answers, as its text has
/// it, and the answer's day moved to a working day for the inner clock.
/// </summary>
public readonly record struct PromisedDates(DateOnly? AcknowledgeBy, DateOnly AnswerBy, DateOnly InnerAnswerBy)
{
    /// <param name="procedure">The version under which the complaint was filed.</param>
    /// <param name="received">When the company received it.</param>
    public static PromisedDates For(Procedure procedure, DateTimeOffset received)
    {
        var (receipt, answer) = (procedure.Commitments.Receipt.Term, Due(procedure.Commitments.Answer.Term));
        return new PromisedDates(receipt.Unit == TermUnit.Immediate ? null : Due(receipt).Strict, answer.Strict, answer.Rolled);

        DueDate Due(Term term) => Deadlines.Deadlines.Due(term, received, procedure.Company.TimeZone, procedure.Company.Calendar);
    }
}
