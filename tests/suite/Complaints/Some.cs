using ComplaintBot.Complaints;
using ComplaintBot.Complaints.Deadlines;
using ComplaintBot.Complaints.Procedures;

namespace ComplaintBot.Tests.Complaints;

/// <summary>What does not matter to a test, and the files of the repository.</summary>
internal static class Some
{
    public static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
    public static readonly TimeZoneInfo Brussels = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    public static readonly string Procedures = Path.Combine(Repository(), "procedures");
    public static readonly ProcedureLibrary Library = ProcedureLibrary.Load(Procedures, FactOverrides.None);
    public static readonly Procedure Leasem = Library.All.Single(p => p.Id == "leasem");
    public static readonly Procedure Stellantis = Library.All.Single(p => p.Id == "stellantis-fs-belux");
    public static readonly BusinessCalendar DutchCalendar = Leasem.Company.Calendar;
    public static readonly BusinessCalendar BelgianCalendar = Stellantis.Company.Calendar;

    public static byte[] Entropy(int seed)
    {
        var bytes = new byte[16];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    public static Reference Reference(int seed = 1) => ComplaintBot.Complaints.Reference.Create(Entropy(seed));

    /// <summary>An instant by the clock of the Netherlands and Belgium.</summary>
    public static DateTimeOffset Local(string text)
    {
        var time = DateTime.Parse(text, null, System.Globalization.DateTimeStyles.None);
        return new DateTimeOffset(time, Amsterdam.GetUtcOffset(time));
    }

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    public static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ComplaintBot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run inside the repository, next to ComplaintBot.sln.");
    }

    public static string? Shared(string path)
    {
        var full = Path.GetFullPath(Path.Combine(Repository(), "..", "shared", path));
        return File.Exists(full) ? full : null;
    }
}

/// <summary>A test against the published texts, which are no part of the repository.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PublishedTextFactAttribute : FactAttribute
{
    public PublishedTextFactAttribute()
    {
        if (Some.Shared("domain/requirements.md") is null)
            Skip = "The published texts do not lie in ../shared beside the repository.";
    }
}
