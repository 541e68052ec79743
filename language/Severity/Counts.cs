using System.Collections.Frozen;
using System.Globalization;

namespace ComplaintBot.Language;

/// <summary>How long and how often, in running text: "drie weken", "quinze jours", "4x", "third time". The words stand in <c>Words/counts.txt</c>.</summary>
internal static class Counts
{
    private const int DaysOfNeed = 7;
    private const int LongestOrdinal = 4;

    private static readonly WordFile.Line[] Lines = [.. WordFile.Read("counts")];
    private static readonly FrozenDictionary<string, double> Some = Values("Some");
    private static readonly FrozenDictionary<string, double> Days = Values("Span");
    private static readonly FrozenSet<string> Times = Words("Times").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Time = Words("Time").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Often = Words("Often").ToFrozenSet(StringComparer.Ordinal);
    private static readonly WordIndex Long = new(Words("Long"));
    private static readonly WordIndex Said = new(Words("Said"));
    private static readonly WordIndex Ordinals = new(Words("Ordinal"));
    private static readonly WordIndex Units = new(Words("Unit"));

    /// <summary>Whether a long or a short time, or more times than one, begins at this word; null where none does.</summary>
    public static byte? At(Message message, Quantities quantities, int at)
    {
        var words = message.Words;
        var word = words[at].Folded;
        if (Often.Contains(word))
            return MatterFeatures.ManyTimes;
        if (Begins(Long, word))
            return MatterFeatures.LongTime;
        if (at + 1 < words.Length && (Time.Contains(words[at + 1].Folded) || Begins(Said, words[at + 1].Folded)) && IsOrdinal(word))
            return MatterFeatures.ManyTimes;
        if (Number(message, quantities, at, out var behind) is not { } number || behind >= words.Length)
            return null;
        var unit = words[behind].Folded;
        // "anderhalve week", "trois longues semaines"
        if (Days.TryGetValue(unit, out var days) || (behind + 1 < words.Length && Days.TryGetValue(words[behind + 1].Folded, out days)))
            return number * days >= DaysOfNeed ? MatterFeatures.LongTime : MatterFeatures.ShortTime;
        // "mijn achte mail", "cinq appels": what was said counts as often as it was.
        return number >= 2 && (Times.Contains(unit) || Begins(Said, unit)) ? MatterFeatures.ManyTimes : null;
    }

    /// <summary>Whether the word says what is counted or measured, so that the number before it is no sum.</summary>
    public static bool IsUnit(string word) => Begins(Units, word);

    private static double? Number(Message message, Quantities quantities, int at, out int behind)
    {
        behind = at + 1;
        if (Some.TryGetValue(message.Words[at].Folded, out var some))
            return some;
        if (quantities.NumberAt(message.Words[at].Start) is not { } number)
            return null;
        behind = message.WordAt(number.End);
        return number.Value;
    }

    private static bool IsOrdinal(string word) => Begins(Ordinals, word)
        || (word.Length is >= 2 and <= LongestOrdinal && word[0] is >= '2' and <= '9' && !char.IsAsciiDigit(word[^1]));

    private static bool Begins(WordIndex beginnings, string word)
    {
        Span<int> first = stackalloc int[1];
        return beginnings.Beginnings(word, first) > 0;
    }

    private static FrozenDictionary<string, double> Values(string section) => Lines.Where(line => line.Section == section)
        .SelectMany(line => line.Words.Select(word => (word, double.Parse(line.Value, CultureInfo.InvariantCulture))))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);

    private static IEnumerable<string> Words(string section) => Lines.Where(line => line.Section == section).SelectMany(line => line.Words);
}
