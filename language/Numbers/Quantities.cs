namespace ComplaintBot.Language;

/// <summary>The numbers, places and amounts of a message, each read once for all that stand on them. What it lists is not changed.</summary>
internal sealed class Quantities
{
    private readonly Message message;
    private readonly NumberWords words;

    private Quantities(Message message, NumberWords words)
    {
        this.message = message;
        this.words = words;
        Pieces = NumberPieces.Read(message, words);
    }

    public List<NumberPiece> Pieces { get; }
    public List<NumberSpan> Numbers => field ??= Language.Numbers.Find(message, words, Pieces);
    public List<OrdinalSpan> Ordinals => field ??= Language.Ordinals.Find(message, words, Pieces);
    public List<MoneySpan> Money => field ??= Language.Money.Find(message, words, Pieces);

    /// <summary>The number whose first character stands at this place of the text.</summary>
    public NumberSpan? NumberAt(int start)
    {
        var (low, high) = (0, Numbers.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Numbers[middle].Start == start)
                return Numbers[middle];
            (low, high) = Numbers[middle].Start < start ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>As this language counts; in an unknown one words are read as Dutch.</summary>
    public static Quantities Of(Message message, string language)
    {
        var words = NumberWords.Of(language);
        return message.Quantities is { } known && known.words == words ? known : message.Quantities = new(message, words);
    }
}
