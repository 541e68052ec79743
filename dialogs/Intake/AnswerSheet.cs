using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Information;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Runtime.Dialogs;

namespace ComplaintBot.Dialogs.Intake;

/// <summary>The answers as the customer sees them: each with its name and its words, in the order of the conversation.</summary>
internal static class AnswerSheet
{
    private sealed record Entry(Question<ComplaintTurn> Question, Func<LabelTexts, Offer> Label, Func<ComplaintTurn, string?> Value);

    private static readonly Entry[] Entries =
    [
        new(Triage.Nature, l => l.Nature, turn => turn.Answers.Nature.Value is { } nature ? Triage.LabelOf(turn, nature) : null),
        new(Triage.Spoken, l => l.Spoken, turn => turn.Label(Triage.SpokenOptions(turn.Texts.Talk), turn.Answers.Spoken)),
        new(Triage.Talk, l => l.Talk, turn => turn.Label(Triage.TalkOptions(turn), turn.Answers.Talk)),
        new(Triage.Contact, l => l.Contact, turn => turn.Label(Triage.Partners(turn), turn.Answers.Contact)),
        new(Calling.When, l => l.Callback, turn => turn.Answers.Callback.Value is { } slot ? Calling.Say(turn, slot) : null),
        new(WhatHappened.Description, l => l.Description, turn => turn.Answers.Description.Value),
        new(Insured.Product, l => l.Product, turn => turn.Answers.Product.Value is { } product ? Insured.NameOf(turn, product) : null),
        new(Insured.Via, l => l.ViaCompany, turn => turn.Fill((turn.Answers.ViaCompany.Value ? turn.Texts.Insurance.ViaYes : turn.Texts.Insurance.ViaNo).Label)),
        new(WhatHappened.Outcome, l => l.Outcome, turn => turn.Answers.Outcome.Value),
        new(WhatHappened.ContractNumber, l => l.ContractNumber, turn => turn.Answers.ContractNumber.Value),
        new(WhoYouAre.Segment, l => l.Segment, turn => turn.Label(WhoYouAre.Segments(turn.Texts.Contact), turn.Answers.Segment)),
        new(Outside.Consumer, l => l.Consumer, turn => turn.Fill((turn.Answers.Consumer.Value ? turn.Texts.Outside.ConsumerYes : turn.Texts.Outside.ConsumerNo).Label)),
        new(WhoYouAre.Name, l => l.Name, turn => turn.Answers.Name.Value),
        new(WhoYouAre.Email, l => l.Email, turn => turn.Answers.Email.Value),
        new(WhoYouAre.Phone, l => l.Phone, turn => turn.Answers.Phone.Value),
        new(WhoYouAre.Address, l => l.Address, turn => turn.Answers.Address.Value),
        new(Documents.Which, l => l.Documents, turn => Documents.Names(turn) ?? turn.Texts.Documents.None),
    ];

    /// <summary>Every answer that counts for the way the customer is on, declined ones with the words for that.</summary>
    public static IEnumerable<Line> Given(ComplaintTurn turn) =>
        from entry in Entries
        where entry.Question.IsAnswered(turn) && entry.Question.When(turn)
        select new Line(entry.Question, turn.Filled(entry.Label(turn.Texts.Check.Labels)), entry.Value(turn) ?? turn.Texts.Check.NotGiven);

    /// <summary>The answers to these questions, as far as they have one, whether or not they arise on the customer's way.</summary>
    public static IEnumerable<Line> Of(ComplaintTurn turn, IReadOnlyCollection<Question<ComplaintTurn>> questions) =>
        from entry in Entries
        where questions.Contains(entry.Question) && entry.Question.IsAnswered(turn)
        select new Line(entry.Question, turn.Filled(entry.Label(turn.Texts.Check.Labels)), entry.Value(turn) ?? turn.Texts.Check.NotGiven);

    public sealed record Line(Question<ComplaintTurn> Question, Offer Name, string Value)
    {
        public string Label => Name.Label;
    }
}
