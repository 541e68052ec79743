using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Runtime.Activities;

namespace ComplaintBot.Dialogs.Information;

/// <summary>What comes after the company's answer, in its words and order: contact again, a second review, a body outside, and why one is not open.</summary>
internal static class Telling
{
    /// <param name="entities">What the first message says of itself beside the body.</param>
    public static void Tell(ComplaintTurn turn, IReadOnlyList<BodyStanding> standings, params IReadOnlyList<Entity> entities)
    {
        foreach (var (lines, bodies) in Messages(turn, standings))
        {
            turn.Say(lines, [.. entities, .. bodies]);
            entities = [];
        }
        if (standings.LastOrDefault(s => !IsClosed(s)) is { } told)
            turn.State = turn.State with { BodyTold = told.Body.Id };
    }

    public static void Again(ComplaintTurn turn, Body body) =>
        turn.Say([.. About(turn, new(body), first: true, court: true)], Replying.Body(body.Id, open: true));

    private static IEnumerable<(IReadOnlyList<string> Lines, IReadOnlyList<Entity> Bodies)> Messages(ComplaintTurn turn, IReadOnlyList<BodyStanding> standings)
    {
        List<string> within =
        [
            .. turn.Answers.Contests || standings.Any(s => s.RecontactFirst) ? Recontact(turn) : [],
            .. Unsatisfied(turn) && !turn.Answers.Reviewed.Is(true) && standings.Any(ComesAfterAnswer) ? SecondReview(turn) : [],
            .. turn.Procedure.Bodies.Count == 0 ? [turn.Write(turn.Texts.Outside.NothingOutside)] : Array.Empty<string>(),
        ];
        if (within.Count > 0)
            yield return (within, []);
        foreach (var reason in standings.Where(s => IsClosed(s)).GroupBy(s => s.Reason!.Value))
            foreach (var message in Closed(turn, reason.Key, [.. reason.Select(s => s.Body)]))
                yield return message;
        var open = standings.Where(s => !IsClosed(s)).ToList();
        var court = open.FindLastIndex(s => s.Body.CourtStaysOpen);
        for (var i = 0; i < open.Count; i++)
            yield return ([.. About(turn, open[i], first: i == 0, court: i == court)], [Replying.Body(open[i].Body.Id, open: true)]);
    }

    private static bool ComesAfterAnswer(BodyStanding standing) =>
        standing is { Direct: false, Body.After: not BodyAfter.Anytime } && standing.Body.Scope != BodyScope.Abuse;

    /// <summary>Where the company only asks to be contacted again first, what is known of the body is withheld from nobody.</summary>
    private static bool IsClosed(BodyStanding standing) => standing.Reason is not null && !standing.RecontactFirst;

    /// <summary>Everything that the procedure knows beyond the answer, a sentence each, with its condition.</summary>
    public static IEnumerable<string> Overview(ComplaintTurn turn, OutsideFacts facts)
    {
        var texts = turn.Texts.Outside;
        if (turn.Procedure.Recontact is not null)
            yield return turn.Write(texts.Recontact);
        if (turn.Procedure.SecondReview is not null)
            yield return turn.Write(texts.SecondReview);
        var possible = OpenBodies.For(turn.Procedure, facts)
            .Where(s => s.Reason is not (NotOpen.NotConsumer or NotOpen.WrongProduct or NotOpen.NotViaCompany)).Select(s => s.Body);
        foreach (var step in possible.GroupBy(body => (body.OnlyFor, body.After, body.Scope, Products: body.OnlyProducts.Count > 0)))
        {
            var names = CalendarTexts.Join([.. step.Select(body => ShortName(turn, body))], turn.Texts.Calendar.Or);
            yield return step.Key switch
            {
                { Scope: BodyScope.Abuse } => turn.Write(texts.Authority, ("body", names)),
                { Products: true } => ForItsProducts(turn, [.. step], names),
                { After: BodyAfter.SecondReview, OnlyFor: BodyOnlyFor.Consumer } => turn.Write(texts.OverviewAfterReviewConsumer, ("bodies", names)),
                { After: BodyAfter.SecondReview } => turn.Write(texts.OverviewAfterReview, ("bodies", names)),
                { OnlyFor: BodyOnlyFor.Consumer } when step.All(body => body is { Free: Tri.Yes, Recognised: Tri.Yes }) => turn.Write(texts.OverviewMediationFree, ("bodies", names)),
                { OnlyFor: BodyOnlyFor.Consumer } => turn.Write(texts.OverviewConsumer, ("bodies", names)),
                _ => turn.Write(texts.OverviewMediation, ("bodies", names)),
            };
        }
    }

