using System.Globalization;

namespace ComplaintBot.Staff;

/// <summary>Every word of the console, one instance per language.</summary>
internal sealed partial record StaffTexts
{
    /// <summary>ISO 639-1.</summary>
    public required string Language { get; init; }
    public required string Console { get; init; }
    public required string SkipToContent { get; init; }
    public required string SignIn { get; init; }
    public required string SignOut { get; init; }
    public required string SignedInAs { get; init; }
    public required string UserName { get; init; }
    public required string Password { get; init; }
    public required string SignInFailed { get; init; }
    /// <summary>With the wait in {0}.</summary>
    public required string SignInSlowed { get; init; }
    public required string Seconds { get; init; }
    public required string Minutes { get; init; }
    public required string Complaints { get; init; }
    public required string NoComplaints { get; init; }
    public required string Newest { get; init; }
    public required string Older { get; init; }
    public required string Pages { get; init; }
    public required string BackToList { get; init; }
    public required string Reference { get; init; }
    public required string Kind { get; init; }
    public required string Status { get; init; }
    public required string Name { get; init; }
    public required string FiledAt { get; init; }
    public required string AnswerBy { get; init; }
    public required string Company { get; init; }
    public required string None { get; init; }
    public required string Details { get; init; }
    public required string History { get; init; }
    public required string Documents { get; init; }
    public required string NoDocuments { get; init; }
    /// <summary>The register knows of it, and its file is not there.</summary>
    public required string DocumentMissing { get; init; }
    public required string Size { get; init; }
    public required string Digest { get; init; }
    public required string Added { get; init; }
    public required string Save { get; init; }
    public required string Letters { get; init; }
    public required string NoLetters { get; init; }
    public required string Conversation { get; init; }
    public required string NoConversation { get; init; }
    public required string ConversationGoesOn { get; init; }
    public required string ConversationFromStart { get; init; }
    public required string When { get; init; }
    public required string What { get; init; }
    public required string Who { get; init; }
    public required string Facts { get; init; }
    public required string Written { get; init; }
    public required string To { get; init; }
    public required string Subject { get; init; }
    public required string Letter { get; init; }
    public required string Attempts { get; init; }
    public required string Error { get; init; }
    public required string NextAttempt { get; init; }
    public required string Attachment { get; init; }
    public required string Customer { get; init; }
    public required string Bot { get; init; }
    public required string Event { get; init; }
    public required string From { get; init; }
    public required string Until { get; init; }
    public required IReadOnlyList<string> Days { get; init; }
    public required IReadOnlyList<string> Months { get; init; }
    /// <summary>Kinds, states, fields and other names from the register, by their name there.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    /// <summary>The word for a name of the register; a name without a word stands for itself.</summary>
    public string Word(string name) => Names.TryGetValue(name, out var word) ? word : name;

    /// <summary>Such as <c>vr 20 november 2026, 14.05</c>, by the clock of the zone.</summary>
    public string Tell(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        return $"{Tell(DateOnly.FromDateTime(local.DateTime))}, {local.ToString("HH'.'mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>Such as <c>vr 20 november 2026</c>.</summary>
    public string Tell(DateOnly day) => $"{Days[(int)day.DayOfWeek]} {day.Day} {Months[day.Month - 1]} {day.Year}";

    /// <summary>Such as <c>40 seconden</c> or <c>3 minuten</c>, rounded up.</summary>
    public string Tell(TimeSpan wait) => wait > TimeSpan.FromMinutes(1)
        ? $"{Math.Ceiling(wait.TotalMinutes)} {Minutes}"
        : $"{Math.Max(1, Math.Ceiling(wait.TotalSeconds))} {Seconds}";
}
