using System.Globalization;
using ComplaintBot.Dialogs;

namespace ComplaintBot.Drafts;

/// <summary><c>Drafts:KeepFor</c> and <c>Drafts:RemindAfter</c>: a number of days, or a time such as <c>12:00:00</c> or <c>30.00:00:00</c>.</summary>
internal static class DraftSettings
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3650);

    /// <summary>Throws <see cref="InvalidOperationException"/> that names the setting and how to mend it.</summary>
    public static DraftTerms Read(IConfiguration configuration)
    {
        var standard = new DraftTerms();
        var keepFor = ReadSpan(configuration, "Drafts:KeepFor") ?? standard.KeepFor;
        if (keepFor < Shortest || keepFor > Longest)
            throw Wrong(configuration, "Drafts:KeepFor", "Give 3650 days at most and more than nothing, such as 30 (days) or 12:00:00.");
        var remindAfter = ReadSpan(configuration, "Drafts:RemindAfter");
        if (remindAfter < TimeSpan.Zero)
            throw Wrong(configuration, "Drafts:RemindAfter", "Give a time such as 1 (day) or 12:00:00, or 0 to remind nobody.");
        if (remindAfter >= keepFor)
            throw Wrong(configuration, "Drafts:RemindAfter", "A draft would be deleted before its reminder: give less than Drafts:KeepFor, or 0 to remind nobody.");
        // The standard one is nobody's wish: where drafts go before it, nobody is reminded.
        return new DraftTerms { KeepFor = keepFor, RemindAfter = remindAfter ?? (standard.RemindAfter < keepFor ? standard.RemindAfter : TimeSpan.Zero) };
    }

    private static TimeSpan? ReadSpan(IConfiguration configuration, string key)
    {
        if (configuration[key] is not { } written || string.IsNullOrWhiteSpace(written)) return null;
        return TimeSpan.TryParse(written, CultureInfo.InvariantCulture, out var span)
            ? span
            : throw Wrong(configuration, key, "Give a number of days, such as 30, or a time such as 12:00:00 or 30.00:00:00.");
    }

    private static InvalidOperationException Wrong(IConfiguration configuration, string key, string remedy) =>
        new($"{key} is \"{configuration[key]}\". {remedy}");
}