    private static string ForItsProducts(ComplaintTurn turn, IReadOnlyList<Body> step, string names) => TakesClaims(turn, step)
        ? turn.Write(turn.Texts.Outside.OverviewProducts, ("bodies", names))
        : turn.Write(turn.Texts.Outside.OverviewOwnProducts, ("bodies", names), ("products", ProductsOf(turn, step)));

    private static bool TakesClaims(ComplaintTurn turn, IEnumerable<Body> step) =>
        turn.Procedure.ProductBranches.Any(branch => branch.IncludesClaims && step.Any(body => branch.Direct.Contains(body.Id)));

    private static string ProductsOf(ComplaintTurn turn, IEnumerable<Body> step) => CalendarTexts.Join(
        [.. turn.Procedure.Products.Where(product => step.Any(body => body.OnlyProducts.Contains(product.Id))).Select(product => product.Name.In(turn.Language))],
        turn.Texts.Calendar.Or);

    public static string ShortName(ComplaintTurn turn, Body body) => (body.ShortName ?? body.Name).In(turn.Language);

    private static bool Unsatisfied(ComplaintTurn turn) => turn.Answers.Satisfied is { IsGiven: true, Value: not Help.Yes };

    private static IEnumerable<string> Recontact(ComplaintTurn turn)
    {
        if (turn.Procedure.Recontact is not { } recontact)
            yield break;
        yield return turn.Write(turn.Texts.Outside.Recontact);
        if (recontact.AnyWay)
            yield return turn.Write(turn.Texts.Outside.RecontactAnyWay);
    }

    private static IEnumerable<string> SecondReview(ComplaintTurn turn)
    {
        if (turn.Procedure.SecondReview is not { } review)
            yield break;
        var texts = turn.Texts.Outside;
        yield return turn.Write(texts.SecondReview);
        yield return turn.Write(review is { Impartial: true, Internal: true } ? texts.SecondReviewImpartial : texts.SecondReviewBy, ("reviewer", review.Reviewer.In(turn.Language)));
        if (turn.Procedure.Commitments.SecondReview is { } promise)
            yield return turn.Write(texts.SecondReviewTerm, ("term", turn.Texts.Calendar.Say(promise.Term)));
        var later = turn.Procedure.Bodies.Where(body => body.After == BodyAfter.SecondReview).Select(body => ShortName(turn, body)).ToList();
        yield return review.Compulsory && later.Count > 0
            ? turn.Write(texts.SecondReviewCompulsory, ("bodies", CalendarTexts.Join(later, turn.Texts.Calendar.Or)))
            : turn.Write(texts.SecondReviewHow);
    }

    private static IEnumerable<(IReadOnlyList<string> Lines, IReadOnlyList<Entity> Bodies)> Closed(ComplaintTurn turn, NotOpen reason, IReadOnlyList<Body> bodies)
    {
        var names = CalendarTexts.Join([.. bodies.Select(body => ShortName(turn, body))], turn.Texts.Calendar.And);
        yield return ([.. WhyClosed(turn, reason, names)], [.. bodies.Select(body => Replying.Body(body.Id, open: false))]);
        // Who may not go to the mediator can still report to the supervisor.
        if (reason == NotOpen.NotConsumer)
            foreach (var authority in turn.Procedure.Bodies.Where(body => body.Scope == BodyScope.Abuse))
                yield return ([.. About(turn, new(authority), first: true, court: true)], [Replying.Body(authority.Id, open: true)]);
    }

