using System.Globalization;
using ComplaintBot.Dialogs;

namespace ComplaintBot.Documents;

/// <summary>What is taken of documents, <c>Documents:*</c>, checked at start.</summary>
internal sealed record DocumentSettings
{
    private const long Megabyte = 1024 * 1024;

    public required DocumentLimits Limits { get; init; }

    /// <summary>Bytes that one conversation may have lying here unfiled.</summary>
    public required long UnfiledPerConversation { get; init; }

    /// <summary>Bytes that all conversations from one address may have lying here unfiled.</summary>
    public required long UnfiledPerAddress { get; init; }

    /// <summary>Bytes that all conversations with one company may have lying here unfiled.</summary>
    public required long UnfiledPerCompany { get; init; }

    /// <summary>Bytes that one request may have: all its files, and what stands around them.</summary>
    public long MaxRequestBytes => Limits.MaxCount * (Limits.MaxBytes + 16 * 1024) + 2 * Megabyte;

    /// <summary>Throws <see cref="InvalidOperationException"/> that names the setting and how to mend it.</summary>
    public static DocumentSettings Read(IConfiguration configuration)
    {
        var standard = new DocumentLimits();
        var limits = new DocumentLimits(Number(configuration, "Documents:MaxBytes", standard.MaxBytes, 2_000_000_000), (int)Number(configuration, "Documents:MaxCount", standard.MaxCount, 100));
        var one = limits.MaxBytes * limits.MaxCount;
        return new DocumentSettings
        {
            Limits = limits,
            UnfiledPerConversation = AtLeastOne("Documents:Unfiled:Conversation", 2 * one),
            UnfiledPerAddress = AtLeastOne("Documents:Unfiled:Address", 8 * one),
            UnfiledPerCompany = AtLeastOne("Documents:Unfiled:Company", 80 * one),
        };

        long AtLeastOne(string key, long preset)
        {
            var given = Number(configuration, key, preset, long.MaxValue);
            return given >= limits.MaxBytes
                ? given
                : throw new InvalidOperationException($"{key} is \"{configuration[key]}\", less than one document may have. Give at least Documents:MaxBytes, {limits.MaxBytes}.");
        }
    }

    private static long Number(IConfiguration configuration, string key, long preset, long most)
    {
        if (configuration[key] is not { Length: > 0 } text) return preset;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? number
            : throw new InvalidOperationException($"{key} is \"{text}\". Give a whole number from 1 to {most.ToString(CultureInfo.InvariantCulture)}.");
    }
}
