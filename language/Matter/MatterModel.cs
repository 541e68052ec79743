namespace ComplaintBot.Language;

/// <summary>The linear model of <c>Model/matters.bin</c>: the categories of complaints, then insurance, then the reasons of severity.</summary>
internal static class MatterModel
{
    public static readonly Range Categories = 0..9;

    /// <summary>Insurance, then the reasons in their order, then whether the complaint is serious for any of them.</summary>
    public static readonly Range Flags = 9..20;

    public const int Insurance = 9;
    public const int FirstReason = 10;
    public const int Serious = 19;

    /// <summary>The limit in euros under which the training texts were labelled.</summary>
    public const decimal LearntLimit = 250;


    public static void Score(MatterFeatures features, Span<float> scores) => Loaded.Model.Score(features, scores);

    /// <summary>How much one topic speaks for a column.</summary>
    public static float Weight(ushort topic, int column) => Loaded.Model.Weight(topic, column);

    // Apart, so that the trainer can ask for the columns before there is a model.
    private static class Loaded
    {
        public static readonly LinearModel Model = LinearModel.Load("matters");
    }
}
