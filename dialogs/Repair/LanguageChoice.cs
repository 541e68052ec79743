using System.Collections.Frozen;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Intake;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Dialogs;
using static ComplaintBot.Dialogs.Intake.Asking;

namespace ComplaintBot.Dialogs.Repair;

/// <summary>In which language the conversation goes on: by choice, else by the customer's first words. Every answer stays.</summary>
internal static class LanguageChoice
{
    private const double Followed = 0.9;
    private const double FollowedInAStory = 0.95;
    private const int WordsOfASwitch = 4;
    private const int WordsOfASwitchInAStory = 5;
    private const int WordsOfADoubt = 3;
    private const int WordsOfAPart = 3;
    private const int WordsOfAWish = 14;
    private static readonly System.Buffers.SearchValues<char> QuotationMarks = System.Buffers.SearchValues.Create("\"“”„«»‘");

    private static readonly Dictionary<string, Offer> Names = new()
    {
        ["nl"] = new() { Label = "Nederlands", Also = ["vlaams", "dutch", "néerlandais", "neerlandais", "niederländisch", "hollands"] },
        ["fr"] = new() { Label = "Français", Also = ["frans", "french", "französisch", "francais"] },
        ["en"] = new() { Label = "English", Also = ["engels", "anglais", "englisch"] },
        ["de"] = new() { Label = "Deutsch", Also = ["duits", "german", "allemand"] },
    };

    /// <summary>The language of each of these words, as they are folded.</summary>
    private static readonly FrozenDictionary<string, string> ByWord = Names
        .SelectMany(language => language.Value.Also.Append(language.Value.Label).Select(name => (Word: Message.Read(name).Folded, Language: language.Key)))
        .DistinctBy(pair => pair.Word).ToFrozenDictionary(pair => pair.Word, pair => pair.Language);

    public static readonly Question<ComplaintTurn, string> Which = new("language")
    {
        When = turn => turn.State.ChoosingLanguage,
        Field = KeepsNothing<string>(),
        Ask = turn => turn.State.LanguageOffered is { } offered
            ? turn.Prompt(turn.TextsIn(offered).Repair.LanguageOffer, Options(turn).Where(option => option.Value == offered || option.Value == turn.Language))
            : turn.Prompt(turn.Texts.Repair.LanguageAsk, Options(turn)),
        Understand = turn => Named(turn) is { } named ? Reading<string>.Understood(named)
            : turn.State.LanguageOffered is { } offered && YesNo.Read(turn.Message, turn.Language) is { } yes ? Reading<string>.Understood(yes ? offered : turn.Language)
            : turn.Pick(Options(turn)),
        Then = (turn, language) =>
        {
            turn.State = turn.State with { ChoosingLanguage = false, LanguageOffered = null };
            if (language.Is(turn.Language))
                turn.Say(turn.Texts.Repair.GoOn);
            else
                GoOnIn(turn, language.Value!);
        },
    };

    /// <summary>"Kan het in het Frans?" switches at once; "andere taal" asks which.</summary>
    public static void Change(ComplaintTurn turn)
    {
        if (Named(turn) is { } named)
            GoOnIn(turn, named);
        else if (turn.Switched)
            return;
        else if (turn.Offered.Count > 1)
            turn.State = turn.State with { ChoosingLanguage = true, LanguageOffered = null };
        else
            turn.Say(turn.Texts.Repair.NoOtherLanguage);
    }

    /// <summary>As long as nobody chose a language, the customer's own words do.</summary>
    public static void FollowFirstWords(ComplaintTurn turn)
    {
        if (turn.State.LanguageSettled || LanguageGuess.Of(turn.Message, turn.Offered) is not { } guess)
            return;
        turn.Choose(turn.State.Company, guess);
        turn.State = turn.State with { LanguageSettled = true };
    }

    /// <summary>A wish in words of another language, "je préfère continuer en français", is none that this language's phrases know.</summary>
    public static bool TakeWish(ComplaintTurn turn)
    {
        if (turn.Message.Tokens.Count > WordsOfAWish || Named(turn) is not { } named || named == turn.Language || Intents.Recognize(turn.Message, named).Intent != Intent.ChangeLanguage)
            return false;
        turn.State = turn.State with { ChoosingLanguage = false, LanguageOffered = null };
        GoOnIn(turn, named);
        return true;
    }

