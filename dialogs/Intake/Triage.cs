using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Filling;
using ComplaintBot.Dialogs.Repair;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Dialogs;
using static ComplaintBot.Dialogs.Intake.Asking;

namespace ComplaintBot.Dialogs.Intake;

/// <summary>How serious it is, and whether a talk comes first.</summary>
internal static class Triage
{
    public static readonly Question<ComplaintTurn, string> Nature = new("nature")
    {
        When = turn => turn.Procedure.Severity is not null,
        Field = Fills(a => a.Nature, (a, answer) => a with { Nature = answer }),
        Ask = turn => new(Seriousness.Before(turn) is { } suggestion ? $"{suggestion}\n\n{AskNature(turn)}" : AskNature(turn), [.. Levels(turn).Select(level => level.Text)]),
        AskAgain = turn => new(turn.Write(turn.Texts.Severity.AskAgain), [.. Levels(turn).Select(level => level.Text)]),
        Understand = turn => turn.Pick(Levels(turn)) is var picked && AsksMeaning(turn)
            ? AskedOtherwise(turn) ? Reading<string>.NotUnderstood() : Reading<string>.Invalid(turn.Write(turn.Texts.Severity.Explain))
            : !picked.IsUnderstood(out _) && Declining.Reads(turn.Message, turn.Language) ? Reading<string>.Invalid(turn.Write(turn.Texts.Severity.Explain))
            : picked,
        Explain = turn => turn.Write(turn.Texts.Severity.Explain),
        Then = (turn, _) =>
        {
            turn.State = turn.State with { SeriousSuggested = turn.State.SeriousSuggested || Seriousness.Before(turn) is not null };
            if (TalkComesFirst(turn) && turn.Answers.Spoken is { IsGiven: true, Value: not SpokenBefore.No, Source: AnswerSource.Understood })
                turn.Say(turn.Texts.Talk.ThenInWriting);
            if (turn.Answers.Description.IsAnswered && turn.Answers.Name is { IsAnswered: true, Source: AnswerSource.Said })
                turn.Say(turn.Texts.Check.NatureChanged);
        },
    };

    public static readonly Question<ComplaintTurn, SpokenBefore> Spoken = new("spoken")
    {
        When = TalkComesFirst,
        Field = Fills(a => a.Spoken, (a, answer) => a with { Spoken = answer }),
        Ask = turn => turn.Prompt(HasDealer(turn) ? turn.Texts.Talk.SpokenAsk : turn.Texts.Talk.SpokenAskCompany, SpokenOptions(turn.Texts.Talk)),
        Understand = turn =>
        {
            var reading = turn.Pick(SpokenOptions(turn.Texts.Talk));
            return !reading.IsUnderstood(out _) && YesNo.Read(turn.Message, turn.Language) is { } yes
                ? Reading<SpokenBefore>.Understood(yes ? SpokenBefore.WithoutResult : SpokenBefore.No)
                : reading;
        },
        InPassing = Overheard.Spoken,
        Explain = turn => turn.Write(turn.Texts.Talk.SpokenExplain),
        Then = (turn, spoken) =>
        {
            if (!spoken.Is(SpokenBefore.No))
                turn.Say(turn.Texts.Talk.ThenInWriting);
        },
    };

    public static readonly Question<ComplaintTurn, TalkChoice> Talk = new("talk")
    {
        When = turn => TalkComesFirst(turn) && turn.Answers.Spoken.Is(SpokenBefore.No),
        Field = Fills(a => a.Talk, (a, answer) => a with { Talk = answer }),
        Ask = turn => new(turn.Write(turn.Texts.Talk.Ask, ("ways", TalkWays(turn))), [.. TalkOptions(turn).Select(option => option.Text)]),
        Understand = turn => turn.Pick(TalkOptions(turn)),
        InPassing = Overheard.Talk,
        Explain = turn => turn.Write(turn.Texts.Talk.Explain),
    };

    public static readonly Question<ComplaintTurn, TalkPartner> Contact = new("contact")
    {
        When = turn => OnTalkRoute(turn) && turn.Procedure.Talk!.With.Count > 1,
        Field = Fills(a => a.Contact, (a, answer) => a with { Contact = answer }),
        Ask = turn => turn.Prompt(turn.Texts.Talk.ContactAsk, Partners(turn)),
        Understand = turn => turn.Pick(Partners(turn)),
        Explain = turn => turn.Write(turn.Texts.Talk.ContactExplain),
        Then = (turn, partner) =>
        {
            if (partner.Is(TalkPartner.Company))
                Calling.Announce(turn);
        },
    };

    /// <summary>Whether the customer's own choice of level asks for a talk before a formal complaint.</summary>
    public static bool TalkComesFirst(ComplaintTurn turn) =>
        turn.Answers.Start.Is(Topic.Complaint)
        && turn.Procedure.Talk is not null && turn.Procedure.Severity?.Levels.FirstOrDefault(level => turn.Answers.Nature.Is(level.Id)) is { TalkFirst: true };

    public static bool OnTalkRoute(ComplaintTurn turn) =>
        TalkComesFirst(turn) && turn.Answers.Spoken.Is(SpokenBefore.No) && turn.Answers.Talk is { IsGiven: true, Value: not TalkChoice.InWriting };

