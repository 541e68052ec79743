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
        var from = file.SeriousFrom ?? Procedures.Severity.UsuallySeriousFrom;
        if (from is <= 0 or > 1_000_000)
            _values.Wrong("$.severity.seriousFrom", $"{from} euro is no amount from which a complaint is serious.", "Write an amount above 0, or leave it out for 250.");
        return new Severity { Levels = levels, SeriousFrom = from };
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
            Receipt = Commitment($"{path}.receipt", _values.Required($"{path}.receipt", file.Receipt, new CommitmentFile()), immediate: true),
            Answer = Commitment($"{path}.answer", _values.Required($"{path}.answer", file.Answer, new CommitmentFile())),
            SecondReview = file.SecondReview is { } review ? Commitment($"{path}.secondReview", review) : null,
        };
    }

    private Commitment Commitment(string path, CommitmentFile file, bool immediate = false) => new()
    {
        Term = _values.Term($"{path}.term", file.Term, immediate),
        Strength = _values.Word<Strength>($"{path}.strength", file.Strength),
        Reasoned = file.Reasoned ?? false,
        JustifiedExceptions = file.JustifiedExceptions ?? false,
        DelayNotice = _values.WordList<DelayNotice>($"{path}.delayNotice", file.DelayNotice, filled: false),
        PausesForCustomer = file.PausesForCustomer ?? false,
        StartAssumed = file.StartAssumed ?? false,
    };

    private SecondReview? SecondReview()
    {
        const string path = "$.secondReview";
        if (_file.SecondReview is not { } file)
            return null;
        if (file.Compulsory == true && _file.Bodies is { Count: > 0 } bodies && bodies.All(b => b?.After != "secondReview"))
            _values.Wrong($"{path}.compulsory", "No body waits for the second review.", "Let the bodies that do come \"after\": \"secondReview\", or leave compulsory out.");
        return new SecondReview
        {
            Reviewer = _values.Localized($"{path}.reviewer", file.Reviewer),
            Compulsory = file.Compulsory ?? false,
            Impartial = file.Impartial ?? false,
            Internal = file.Internal ?? false,
        };
    }
}
