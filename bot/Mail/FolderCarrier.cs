using ComplaintBot.Store;

namespace ComplaintBot.Mail;

/// <summary>Lays each letter as <c>&lt;Message-ID&gt;.eml</c> into a folder, whole or not at all.</summary>
internal sealed class FolderCarrier(MailSettings settings, TimeProvider time) : ILetterCarrier
{
    public bool Repeatable => true;

    /// <summary>Each letter flushes the disk that conversations commit to: they must not wait for a queue of letters.</summary>
    public int AtTheSameTime => 1;

    public async Task<CarryOutcome> Carry(StoredLetter letter)
    {
        var from = settings.FindFrom(letter.Company) ?? MailSettings.DefaultFrom(letter.Company);
        var composed = LetterMessage.TryCompose(letter, from, bytes => new MemoryStream(bytes), out var message, out var reason);
        using (message)
        {
            if (!composed)
                return new(Carried.RefusedForGood, reason);
            try
            {
                Lay(letter.MessageId, await MimeText.Write(message, time.GetUtcNow()));
                return CarryOutcome.Sent;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                return new(Carried.RefusedForNow, $"The folder {settings.Folder} could not be written: {failure.Message}");
            }
        }
    }

    private void Lay(string messageId, byte[] content)
    {
        Directory.CreateDirectory(settings.Folder);
        var place = Path.Combine(settings.Folder, messageId + ".eml");
        var beside = place + ".tmp";
        using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }
        File.Move(beside, place, overwrite: true);
    }
}
