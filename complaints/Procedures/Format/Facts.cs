using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplaintBot.Complaints.Procedures.Format;

/// <summary>
/// A value that the published text may leave open and configuration may fill in: a place in the file with its dotted name, and what
/// customers miss without it.
/// </summary>
internal readonly record struct Fact(string Path, string Name, string Effect)
{
    /// <summary>True where the fact is missing even when the file does not mention it.</summary>
    public bool Expected { get; init; }
}

/// <summary>Reads facts: from configuration where it states them, else from the file; else they are missing, which is no error.</summary>
internal sealed partial class Facts(string company, FactOverrides overrides, IReadOnlySet<string> nulls, Problems problems)
{
    private readonly List<MissingFact> _missing = [];

    public IReadOnlyList<MissingFact> Missing => _missing;

    public string? Phone(Fact fact, string? value) =>
        Checked(fact, value, v => PhonePattern().IsMatch(v) && v.Count(char.IsAsciiDigit) is >= 4 and <= 17, "no telephone number", "Write it as the company does, with digits, spaces and an optional + in front.");

    public string? Email(Fact fact, string? value) =>
        Checked(fact, value, v => v.Length <= 254 && EmailPattern().IsMatch(v), "no e-mail address", "Write one address such as klacht@example.com.");

    public Uri? Url(Fact fact, string? value) =>
        Checked(fact, value, v => IsUrl(v), "no web address", "Write a whole address that begins with https://.") is { } url && IsUrl(url) ? new Uri(url) : null;

    public string? Text(Fact fact, string? value) =>
        Checked(fact, value, v => v.Length is > 0 and <= 2000 && !v.Any(char.IsControl) && v.Trim() == v, "no usable text", "Write 1 to 2000 characters on one line.");

    public int? Days(Fact fact, int? value)
    {
        var days = Checked(fact, value?.ToString(), v => int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is >= 1 and <= 36500, "no number of days", "Write 1 to 36500.");
        return int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    public PostalAddress? Address(Fact fact, IReadOnlyList<string>? lines)
    {
        var text = Checked(fact, lines is null ? null : string.Join(';', lines), v => v.Split(';') is { Length: <= 8 } all && all.All(l => l.Trim().Length is > 0 and <= 200 && !l.Any(char.IsControl)), "no postal address", "Write 1 to 8 lines, none of them empty and none with a semicolon in it.");
        return text is null ? null : new PostalAddress { Lines = [.. text.Split(';').Select(l => l.Trim())] };
    }

    /// <summary>A fact of several parts, which configuration cannot fill in.</summary>
    public T? Noted<T>(Fact fact, T? value)
        where T : class
    {
        if (value is null)
            NoteMissing(fact);
        return value;
    }

    private string? Checked(Fact fact, string? fromFile, Func<string, bool> isValid, string reason, string remedy)
    {
        if (overrides.Find(company, fact.Name) is { } configured)
        {
            if (!isValid(configured))
                problems.Add(fact.Name, $"The configuration of '{company}' gives {reason}.", remedy);
            return configured;
        }
        if (fromFile is null)
            NoteMissing(fact);
        else if (!isValid(fromFile))
            problems.Add(fact.Path, $"'{fromFile}' is {reason}.", remedy);
        return fromFile;
    }

    private void NoteMissing(Fact fact)
    {
        if (fact.Expected || nulls.Contains(fact.Path))
            _missing.Add(new MissingFact(fact.Name, fact.Effect));
    }

    private static bool IsUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
        && url.UserInfo.Length == 0 && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));

    [GeneratedRegex(@"^\+?[0-9(][0-9 ()./-]*[0-9]\z")]
    private static partial Regex PhonePattern();

    [GeneratedRegex(@"^[^\s@<>,;:""()\[\]\\]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}\z")]
    private static partial Regex EmailPattern();
}
