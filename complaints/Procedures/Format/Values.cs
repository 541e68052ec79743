using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ComplaintBot.Complaints.Deadlines;

namespace ComplaintBot.Complaints.Procedures.Format;

/// <summary>Reads single values. Whatever is wrong goes to the problems, and something harmless comes back, so that reading goes on.</summary>
internal sealed partial class Values(Problems problems)
{
    private const int LongestText = 2000;

    /// <summary>The company's own language, in which every text has to be there.</summary>
    public string Original { get; set; } = "nl";

    /// <summary>Whether anything of the file is wrong so far.</summary>
    public bool FoundProblems => problems.All.Count > 0;

    public void Wrong(string path, string reason, string remedy) => problems.Add(path, reason, remedy);

    /// <summary>The elements of a list with their paths, without those that were taken out because they did not fit.</summary>
    public static IEnumerable<(string Path, T Value)> Each<T>(string path, IReadOnlyList<T>? list)
        where T : class => (list ?? []).Select((value, i) => ($"{path}[{i}]", value)).Where(item => item.value is not null);

    public T Required<T>(string path, T? value, T fallback)
        where T : class
    {
        if (value is null)
            Wrong(path, "This property is missing.", "Add it.");
        return value ?? fallback;
    }

    public bool Required(string path, bool? value)
    {
        if (value is null)
            Wrong(path, "This property is missing.", "Add it as true or false.");
        return value ?? false;
    }

    public string Text(string path, string? value)
    {
        if (value is null)
            Wrong(path, "This text is missing.", "Add it.");
        return OptionalText(path, value) ?? "";
    }

    public string? OptionalText(string path, string? value)
    {
        if (value is not null && (value.Trim() != value || value.Length is 0 or > LongestText || value.Any(c => char.IsControl(c))))
            Wrong(path, "This text is empty, too long, or has spaces around it or control characters in it.", $"Write 1 to {LongestText} characters on one line.");
        return value;
    }

    public string Id(string path, string? value)
    {
        if (Text(path, value) is { Length: > 0 } id && !IdPattern().IsMatch(id))
            Wrong(path, $"'{id}' is no id.", "Use 2 to 40 of a-z, 0-9 and hyphen, beginning with a letter; hyphens are written singly and not at the end.");
        return value ?? "";
    }

    public T Word<T>(string path, string? value, T fallback = default)
        where T : struct, Enum
    {
        if (value is null)
            Wrong(path, "This word is missing.", $"Add one of: {string.Join(", ", Words<T>())}.");
        return OptionalWord(path, value, fallback);
    }

    public T OptionalWord<T>(string path, string? value, T fallback = default)
        where T : struct, Enum
    {
        if (value is null)
            return fallback;
        foreach (var word in Enum.GetValues<T>())
            if (Spelled(word) == value)
                return word;
        Wrong(path, $"'{value}' is unknown here.", $"Use one of: {string.Join(", ", Words<T>())}.");
        return fallback;
    }

    /// <summary>A list of different words; <paramref name="filled"/> forbids an empty or absent one.</summary>
    public IReadOnlyList<T> WordList<T>(string path, IReadOnlyList<string>? values, bool filled)
        where T : struct, Enum
    {
        if (filled && values is null or { Count: 0 })
            Wrong(path, "This list is missing or empty.", $"Name at least one of: {string.Join(", ", Words<T>())}.");
        var words = Each(path, values).Select(item => Word<T>(item.Path, item.Value)).ToList();
        Different(path, words.Select(Spelled));
        return [.. words.Distinct()];
    }

    public void Different(string path, IEnumerable<string> values)
    {
        foreach (var twice in values.Where(v => v.Length > 0).GroupBy(v => v).Where(g => g.Count() > 1))
            Wrong(path, $"'{twice.Key}' stands here more than once.", "Keep one, and name the others differently.");
    }

    public Localized Localized(string path, IReadOnlyDictionary<string, string>? value) =>
        OptionalLocalized(path, Required(path, value, new Dictionary<string, string> { [Original] = "" })) ?? new Localized(new Dictionary<string, string>());

    public Localized? OptionalLocalized(string path, IReadOnlyDictionary<string, string>? value)
    {
        if (value is null)
            return null;
        foreach (var (language, text) in value)
        {
            if (!LanguageCodes.Contains(language))
                Wrong($"{path}.{language}", "This language is unknown.", $"Use {string.Join(", ", LanguageCodes)}.");
            Text($"{path}.{language}", text);
        }
        if (!value.ContainsKey(Original))
            Wrong(path, $"The text in the original language '{Original}' is missing.", $"Add \"{Original}\"; it is shown wherever a translation is missing.");
        return new Localized(value.ToDictionary(text => text.Key, text => text.Value ?? ""));
    }

    public IReadOnlyDictionary<Segment, Localized> LocalizedBySegment(string path, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? values) =>
        (values ?? new Dictionary<string, IReadOnlyDictionary<string, string>>())
            .GroupBy(v => Word<Segment>($"{path}.{v.Key}", v.Key))
            .ToDictionary(g => g.Key, g => Localized($"{path}.{g.First().Key}", g.First().Value));

    public DateOnly Date(string path, string? value)
    {
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Wrong(path, value is null ? "This date is missing." : $"'{value}' is no date.", "Write a day that exists as year-month-day, such as 2027-03-31.");
        return default;
    }

    public Term Term(string path, TermFile? file, bool immediate)
    {
        var term = OptionalTerm(path, Required(path, file, new TermFile { Amount = 1, Unit = "months" }), immediate);
        return term ?? new Term(1, TermUnit.Months);
    }

    public Term? OptionalTerm(string path, TermFile? file, bool immediate = false)
    {
        if (file is null)
            return null;
        var unit = Word($"{path}.unit", file.Unit, TermUnit.Months);
        if (unit == TermUnit.Immediate && !immediate)
            Wrong($"{path}.unit", "Only word that a complaint arrived can be given at once.", "Write the number and unit that the text names; where it names none, leave the term out.");
        if (unit == TermUnit.Immediate ? file.Amount is not (null or 0) : file.Amount is null or < 1 or > 3650)
            Wrong($"{path}.amount", "The number does not fit the unit.", "Write 1 to 3650, and none with immediate.");
        return new Term(unit == TermUnit.Immediate ? 0 : Math.Clamp(file.Amount ?? 1, 1, 3650), unit);
    }

    public static Tri Tri(bool? value) => value switch { true => Procedures.Tri.Yes, false => Procedures.Tri.No, null => Procedures.Tri.Unstated };

    public static readonly IReadOnlyList<string> LanguageCodes = ["nl", "fr", "en", "de"];

    public static IEnumerable<string> Words<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(Spelled);

    public static string Spelled<T>(T word)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(word.ToString());

    [GeneratedRegex("^(?=.{2,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*\\z")]
    internal static partial Regex IdPattern();
}
