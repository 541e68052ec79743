using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Repair;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Dialogs;

namespace ComplaintBot.Dialogs.Intake;

/// <summary>An answer that is offered as a button.</summary>
internal readonly record struct Option<T>(T Value, Offer Offer)
{
    public string Text => Offer.Label;
}

/// <summary>Shorthand for the kinds of question that recur, so that each question reads as what it is.</summary>
internal static class Asking
{
    private const int WordsOfANo = 3;

    public static Field<ComplaintTurn, T> Fills<T>(Func<Answers, Answer<T>> get, Func<Answers, Answer<T>, Answers> set) =>
        new(turn => get(turn.Answers), (turn, answer) => turn.Answers = set(turn.Answers, answer));

    /// <summary>For a question whose answer is acted on at once and not kept.</summary>
    public static Field<ComplaintTurn, T> KeepsNothing<T>() => new(_ => default, (_, _) => { });

    public static Prompt Prompt<T>(this ComplaintTurn turn, Phrase ask, IEnumerable<Option<T>> options) =>
        new(turn.Write(ask), [.. options.Select(option => turn.Fill(option.Text))]);

    public static Prompt Prompt(this ComplaintTurn turn, Phrase ask, params Offer[] offers) =>
        new(turn.Write(ask), [.. offers.Select(offer => turn.Fill(offer.Label))]);

    /// <summary>The offer with the company's name in its place.</summary>
    public static Offer Filled(this ComplaintTurn turn, Offer offer) =>
        offer.NamesCompany ? new Offer { Label = turn.Fill(offer.Label), Also = [.. offer.Also.Select(turn.Fill)] } : offer;

    /// <summary>The offer that has the answer, for the check card.</summary>
    public static string Label<T>(this ComplaintTurn turn, IEnumerable<Option<T>> options, Answer<T> answer) =>
        turn.Fill(options.First(option => answer.Is(option.Value)).Text);

    /// <summary>One of the offered answers, by its words, its number or a plain yes or no where the first and the last answer are that.</summary>
    public static Reading<T> Pick<T>(this ComplaintTurn turn, IReadOnlyList<Option<T>> options, bool yesNo = false)
    {
        var choices = options.Select(option => ChoiceOf(turn, option.Offer)).ToList();
        if (Choices.Pick(turn.Message, choices, turn.Language) is { } index && (!WantsSomethingElse(turn) || IsExactly(turn, choices[index])))
            return Reading<T>.Understood(options[index].Value);
        if (yesNo && YesNo.Read(turn.Message, turn.Language) is { } yes)
            return Reading<T>.Understood(options[yes ? 0 : ^1].Value);
        return Reading<T>.NotUnderstood();
    }

    /// <summary>The customer cannot or will not say: by the button for it or in own words.</summary>
    public static bool Declines(this ComplaintTurn turn, Offer offer) =>
        Choices.Pick(turn.Message, [offer.Choice], turn.Language) is not null || Declining.Reads(turn.Message, turn.Language)
        || (turn.Message.Tokens.Count <= WordsOfANo && YesNo.Read(turn.Message, turn.Language) == false);

    /// <summary>"Help" resembles "hielp niet", but who says it wants help: a likeness gives way to a message that is wholly something else.</summary>
    private static bool WantsSomethingElse(ComplaintTurn turn) => turn.Guess.Whole && Interruptions.IsAside(turn.Guess.Intent);

    private static bool IsExactly(ComplaintTurn turn, Choice choice) =>
        choice.Synonyms.Append(choice.Label).Any(words => Message.Read(words).Folded == turn.Message.Folded);

    private static Choice ChoiceOf(ComplaintTurn turn, Offer offer) => turn.Filled(offer).Choice;
}
