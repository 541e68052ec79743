using System.Globalization;
using ComplaintBot.Complaints.Deadlines;
using ComplaintBot.Complaints.Procedures;

namespace ComplaintBot.CheckProcedure;

/// <summary>What was understood of a procedure file, in plain words.</summary>
internal static class Summary
{
    public static IEnumerable<string> Of(Procedure procedure, string file, DateTimeOffset now) =>
    [
        $"{file} is valid.",
        .. Company(procedure, file),
        .. Part("Stages", Stages(procedure)),
        .. Part("Ways to the company", procedure.Channels.Select(c => Way(c, now))),
        .. Part($"Promises, worked out for a complaint that arrives today, {Day(Deadlines.LocalDay(now, procedure.Company.TimeZone))}", Promises(procedure, now)),
        .. Part("Bodies outside", procedure.Bodies.Select(b => BodySummary.Of(b, procedure))),
        .. Part("Products", procedure.Products.Select(p => Product(p, procedure))),
        .. Part("Facts that are missing, and what customers miss", procedure.Missing.Select(m => $"{m.Name}: {m.Effect}")),
        .. Part("Examples that hold", procedure.Examples),
    ];

    private static IEnumerable<string> Part(string heading, IEnumerable<string> lines) => ["", heading, .. lines.DefaultIfEmpty("none").Select(line => $"- {line}")];

    private static IEnumerable<string> Company(Procedure procedure, string file)
    {
        var (company, languages) = (procedure.Company, procedure.Languages);
        yield return $"{company.Name} ({procedure.Id}), country {company.Country}, clock of {company.TimeZone.Id}, calendar {company.Calendar.Id}.";
        yield return $"Version {procedure.Version}, {(procedure.Status == ProcedureStatus.Draft ? "a draft, which is not offered to customers" : "active")}, from {Day(procedure.EffectiveFrom)}.";
        var unapproved = languages.Supported.Except(languages.Approved).ToList();
        yield return $"Speaks {string.Join(", ", languages.Supported)}; published in {languages.Original}."
            + (unapproved.Count == 0 ? "" : $" Not approved by the company, which is said with a link to what it published: {string.Join(", ", unapproved)}.");
        yield return procedure.OriginalText is null
            ? $"No published text lies beside it, so the {procedure.Sources.Count} quotes could not be checked."
            : $"The published text lies beside it, and all {procedure.Sources.Count} quotes stand in it.";
        if (Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file))) != procedure.Id)
            yield return $"To be used, it has to lie in a folder called {procedure.Id} beside the other companies.";
    }

    private static IEnumerable<string> Stages(Procedure procedure)
    {
        if (procedure.Severity is { } severity)
            yield return $"The customer says how serious it is: {string.Join(", ", severity.Levels.Select(Level))}.";
        if (procedure.Talk is { } talk)
            yield return $"The talk: {Words(talk.Ways)}; with {Words(talk.With)}.";
        yield return procedure.Submission == Submission.Bot ? "A formal complaint is filed in the conversation." : "A formal complaint is filed in the company's own ways, to which the conversation leads.";
        yield return $"Asked for: {string.Join(", ", procedure.Intake.Select(f => Words(f.Kind) + (f.Required ? "" : " (may be declined)")))}.";
        yield return procedure.Handling.Handler == Handler.CompetentDepartment ? "The competent department handles it." : "The management is informed, and handles it or supervises.";
        if (procedure.Recontact is not null)
            yield return "Who disagrees is asked to turn to the company again before a body outside.";
        if (procedure.SecondReview is { } review)
            yield return $"A second review by {Said(review.Reviewer, procedure)}{(review.Compulsory ? ", which has to come before a body outside that waits for it" : ", where the customer wants one")}.";

        string Level(SeverityLevel level) => (level.Label is { } label ? $"{level.Id} ({Said(label, procedure)})" : level.Id) + (level.TalkFirst ? " after a talk" : "");
    }

    private static string Way(Channel channel, DateTimeOffset now)
    {
        var known = new[]
        {
            channel.PhoneNumber, channel.Email, channel.Url?.AbsoluteUri, channel.Address is { } address ? string.Join(", ", address.Lines) : null,
            channel.EmailBySegment.Count > 0 ? string.Join(", ", channel.EmailBySegment.Values) : null,
            channel.Hours is { } hours ? $"{Hours(hours)}, {(hours.IsOpen(now) ? "open now" : "closed now")}" : null,
        }.Where(fact => fact is not null).ToList();
        var where = known.Count > 0 ? $": {string.Join("; ", known)}" : channel.Kind == ChannelKind.InPerson ? "" : ", but where is missing";
        return $"{Words(channel.Kind)}, for {Words(channel.For)}{where}.";
    }

    private static string Hours(OpeningHours hours) => hours.IsRoundTheClock
        ? "day and night"
        : string.Join(", ", hours.Windows.GroupBy(w => (w.From, w.To)).Select(g => $"{string.Join(" ", g.Select(w => w.Day))} {g.Key.From:HH:mm}-{g.Key.To:HH:mm}"));

    private static IEnumerable<string> Promises(Procedure procedure, DateTimeOffset now)
    {
        yield return Promise("Word that it arrived", procedure.Commitments.Receipt);
        yield return Promise("The answer", procedure.Commitments.Answer);
        if (procedure.Commitments.SecondReview is { } review)
            yield return Promise("The second review, were it asked for today", review);

        string Promise(string what, Commitment commitment)
        {
            var due = Deadlines.Due(commitment.Term, now, procedure.Company.TimeZone, procedure.Company.Calendar);
            return $"{what}: {Term(commitment.Term)}, {Firmly(commitment.Strength)}: {Day(due.Strict)}"
                + (due.Rolled == due.Strict ? "" : $" (for staff {Day(due.Rolled)}, the next working day)")
                + (commitment.PausesForCustomer ? "; the clock waits while the customer is asked" : "") + ".";
        }
    }

    private static string Firmly(Strength strength) => strength switch
    {
        Strength.Aim => "which the company aims at",
        Strength.Commit => "to which the company commits itself",
        _ => "as the text says it",
    };

    private static string Product(Product product, Procedure procedure) =>
        $"{product.Id} ({Said(product.Name, procedure)}), {(product.Counts ? $"one of {product.Group}" : $"not one of {product.Group}")}; called {string.Join(", ", product.Synonyms.DefaultIfEmpty("nothing else"))}.";

    internal static string Said(Localized text, Procedure procedure) => text.In(procedure.Languages.Original, procedure.Languages.Original);

    internal static string Term(Term term) => term.Unit == TermUnit.Immediate ? "at once" : $"{term.Amount} {(term.Amount == 1 ? Words(term.Unit).TrimEnd('s') : Words(term.Unit))}";

    /// <summary>The name of a value as words: "in person" for InPerson.</summary>
    internal static string Words<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    private static string Words<T>(IEnumerable<T> values)
        where T : struct, Enum => string.Join(", ", values.Select(Words));

    private static string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);
}
