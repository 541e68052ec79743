using ComplaintBot.Companies;
using System.Text.Json;
using System.Text.Json.Serialization;
using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Documents;
using ComplaintBot.Form;
using ComplaintBot.Resuming;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintBot.ChatPage;

internal sealed class ChatModel(CompanyDirectory companies, Greeting greeting, FirstWords firstWords, PageAssets assets, Embedding embedding, DocumentSettings documents) : CompanyPage(companies)
{
    [BindProperty(SupportsGet = true, Name = "embed")]
    public string? Embed { get; set; }

    /// <summary>The colour of the site around, six hexadecimal digits.</summary>
    [BindProperty(SupportsGet = true, Name = "accent")]
    public string? Accent { get; set; }

    public override bool HasScripts => true;
    public override bool IsEmbedded => Embed == "1";

    public IEnumerable<IHtmlContent> Greeting => First.Lines.Select(greeting.Show);

    /// <summary>The answers that the first question suggests.</summary>
    public IReadOnlyList<string> Offers => First.Offers;

    public string Initials => (Visit.CompanyName ?? Visit.Texts.BotName)[..1].ToUpperInvariant();

    private FirstSaid First => field ??= firstWords(Visit);

    /// <summary>The other ways to the company that its procedure names, for those whom the conversation does not reach.</summary>
    public IReadOnlyList<(string Label, string Value, string? Href)> Channels => [.. (Visit.Procedure?.Channels ?? []).SelectMany(Ways)];

    public string PreferAForm => FormTexts.In(Visit.Language, Visit.Procedure?.Languages.InformalDutch ?? false).ToTheForm;

    /// <summary>Where a conversation of another device is gone on with.</summary>
    public string ContinueAddress => $"{Visit.Link(ContinueModel.Path)}{ViewData["Embedded"]}";
    public string ContinueElsewhere => ContinueTexts.In(Visit.Language, Visit.Procedure?.Languages.InformalDutch ?? false).Link;

    public IActionResult OnGet()
    {
        var result = Enter();
        Describe(Visit.Texts.Complaints, "/", "with-chat", Visit.Texts.ToTheConversation);
        ViewData["Embedded"] = IsEmbedded ? new EmbeddedAs(Colour.Read($"#{Accent}")) : null;
        return result;
    }

    /// <summary>JSON for chat.js; the serializer escapes what could end the element.</summary>
    public string Settings(string nonce) => JsonSerializer.Serialize(new ChatSettings
    {
        Company = Visit.Procedure?.Id,
        Language = Visit.LanguageChosen ? Visit.Language : null,
        Locale = Visit.Texts.Locale,
        Nonce = nonce,
        WebChat = assets.Url("lib/webchat.js"),
        Around = IsEmbedded ? embedding.OriginsOf(Visit.Procedure?.Id) : [],
        Initials = Initials,
        PersonSaid = Visit.Texts.PersonSaid,
        StartAgainSaid = Visit.Texts.StartAgainSaid,
        ForgetSure = Visit.Texts.ForgetSure,
        OpensBeside = Visit.Texts.OpensBeside,
        TypeHere = Visit.Texts.TypeHere,
        BotSaid = Visit.Texts.BotSaid,
        YouSaid = Visit.Texts.YouSaid,
        Interrupted = Visit.Texts.Interrupted,
        BackAgain = Visit.Texts.BackAgain,
        CannotStart = Visit.Texts.CannotStart,
        Offline = Visit.Texts.Offline,
        Slow = Visit.Texts.Slow,
        NotSent = Visit.Texts.NotSent,
        Uploads = UploadSettings.Of(documents.Limits, Visit.Texts.Uploads),
        Transcript = new()
        {
            Title = string.Join(" – ", ((string?[])[Visit.Texts.Conversation, Visit.CompanyName]).Where(part => part is not null)),
            FileName = Visit.Texts.TranscriptFile,
            People = new() { Bot = Visit.Texts.BotName, You = Visit.Texts.You },
            Locale = Visit.Texts.Locale,
            TimeZone = Visit.Procedure?.Company.TimeZone.Id,
        },
    }, ChatSettingsJson.Default.ChatSettings);

    private IEnumerable<(string, string, string?)> Ways(Channel channel)
    {
        var names = Visit.Texts.Channels;
        if (channel.PhoneNumber is { } phone)
            yield return (names.Phone, phone, null);
        if (channel.Email is { } email)
            yield return (names.Email, email, $"mailto:{email}");
        if (channel.Address is { } address)
            yield return (names.Post, string.Join(", ", address.Lines), null);
        if (channel.Url is { } url)
            yield return (names.Website, url.Host, url.AbsoluteUri);
    }
}

/// <summary>What the page tells its script.</summary>
internal sealed record ChatSettings
{
    public required string? Company { get; init; }
    /// <summary>Only where the visitor chose one; otherwise the first words decide.</summary>
    public required string? Language { get; init; }
    public required string Locale { get; init; }
    public required string Nonce { get; init; }
    /// <summary>The bundle's address.</summary>
    public required string WebChat { get; init; }
    /// <summary>The origins whose pages may hold this one in a frame and speak with it.</summary>
    public required IReadOnlyList<string> Around { get; init; }
    public required string Initials { get; init; }
    public required string PersonSaid { get; init; }
    public required string StartAgainSaid { get; init; }
    public required string ForgetSure { get; init; }
    public required string OpensBeside { get; init; }
    public required string TypeHere { get; init; }
    public required string BotSaid { get; init; }
    public required string YouSaid { get; init; }
    public required string Interrupted { get; init; }
    public required string BackAgain { get; init; }
    public required string CannotStart { get; init; }
    public required string Offline { get; init; }
    public required string Slow { get; init; }
    public required string NotSent { get; init; }
    public required UploadSettings Uploads { get; init; }
    public required TranscriptSettings Transcript { get; init; }
}

internal sealed record TranscriptSettings
{
    public required string Title { get; init; }
    /// <summary>Before the day and the ending.</summary>
    public required string FileName { get; init; }
    public required Speakers People { get; init; }
    public required string Locale { get; init; }
    /// <summary>The company's, IANA; the visitor's own where there is no company.</summary>
    public required string? TimeZone { get; init; }
}

internal sealed record Speakers
{
    public required string Bot { get; init; }
    public required string You { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ChatSettings))]
internal sealed partial class ChatSettingsJson : JsonSerializerContext;
