using ComplaintBot.Dialogs;

namespace ComplaintBot.Turns;

/// <summary>What the turn engine takes from configuration.</summary>
internal sealed record TurnSettings
{
    /// <summary>The part of a Message-ID after the @: a host name that belongs to the installation. <c>Mail:MessageIdHost</c>.</summary>
    public required string MessageIdHost { get; init; }

    /// <summary>The name under which the bot speaks. <c>Bot:Name</c>.</summary>
    public required string BotName { get; init; }

    /// <summary>Where letters to a company's management go. <c>Companies:&lt;id&gt;:Mail:Management</c>.</summary>
    public required Func<string, string> ManagementOf { get; init; }

    /// <summary>Where customers and staff reach the installation, for links in letters; ends with a slash. <c>Site:Url</c>.</summary>
    public required Uri Site { get; init; }

    /// <summary>How long what was begun and not filed waits. <c>Drafts:*</c>.</summary>
    public required DraftTerms Drafts { get; init; }

    /// <summary>What a complaint may hold. <c>Documents:*</c>.</summary>
    public required DocumentLimits Documents { get; init; }

    /// <summary>How an e-mail address stands in the store, so that its conversations are found on another device.</summary>
    public required Contacts Contacts { get; init; }

    public static TurnSettings Read(IConfiguration configuration, DraftTerms drafts, DocumentLimits documents, Contacts contacts, Func<string, string> managementOf)
    {
        var host = configuration["Mail:MessageIdHost"] ?? "localhost";
        if (Uri.CheckHostName(host) is UriHostNameType.Unknown)
            throw new InvalidOperationException($"Mail:MessageIdHost is \"{host}\", which is no host name. Give a name such as mail.example.com.");
        return new TurnSettings
        {
            MessageIdHost = host,
            Site = ReadSite(configuration["Site:Url"]),
            BotName = configuration["Bot:Name"] ?? "ComplaintBot",
            Drafts = drafts,
            Documents = documents,
            Contacts = contacts,
            ManagementOf = managementOf,
        };
    }

    private static Uri ReadSite(string? text)
    {
        if (string.IsNullOrEmpty(text)) return new Uri("http://localhost:3978/");
        return Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var site) && site.Scheme is "http" or "https"
            ? site
            : throw new InvalidOperationException($"Site:Url is \"{text}\". Give the address under which customers reach this host, such as https://complaints.example.com/.");
    }
}
