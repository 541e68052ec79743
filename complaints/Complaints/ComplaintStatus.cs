namespace ComplaintBot.Complaints;

/// <summary>How a complaint stands, in the words of the wire.</summary>
public static class ComplaintStatus
{
    public const string Talk = "talk";
    public const string Filed = "filed";
    public const string Acknowledged = "acknowledged";
    public const string MoreAsked = "moreAsked";
    public const string Extended = "extended";
    public const string Answered = "answered";
    public const string Contested = "contested";
    public const string InReview = "inReview";
    public const string Reviewed = "reviewed";
    public const string Referred = "referred";
    public const string Settled = "settled";
    public const string Withdrawn = "withdrawn";
    public const string Reopened = "reopened";

    /// <summary>An event that leaves the complaint as it stands.</summary>
    public const string DocumentsAdded = "documentsAdded";
    /// <summary>Leaves it as it stands too.</summary>
    public const string WordsAdded = "wordsAdded";

    public static readonly IReadOnlyList<string> All =
        [Talk, Filed, Acknowledged, MoreAsked, Extended, Answered, Contested, InReview, Reviewed, Referred, Settled, Withdrawn, Reopened];
}
