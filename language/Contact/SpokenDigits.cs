using System.Text;

namespace ComplaintBot.Language;

/// <summary>"Nul zes twaalf vierendertig …": a number that is told by its parts, as one says a phone number.</summary>
public static class SpokenDigits
{
    private const int PartsAtLeast = 4;
    private const int LargestPart = 1000;

    /// <summary>The message with every such number written in digits; the same message where there is none.</summary>
    public static Message Write(Message message, string language)
    {
        var numbers = Numbers.Find(message, language);
        StringBuilder? text = null;
        var (copied, i) = (0, 0);
        while (i < numbers.Count)
        {
            var (last, spoken) = Run(message, numbers, i);
            if (last - i + 1 >= PartsAtLeast && spoken)
            {
                text ??= new StringBuilder(message.Text.Length);
                text.Append(message.Text, copied, numbers[i].Start - copied);
                for (var part = i; part <= last; part++)
                    text.Append(Digits(message, numbers[part]));
                copied = numbers[last].End;
            }

            i = last + 1;
        }

        return text is null ? message : Message.Read(text.Append(message.Text, copied, message.Text.Length - copied).ToString());
    }

    private static (int Last, bool Spoken) Run(Message message, IReadOnlyList<NumberSpan> numbers, int first)
    {
        var last = first;
        var spoken = IsPart(message, numbers[first]) && !char.IsAsciiDigit(message.Text[numbers[first].Start]);
        while (last + 1 < numbers.Count && IsPart(message, numbers[last]) && IsPart(message, numbers[last + 1])
            && message.Text.AsSpan(numbers[last].End, numbers[last + 1].Start - numbers[last].End).IndexOfAnyExcept(" ,-.") < 0)
        {
            last++;
            spoken |= !char.IsAsciiDigit(message.Text[numbers[last].Start]);
        }

        return (last, spoken);
    }

    private static bool IsPart(Message message, NumberSpan number) => number is { Kind: NumberKind.Integer, Value: >= 0 and < LargestPart } && Digits(message, number).Length > 0;

    private static string Digits(Message message, NumberSpan number)
    {
        var typed = message.Text.AsSpan(number.Start, number.Length);
        if (!typed.ContainsAnyInRange('0', '9'))
            return ((int)number.Value).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return typed.ContainsAnyExceptInRange('0', '9') ? "" : typed.ToString();
    }
}
