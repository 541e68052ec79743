using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Filling;
using ComplaintBot.Dialogs.Intake;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Activities;
using ComplaintBot.Runtime.Dialogs;
using static ComplaintBot.Dialogs.Intake.Asking;

namespace ComplaintBot.Dialogs.Information;

/// <summary>
/// The way outside: which body, and whether it is open to this customer. Only that is asked on which the answer depends; what the company's
/// text does not say is not said.
/// </summary>
internal static class Outside
{
    public static readonly Question<ComplaintTurn, string> Which = new("outside")
    {
        When = turn => IsTopic(turn) && !turn.Answers.Contests && Steps(turn).Count > 1,
        Field = Fills(a => a.Outside, (a, answer) => a with { Outside = answer }),
        Ask = turn => new(
            string.Join("\n\n", [.. turn.Place.Failures == 0 ? Telling.Overview(turn, Facts(turn)) : [], turn.Write(turn.Texts.Outside.Ask)]),
            [.. Options(turn).Select(option => option.Text)]),
        Understand = turn => Named(turn) is { } body ? Reading<string>.Understood(body.Id) : turn.Pick(Options(turn)),
        Explain = turn => string.Join("\n\n", [turn.Write(turn.Texts.Outside.Explain), .. Telling.Overview(turn, Facts(turn))]),
    };

    public static readonly Question<ComplaintTurn, bool> Consumer = new("consumer")
    {
        When = turn => DependsOn(turn, OutsideFact.Consumer),
        Field = Fills(a => a.Consumer, (a, answer) => a with { Consumer = answer }),
        Ask = turn => turn.Prompt(turn.Texts.Outside.ConsumerAsk, turn.Texts.Outside.ConsumerYes, turn.Texts.Outside.ConsumerNo),
        Understand = turn => YesOrNo(turn, turn.Texts.Outside.ConsumerYes, turn.Texts.Outside.ConsumerNo),
        InPassing = Overheard.Consumer,
        Explain = turn => turn.Write(turn.Texts.Outside.ConsumerExplain),
    };

    public static readonly Question<ComplaintTurn, bool> Answered = new("answered")
    {
        When = turn => DependsOn(turn, OutsideFact.Answered),
        Field = Fills(a => a.Answered, (a, answer) => a with { Answered = answer }),
        Ask = turn => turn.Prompt(turn.Texts.Outside.AnsweredAsk, turn.Texts.Outside.AnsweredYes, turn.Texts.Outside.AnsweredNo),
        Understand = turn => YesOrNo(turn, turn.Texts.Outside.AnsweredYes, turn.Texts.Outside.AnsweredNo),
        Explain = turn => turn.Write(turn.Texts.Outside.AnsweredExplain),
    };

    public static readonly Question<ComplaintTurn, Help> Satisfied = new("satisfied")
    {
        When = turn => DependsOn(turn, OutsideFact.Satisfied),
        Field = Fills(a => a.Satisfied, (a, answer) => a with { Satisfied = answer }),
        Ask = turn => turn.Prompt(turn.Texts.Outside.SatisfiedAsk, Satisfactions(turn.Texts.Outside)),
        Understand = turn => turn.Pick(Satisfactions(turn.Texts.Outside)) is var reading && !reading.IsUnderstood(out _) && YesNo.Read(turn.Message, turn.Language) is { } yes
            ? Reading<Help>.Understood(yes ? Help.Yes : Help.No)
            : reading,
        Explain = turn => turn.Write(turn.Texts.Outside.SatisfiedExplain),
    };

    public static readonly Question<ComplaintTurn, bool> Reviewed = new("reviewed")
    {
        When = turn => DependsOn(turn, OutsideFact.Reviewed),
        Field = Fills(a => a.Reviewed, (a, answer) => a with { Reviewed = answer }),
        Ask = turn => turn.Prompt(turn.Texts.Outside.ReviewedAsk, turn.Texts.Outside.ReviewedYes, turn.Texts.Outside.ReviewedNo),
        Understand = turn => YesOrNo(turn, turn.Texts.Outside.ReviewedYes, turn.Texts.Outside.ReviewedNo),
        Explain = turn => turn.Write(turn.Texts.Outside.ReviewedExplain),
    };

    public static bool DependsOnProduct(ComplaintTurn turn) =>
        DependsOn(turn, OutsideFact.Product) || DependsOn(turn, OutsideFact.ViaCompany);

