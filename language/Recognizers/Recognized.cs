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
        var quantities = Quantities.Of(message, language);
        var dates = Language.Dates.Find(message, language, today, policy);
        var plates = LicencePlates.Find(message, country);
        return new Recognized(message)
        {
            Numbers = Alone(quantities, dates, plates),
            Ordinals = quantities.Ordinals,
            Money = quantities.Money,
            Dates = dates,
            Emails = EmailAddress.FindAll(message),
            Urls = Language.Urls.Find(message),
            Plates = plates,
            Phone = PhoneNumber.Find(message, country),
        };
    }

    // A copy only where one has to go.
    private static List<NumberSpan> Alone(Quantities quantities, IReadOnlyList<DateSpan> dates, IReadOnlyList<PlateSpan> plates)
    {
        var numbers = quantities.Numbers;
        List<NumberSpan>? alone = null;
        for (var i = 0; i < numbers.Count; i++)
        {
            if (IsWithin(numbers[i], quantities.Money, dates, plates))
                alone ??= numbers[..i];
            else
                alone?.Add(numbers[i]);
        }

        return alone ?? numbers;
    }

    private static bool IsWithin(NumberSpan number, List<MoneySpan> money, IReadOnlyList<DateSpan> dates, IReadOnlyList<PlateSpan> plates)
    {
        foreach (var one in money)
        {
            if (one.Start <= number.Start && number.End <= one.End)
                return true;
        }

        for (var k = 0; k < dates.Count; k++)
        {
            if (dates[k].Start <= number.Start && number.End <= dates[k].End)
                return true;
        }

        for (var k = 0; k < plates.Count; k++)
        {
            if (plates[k].Start <= number.Start && number.End <= plates[k].End)
                return true;
        }

        return false;
    }
}
