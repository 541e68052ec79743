namespace ComplaintBot.Language;

/// <param name="Typed">As the customer wrote it.</param>
/// <param name="E164">With the country, digits only after the plus: "+31612345678".</param>
public readonly record struct PhoneNumberReading(string Typed, string E164);

public static class PhoneNumber
{
    /// <summary>The first phone number in the message; <paramref name="country"/> (ISO 3166, "NL") is meant where the number names none.</summary>
    public static PhoneNumberReading? Find(Message message, string country)
    {
        var text = message.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) && text[i] is not ('+' or '('))
                continue;
            var end = i;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '+' or '(' or ')' or ' ' or '.' or '/' or '-' or '\u00a0'))
                end++;
            var typed = text[i..end].TrimEnd(" .-/(\u00a0".ToCharArray());
            if (DialingPlan.Read(typed, country) is { } number)
                return new PhoneNumberReading(typed, number);
            i = end;
        }

        return null;
    }
}
