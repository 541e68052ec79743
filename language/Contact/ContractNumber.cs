namespace ComplaintBot.Language;

public static class ContractNumber
{
    private const int Shortest = 3;
    private const int Longest = 40;

    /// <summary>
    /// A contract or file number: free text of 3 to 40 characters with at least one digit, as typed and without what introduces it.
    /// No company publishes a stricter format. Null for anything else.
    /// </summary>
    public static string? Read(Message message, string language)
    {
        var number = Introduction.Strip(message, Lexicon.Of(language), static lexicon => lexicon.ContractPrefixes);
        return number.Length is >= Shortest and <= Longest && number.Any(char.IsAsciiDigit) ? number : null;
    }
}
