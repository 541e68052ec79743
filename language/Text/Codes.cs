namespace ComplaintBot.Language;

/// <summary>How intents, reasons and categories are called outside the code: "ask-deadline", "credit-register".</summary>
public static class Codes
{
    /// <summary>The code of a named value: its words in lower case, joined by hyphens.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = Enum.GetName(value) ?? throw new ArgumentOutOfRangeException(nameof(value), value, "Give a value that has a name.");
        var code = new System.Text.StringBuilder(name.Length + 2);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && code.Length > 0)
                code.Append('-');
            code.Append(char.ToLowerInvariant(letter));
        }

        return code.ToString();
    }

    /// <summary>The value of a code; throws <see cref="FormatException"/> with the known codes when there is none.</summary>
    public static T Parse<T>(string code)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Of(value) == code)
                return value;
        }

        throw new FormatException($"\"{code}\" is none of {string.Join(", ", Enum.GetValues<T>().Select(Of))}.");
    }
}
