namespace ComplaintBot.Language;

/// <summary>Words over a to z as a tree of letters, so that the words which begin at a place of a longer one are found without cutting it.</summary>
internal sealed class LetterTree<T>
    where T : struct
{
    private const int Letters = 26;

    private readonly List<T?> values = [null];
    private int[] next = new int[Letters];

    public void Add(string word, T value)
    {
        var node = 0;
        foreach (var letter in word)
        {
            if (letter is < 'a' or > 'z')
                throw new FormatException($"\"{word}\" of a word table has other letters than a to z; write it as it is folded.");
            ref var child = ref next[node * Letters + letter - 'a'];
            if (child == 0)
            {
                child = values.Count;
                node = child;
                values.Add(null);
                Array.Resize(ref next, next.Length + Letters);
            }
            else
            {
                node = child;
            }
        }

        values[node] ??= value;
    }

    /// <summary>Where the letter leads from a place in the tree (the root is 0); 0 when nowhere.</summary>
    public int Follow(int node, char letter) => letter is < 'a' or > 'z' ? 0 : next[node * Letters + letter - 'a'];

    /// <summary>What the word stands for that ends at this place.</summary>
    public T? At(int node) => values[node];

    public bool TryGet(ReadOnlySpan<char> word, out T value)
    {
        value = default;
        var node = 0;
        foreach (var letter in word)
        {
            node = Follow(node, letter);
            if (node == 0)
                return false;
        }

        value = values[node].GetValueOrDefault();
        return values[node].HasValue;
    }
}
