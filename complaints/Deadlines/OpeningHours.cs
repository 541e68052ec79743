namespace ComplaintBot.Complaints.Deadlines;

/// <summary>When a phone is answered, by local weekday and time; the end is exclusive.</summary>
public sealed class OpeningHours;
