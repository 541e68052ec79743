using System.Globalization;
using System.Text;

namespace ComplaintBot.Language;

/// <summary>A word of a message: where it stands in <see cref="Message.Text"/>, and what it counts as (lower case, no diacritics, straight apostrophe).</summary>
public readonly record struct Token(int Start, int Length, string Folded);

/// <summary>What a customer typed, read once into words. Any text is taken: it never throws.</summary>
public sealed class Message
{
    private static readonly Message Empty = new("", []);

    private readonly Token[] tokens;
    private string? folded;
    private Features? features;

    private Message(string text, Token[] tokens)
    {
        Text = text;
        this.tokens = tokens;
    }

    /// <summary>As typed, trimmed, without control, bidi and other invisible characters and without broken surrogates; never longer than what came in.</summary>
    public string Text { get; }

    /// <summary>The words in their order, and an emoji as a word of its own.</summary>
    public IReadOnlyList<Token> Tokens => tokens;

    /// <summary>The folded words, joined by one space.</summary>
    public string Folded => folded ??= Join();

    /// <summary>What the linear models see of it.</summary>
    internal Features Features => features ??= Features.Of(this);

    /// <summary>What the model of wishes and languages makes of its words, once somebody asked.</summary>
    internal float[]? WishScores { get; set; }

    /// <summary>What was seen in it as a complaint, once somebody looked.</summary>
    internal MatterScores? Matters { get; set; }

    /// <summary>What was counted in it, once somebody looked.</summary>
    internal Quantities? Quantities { get; set; }

    public bool IsEmpty => Text.Length == 0;

    internal ReadOnlySpan<Token> Words => tokens;

    public static Message Read(string text)
    {
        var clean = Clean(text);
        return clean.Length == 0 ? Empty : new Message(clean, Tokenizer.Split(clean, Vocabulary.Share));
    }

    /// <summary>The same text, its words read in another way.</summary>
    internal Message With(Token[] others) => new(Text, others);

    /// <summary>The first word that begins at or behind a place of the text.</summary>
    internal int WordAt(int place)
    {
        var (low, high) = (0, tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].Start < place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Whether a clause ends between this word and the one before it.</summary>
    internal bool BreaksBefore(int token)
    {
        if (token == 0)
            return true;
        var before = tokens[token - 1];
        var from = before.Start + before.Length;
        return Text.AsSpan(from, tokens[token].Start - from).IndexOfAny(ClauseEnds) >= 0;
    }

    private static readonly System.Buffers.SearchValues<char> ClauseEnds = System.Buffers.SearchValues.Create(",.;:!?()\n…–—");

    private static string Clean(string? text)
    {
        if (text is null)
            return "";
        for (var i = 0; i < text.Length; i++)
        {
            if (Folding.IsHidden(text[i]) || char.IsSurrogate(text[i]))
                return Rebuild(text);
        }

        return text.Trim();
    }

    private static string Rebuild(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    if (!IsTag(text[i], text[i + 1]))
                        clean.Append(text[i]).Append(text[i + 1]);
                    i++;
                }
            }
            else if (!Folding.IsHidden(text[i]))
            {
                clean.Append(text[i]);
            }
        }

        return clean.ToString().Trim();
    }

    // The plane of tags can carry words that nobody sees.
    private static bool IsTag(char high, char low) =>
        CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(high, low)) is UnicodeCategory.Format;

    private string Join()
    {
        switch (tokens.Length)
        {
            case 0: return "";
            case 1: return tokens[0].Folded;
        }

        var joined = new StringBuilder(Text.Length + tokens.Length);
        foreach (var token in tokens)
        {
            if (joined.Length > 0)
                joined.Append(' ');
            joined.Append(token.Folded);
        }

        return joined.ToString();
    }
}
