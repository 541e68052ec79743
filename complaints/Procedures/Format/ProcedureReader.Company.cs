using System.Globalization;
using System.Text.RegularExpressions;
using ComplaintBot.Complaints.Deadlines;

namespace ComplaintBot.Complaints.Procedures.Format;

internal sealed partial class ProcedureReader
{
    private const double ReadableContrast = 4.5;

    private Company Company()
    {
        const string path = "$.company";
        var file = _values.Required(path, _file.Company, new CompanyFile());
        var aliases = Values.Each($"{path}.aliases", file.Aliases).Select(a => _values.Text(a.Path, a.Value)).ToList();
        _values.Different($"{path}.aliases", aliases);
        return new Company
        {
            Name = _values.Text($"{path}.name", file.Name),
            Aliases = aliases,
            LegalName = _values.OptionalText($"{path}.legalName", file.LegalName),
            Country = Country($"{path}.country", file.Country),
            TimeZone = TimeZone($"{path}.timeZone", file.TimeZone),
            Calendar = Calendar(path, file),
            Website = _facts.Url(new Fact($"{path}.website", "company.website", "No link to the company's site is shown."), file.Website),
            Appearance = Appearance($"{path}.appearance", file.Appearance ?? new AppearanceFile()),
        };
    }

    private string Country(string path, string? value)
    {
        var country = _values.Text(path, value);
        if (country.Length > 0 && (country.Length != 2 || !country.All(char.IsAsciiLetterUpper)))
            _values.Wrong(path, $"'{country}' is no country.", "Write the two capitals of ISO 3166-1, such as NL.");
        return country;
    }

    private TimeZoneInfo TimeZone(string path, string? value)
    {
        var id = _values.Text(path, value);
        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId)
            return zone;
        if (id.Length > 0)
            _values.Wrong(path, $"The time zone '{id}' is unknown.", "Write an IANA name such as Europe/Amsterdam.");
        return TimeZoneInfo.Utc;
    }

    private BusinessCalendar Calendar(string path, CompanyFile file)
    {
        var id = _values.Text($"{path}.calendar", file.Calendar);
        var exceptions = Calendars.Exceptions(_values, path, file.ClosedDays, file.WorkedDays);
        if (_calendars.TryGetValue(id, out var entry))
            return (entry.Calendar ?? Calendars.Empty).With(exceptions);
        if (id.Length > 0)
            _values.Wrong($"{path}.calendar", $"There is no calendar '{id}'.", $"Add calendars/{id}.json, or use one of: {string.Join(", ", _calendars.Keys)}.");
        return Calendars.Empty;
    }

    private Appearance Appearance(string path, AppearanceFile file)
    {
        var colours = new Appearance();
        colours = colours with { Accent = Colour($"{path}.accent", file.Accent, colours.Accent), OnAccent = Colour($"{path}.onAccent", file.OnAccent, colours.OnAccent) };
        var contrast = Contrast(colours.Accent, colours.OnAccent);
        if (contrast < ReadableContrast)
            _values.Wrong(path, FormattableString.Invariant($"The contrast of {colours.Accent} and {colours.OnAccent} is {contrast:0.0}:1."), "Choose a darker and a lighter colour with 4.5:1 at least (WCAG 2.1, 1.4.3).");
        return colours;
    }

    private string Colour(string path, string? value, string fallback)
    {
        if (value is null || ColourPattern().IsMatch(value))
            return value ?? fallback;
        _values.Wrong(path, $"'{value}' is no colour.", "Write it as #rrggbb.");
        return fallback;
    }

    // WCAG 2.1, definitions of contrast ratio and relative luminance.
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        return 0.2126 * Channel(1) + 0.7152 * Channel(3) + 0.0722 * Channel(5);

        double Channel(int at)
        {
            var share = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return share <= 0.03928 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }
    }

    [GeneratedRegex(@"^#[0-9a-fA-F]{6}\z")]
    private static partial Regex ColourPattern();
}
