using System.Collections.Frozen;
using System.Globalization;

namespace ComplaintBot.Language;

/// <summary>What a word, or a piece of a compound word, does in a number.</summary>
internal enum NumberPart : byte
{
    None,
    Unit,
    One,
    Teen,
    Tens,
    Round,
    Hundreds,
    And,
    Place,
    PlaceRound,
    Share,
    Half,
    Quarter,
    Mixed,
    Dozen,
    Point,
    Minus,
    Figures,
    FiguresRound,
}

/// <summary>The number words of one language.</summary>
internal sealed class NumberWords
{
    private static readonly FrozenDictionary<string, NumberWords> All =
        WordTables.Languages.ToFrozenDictionary(language => language, language => new NumberWords(language));

    private NumberWords(string language)
    {
        Language = language;
        var over = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var line in WordFile.Read($"numbers-{language}"))
        {
            switch (line.Section)
            {
                case "Grammar":
                    Glued |= line.Words[0] == "glued";
                    Plural |= line.Words[0] == "plural";
                    Vigesimal |= line.Words[0] == "vigesimal";
                    break;
                case "Over":
                    foreach (var word in line.Words)
                        over.Add(word.Replace('_', ' '), line.Value != "0");
                    break;
                case "Pointing":
                    Pointing = line.Words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
                    break;
                default:
                    var part = Enum.Parse<NumberPart>(line.Section);
                    var value = double.Parse(line.Value, CultureInfo.InvariantCulture);
                    foreach (var word in line.Words)
                        Tree.Add(word, new Meaning(part, value));
                    break;
            }
        }

        Over = over.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public readonly record struct Meaning(NumberPart Part, double Value);

    public string Language { get; }
    public LetterTree<Meaning> Tree { get; } = new();

    /// <summary>"1 op 3", "1 over 3"; true where only a smaller number and a larger one make a fraction ("10 in 3" is none).</summary>
    public FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> Over { get; }

    /// <summary>"that one" counts nothing.</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Pointing { get; } = FrozenSet<string>.Empty.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Numbers are written as one word (Dutch, German).</summary>
    public bool Glued { get; }

    /// <summary>Denominators stand in the plural, unless after "a" or "one" (English).</summary>
    public bool Plural { get; }

    /// <summary>Sixty and ten, four times twenty (French).</summary>
    public bool Vigesimal { get; }

    /// <summary>Either mark may be the decimal one (English, French).</summary>
    public bool EitherMark => !Glued;

    public bool DecimalPoint => Plural;

    public static NumberWords Of(string language) => All.TryGetValue(language ?? "", out var words) ? words : All[Lexicon.Of(language!).Language];
}
