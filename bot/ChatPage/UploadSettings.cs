using ComplaintBot.Dialogs;

namespace ComplaintBot.ChatPage;

/// <summary>What the page tells its script of files that may be sent.</summary>
internal sealed record UploadSettings
{
    /// <summary>For the browser's own window: kinds by their endings, and pictures by their type as well, because only then phones offer their camera.</summary>
    private const string Kinds = "image/*,.pdf,.jpg,.jpeg,.png,.heic,.heif,.webp,.tif,.tiff,.docx,.xlsx,.odt,.eml,.msg,.txt";

    public required long MaxBytes { get; init; }
    public required int MaxCount { get; init; }
    public required string Accept { get; init; }
    public required UploadTexts Words { get; init; }

    public static UploadSettings Of(DocumentLimits limits, UploadTexts words) => new() { MaxBytes = limits.MaxBytes, MaxCount = limits.MaxCount, Accept = Kinds, Words = words };
}

internal sealed record UploadTexts
{
    public required string DropHere { get; init; }
    /// <summary>{0} the names.</summary>
    public required string Sending { get; init; }
    /// <inheritdoc cref="Sending"/>
    public required string Sent { get; init; }
    /// <summary>{0} the name.</summary>
    public required string Empty { get; init; }
    /// <summary>{0} the name, {1} megabytes.</summary>
    public required string TooLarge { get; init; }
    /// <summary>{0} how many.</summary>
    public required string TooMany { get; init; }
}
