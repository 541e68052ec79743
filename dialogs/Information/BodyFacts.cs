using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Texts;

namespace ComplaintBot.Dialogs.Information;

/// <summary>How a body is reached and what it asks, as far as the file says so; nothing stands for what it does not say.</summary>
internal static class BodyFacts
{
    public static IEnumerable<string> Of(ComplaintTurn turn, Body body) => [.. Terms(turn, body), .. Contact(turn, body), .. Reported(turn, body)];

    private static IEnumerable<string> Terms(ComplaintTurn turn, Body body)
    {
        var texts = turn.Texts.Outside;
        if (body.WaitingTime is { } wait)
            yield return turn.Write(texts.WaitingTime, ("term", turn.Texts.Calendar.Say(wait)));
        if (body.TimeLimit is { } limit)
            yield return turn.Write(texts.TimeLimit, ("term", turn.Texts.Calendar.Say(limit)));
        if (body.Fee is { } fee)
            yield return turn.Write(texts.Fee, ("amount", turn.Texts.Calendar.Say(fee)));
        if (body.Binding != Tri.Unstated)
            yield return turn.Write(body.Binding == Tri.Yes ? texts.Binding : texts.NotBinding);
    }

    private static IEnumerable<string> Contact(ComplaintTurn turn, Body body)
    {
        var texts = turn.Texts.Outside;
        if (body.FormUrl is { } form)
            yield return turn.Write(body.FormIsFaster ? texts.FormFaster : texts.FormFirst, ("url", form.OriginalString));
        if (body.EmailOnlyIfFormFails)
            yield return turn.Write(texts.MailIfFormFails);
        if (body.Address is { } address)
            yield return turn.Write(texts.Address, ("address", string.Join(", ", address.Lines)));
        if (body.PhoneNumber is { } number)
            yield return turn.Write(body.PhoneIsFree ? texts.FreePhone : texts.Phone, ("number", Links.Phone(number, turn.Procedure.Company.Country)));
        if (body is { Email: { } email, EmailOnlyIfFormFails: false })
            yield return turn.Write(texts.Email, ("email", Links.Mail(email)));
        if (body is { Url: { } url, Kind: not BodyKind.DisputesCommittee })
            yield return turn.Write(texts.Website, ("url", url.OriginalString));
    }

    /// <summary>What others say of the body, with who says it and when; only what the company approved.</summary>
    private static IEnumerable<string> Reported(ComplaintTurn turn, Body body) =>
        from fact in body.Reported
        where fact.Approved
        select turn.Write(turn.Texts.Outside.Reported, ("text", fact.Text.In(turn.Language)), ("source", fact.Source), ("date", turn.Texts.Calendar.Say(fact.On)));
}
