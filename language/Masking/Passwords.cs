using System.Text;

namespace ComplaintBot.Language;

public static class Passwords
{
    private const string Hidden = "••••••";

    // "mijn wachtwoord is niet juist" tells of one and gives none.
    private const int BetweenAtMost = 3;
    private const int ShortestSecret = 4;
    private const string Opening = ":=\"'‘“«„";
    private const string Closing = ".,;\"'’”»";

    /// <summary>The text with a password hidden that is given in it ("my password is Winter2026!"), in any of the languages; null where it gives none.</summary>
    public static string? Hide(Message message)
    {
        StringBuilder? hidden = null;
        var words = message.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (NameEndsAt(message, i) is not { } end || SecretAfter(message, end) is not { } secret)
                continue;
            hidden ??= new StringBuilder(message.Text);
            hidden.Replace(message.Text[secret], Hidden);
        }

        return hidden?.ToString();
    }

    /// <summary>Whether a password is spoken of, in any of the languages.</summary>
    public static bool IsNamed(Message message)
    {
        var words = message.Words;
        for (var i = 0; i < words.Length; i++)
            if (NameEndsAt(message, i) is not null)
                return true;
        return false;
    }

    // "ww" and "pw" are short for much else, but not with a colon behind them.
    private static int? NameEndsAt(Message message, int at)
    {
        var words = message.Words;
        foreach (var language in WordTables.Languages)
        {
            var lexicon = Lexicon.Of(language);
            if (lexicon.Passwords.TryMatch(words, at, lexicon.NoFillers, out var match)
                && (!match.Hint || message.Text.AsSpan(words[match.End - 1].Start + words[match.End - 1].Length).TrimStart() is [':' or '=', ..]))
                return match.End - 1;
        }

        return null;
    }

    /// <summary>Where the word stands that can only be a secret: any behind a colon, and soon behind the name one with digits or signs in it.</summary>
    private static Range? SecretAfter(Message message, int named)
    {
        var text = message.Text;
        var at = message.Words[named].Start + message.Words[named].Length;
        for (var passed = 0; passed <= BetweenAtMost; passed++)
        {
            var told = false;
            for (; at < text.Length && (char.IsWhiteSpace(text[at]) || Opening.Contains(text[at])); at++)
                told |= text[at] is ':' or '=';
            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end++;
            var word = text.AsSpan(at, end - at).TrimEnd(Closing);
            if (LooksSecret(word) || (told && word.Length >= ShortestSecret))
                return new Range(at, at + word.Length);
            at = end;
        }

        return null;
    }

    private static bool LooksSecret(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestSecret)
            return false;
        var (letters, others) = (0, 0);
        foreach (var c in word)
        {
            if (char.IsLetter(c))
                letters++;
            else if (c is not ('-' or '’' or '\''))
                others++;
        }

        return others > 0 && (letters > 0 || others >= 4);
    }
}
