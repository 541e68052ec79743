using System.Runtime.InteropServices;

namespace ComplaintBot.Language;

/// <summary>What was seen in a complaint and what the model makes of it; read once for severity and for the matter.</summary>
internal sealed class MatterScores
{
    private readonly string language;
    private readonly decimal limit;
    private readonly float[] scores = new float[LinearModel.Columns];
    private readonly List<Sight> sights;

    private MatterScores(Message message, string language, decimal limit)
    {
        (this.language, this.limit) = (language, limit);
        var features = MatterFeatures.Of(message, language, limit);
        MatterModel.Score(features, scores);
        sights = features.Kept;
        Seen = features.Seen;
    }

    public ReadOnlySpan<Sight> Sights => CollectionsMarshal.AsSpan(sights);
    public TopicSet Seen { get; }

    public float this[int column] => scores[column];

    /// <param name="limit">Null where the amount does not matter.</param>
    public static MatterScores Of(Message message, string language, decimal? limit)
    {
        if (message.Matters is { } known && known.language == language && (limit ?? known.limit) == known.limit)
            return known;
        return message.Matters = new(message, language, limit ?? MatterModel.LearntLimit);
    }
}
