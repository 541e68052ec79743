using System.Globalization;

namespace ComplaintBot.Limits;

/// <summary>An even flow with room for a burst.</summary>
/// <param name="PerMinute">In the long run.</param>
/// <param name="AtOnce">After a pause.</param>
internal sealed record Rate(int PerMinute, int AtOnce)
{
    public TimeSpan Interval => TimeSpan.FromMinutes(1) / PerMinute;
}

/// <summary>What an entrance takes, <c>Limits:*</c>, checked at start.</summary>
internal sealed record LimitSettings
{
    public required bool Enabled { get; init; }

    /// <summary>The stock client waits 20 s for an answer, the turn itself included.</summary>
    public required TimeSpan LongestHold { get; init; }

    public required Rate MessagesPerAddress { get; init; }
    public required Rate MessagesPerCompany { get; init; }
    public required Rate TokensPerAddress { get; init; }
    public required Rate TokensPerCompany { get; init; }
    public required Rate UploadsPerAddress { get; init; }
    public required Rate UploadsPerCompany { get; init; }
    public required Rate CodesPerAddress { get; init; }
    public required Rate CodesPerCompany { get; init; }

    /// <summary>Tabs that may listen to one conversation.</summary>
    public required int StreamsPerConversation { get; init; }

    /// <summary>Throws <see cref="InvalidOperationException"/> that names the setting and how to mend it.</summary>
    public static LimitSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Limits");
        return new LimitSettings
        {
            Enabled = ReadSwitch(section.GetSection("Enabled")),
            LongestHold = ReadHold(section.GetSection("LongestHold")),
            MessagesPerAddress = ReadRate(section.GetSection("Messages:Address"), new Rate(600, 120)),
            MessagesPerCompany = ReadRate(section.GetSection("Messages:Company"), new Rate(12_000, 2_400)),
            TokensPerAddress = ReadRate(section.GetSection("Tokens:Address"), new Rate(120, 60)),
            TokensPerCompany = ReadRate(section.GetSection("Tokens:Company"), new Rate(3_000, 1_000)),
            UploadsPerAddress = ReadRate(section.GetSection("Uploads:Address"), new Rate(60, 30)),
            UploadsPerCompany = ReadRate(section.GetSection("Uploads:Company"), new Rate(1_200, 300)),
            CodesPerAddress = ReadRate(section.GetSection("Codes:Address"), new Rate(4, 12)),
            CodesPerCompany = ReadRate(section.GetSection("Codes:Company"), new Rate(120, 60)),
            StreamsPerConversation = ReadNumber(section.GetSection("StreamsPerConversation"), 20),
        };
    }

    private static bool ReadSwitch(IConfigurationSection section) => section.Value switch
    {
        null => true,
        var text when bool.TryParse(text, out var on) => on,
        var text => throw new InvalidOperationException($"{section.Path} is \"{text}\". Say true or false."),
    };

    private static TimeSpan ReadHold(IConfigurationSection section)
    {
        if (section.Value is not { } text) return TimeSpan.FromSeconds(10);
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var hold) && hold >= TimeSpan.Zero && hold <= TimeSpan.FromMinutes(1)
            ? hold
            : throw new InvalidOperationException($"{section.Path} is \"{text}\". Give a time between 00:00:00 and 00:01:00, such as 00:00:10.");
    }

    private static Rate ReadRate(IConfigurationSection section, Rate preset) =>
        new(ReadNumber(section.GetSection("PerMinute"), preset.PerMinute), ReadNumber(section.GetSection("AtOnce"), preset.AtOnce));

    private static int ReadNumber(IConfigurationSection section, int preset)
    {
        const int most = 1_000_000;
        if (section.Value is not { } text) return preset;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= most
            ? number
            : throw new InvalidOperationException($"{section.Path} is \"{text}\". Give a whole number from 1 to {most}; Limits:Enabled=false turns all limits off.");
    }
}
