namespace ComplaintBot.Language;

public static class PersonName
{
    private const int LongestName = 100;

    /// <summary>The name, as typed and without what introduces it; null for what is clearly no name.</summary>
    public static string? Read(Message message, string language)
    {
        var name = Introduction.Strip(message, Lexicon.Of(language), static lexicon => lexicon.NamePrefixes);
        if (name.Length is 0 or > LongestName || name.Contains('@', StringComparison.Ordinal) || name.Any(char.IsAsciiDigit))
            return null;
        return name.Any(char.IsLetter) ? name : null;
    }
}
