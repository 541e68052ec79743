namespace ComplaintBot.Language;

public static class FormTrouble
{
    /// <summary>Whether the customer says that a form does not work for him.</summary>
    public static bool Reads(Message message, string language)
    {
        var own = Lexicon.Of(language);
        return Reads(message, own) || own.Others.Any(other => Reads(message, other));
    }

    private static bool Reads(Message message, Lexicon lexicon)
    {
        var words = message.Words;
        var (form, trouble) = (false, false);
        for (var i = 0; i < words.Length; i++)
        {
            form |= lexicon.Forms.Contains(words[i].Folded);
            trouble |= lexicon.Trouble.TryMatch(words, i, lexicon.Fillers, out _) && !Negation.Stands(message, i, lexicon);
        }

        return form && trouble;
    }
}
