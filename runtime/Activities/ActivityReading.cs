using System.Diagnostics.CodeAnalysis;

namespace ComplaintBot.Runtime.Activities;

/// <summary>An activity that was read, or the reason why it could not be.</summary>
public sealed record ActivityReading
{
    private ActivityReading()
    {
    }

    public Activity? Activity { get; private init; }

    /// <summary>The activity as it came, UTF-8 JSON, U+0000 and lone surrogates replaced by U+FFFD. Empty where nothing could be read.</summary>
    public ReadOnlyMemory<byte> Json { get; private init; }

    /// <summary>What is wrong and how to mend it, without anything that the sender wrote but names of properties.</summary>
    public string? Problem { get; private init; }

    /// <summary>True where the activity is longer than <see cref="ActivityReader.MaxCharacters"/>.</summary>
    public bool TooLong { get; private init; }

    [MemberNotNullWhen(true, nameof(Activity))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Succeeded => Activity is not null;

    internal static ActivityReading Of(Activity activity, ReadOnlyMemory<byte> json) => new() { Activity = activity, Json = json };

    internal static ActivityReading Failed(string problem) => new() { Problem = problem };

    internal static ActivityReading Long(string problem) => new() { Problem = problem, TooLong = true };
}