    private static IEnumerable<string> WhyClosed(ComplaintTurn turn, NotOpen reason, string names)
    {
        var texts = turn.Texts.Outside;
        yield return turn.Write(
            reason switch
            {
                NotOpen.NotConsumer => texts.NotConsumer,
                NotOpen.NotAnswered => texts.NotAnswered,
                NotOpen.Satisfied => texts.Satisfied,
                NotOpen.NotReviewed => texts.NotReviewed,
                NotOpen.WrongProduct => texts.WrongProduct,
                _ => texts.NotViaCompany,
            },
            ("body", names));
        if (reason == NotOpen.NotAnswered && turn.Answers.Answered.Is(false))
            yield return turn.Write(texts.NoAnswerYet);
        if (reason == NotOpen.NotConsumer && !Unsatisfied(turn))
            foreach (var line in SecondReview(turn))
                yield return line;
    }

    private static IEnumerable<string> About(ComplaintTurn turn, BodyStanding standing, bool first, bool court)
    {
        var (body, texts) = (standing.Body, turn.Texts.Outside);
        IEnumerable<string> lines = body switch
        {
            { Kind: BodyKind.DisputesCommittee } => Committee(turn, body),
            { Scope: BodyScope.Abuse } => [turn.Write(texts.Authority, ("body", Full(turn, body)))],
            _ when standing.Direct => [turn.Write(texts.ForProducts, ("body", Full(turn, body)))],
            // Whether the matter is one of those is not known, so the condition is said.
            _ when standing.DependsOn is OutsideFact.Product or OutsideFact.ViaCompany => [ForItsProducts(turn, [body], Full(turn, body))],
            _ => [.. first ? Introduction(turn, body) : [], Presentation(turn, body, first)],
        };
        if (body is { Independent: Tri.Yes, OwnProcedure: false, Kind: not BodyKind.Portal })
            lines = lines.Append(turn.Write(texts.Independent));
        return [.. lines, .. BodyFacts.Of(turn, body), .. court && body.CourtStaysOpen ? [turn.Write(texts.Court)] : Array.Empty<string>()];
    }

    private static IEnumerable<string> Introduction(ComplaintTurn turn, Body body)
    {
        if (body is { Free: Tri.Yes, Recognised: Tri.Yes })
            yield return turn.Write(turn.Texts.Outside.MediationFree);
        else if (body.OnlyFor == BodyOnlyFor.Consumer)
            yield return turn.Write(turn.Texts.Outside.Mediation);
    }

    private static string Presentation(ComplaintTurn turn, Body body, bool first) => body switch
    {
        { Kind: BodyKind.Portal, Parent: { } parent } => turn.Write(turn.Texts.Outside.Portal, ("body", Full(turn, body)), ("parent", parent)),
        _ => turn.Write(first ? turn.Texts.Outside.Body : turn.Texts.Outside.BodyToo, ("body", Full(turn, body))),
    };

    private static string Full(ComplaintTurn turn, Body body) =>
        body.Department is { } department ? $"{body.Name.In(turn.Language)}, {department.In(turn.Language)}" : body.Name.In(turn.Language);

    private static IEnumerable<string> Committee(ComplaintTurn turn, Body body)
    {
        var texts = turn.Texts.Outside;
        yield return turn.Write(texts.Committee, ("body", body.Name.In(turn.Language)));
        if (body is { CompanyIsMember: true, Parent: { } parent })
            yield return turn.Write(texts.CommitteeMember, ("parent", parent));
        if (body is { Independent: Tri.Yes, OwnProcedure: true })
            yield return turn.Write(texts.CommitteeIndependent);
        if (body is { GivesRuling: true, CompanyComplies: true })
            yield return turn.Write(texts.CommitteeRuling);
        if (body.Url is { } url)
            yield return turn.Write(texts.CommitteeLink, ("url", url.OriginalString));
        else if (body is { FormUrl: null, Email: null, PhoneNumber: null, Address: null })
            yield return turn.Write(texts.CommitteeNoLink);
    }
}
