using System.Collections.Frozen;
using System.Globalization;

namespace ComplaintBot.Language;

/// <summary>The units of money of one language, as they are written.</summary>
internal sealed class MoneyWords
{
    private const double Million = 1e6;

    private static readonly FrozenDictionary<string, MoneyWords> All =
        WordTables.Languages.ToFrozenDictionary(language => language, language => new MoneyWords(language));

    private readonly List<Form> prefixes = [];
    private readonly List<Form> suffixes = [];
    private readonly FrozenDictionary<char, Form[]> byFirst;
    private readonly Dictionary<string, double> multiples = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> of = [];

    private MoneyWords(string language)
    {
        foreach (var line in WordFile.Read($"money-{language}"))
        {
            switch (line.Section)
            {
                case "And": And = line.Words[0]; break;
                case "Of": of.AddRange(line.Words); break;
                case "Multiple":
                    foreach (var word in line.Words)
                        multiples.Add(word, double.Parse(line.Value, CultureInfo.InvariantCulture));
                    break;
                default:
                    var million = line.Value.StartsWith("Million", StringComparison.Ordinal);
                    var unit = Enum.Parse<MoneyUnit>(million ? line.Value["Million".Length..] : line.Value);
                    (line.Section == "Prefix" ? prefixes : suffixes).AddRange(line.Words.Select(word => new Form(word.Replace('_', ' '), unit, million ? Million : 1)));
                    break;
            }
        }

        prefixes.Sort((one, other) => other.Text.Length.CompareTo(one.Text.Length));
        suffixes.Sort((one, other) => other.Text.Length.CompareTo(one.Text.Length));
        Multiples = multiples.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        Begins = suffixes.Concat(prefixes).SelectMany(form => Message.Read(form.Text).Tokens).Select(token => token.Folded).ToFrozenSet(StringComparer.Ordinal);
        byFirst = suffixes.GroupBy(form => char.ToLowerInvariant(form.Text[0])).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        FirstLetters = System.Buffers.SearchValues.Create([.. suffixes.Select(form => form.Text[0]).SelectMany(c => new[] { c, char.ToUpperInvariant(c) }).Distinct()]);
    }

    public readonly record struct Form(string Text, MoneyUnit Unit, double Factor);

    public string And { get; } = "";

    /// <summary>"75 USD million"</summary>
    public FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Multiples { get; }

    /// <summary>The words that units are made of; without one of them a message names none.</summary>
    public FrozenSet<string> Begins { get; }

    /// <summary>With what a unit behind a number can begin.</summary>
    public System.Buffers.SearchValues<char> FirstLetters { get; }

    public static MoneyWords Of(string language) => All.TryGetValue(language ?? "", out var words) ? words : All[Lexicon.Of(language!).Language];

    /// <summary>The unit that begins here, and where it ends; the longest.</summary>
    public Form? Suffix(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        if (at >= text.Length || !FirstLetters.Contains(text[at]) || !byFirst.TryGetValue(char.ToLowerInvariant(text[at]), out var forms))
            return null;
        foreach (var form in forms)
        {
            if (form.Text.Length > 1 && (at + 1 == text.Length || char.ToLowerInvariant(text[at + 1]) != form.Text[1]))
                continue;
            if (!text[at..].StartsWith(form.Text, StringComparison.OrdinalIgnoreCase))
                continue;
            end = at + form.Text.Length;
            if (end == text.Length || !char.IsLetterOrDigit(text[end]) || !char.IsLetterOrDigit(form.Text[^1]))
                return form;
        }

        end = at;
        return null;
    }

    /// <summary>The unit that ends here, and where it begins; the longest.</summary>
    public Form? Prefix(ReadOnlySpan<char> text, int end, out int start)
    {
        start = end;
        foreach (var form in prefixes)
        {
            if (!text[..end].EndsWith(form.Text, StringComparison.OrdinalIgnoreCase))
                continue;
            start = end - form.Text.Length;
            if (start == 0 || !char.IsLetterOrDigit(text[start - 1]) || !char.IsLetterOrDigit(form.Text[0]))
                return form;
        }

        start = end;
        return null;
    }

    /// <summary>What may stand between a number and its unit ("2 milliards de dollars").</summary>
    public bool IsOf(ReadOnlySpan<char> between)
    {
        foreach (var word in of)
        {
            if (between.Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
