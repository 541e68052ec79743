using System.Globalization;

namespace ComplaintBot.Complaints.Procedures.Format;

/// <summary>The file's own examples: a local time of receipt with the days that must follow, facts with the bodies that must be open, or both.</summary>
internal sealed partial class ProcedureReader
{
    private void CheckExamples(Procedure procedure)
    {
        // What follows from a file with mistakes says nothing, and may not even be computed.
        var sound = !_values.FoundProblems;
        foreach (var (path, example) in Values.Each("$.examples", _file.Examples))
        {
            _values.OptionalText($"{path}.name", example.Name);
            var dated = example is { AcknowledgeBy: not null } or { AnswerBy: not null } or { InnerAnswerBy: not null } or { PhoneOpen: not null };
            if (!dated && example.Bodies is null)
                _values.Wrong(path, "This example expects nothing.", "Add what must follow: answerBy, acknowledgeBy, innerAnswerBy, phoneOpen or bodies.");
            if (dated || example.Received is not null)
                CheckDates(sound ? procedure : null, path, example);
            if (sound)
                CheckOpenBodies(procedure, path, example);
        }
    }

    private void CheckDates(Procedure? procedure, string path, ExampleFile example)
    {
        if (!DateTime.TryParseExact(example.Received, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            _values.Wrong($"{path}.received", $"'{example.Received}' is no local time.", "Write it as 2027-03-31T09:30, by the company's clock.");
        else if (procedure is not null && local.Year is > 1900 and < 9000)
            CheckDates(procedure, path, example, new DateTimeOffset(local, procedure.Company.TimeZone.GetUtcOffset(local)));
    }

    private void CheckDates(Procedure procedure, string path, ExampleFile example, DateTimeOffset received)
    {
        var dates = PromisedDates.For(procedure, received);
        Compare("acknowledgeBy", example.AcknowledgeBy, dates.AcknowledgeBy);
        Compare("answerBy", example.AnswerBy, dates.AnswerBy);
        Compare("innerAnswerBy", example.InnerAnswerBy, dates.InnerAnswerBy);
        var open = procedure.FindChannel(ChannelKind.Phone)?.Hours?.IsOpen(received) ?? false;
        if (example.PhoneOpen is { } wanted && wanted != open)
            _values.Wrong($"{path}.phoneOpen", $"By this file the telephone is {(open ? "open" : "closed")} then.", "Mend the hours, the calendar or the example.");

        void Compare(string name, string? wantedDay, DateOnly? due)
        {
            if (wantedDay is not null && _values.Date($"{path}.{name}", wantedDay) is var day && day != due && day != default)
                _values.Wrong($"{path}.{name}", $"By this file it is {due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "at once"}.", "Mend the term, the calendar or the example.");
        }
    }

    private void CheckOpenBodies(Procedure procedure, string path, ExampleFile example)
    {
        if (example.Bodies is not { } wanted)
            return;
        var known = procedure.Products.Select(p => p.Id).Append(OutsideFacts.Claim).Append(OutsideFacts.NoProduct).ToList();
        if (example.Product is { } product && !known.Contains(product))
            _values.Wrong($"{path}.product", $"There is no product '{product}'.", $"Use one of: {string.Join(", ", known)}.");
        foreach (var (at, id) in Values.Each($"{path}.bodies", wanted).Where(b => procedure.Bodies.All(body => body.Id != b.Value)))
            _values.Wrong(at, $"There is no body '{id}'.", $"Use one of: {string.Join(", ", procedure.Bodies.Select(b => b.Id))}.");
        foreach (var standing in OpenBodies.For(procedure, FactsOf(example)).Where(s => s.Open != wanted.Contains(s.Body.Id)))
            _values.Wrong($"{path}.bodies", $"By this file '{standing.Body.Id}' is {Told(standing)}.", "Mend the body, the facts or the example.");
    }

    private static OutsideFacts FactsOf(ExampleFile example) => new()
    {
        Consumer = example.Consumer,
        Answered = example.Answered,
        Satisfied = example.Satisfied,
        Reviewed = example.Reviewed,
        Recontacted = example.Recontacted,
        Product = example.Product,
        ViaCompany = example.ViaCompany,
    };

    private static string Told(BodyStanding standing) => standing switch
    {
        { Reason: { } reason } => $"not open: {Values.Spelled(reason)}",
        { DependsOn: { } fact } => $"not open as long as it is unknown: {Values.Spelled(fact)}",
        _ => "open",
    };
}
