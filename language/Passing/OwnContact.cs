namespace ComplaintBot.Language;

/// <summary>Whose a phone number or an address is.</summary>
internal enum Whose { Unclear, Own, Anothers }

/// <summary>The customer's own phone number and e-mail address among others that he may tell of: the workshop's, the dealer's, the company's.</summary>
public static class OwnContact
{
    private const int WordsBack = 10;
    private const int WordsAfter = 6;
    private const int ValuesAtMost = 8;
    private const int UnknownWords = 4;

    /// <summary>Null where there is none, or where it may be somebody else's.</summary>
    public static string? Phone(Message message, string language, string country)
    {
        message = SpokenDigits.Write(message, language);
        for (var (from, round) = (0, 0); from < message.Text.Length && round < ValuesAtMost; round++)
        {
            if (PhoneNumber.Find(from == 0 ? message : Message.Read(message.Text[from..]), country) is not { } found)
                return null;
            var start = message.Text.IndexOf(found.Typed, from, StringComparison.Ordinal);
            if (start < 0)
                return null;
            from = start + found.Typed.Length;
            if (Of(message, language, start, from) is Whose.Own)
                return found.Typed;
        }

        return null;
    }

    /// <inheritdoc cref="Phone"/>
    public static string? Email(Message message, string language)
    {
        var written = EmailAddress.FindAll(message);
        foreach (var span in written.Take(ValuesAtMost))
        {
            if (Of(message, language, span.Start, span.End) is Whose.Own)
                return EmailAddress.Find(Message.Read(message.Text.Substring(span.Start, span.Length)));
        }

        // An address that was spelled out stands nowhere as it is; the words before it tell enough.
        return written.Count == 0 && SpeaksOfOwn(message, language) ? EmailAddress.Mend(message) : null;
    }

    private static bool SpeaksOfOwn(Message message, string language)
    {
        var tables = PassingTables.Of(language);
        for (var i = 0; i < message.Words.Length; i++)
        {
            if (tables.Holds(tables.Contacts, message.Words, i, out var match))
                return match.Value is Whose.Own;
        }

        return false;
    }

    /// <summary>The nearest word before it decides, then those behind it; what stands alone, or among other details, is his own.</summary>
    internal static Whose Of(Message message, string language, int start, int end)
    {
        var tables = PassingTables.Of(language);
        var words = message.Words;
        var (from, to) = Clauses.Around(message.Text, start, atCommas: false);
        var before = 0;
        while (before < words.Length && words[before].Start < start)
            before++;
        for (var i = before - 1; i >= 0 && before - i <= WordsBack && words[i].Start >= from; i--)
        {
            if (tables.Holds(tables.Contacts, words, i, out var match) && match.End <= before)
                return match.Value;
        }

        var after = before;
        while (after < words.Length && words[after].Start < end)
            after++;
        for (var i = after; i < words.Length && i < after + WordsAfter && words[i].Start < to; i++)
        {
            if (tables.Holds(tables.Contacts, words, i, out var match) && match.Value is Whose.Anothers)
                return Whose.Anothers;
        }

        return StandsAlone(message, tables, start, end) ? Whose.Own : Whose.Unclear;
    }

    // "Jan Peeters, jan@peeters.be, 0470 12 34 56": only names, signs and numbers beside it.
    private static bool StandsAlone(Message message, PassingTables tables, int start, int end)
    {
        var (from, to) = Clauses.Around(message.Text, start, atCommas: true);
        var unknown = 0;
        for (var i = 0; i < message.Words.Length; i++)
        {
            var word = message.Words[i];
            if (word.Start < from || word.Start >= to || (word.Start >= start && word.Start < end))
                continue;
            if (tables.Lexicon.Fillers.Contains(word.Folded) || tables.Lexicon.NumberNames.TryMatch(message.Words, i, tables.Lexicon.NoFillers, out _)
                || word.Folded.AsSpan().ContainsAnyInRange('0', '9') || word.Folded is "e" or "mail" or "email" or "mailadres" or "adresse")
                continue;
            if (Vocabulary.Holds(word.Folded) || ++unknown > UnknownWords || !char.IsUpper(message.Text[word.Start]))
                return false;
        }

        return true;
    }
}
