namespace ComplaintBot.Complaints.Deadlines;

/// <summary>Which local days are worked.</summary>
public sealed class BusinessCalendar;
