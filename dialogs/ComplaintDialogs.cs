using ComplaintBot.Complaints;
using ComplaintBot.Runtime.Activities;

namespace ComplaintBot.Dialogs;

/// <summary>The conversation as a pure function: what was said and known goes in, what is answered and must happen comes out. No clock, no store, no randomness of its own.</summary>
public sealed class ComplaintDialogs
{
    /// <summary>The references of complaints that the activity names, to be read before the turn.</summary>
    public IReadOnlyList<string> ReferencesIn(Activity incoming) => [];

    public TurnResult Turn(TurnInput input) => new()
    {
        State = "{}"u8.ToArray(),
        Company = input.Company,
        Replies = [new Activity { Type = ActivityTypes.Message, Text = input.Incoming.Text ?? "hello" }],
        Effects = [],
    };
}

/// <summary>All that a turn may depend on.</summary>
public sealed record TurnInput
{
    /// <summary>The state that the previous turn left, UTF-8 JSON; null at the first turn.</summary>
    public required ReadOnlyMemory<byte>? State { get; init; }
    public required Activity Incoming { get; init; }
    /// <summary>In UTC.</summary>
    public required DateTimeOffset Now { get; init; }
    /// <summary>The company to which the entrance belongs; null where the customer has to name it.</summary>
    public string? Company { get; init; }
    /// <summary>The conversation's id, for letters and complaints that must find home.</summary>
    public required string Conversation { get; init; }
    /// <summary>What the store knows of the references that the activity names.</summary>
    public IReadOnlyList<KnownComplaint> Complaints { get; init; } = [];
    /// <summary>Unguessable bytes for new references, fresh for every attempt at the turn: at least 16.</summary>
    public required ReadOnlyMemory<byte> Entropy { get; init; }
}

public sealed record KnownComplaint(Complaint Complaint, string Status);

public sealed record TurnResult
{
    public required byte[] State { get; init; }
    public string? Company { get; init; }
    /// <summary>Without id, time, addresses and replyToId, which the host fills in.</summary>
    public required IReadOnlyList<Activity> Replies { get; init; }
    public required IReadOnlyList<Effect> Effects { get; init; }
}

/// <summary>Something that must happen together with the turn, or not at all.</summary>
public abstract record Effect;

/// <summary>A formal complaint was filed, or a talk registered.</summary>
public sealed record FileComplaint(Complaint Complaint) : Effect;

/// <summary>Words of the customer for a complaint that is there already.</summary>
public sealed record AddToComplaint(string Reference, string Words) : Effect;

/// <summary>A letter goes out. <paramref name="Purpose"/> with the reference makes its Message-ID, so that it is queued once.</summary>
public sealed record SendLetter(string Reference, string Purpose, Addressee To, string Language, string Subject, string Text) : Effect;

/// <summary>The customer at the address that he gave, or the management of the company at the one that is configured.</summary>
public sealed record Addressee(string? Email)
{
    public static readonly Addressee Management = new((string?)null);
}
