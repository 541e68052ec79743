namespace ComplaintBot.Mail;

/// <summary>How long a letter that was refused for now waits: 1, 5 and 15 minutes, 1 hour, then every 4 hours, for three days in all.</summary>
internal static class RetryDelays
{
    private static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(3);
    private static readonly TimeSpan[] First =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1)];
    private static readonly TimeSpan Then = TimeSpan.FromHours(4);

    /// <summary>The wait after so many attempts (1 or more); null once three days of waiting are over.</summary>
    public static TimeSpan? After(int attempts)
    {
        var waited = TimeSpan.Zero;
        for (var attempt = 1; attempt < attempts; attempt++)
            waited += Of(attempt);
        var next = Of(Math.Max(1, attempts));
        return waited + next <= GivenUpAfter ? next : null;
    }

    private static TimeSpan Of(int attempt) => attempt <= First.Length ? First[attempt - 1] : Then;
}
