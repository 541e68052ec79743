namespace ComplaintBot.Language;

public static class Intents
{
    // The model has learnt from single wishes; what is longer is a story, in which only phrases count.
    private const int WordsOfAStory = 40;

    // A whole message made of phrases is what it says, unless the model is this sure of something else.
    private const float SureOfAnother = 0.97f;

    // So sure must the model be alone that a message interrupts a question for free text, and no longer may it be.
    private const float SureAlone = 0.95f;
    private const int WholeAtMost = 8;

    private const float SureToEnd = 0.6f;
    private const double SureOfPhrase = 0.7;

    // Below this, and closer together than that, it is better to ask.
    private const float Weak = 0.45f;
    private const float Close = 0.15f;

    /// <summary>The likeliest intent, from the phrases of the tables and a linear model over words and parts of words.</summary>
    public static IntentGuess Recognize(Message message, string language)
    {
        if (message.Words.IsEmpty)
            return default;
        var phrases = PhraseIntents.Recognize(message, language, out var denied);
        if (message.Words.Length > WordsOfAStory)
            return phrases;
        var model = IntentModel.Read(message, phrases);
        return phrases.Whole && !(model.Intent is not Intent.None && model.Intent != IntentModel.Learnt(phrases.Intent) && model.Probability >= SureOfAnother)
            ? phrases with { Confidence = Math.Max(phrases.Confidence, model.OfPhrases), Second = model.Intent == phrases.Intent ? model.Second : model.Intent }
            : Agrees(message, phrases, model.Intent, language) ? default
            : Settle(Choose(message, phrases, denied, model), phrases);
    }

    /// <summary>Where the model is torn between two, the one that the phrases name.</summary>
    private static IntentGuess Settle(in IntentGuess guess, in IntentGuess phrases) =>
        guess.NotSure && phrases.Intent is not Intent.None && (phrases.Intent == guess.Intent || phrases.Intent == guess.Second)
            ? phrases with { Second = phrases.Intent == guess.Intent ? guess.Second : guess.Intent }
            : guess;

    /// <summary>"I quite agree with the answer" has the words of who contests it, but for the one that matters.</summary>
    private static bool Agrees(Message message, in IntentGuess phrases, Intent intent, string language)
    {
        if (intent is not Intent.NotSatisfied || phrases.Intent is Intent.NotSatisfied)
            return false;
        var lexicon = Lexicon.Of(language);
        var agrees = false;
        foreach (var word in message.Words)
        {
            if (lexicon.Negators.Contains(word.Folded))
                return false;
            agrees |= lexicon.Agreement.Contains(word.Folded);
        }

        return agrees;
    }

    private static IntentGuess Choose(Message message, IntentGuess phrases, ulong denied, in IntentModel.Reading model)
    {
        // The model knows one wish to correct; the phrases know whether it is the last question or any answer.
        var intent = model.Intent == IntentModel.Learnt(phrases.Intent) ? phrases.Intent : model.Intent;
        if (intent is not Intent.None && intent != phrases.Intent && (denied >> (int)intent & 1) == 1)
            return phrases;
        // What the model has not learnt, phrases alone can tell.
        if (!IntentModel.Knows(phrases.Intent) && phrases.Confidence >= SureOfPhrase && model.Probability < SureOfAnother)
            return phrases with { Second = model.Intent };
        var notSure = model.Probability < Weak || model.Probability - model.SecondProbability < Close;
        if (intent is Intent.None && phrases is { Intent: Intent.NotSatisfied, Confidence: >= SureOfPhrase })
            return phrases;
        if (intent is Intent.None)
            return notSure && phrases.Intent is not Intent.None ? new IntentGuess { Second = model.Second, NotSure = true } : default;
        // What would end or undo something is not done on a suspicion.
        if (phrases.Intent is Intent.None && model.Probability < SureToEnd && intent is Intent.Cancel or Intent.Restart or Intent.Withdraw)
            return new IntentGuess { Second = intent, NotSure = true };
        var whole = phrases.Intent is Intent.None && model.Probability >= SureAlone && message.Words.Length <= WholeAtMost && Interrupts(intent);
        return new IntentGuess(intent, model.Probability, whole) { Second = model.Second, NotSure = notSure };
    }

    // What is told of the matter itself may look like these.
    private static bool Interrupts(Intent intent) => intent is not (Intent.FileComplaint or Intent.AddInformation or Intent.NotSatisfied
        or Intent.Withdraw or Intent.Back or Intent.Change or Intent.Yes or Intent.No or Intent.ReportAbuse);
}
