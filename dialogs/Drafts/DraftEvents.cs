using ComplaintBot.Runtime.Activities;

namespace ComplaintBot.Dialogs;

/// <summary>The events by which the host itself looks after drafts. They count only where <see cref="TurnInput.FromHouse"/> says that it is the host who speaks.</summary>
public static class DraftEvents
{
    /// <summary>Time for the one letter that reminds of the draft.</summary>
    public const string Remind = "draft/remind";

    /// <summary>Time to delete what was never filed.</summary>
    public const string Expire = "draft/expire";

    public static Activity Of(string name) => new() { Type = ActivityTypes.Event, Name = name };
}