    /// <summary>The customer wants to know who else can help; the words may name the body already.</summary>
    public static void Begin(ComplaintTurn turn)
    {
        turn.Answers = turn.Answers with
        {
            Start = Answer<Topic>.Given(Topic.Outside, AnswerSource.Understood),
            Outside = Named(turn) is { } body ? Answer<string>.Given(body.Id, AnswerSource.Understood) : default,
        };
        HearConsumer(turn);
    }

    private static void HearConsumer(ComplaintTurn turn)
    {
        if (Consumer.Overhear(turn, corrects: false))
            Noted.Say(turn, [Consumer], withStory: false);
    }

    /// <summary>Asked again for a body that was told in full: its own facts are enough.</summary>
    public static bool TellAgain(ComplaintTurn turn)
    {
        if (turn.Company?.Bodies.FirstOrDefault(b => b.Id == turn.State.BodyTold) is not { } body || !(Named(turn) == body || AsksAboutIt(turn)))
            return false;
        Telling.Again(turn, body);
        return true;
    }

    /// <summary>"What does that cost?", right after a body was told, means the body: what the company asks for filing must not be taken for its fee.</summary>
    private static bool AsksAboutIt(ComplaintTurn turn) => Named(turn) is null && turn.Guess.Intent is Intent.AskCost or Intent.AskDeadline;

    /// <summary>The customer contests the company's answer: what comes after it is told in its order.</summary>
    public static void Contest(ComplaintTurn turn)
    {
        turn.Answers = turn.Answers with
        {
            Start = Answer<Topic>.Given(Topic.Outside, AnswerSource.Understood),
            Contests = true,
            Answered = Answer<bool>.Given(true, AnswerSource.Understood),
            Satisfied = Answer<Help>.Given(Help.No, AnswerSource.Understood),
        };
        HearConsumer(turn);
    }

    /// <summary>Tells what the answers came to. That there is no answer yet holds today, so it is asked again another time.</summary>
    public static void Tell(ComplaintTurn turn)
    {
        Telling.Tell(turn, Standings(turn));
        var stays = turn.Answers.Answered.Is(true) && !turn.Answers.Satisfied.Is(Help.Yes);
        turn.Answers = turn.Answers with
        {
            Outside = default,
            Contests = false,
            Answered = stays ? turn.Answers.Answered : default,
            Satisfied = stays ? turn.Answers.Satisfied : default,
            Reviewed = turn.Answers.Reviewed.Is(true) ? turn.Answers.Reviewed : default,
        };
    }

    /// <summary>A question in the middle of something else: answered at once, with the conditions in words instead of questions.</summary>
    public static void Answer(ComplaintTurn turn, params IReadOnlyList<Entity> entities)
    {
        var facts = Facts(turn) with { Answered = turn.Answers.Answered.Is(true) };
        var named = Named(turn);
        var direct = OpenBodies.For(turn.Procedure, facts).Where(standing => standing is { Direct: true, Open: true }).ToList();
        if (named is not null)
            Telling.Tell(turn, [.. StandingsOf(turn, StepOf(turn, named), facts)], entities);
        else if (direct.Count > 0)
            Telling.Tell(turn, direct, entities);
        else if (Steps(turn).Count > 1)
            turn.Say([.. Telling.Overview(turn, facts), turn.Write(turn.Texts.Outside.OverviewMore)], entities);
        else
            Telling.Tell(turn, OpenBodies.For(turn.Procedure, facts), entities);
    }

    /// <summary>The supervisor, who hears of an abuse at any moment; where the file names none, that is said.</summary>
    public static void ReportAbuse(ComplaintTurn turn, params IReadOnlyList<Entity> entities)
    {
        var authorities = turn.Procedure.Bodies.Where(body => body.Scope == BodyScope.Abuse).ToList();
        if (authorities.Count == 0)
            turn.Say([turn.Write(turn.Texts.Information.Unknown)], entities);
        else
            Telling.Tell(turn, [.. authorities.Select(authority => new BodyStanding(authority))], entities);
    }

    /// <summary>Only who reports trouble with a body's form gets the address that is kept for that.</summary>
    public static bool HearTrouble(ComplaintTurn turn)
    {
        var body = Named(turn) ?? turn.Company?.Bodies.FirstOrDefault(b => b.Id == turn.State.BodyTold);
        if (body is not { EmailOnlyIfFormFails: true, Email: { } email } || !FormTrouble.Reads(turn.Message, turn.Language))
            return false;
        turn.Say([turn.Write(turn.Texts.Outside.MailInstead, ("body", Telling.ShortName(turn, body)), ("email", Links.Mail(email)))], Replying.Body(body.Id, open: true));
        return true;
    }

