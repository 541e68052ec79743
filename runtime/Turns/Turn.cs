using ComplaintBot.Runtime.Activities;
using ComplaintBot.Runtime.Dialogs;

namespace ComplaintBot.Runtime.Turns;

/// <summary>
/// One turn under way: what is known, and what is to be said. A product derives its own from it, with its state and its effects.
/// It lives for one call of a pure function and is never shared.
/// </summary>
public abstract class Turn
{
    private readonly List<Activity> replies = [];

    /// <summary>In UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Where the dialog stands.</summary>
    public abstract Place Place { get; set; }

    public IReadOnlyList<Activity> Replies => replies;

    public void Say(Activity activity) => replies.Add(activity);
}
