using System.Collections.Frozen;

namespace ComplaintBot.Language;

/// <summary>Small words that only one of the languages has.</summary>
internal static class Markers
{
    private static readonly FrozenDictionary<string, string?> Owners = Load();

    /// <summary>The one language whose own words stand in the message; null where there is none, or more than one.</summary>
    public static string? Of(Message message)
    {
        string? found = null;
        foreach (var word in message.Words)
        {
            if (!Owners.TryGetValue(word.Folded, out var owner) || owner is null)
                continue;
            if (found is not null && found != owner)
                return null;
            found = owner;
        }

        return found;
    }

    private static FrozenDictionary<string, string?> Load()
    {
        var owners = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var language in WordTables.Languages)
        {
            foreach (var word in WordTables.Words(language, "Marker"))
            {
                if (!owners.TryAdd(word, language) && owners[word] != language)
                    owners[word] = null;
            }
        }

        return owners.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
