namespace ComplaintBot.Language;

/// <summary>Reads a number of known shape through whatever a customer puts between its characters.</summary>
internal static class Spaced
{
    // "NL91  ABNA", "4111 - 1111": more between two characters, and they do not belong together.
    private const int BetweenAtMost = 3;
    private const string Between = " \t\n\u00a0\u202f\u2009.-–—/_";

    /// <summary>Whether a word begins here: nothing is glued to the front of it.</summary>
    public static bool Begins(string text, int at) => at == 0 || !char.IsLetterOrDigit(text[at - 1]);

    public static bool Ends(string text, int end) => end >= text.Length || !char.IsLetterOrDigit(text[end]);

    /// <summary>Fills the buffer with the letters and digits from here on, in upper case, and tells for each where it ends; how many there are.</summary>
    public static int Read(string text, int at, bool letters, Span<char> characters, Span<int> ends)
    {
        var count = 0;
        var between = 0;
        for (var i = at; i < text.Length && count < characters.Length; i++)
        {
            var character = text[i];
            if (letters ? char.IsAsciiLetterOrDigit(character) : char.IsAsciiDigit(character))
            {
                characters[count] = char.ToUpperInvariant(character);
                ends[count++] = i + 1;
                between = 0;
            }
            else if (!Between.Contains(character, StringComparison.Ordinal) || ++between > BetweenAtMost)
            {
                break;
            }
        }

        return count;
    }
}
