using System.Collections.Frozen;

namespace ComplaintBot.Language;

/// <summary>One string for every word of the tables, so that reading a message of known words makes no new ones.</summary>
internal static class Vocabulary
{
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Words =
        WordTables.Spellings().ToFrozenDictionary(word => word, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Holds(ReadOnlySpan<char> word) => Words.ContainsKey(word);

    public static string Share(ReadOnlySpan<char> word) => Words.TryGetValue(word, out var shared) ? shared : word.ToString();
}
