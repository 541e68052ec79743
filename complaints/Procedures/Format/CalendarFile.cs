using System.Text.Json.Serialization;

namespace ComplaintBot.Complaints.Procedures.Format;

internal sealed record CalendarFile
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }
    public IReadOnlyList<string>? Weekend { get; init; }
    public IReadOnlyList<HolidayFile>? Holidays { get; init; }
    public IReadOnlyList<string>? ClosedDays { get; init; }
    public IReadOnlyList<string>? WorkedDays { get; init; }
}

internal sealed record HolidayFile
{
    public string? Name { get; init; }
    public string? On { get; init; }
    public string? OnSunday { get; init; }
    public int? Easter { get; init; }
}
