namespace ComplaintBot.Complaints.Deadlines;

public enum TermUnit { Immediate, WorkingDays, CalendarDays, Weeks, Months }

/// <summary>A span as a procedure writes it: five working days, one month, at once.</summary>
public sealed record Term(int Amount, TermUnit Unit);

/// <summary>The local day on which a term ends: as the text has it, and moved to the next working day for the inner clock.</summary>
public readonly record struct DueDate(DateOnly Strict, DateOnly Rolled);
