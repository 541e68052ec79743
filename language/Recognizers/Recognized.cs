using System.Runtime.InteropServices;

namespace ComplaintBot.Language;

/// <summary>
/// What a message names, read in one pass: its words once, the pieces of its numbers once, and everything that stands on them. Numbers that
/// are part of an amount, a day, a phone number or a plate are listed with those only.
/// </summary>
public sealed class Recognized
{
    private Recognized(Message message) => Message = message;

    public Message Message { get; }
    public required IReadOnlyList<NumberSpan> Numbers { get; init; }
    public required IReadOnlyList<OrdinalSpan> Ordinals { get; init; }
    public required IReadOnlyList<MoneySpan> Money { get; init; }
    public required IReadOnlyList<DateSpan> Dates { get; init; }
    public required IReadOnlyList<TextSpan> Emails { get; init; }
    public required IReadOnlyList<TextSpan> Urls { get; init; }
    public required IReadOnlyList<PlateSpan> Plates { get; init; }

    /// <summary>The first number that can be dialled, see <see cref="PhoneNumber.Find"/>.</summary>
    public required PhoneNumberReading? Phone { get; init; }

    /// <param name="country">ISO 3166, for plates and for phone numbers that name no country.</param>
    /// <param name="today">The customer's day.</param>
    public static Recognized Read(Message message, string language, string country, DateOnly today, DatePolicy policy = DatePolicy.Past)
    {
        var words = NumberWords.Of(language);
        var pieces = NumberPieces.Read(message, words);
        var numbers = Language.Numbers.Find(message, words, pieces);
        var ordinals = Language.Ordinals.Find(message, words, pieces);
        var money = Language.Money.Find(message, words, pieces);
        var dates = Language.Dates.Find(message, DateWords.Of(language), today, policy, numbers, ordinals);
        var emails = EmailAddress.FindAll(message);
        var plates = LicencePlates.Find(message, country);
        RemoveWithin(numbers, CollectionsMarshal.AsSpan(money), dates, plates);
        return new Recognized(message)
        {
            Numbers = numbers,
            Ordinals = ordinals,
            Money = money,
            Dates = dates,
            Emails = emails,
            Urls = Language.Urls.Find(message),
            Plates = plates,
            Phone = PhoneNumber.Find(message, country),
        };
    }

    private static void RemoveWithin(List<NumberSpan> numbers, ReadOnlySpan<MoneySpan> money, IReadOnlyList<DateSpan> dates, IReadOnlyList<PlateSpan> plates)
    {
        for (var i = numbers.Count - 1; i >= 0; i--)
        {
            var (start, end) = (numbers[i].Start, numbers[i].End);
            var taken = false;
            foreach (var one in money)
                taken |= one.Start <= start && end <= one.End;
            for (var k = 0; k < dates.Count && !taken; k++)
                taken = dates[k].Start <= start && end <= dates[k].End;
            for (var k = 0; k < plates.Count && !taken; k++)
                taken = plates[k].Start <= start && end <= plates[k].End;
            if (taken)
                numbers.RemoveAt(i);
        }
    }
}
