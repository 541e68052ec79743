using System.Globalization;
using ComplaintBot.Complaints.Procedures;

namespace ComplaintBot.CheckProcedure;

/// <summary>A body outside with its conditions, in plain words.</summary>
internal static class BodySummary
{
    public static string Of(Body body, Procedure procedure) =>
        $"{body.Id} ({Summary.Said(body.Name, procedure)}): {string.Join("; ", Conditions(body, procedure).Concat(Facts(body)))}.";

    private static IEnumerable<string> Conditions(Body body, Procedure procedure)
    {
        yield return After(body);
        yield return body.OnlyFor == BodyOnlyFor.Consumer ? "for consumers only" : "for everybody";
        if (body.OnlyProducts.Count > 0)
            yield return $"only for {string.Join(", ", body.OnlyProducts)}";
        foreach (var branch in procedure.ProductBranches.Where(b => b.Direct.Contains(body.Id)))
            yield return $"at once for {branch.Group}{(branch.IncludesClaims ? " and the handling of claims" : "")}";
    }

    private static IEnumerable<string> Facts(Body body)
    {
        if (body.Fee is { } fee)
            yield return $"costs {fee.Amount.ToString("0.00", CultureInfo.InvariantCulture)} {fee.Currency}";
        else
            yield return body.Free == Tri.Yes ? "free" : "what it costs is not said";
        if (body.WaitingTime is { } wait)
            yield return $"not before {Summary.Term(wait)} after the complaint";
        if (body.TimeLimit is { } limit)
            yield return $"not later than {Summary.Term(limit)} after the complaint";
        if (body.Binding != Tri.Unstated)
            yield return body.Binding == Tri.Yes ? "binding" : "not binding";
        foreach (var reported in body.Reported)
            yield return $"others say of it ({(reported.Approved ? "told" : "not told before it is approved")}): {reported.Text.Texts.Values.First().TrimEnd('.')}";
    }

    private static string After(Body body) => body switch
    {
        { Scope: BodyScope.Abuse } => "at any time, to report an abuse",
        { After: BodyAfter.Anytime } => "at any time",
        { After: BodyAfter.Answer } => "after an answer that does not satisfy",
        { After: BodyAfter.Recontact } => "after an answer that does not satisfy, and the company asks to be contacted again first",
        _ => "after the second review",
    };
}
