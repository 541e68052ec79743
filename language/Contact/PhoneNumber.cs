namespace ComplaintBot.Language;

/// <param name="Typed">As the customer wrote it.</param>
/// <param name="E164">With the country, nothing but digits after the plus: "+31612345678".</param>
public readonly record struct PhoneNumberReading(string Typed, string E164);

public static class PhoneNumber
{
    // Fifteen digits (ITU-T E.164) and what people put between them.
    private const int TypedAtMost = 40;
    private const string Between = " .-/()\u00a0";

    /// <summary>
    /// The first phone number in the message; <paramref name="country"/> (ISO 3166: NL, BE, DE, FR, LU) is meant where the number names none.
    /// Null when there is none, or none of a length that the country has.
    /// </summary>
    public static PhoneNumberReading? Find(Message message, string country)
    {
        var text = message.Text.AsSpan();
        for (var i = 0; i < text.Length; i++)
        {
            if (!Opens(text, i))
                continue;
            var end = End(text, i);
            var run = text[i..end].TrimEnd(" .-/(+\u00a0");
            if (!run.IsEmpty && !Follows(text, i + run.Length) && Longest(run, country) is { } reading)
                return reading;
            i = end;
        }

        return null;
    }

    private static bool Opens(ReadOnlySpan<char> text, int at)
    {
        if (!char.IsAsciiDigit(text[at]) && text[at] is not ('+' or '('))
            return false;
        return at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '€' or '$' or '%' or '@' or '_');
    }

    // A letter, a percent or a unit right behind the digits: a plate, an IBAN, an amount.
    private static bool Follows(ReadOnlySpan<char> text, int end) =>
        end < text.Length && char.IsAsciiDigit(text[end - 1]) && (char.IsLetterOrDigit(text[end]) || text[end] is '€' or '$' or '%' or '@' or '_');

    private static int End(ReadOnlySpan<char> text, int end)
    {
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '+' || Between.Contains(text[end], StringComparison.Ordinal)))
            end++;
        return end;
    }

    // Two numbers may stand side by side; then the second begins again with a zero or a plus. A digit too many is never cut off.
    private static PhoneNumberReading? Longest(ReadOnlySpan<char> run, string country)
    {
        while (run.Length > 0)
        {
            if (run.Length <= TypedAtMost && !DateOrTime.Looks(run) && DialingPlan.Read(run, country) is { } number)
                return new PhoneNumberReading(run.ToString(), number);
            run = run.Length > 4 * TypedAtMost ? run[..(4 * TypedAtMost)] : run;
            var cut = run.Length - 1;
            while (cut > 0 && !(Between.Contains(run[cut - 1], StringComparison.Ordinal) && run[cut] is '0' or '+'))
                cut--;
            run = run[..cut].TrimEnd(" .-/(\u00a0");
        }

        return null;
    }
}
