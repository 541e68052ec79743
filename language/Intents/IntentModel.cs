namespace ComplaintBot.Language;

/// <summary>
/// The linear model of <c>Model/wishes.bin</c>: a column for each intent that it has learnt, and one for each language.
/// </summary>
internal static class IntentModel
{
    /// <summary>The columns of the intents; what is missing here (later, again, go on …) only phrases know.</summary>
    public static readonly Intent[] Columns =
    [
        Intent.None, Intent.FileComplaint, Intent.CheckStatus, Intent.AddInformation, Intent.Withdraw, Intent.NotSatisfied, Intent.AskDeadline,
        Intent.AskHandler, Intent.AskExternal, Intent.ReportAbuse, Intent.AskCost, Intent.AskChannels, Intent.AskRequired, Intent.AskHours,
        Intent.AskPrivacy, Intent.Human, Intent.Callback, Intent.ChangeLanguage, Intent.Help, Intent.Restart, Intent.Cancel, Intent.Back,
        Intent.Yes, Intent.No, Intent.Greet, Intent.Thanks, Intent.Goodbye,
    ];

    /// <summary>The columns of the languages stand behind, in the order of <see cref="WordTables.Languages"/>; the last is for what is of none of them, as names are.</summary>
    public static readonly Range Languages = Columns.Length..(Columns.Length + WordTables.Languages.Length + 1);

    /// <summary>What the model makes of a message.</summary>
    /// <param name="OfPhrases">How probable that is which the phrases found.</param>
    public readonly record struct Reading(Intent Intent, float Probability, Intent Second, float SecondProbability, float OfPhrases);

    /// <summary>Under which intent the model knows this one.</summary>
    public static Intent Learnt(Intent intent) => intent is Intent.Change ? Intent.Back : intent;

    public static bool Knows(Intent intent) => Array.IndexOf(Columns, Learnt(intent)) >= 0;

    /// <summary>What the phrases found is a feature too.</summary>
    public static ushort Feature(IntentGuess phrases) =>
        Features.Named(phrases.Intent is Intent.None ? "nothing" : phrases.Whole ? "whole" : phrases.Confidence > 0.7 ? "phrase" : "hint", (int)phrases.Intent);

    public static Reading Read(Message message, IntentGuess phrases)
    {
        Span<float> scores = stackalloc float[LinearModel.Columns];
        Scores(message).CopyTo(scores);
        Loaded.Model.Add(Feature(phrases), scores);
        return Read(scores[..Columns.Length], phrases);
    }

    /// <summary>The scores of the languages, in their order.</summary>
    public static ReadOnlySpan<float> LanguageScores(Message message) => Scores(message).AsSpan(Languages);

    // Language and intent are asked one after the other.
    private static float[] Scores(Message message)
    {
        if (message.WishScores is { } known)
            return known;
        var scores = new float[LinearModel.Columns];
        Loaded.Model.Score(message.Features, scores);
        return message.WishScores = scores;
    }

    private static Reading Read(Span<float> scores, IntentGuess phrases)
    {
        var most = scores[0];
        foreach (var score in scores)
            most = MathF.Max(most, score);
        var sum = 0f;
        for (var i = 0; i < scores.Length; i++)
            sum += scores[i] = Exact.Exp(scores[i] - most);
        var (best, second) = (0, -1);
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                (best, second) = (i, best);
            else if (second < 0 || scores[i] > scores[second])
                second = i;
        }

        for (var i = 0; i < scores.Length; i++)
            scores[i] /= sum;
        return new(Columns[best], scores[best], Columns[second], scores[second], Array.IndexOf(Columns, Learnt(phrases.Intent)) is var at and >= 0 ? scores[at] : 0);
    }

    // Apart, so that the trainer can ask for the columns before there is a model.
    private static class Loaded
    {
        public static readonly LinearModel Model = LinearModel.Load("wishes");
    }
}
