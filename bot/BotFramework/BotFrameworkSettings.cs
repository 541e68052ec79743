namespace ComplaintBot.BotFramework;

/// <summary>The Bot Framework registration, by its customary names.</summary>
internal sealed record BotFrameworkSettings
{
    /// <summary><c>MicrosoftAppId</c>; null without a registration.</summary>
    public string? AppId { get; init; }

    /// <summary><c>BotFramework:AllowUnauthenticated</c>: whoever reaches the port is answered. For the Emulator and for measurements.</summary>
    public bool AllowUnauthenticated { get; init; }

    public static BotFrameworkSettings Read(IConfiguration configuration) => new()
    {
        AppId = configuration["MicrosoftAppId"] is { Length: > 0 } id ? id : null,
        AllowUnauthenticated = configuration["BotFramework:AllowUnauthenticated"] switch
        {
            null or "" => false,
            var text when bool.TryParse(text, out var allowed) => allowed,
            var text => throw new InvalidOperationException($"BotFramework:AllowUnauthenticated is \"{text}\". Give true or false."),
        },
    };
}
