using System.Collections.Concurrent;
using System.Net.Mail;
using ComplaintBot.Store;

namespace ComplaintBot.Mail;

/// <summary>Lays each letter as <c>&lt;Message-ID&gt;.eml</c> into a folder, whole or not at all.</summary>
internal sealed class FolderCarrier(MailSettings settings) : ILetterCarrier
{
    private readonly ConcurrentBag<DirectoryInfo> pickups = [];
    private int made;

    public bool Repeatable => true;

    public Task<CarryOutcome> Carry(StoredLetter letter)
    {
        var from = settings.FindFrom(letter.Company) ?? MailSettings.DefaultFrom(letter.Company);
        var composed = LetterMessage.TryCompose(letter, from, bytes => new MemoryStream(bytes), out var message, out var reason);
        using (message)
        {
            if (!composed)
                return Task.FromResult(new CarryOutcome(Carried.RefusedForGood, reason));
            try
            {
                Lay(letter.MessageId, Render(message));
                return Task.FromResult(CarryOutcome.Sent);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SmtpException)
            {
                return Task.FromResult(new CarryOutcome(Carried.RefusedForNow, $"The folder {settings.Folder} could not be written: {failure.Message}"));
            }
        }
    }

    // System.Net.Mail writes a message nowhere but to a server or into a pickup folder, there under a name of its own choice. The folder lies
    // among the data and is kept, because making one for each letter costs more than the letter.
    private byte[] Render(MailMessage message)
    {
        Directory.CreateDirectory(settings.Folder);
        var pickup = pickups.TryTake(out var free) ? free : Directory.CreateDirectory(Path.Combine($"{settings.Folder}-under-way", $"{Interlocked.Increment(ref made)}"));
        try
        {
            // A crash may have left something.
            foreach (var left in pickup.EnumerateFiles())
                left.Delete();
            using var client = new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                PickupDirectoryLocation = pickup.FullName,
            };
            client.Send(message);
            var file = pickup.GetFiles()[0];
            var content = WithoutEnvelope(File.ReadAllBytes(file.FullName));
            file.Delete();
            return content;
        }
        finally
        {
            pickups.Add(pickup);
        }
    }

    // A pickup file begins with the envelope, X-Sender and X-Receiver, which belongs to no message.
    private static byte[] WithoutEnvelope(byte[] file)
    {
        var rest = file.AsSpan();
        while (rest.StartsWith("X-Sender:"u8) || rest.StartsWith("X-Receiver:"u8))
            rest = rest[(rest.IndexOf("\r\n"u8) + 2)..];
        return rest.ToArray();
    }

    private void Lay(string messageId, byte[] content)
    {
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
