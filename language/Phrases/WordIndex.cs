namespace ComplaintBot.Language;

/// <summary>
/// Words of a table, found by whatever a typed word begins with: one pass over its letters, one look for each length. It stays as it was
/// when the first word was looked for.
/// </summary>
internal sealed class WordIndex
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    private readonly string[] words;
    private readonly int shortest;
    private readonly int longest;

    // Open addressing: what a slot holds is one more than the number of the word, 0 where it is free.
    private readonly (uint Hash, int Word)[] slots;

    /// <param name="words">Each once, and its number is its place.</param>
    public WordIndex(IEnumerable<string> words)
    {
        this.words = [.. words];
        shortest = this.words.Length == 0 ? int.MaxValue : this.words.Min(word => word.Length);
        longest = this.words.Length == 0 ? 0 : this.words.Max(word => word.Length);
        slots = new (uint, int)[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)this.words.Length * 4 + 4)];
        for (var i = 0; i < this.words.Length; i++)
        {
            var hash = Basis;
            foreach (var letter in this.words[i])
                hash = (hash ^ letter) * Prime;
            var slot = Slot(hash);
            while (slots[slot].Word != 0)
                slot = slot + 1 & slots.Length - 1;
            slots[slot] = (hash, i + 1);
        }
    }

    public string this[int word] => words[word];

    /// <summary>Writes the numbers of the words with which the typed one begins, the shortest first and itself last; returns how many there are.</summary>
    public int Beginnings(ReadOnlySpan<char> typed, Span<int> into)
    {
        var (count, hash) = (0, Basis);
        for (var length = 1; length <= typed.Length && length <= longest; length++)
        {
            hash = (hash ^ typed[length - 1]) * Prime;
            if (length >= shortest && Find(hash, typed[..length]) is >= 0 and var word && count < into.Length)
                into[count++] = word;
        }

        return count;
    }

    private int Find(uint hash, ReadOnlySpan<char> word)
    {
        for (var slot = Slot(hash); slots[slot].Word != 0; slot = slot + 1 & slots.Length - 1)
        {
            if (slots[slot].Hash == hash && word.SequenceEqual(words[slots[slot].Word - 1]))
                return slots[slot].Word - 1;
        }

        return -1;
    }

    private int Slot(uint hash) => (int)(hash ^ hash >> 15) & slots.Length - 1;
}
