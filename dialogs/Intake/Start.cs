using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Information;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Dialogs;
using static ComplaintBot.Dialogs.Intake.Asking;

namespace ComplaintBot.Dialogs.Intake;

/// <summary>Which company, and what the customer came for.</summary>
internal static class Start
{
    public static readonly Question<ComplaintTurn, string> Company = new("company")
    {
        When = turn => turn.Company is null,
        Field = KeepsNothing<string>(),
        Ask = turn => turn.Prompt(turn.Texts.Start.WhichCompany, Companies(turn)),
        Understand = turn => turn.CompanyNamed is { } named ? Reading<string>.Understood(named) : turn.Pick(Companies(turn)),
        Then = (turn, company) => turn.Choose(company.Value, turn.State.Language),
    };

    public static readonly Question<ComplaintTurn, Topic> What = new("start")
    {
        Field = Fills(a => a.Start, (a, answer) => a with { Start = answer }),
        Ask = turn => turn.Prompt(turn.State.Filed.Count > 0 || turn.State.TalkPending ? turn.Texts.Start.AskAgain : turn.Texts.Start.Ask, Topics(turn.Texts.Start)),
        // "the answer to my complaint" and "withdraw my complaint" have the words of another button.
        Understand = turn => turn.Guess.Intent is Intent.NotSatisfied or Intent.Withdraw ? Reading<Topic>.NotUnderstood() : turn.Pick(Topics(turn.Texts.Start)),
        Explain = turn => turn.Write(turn.Texts.Start.Explain),
        Then = (turn, topic) =>
        {
            if (topic.Is(Topic.Complaint))
                BeginComplaint(turn);
            else if (topic.Is(Topic.Outside))
                Outside.Begin(turn);
        },
    };

    /// <summary>Says what will come, before the first question about the complaint.</summary>
    public static void BeginComplaint(ComplaintTurn turn)
    {
        turn.Answers = turn.Answers with
        {
            Start = Answer<Topic>.Given(Topic.Complaint),
            Outside = default,
            Contests = false,
            Answered = default,
            Satisfied = default,
            Reviewed = default,
        };
        turn.State = turn.State with { BodyTold = null };
        turn.Say(turn.Texts.Start.ComplaintBegins);
    }

    private static Option<Topic>[] Topics(StartTexts texts) =>
    [
        new(Topic.Complaint, texts.Complaint),
        new(Topic.Status, texts.Status),
        new(Topic.Outside, texts.Outside),
        new(Topic.Question, texts.Question),
    ];

    private static List<Option<string>> Companies(ComplaintTurn turn) =>
        [.. turn.CompanyIds.Select(id => new Option<string>(id, new Offer { Label = turn.NameOf(id) }))];
}