    public static bool OnTalkWithCompany(ComplaintTurn turn) =>
        OnTalkRoute(turn) && (turn.Answers.Contact.Is(TalkPartner.Company) || turn.Procedure.Talk!.With is [TalkPartner.Company]);

    public static bool OnTalkWithDealer(ComplaintTurn turn) => OnTalkRoute(turn) && turn.Answers.Contact.Is(TalkPartner.Dealer);

    /// <summary>Whether a formal complaint is being made: the level needs no talk, or the talk was refused or did not help.</summary>
    public static bool InWriting(ComplaintTurn turn) =>
        turn.Answers.Start.Is(Topic.Complaint)
        && (turn.Company?.Severity is null || turn.Answers.Nature.IsGiven)
        && (!TalkComesFirst(turn)
            || turn.Answers.Spoken is { IsGiven: true, Value: not SpokenBefore.No }
            || turn.Answers.Talk.Is(TalkChoice.InWriting));

    /// <summary>The forms of a talk in words, such as "by phone or in person".</summary>
    public static string TalkWays(ComplaintTurn turn) => CalendarTexts.Join(
        [.. turn.Procedure.Talk!.Ways.Select(way => way == TalkWay.Phone ? turn.Texts.Talk.ByPhone : turn.Texts.Talk.ByMeeting)],
        turn.Texts.Calendar.Or);

    /// <summary>The levels that are talked about first, as the customer sees them.</summary>
    public static string LevelsToTalk(ComplaintTurn turn) => CalendarTexts.Join(
        [.. turn.Procedure.Severity!.Levels.Where(level => level.TalkFirst).Select(level => turn.Texts.Calendar.Quoted.With(("text", OfferOf(level, turn).Label)))],
        turn.Texts.Calendar.Or);

    /// <summary>"What does serious mean?" chooses nothing.</summary>
    private static bool AsksMeaning(ComplaintTurn turn) =>
        turn.Pick(Levels(turn)).IsUnderstood(out _) && turn.Message.Tokens.Count > 1
        && (turn.Message.Text.Contains('?', StringComparison.Ordinal) || Statements.Opens(turn.Message, turn.Language, Statement.AsksMeaning));

    private static bool AskedOtherwise(ComplaintTurn turn) => Interruptions.IsAside(turn.Guess.Intent) && turn.Guess.Intent is not (Intent.Help or Intent.Question);

    private static bool HasDealer(ComplaintTurn turn) => turn.Procedure.Talk!.With.Contains(TalkPartner.Dealer);

    private static string AskNature(ComplaintTurn turn)
    {
        var (levels, texts) = (turn.Procedure.Severity!.Levels, turn.Texts.Severity);
        if (levels is [{ Id: "minor", TalkFirst: true }, { Id: "serious", TalkFirst: false }])
            return turn.Write(texts.Ask);
        return turn.Procedure.Talk is not null && levels.Any(level => level.TalkFirst)
            ? $"{turn.Write(texts.AskOwn)} {turn.Write(texts.AskOwnTalk, ("levels", LevelsToTalk(turn)))}"
            : turn.Write(texts.AskOwn);
    }

    private static List<Option<string>> Levels(ComplaintTurn turn) =>
        [.. turn.Procedure.Severity!.Levels.Select(level => new Option<string>(level.Id, OfferOf(level, turn)))];

    private static Offer OfferOf(SeverityLevel level, ComplaintTurn turn) => level switch
    {
        { Label: { } label } => new Offer { Label = label.In(turn.Language) },
        { Id: "minor" } => turn.Texts.Severity.Minor,
        { Id: "serious" } => turn.Texts.Severity.Serious,
        _ => new Offer { Label = level.Id },
    };

    public static string LabelOf(ComplaintTurn turn, string nature) =>
        turn.Procedure.Severity?.Levels.FirstOrDefault(level => level.Id == nature) is { } level ? OfferOf(level, turn).Label : nature;

    public static Option<SpokenBefore>[] SpokenOptions(TalkTexts texts) =>
    [
        new(SpokenBefore.No, texts.SpokenNo),
        new(SpokenBefore.WithoutResult, texts.SpokenNoResult),
        new(SpokenBefore.NotSatisfied, texts.SpokenNotSatisfied),
    ];

    public static List<Option<TalkChoice>> TalkOptions(ComplaintTurn turn)
    {
        var texts = turn.Texts.Talk;
        var options = new List<Option<TalkChoice>>();
        if (turn.Procedure.Talk!.Ways.Contains(TalkWay.Phone))
            options.Add(new(TalkChoice.Phone, texts.Phone));
        if (turn.Procedure.Talk.Ways.Contains(TalkWay.InPerson))
            options.Add(new(TalkChoice.InPerson, texts.InPerson));
        options.Add(new(TalkChoice.InWriting, texts.InWriting));
        return options;
    }

    public static Option<TalkPartner>[] Partners(ComplaintTurn turn) =>
    [
        new(TalkPartner.Dealer, turn.Texts.Talk.Dealer),
        new(TalkPartner.Company, turn.Texts.Talk.Company),
    ];
}