    /// <summary>Somebody who clearly goes on in another language is followed, with all his answers. A borrowed word is no language.</summary>
    public static void FollowSwitch(ComplaintTurn turn)
    {
        var inOwnWords = IsInOwnWords(turn);
        if (turn.Message.Tokens.Count < (inOwnWords ? WordsOfASwitchInAStory : WordsOfASwitch) || SaysNoSentence(turn) || IsOffered(turn) || Named(turn) is not null)
            return;
        if (LanguageGuess.Read(turn.Message, turn.Offered) is { Language: { } language, Certainty: var certainty } && language != turn.Language
            && certainty >= (inOwnWords ? FollowedInAStory : Followed) && SoundsMoreLike(turn, language) && !(inOwnWords && (Quotes(turn) || IsPartly(turn))))
        {
            GoOnIn(turn, language);
            turn.Switched = true;
        }
    }

    /// <summary>Words that may be another language, and no clear switch: better ask, once.</summary>
    public static bool AskInDoubt(ComplaintTurn turn)
    {
        if (turn.Offered.Count < 2 || turn.State.AskedForLanguage || turn.Switched || turn.Message.Tokens.Count < WordsOfADoubt || SaysNoSentence(turn) || Quotes(turn)
            || EmailAddress.Find(turn.Message) is not null
            || LanguageGuess.Read(turn.Message, turn.Offered) is not { Language: { } language } || language == turn.Language
            || Telling.SmallWords(turn.Message, language) <= Telling.SmallWords(turn.Message, turn.Language))
            return false;
        turn.State = turn.State with { ChoosingLanguage = true, LanguageOffered = language, AskedForLanguage = true };
        return true;
    }

    // What happened may be told in any language; who tells it wholly in another goes on in that one.
    private static bool IsInOwnWords(ComplaintTurn turn) => turn.Company is not null && !turn.State.Resting && Router.Dialog.Open(turn) is { FreeText: true };

    /// <summary>What others said or wrote stands in their language.</summary>
    private static bool Quotes(ComplaintTurn turn) => turn.Message.Text.AsSpan().IndexOfAny(QuotationMarks) >= 0;

    /// <summary>A part of it is in the language of the conversation.</summary>
    private static bool IsPartly(ComplaintTurn turn) =>
        Clauses.Of(turn.Message.Text, atCommas: true).Select(range => Message.Read(turn.Message.Text[range]))
            .Any(part => part.Tokens.Count >= WordsOfAPart && LanguageGuess.Of(part, turn.Offered) == turn.Language);

    /// <summary>Small words are in every sentence, and of one language most of all.</summary>
    private static bool SoundsMoreLike(ComplaintTurn turn, string language) =>
        Telling.SmallWords(turn.Message, language) > Telling.SmallWords(turn.Message, turn.Language) + 1;

    private static bool IsOffered(ComplaintTurn turn) =>
        turn.Company is not null && !turn.State.Resting && Router.Dialog.Open(turn) is { } open && open.Ask(turn).Offers.Any(offer => Message.Read(offer).Folded == turn.Message.Folded);

    // A name or an address is of any language.
    private static bool SaysNoSentence(ComplaintTurn turn) =>
        turn.Company is not null && !turn.State.Resting && Router.Dialog.Open(turn) is { FreeText: true } open && open != WhatHappened.Description && open != WhatHappened.Outcome;

    /// <summary>Somebody who is in a conversation already enters by a page in another language: it goes on in that one.</summary>
    public static bool FollowPage(ComplaintTurn turn)
    {
        if (Join.Language(turn.Input.Incoming) is not { } language || language == turn.Language || !turn.Offered.Contains(language))
            return false;
        GoOnIn(turn, language);
        return true;
    }

    private static void GoOnIn(ComplaintTurn turn, string language)
    {
        if (language == turn.Language && turn.State.LanguageSettled)
        {
            turn.Say(turn.Texts.Repair.GoOn);
            return;
        }
        turn.Choose(turn.State.Company, language);
        turn.State = turn.State with { LanguageSettled = true };
        turn.Say(turn.Texts.Repair.LanguageChanged);
    }

    private static List<Option<string>> Options(ComplaintTurn turn) => [.. turn.Offered.Select(language => new Option<string>(language, Names[language]))];

    /// <summary>The one language that the words name, where it is offered.</summary>
    private static string? Named(ComplaintTurn turn)
    {
        string? named = null;
        foreach (var token in turn.Message.Tokens)
        {
            if (!ByWord.TryGetValue(token.Folded, out var language) || language == named || !turn.Offered.Contains(language))
                continue;
            if (named is not null)
                return null;
            named = language;
        }
        return named;
    }
}
