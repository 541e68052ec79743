using System.Collections.Frozen;
using System.Reflection;

namespace ComplaintBot.Language;

/// <summary>
/// The words of the languages, from the embedded files <c>Words/*.txt</c>. A file has sections (<c>[Yes]</c>) of patterns, one a line:
/// words, <c>(a|b c)</c> for one of them, <c>[a]</c> for one that may be missing, <c>~</c> in front of a pattern that is only a hint,
/// and <c>#</c> for a remark.
/// </summary>
internal static class WordTables
{
    public static readonly string[] Languages = ["nl", "fr", "en", "de"];

    private static readonly FrozenDictionary<string, FrozenDictionary<string, Pattern[]>> Tables =
        Languages.ToFrozenDictionary(language => language, Load);

    public readonly record struct Pattern(string[] Words, bool Hint);

    /// <summary>The patterns of a section, none where the language does not have it.</summary>
    public static ReadOnlySpan<Pattern> Section(string language, string section) =>
        Tables[language].TryGetValue(section, out var patterns) ? patterns : [];

    /// <summary>The words that the patterns of a section are made of.</summary>
    public static IEnumerable<string> SingleWords(string language, string section) =>
        Section(language, section).ToArray().SelectMany(pattern => pattern.Words).Distinct();

    /// <summary>The patterns of a section, each as one text.</summary>
    public static IEnumerable<string> Words(string language, string section) =>
        Section(language, section).ToArray().Select(pattern => string.Join(' ', pattern.Words)).Distinct();

    public static IEnumerable<string> Sections(string language) => Tables[language].Keys;

    /// <summary>Every word that stands in a table.</summary>
    public static IEnumerable<string> Spellings() =>
        Tables.Values.SelectMany(table => table.Values).SelectMany(patterns => patterns).SelectMany(pattern => pattern.Words).Distinct();

    private static FrozenDictionary<string, Pattern[]> Load(string language)
    {
        var sections = new Dictionary<string, List<Pattern>>();
        Load($"{language}.txt", sections);
        Load($"{language}.passing.txt", sections);
        return sections.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }

    private static void Load(string file, Dictionary<string, List<Pattern>> sections)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Words.{file}")
            ?? throw new InvalidOperationException($"The word table Words/{file} is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        var section = new List<Pattern>();
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[' && line[^1] == ']' && char.IsAsciiLetterUpper(line[1]))
                sections.Add(line[1..^1], section = []);
            else
                section.AddRange(PatternSyntax.Expand(line));
        }
    }
}
