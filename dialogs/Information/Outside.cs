using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Runtime.Activities;

namespace ComplaintBot.Dialogs.Information;

/// <summary>Who can help outside the company, exactly as its procedure says; what it does not say is not said.</summary>
internal static class Outside
{
    public static void Tell(ComplaintTurn turn, params IReadOnlyList<Entity> entities)
    {
        List<string> first = turn.Procedure.Recontact is { } recontact ? [.. Recontact(turn, recontact)] : [];
        if (turn.Procedure.Bodies.Count == 0)
            first.Add(turn.Write(turn.Texts.Information.Unknown));
        if (first.Count > 0)
            turn.Say(first, entities);
        foreach (var body in turn.Procedure.Bodies)
            turn.Say(About(turn, body), Replying.Body(body.Id, open: true));
    }

    private static IEnumerable<string> Recontact(ComplaintTurn turn, Recontact recontact)
    {
        yield return turn.Write(turn.Texts.Information.Recontact);
        if (recontact.AnyWay)
            yield return turn.Write(turn.Texts.Information.RecontactAnyWay);
    }

    private static IEnumerable<string> About(ComplaintTurn turn, Body body)
    {
        var texts = turn.Texts.Information;
        yield return turn.Write(texts.Committee, ("body", body.Name.In(turn.Language)));
        if (body is { CompanyIsMember: true, Parent: { } parent })
            yield return turn.Write(texts.CommitteeMember, ("parent", parent));
        if (body is { Independent: Tri.Yes, OwnProcedure: true })
            yield return turn.Write(texts.CommitteeIndependent);
        if (body is { GivesRuling: true, CompanyComplies: true })
            yield return turn.Write(texts.CommitteeRuling);
        yield return body.Url is { } url ? turn.Write(texts.CommitteeLink, ("url", url.AbsoluteUri)) : turn.Write(texts.CommitteeNoLink);
    }
}