    /// <summary>The one body that the words name; null for none, and for more than one.</summary>
    public static Body? Named(ComplaintTurn turn)
    {
        if (turn.Company is null)
            return null;
        var said = $" {turn.Message.Folded} ";
        var named = turn.Procedure.Bodies.Where(body => Names(turn, body).Any(name => said.Contains($" {Message.Read(name).Folded} ", StringComparison.Ordinal))).ToList();
        return named is [var one] ? one : null;
    }

    /// <summary>Whether the message is the name of a body and nothing else.</summary>
    public static bool IsNameOfBody(ComplaintTurn turn) =>
        turn.Company?.Bodies.Any(body => Names(turn, body).Any(name => Message.Read(name).Folded == turn.Message.Folded)) == true;

    private static bool IsTopic(ComplaintTurn turn) => turn.Answers.Start.Is(Topic.Outside);

    private static bool DependsOn(ComplaintTurn turn, OutsideFact fact) =>
        IsTopic(turn) && Standings(turn).Any(standing => standing.DependsOn == fact && !standing.RecontactFirst);

    /// <summary>How the bodies stand that the customer wants to know of.</summary>
    private static List<BodyStanding> Standings(ComplaintTurn turn) => [.. StandingsOf(turn, Meant(turn), Facts(turn))];

    private static IEnumerable<BodyStanding> StandingsOf(ComplaintTurn turn, IEnumerable<Body> bodies, OutsideFacts facts) =>
        OpenBodies.For(turn.Procedure, facts).Where(standing => bodies.Contains(standing.Body));

    private static IEnumerable<Body> Meant(ComplaintTurn turn)
    {
        if (turn.Answers.Outside is { IsGiven: true, Value: { } id } && turn.Procedure.Bodies.FirstOrDefault(body => body.Id == id) is { } body)
            return StepOf(turn, body);
        if (turn.Answers.Contests)
            return turn.Procedure.Bodies.Where(b => b.After != BodyAfter.Anytime && (b.OnlyProducts.Count == 0 || turn.Answers.Product.IsGiven));
        return Steps(turn) is [var only] ? only : [];
    }

    private static OutsideFacts Facts(ComplaintTurn turn)
    {
        var answers = turn.Answers;
        return new()
        {
            Consumer = answers.Consumer.IsGiven ? answers.Consumer.Value : answers.Segment.Is(Segment.Company) ? false : null,
            Answered = answers.Answered.IsGiven ? answers.Answered.Value : null,
            Satisfied = answers.Satisfied.IsGiven ? answers.Satisfied.Is(Help.Yes) : null,
            Reviewed = answers.Reviewed.IsGiven ? answers.Reviewed.Value : null,
            Product = answers.Product.IsAnswered ? answers.Product.Value ?? OutsideFacts.NoProduct : null,
            ViaCompany = answers.ViaCompany.IsGiven ? answers.ViaCompany.Value : null,
        };
    }

    /// <summary>Bodies under the same conditions are the choices of one step, and are told together.</summary>
    private static List<List<Body>> Steps(ComplaintTurn turn) => [.. turn.Procedure.Bodies.GroupBy(ConditionsOf).Select(step => step.ToList())];

    private static IEnumerable<Body> StepOf(ComplaintTurn turn, Body body) => turn.Procedure.Bodies.Where(other => ConditionsOf(other) == ConditionsOf(body));

    private static (BodyOnlyFor, BodyAfter, BodyScope, string) ConditionsOf(Body body) =>
        (body.OnlyFor, body.After, body.Scope, string.Join(' ', body.OnlyProducts));

    private static IEnumerable<string> Names(ComplaintTurn turn, Body body) =>
        [Telling.ShortName(turn, body), body.Id, body.Id.Replace('-', ' '), .. body.Name.Texts.Values, .. body.ShortName?.Texts.Values ?? [], .. body.Department?.Texts.Values ?? [], .. body.Aliases];

    private static List<Option<string>> Options(ComplaintTurn turn) =>
        [.. turn.Procedure.Bodies.Select(body => new Option<string>(body.Id, new() { Label = Telling.ShortName(turn, body), Also = [.. Names(turn, body)] }))];

    private static Reading<bool> YesOrNo(ComplaintTurn turn, Offer yes, Offer no) => turn.Pick([new(true, yes), new Option<bool>(false, no)], yesNo: true);

    private static Option<Help>[] Satisfactions(OutsideTexts texts) =>
        [new(Help.Yes, texts.SatisfiedYes), new(Help.No, texts.SatisfiedNo), new(Help.Partly, texts.SatisfiedPartly)];
}
