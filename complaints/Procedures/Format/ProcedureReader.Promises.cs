using System.Globalization;
using ComplaintBot.Complaints.Deadlines;

namespace ComplaintBot.Complaints.Procedures.Format;

internal sealed partial class ProcedureReader
{
    private Severity? Severity()
    {
        const string path = "$.severity.levels";
        if (_file.Severity is not { } file)
            return null;
        var levels = Values.Each(path, _values.Required(path, file.Levels, [])).Select(l => Level(l.Path, l.Value)).ToList();
        _values.Different(path, levels.Select(l => l.Id));
        if (levels.Count < 2)
            _values.Wrong(path, "There is nothing to choose.", "Name at least two levels, or leave the severity out.");
        return new Severity { Levels = levels };
    }

    private SeverityLevel Level(string path, SeverityLevelFile file)
    {
        var level = new SeverityLevel { Id = _values.Id($"{path}.id", file.Id), Label = _values.OptionalLocalized($"{path}.label", file.Label), TalkFirst = file.TalkFirst ?? false };
        if (level.Label is null && level.Id is not ("minor" or "serious" or ""))
            _values.Wrong($"{path}.label", $"The level '{level.Id}' has no label.", "Add one; only minor and serious bring their own.");
        if (level.TalkFirst && _file.Talk is null)
            _values.Wrong($"{path}.talkFirst", "The procedure has no talk.", "Add \"talk\", or leave talkFirst out.");
        return level;
    }

    private Talk? Talk()
    {
        const string path = "$.talk";
        if (_file.Talk is not { } file)
            return null;
        var target = file.InnerTargetWorkingDays ?? 5;
        if (target is < 1 or > 60)
            _values.Wrong($"{path}.innerTargetWorkingDays", $"{target} working days is no target.", "Write 1 to 60.");
        return new Talk
        {
            Ways = _values.WordList<TalkWay>($"{path}.ways", file.Ways, filled: true),
            With = _values.WordList<TalkPartner>($"{path}.with", file.With, filled: true),
            SettledByWhoSpoke = file.SettledByWhoSpoke ?? false,
            InnerTargetWorkingDays = target,
        };
    }

    private Handling Handling()
    {
        const string path = "$.handling";
        var file = _values.Required(path, _file.Handling, new HandlingFile());
        return new Handling
        {
            Handler = _values.Word<Handler>($"{path}.handler", file.Handler),
            DepartmentBySegment = _values.LocalizedBySegment($"{path}.departmentBySegment", file.DepartmentBySegment),
            NatureDecidesTime = file.NatureDecidesTime ?? false,
            MayAskExplanation = file.MayAskExplanation ?? false,
            FinalConfirmation = file.FinalConfirmation ?? false,
        };
    }

    private Commitments Commitments()
    {
        const string path = "$.commitments";
        var file = _values.Required(path, _file.Commitments, new CommitmentsFile());
        if (file.SecondReview is not null && _file.SecondReview is null)
            _values.Wrong($"{path}.secondReview", "The procedure has no second review.", "Add \"secondReview\", or leave this promise out.");
        return new Commitments
        {
            Receipt = Commitment($"{path}.receipt", _values.Required($"{path}.receipt", file.Receipt, new CommitmentFile())),
            Answer = Commitment($"{path}.answer", _values.Required($"{path}.answer", file.Answer, new CommitmentFile())),
            SecondReview = file.SecondReview is { } review ? Commitment($"{path}.secondReview", review) : null,
        };
    }

    private Commitment Commitment(string path, CommitmentFile file) => new()
    {
        Term = _values.Term($"{path}.term", file.Term),
        Strength = _values.Word<Strength>($"{path}.strength", file.Strength),
        Reasoned = file.Reasoned ?? false,
        JustifiedExceptions = file.JustifiedExceptions ?? false,
        DelayNotice = _values.WordList<DelayNotice>($"{path}.delayNotice", file.DelayNotice, filled: false),
        PausesForCustomer = file.PausesForCustomer ?? false,
        StartAssumed = file.StartAssumed ?? false,
    };

    private SecondReview? SecondReview() => _file.SecondReview is not { } file ? null : new SecondReview
    {
        Reviewer = _values.Localized("$.secondReview.reviewer", file.Reviewer),
        Compulsory = file.Compulsory ?? false,
        Impartial = file.Impartial ?? false,
        Internal = file.Internal ?? false,
    };

    /// <summary>The file's own examples: a local time of receipt, and the days that must follow from it.</summary>
    private void CheckExamples(Procedure procedure)
    {
        foreach (var (path, example) in Values.Each("$.examples", _file.Examples))
        {
            _values.Text($"{path}.name", example.Name);
            if (!DateTime.TryParseExact(example.Received, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
                _values.Wrong($"{path}.received", $"'{example.Received}' is no local time.", "Write it as 2027-03-31T09:30, by the company's clock.");
            else if (local.Year is > 1900 and < 9000)
                CheckExample(procedure, path, example, new DateTimeOffset(local, procedure.Company.TimeZone.GetUtcOffset(local)));
        }
    }

    private void CheckExample(Procedure procedure, string path, ExampleFile example, DateTimeOffset received)
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
}
