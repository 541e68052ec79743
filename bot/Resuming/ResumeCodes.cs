using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ComplaintBot.Complaints;
using ComplaintBot.Dialogs;
using ComplaintBot.DirectLine;
using ComplaintBot.Store;
using ComplaintBot.Turns;

namespace ComplaintBot.Resuming;

/// <summary>
/// Codes by e-mail, by which a customer goes on in another browser. Only whoever reads the mailbox and asked in this very browser gets in:
/// the code is worth nothing without the ticket that the browser keeps, nor the ticket without the code. docs/decisions/0006.
/// </summary>
internal sealed class ResumeCodes(
    IStore store, TurnEngine turns, ComplaintDialogs dialogs, TurnSettings settings, CommitSignal signal, CodeDigest digest, Entropy entropy, TimeProvider time)
{
    public static readonly TimeSpan ValidFor = TimeSpan.FromMinutes(15);

    /// <summary>Wrong ones for one code.</summary>
    public const int Tries = 5;

    /// <summary>What one mailbox gets at most, whoever asks and from wherever.</summary>
    public static readonly CodeFrequency Most = new(PerHour: 3, PerDay: 6);

    /// <summary>Begins a ticket whose code opens any conversation of the mailbox; every other opens the one for which it was asked.</summary>
    private const string ForMailbox = "m.";

    private const int CodeLength = 8;
    private const int TicketBytes = 16;
    private const int MostConversations = 10;

    /// <summary>Entrances whose conversations a browser can go on with.</summary>
    private static readonly ResumeCookie[] Cookies = [ResumeCookie.OfTheChat, ResumeCookie.OfTheForm];

    /// <summary>Sends a code where a conversation with the address is known, and gives the browser a ticket in any case.</summary>
    /// <param name="here">Where the browser stands.</param>
    public async Task<string> Ask(string company, string email, Whereabouts here, CancellationToken stop)
    {
        var contact = settings.Contacts.DigestOf(company, email);
        return await Offer(company, email, contact, ForMailbox, await Of(contact, here, stop) is [var newest, ..] ? newest : null, stop);
    }

    /// <summary>The same to the address of a complaint, for whoever knows its reference and its contract number but not the address any more, who is not told it.</summary>
    public async Task<string> Ask(string company, Reference reference, string contractNumber, Whereabouts here, CancellationToken stop)
    {
        var found = await store.FindComplaint(reference.ToString(), stop);
        return found is { Complaint: { Complainant.Email: { } email } complaint } && complaint.Company == company && Proof.ByContractNumber(complaint, contractNumber)
            ? await Offer(company, email, settings.Contacts.DigestOf(company, email), "", await Known(found.Conversation, here, stop), stop)
            : await Offer(company, null, entropy(HMACSHA256.HashSizeInBytes), "", null, stop);
    }

    /// <summary>Opens the conversation in this browser, where the code is right; where several are meant, its customer chooses first.</summary>
    public async Task<Resumption> Try(string company, string ticket, string code, Whereabouts here, CancellationToken stop)
    {
        var answer = await store.TryCode(digest.OfTicket(ticket), digest.OfCode(ticket, code), Tries, time.GetUtcNow(), stop);
        if (answer.Trial != CodeTrial.Right) return new(answer.Trial, null, null);
        if (ticket.StartsWith(ForMailbox, StringComparison.Ordinal) && (await Of(answer.Contact!, here, stop)).Count > 1)
            return new(CodeTrial.Right, null, answer.Contact);
        return await Open(company, answer.Conversation!, stop) is { } opened ? new(CodeTrial.Right, opened, null) : new(CodeTrial.Over, null, null);
    }

    /// <summary>The conversations of a mailbox, as their customer knows them, the one that changed last first.</summary>
    public async Task<IReadOnlyList<ConversationChoice>> Choices(string company, byte[] contact, string language, Whereabouts here, CancellationToken stop)
    {
        var choices = new List<ConversationChoice>();
        foreach (var known in await Of(contact, here, stop))
        {
            var glimpse = dialogs.Glimpse(known.State, company, language, known.ChangedAt);
            var about = glimpse.Description ?? (glimpse.References is [.., var last] ? (await store.FindComplaint(last, stop))?.Complaint.Description : null);
            choices.Add(new(known.Id, glimpse.Day, glimpse.Time, glimpse.References, about));
        }

        return choices;
    }

    /// <summary>Opens one of them in this browser; null where it is none of them, or gone.</summary>
    public async Task<Opened?> Choose(string company, byte[] contact, string? conversation, Whereabouts here, CancellationToken stop) =>
        (await Of(contact, here, stop)).Any(known => known.Id == conversation) ? await Open(company, conversation!, stop) : null;

    private async Task<Opened?> Open(string company, string conversation, CancellationToken stop)
    {
        var secret = ResumeCookie.NewSecret(entropy);
        var there = await turns.Run(
            conversation, ElsewhereEvents.Of(), (known, changed) => changed with { Resume = known.Resume.With(ResumeCookie.HashOf(secret)) }, stop);
        return there ? new Opened(CookieOf(conversation)!, company, conversation, secret) : null;
    }

    /// <summary>The digits of what was typed, with or without spaces; null where they are no code.</summary>
    public static string? Read(string? typed)
    {
        var digits = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '.')));
        return digits.Length == CodeLength && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    private async Task<IReadOnlyList<StoredConversation>> Of(byte[] contact, Whereabouts here, CancellationToken stop)
    {
        var found = new List<StoredConversation>();
        foreach (var id in await store.FindConversationsOf(contact, MostConversations, stop))
        {
            if (id != here.Conversation && await Known(id, here, stop) is { } known) found.Add(known);
        }

        return found;
    }

    private async ValueTask<StoredConversation?> Known(string? conversation, Whereabouts here, CancellationToken stop) =>
        conversation is not null && CookieOf(conversation) is { } cookie && (cookie.Framed || !here.Framed) ? await store.FindConversation(conversation, stop) : null;

    private static ResumeCookie? CookieOf(string conversation) => Array.Find(Cookies, cookie => cookie.IsFor(conversation));

    private async Task<string> Offer(string company, string? email, byte[] contact, string kind, StoredConversation? known, CancellationToken stop)
    {
        var (ticket, code, now) = (kind + Base64Url.EncodeToString(entropy(TicketBytes)), NewCode(), time.GetUtcNow());
        var letter = known is null || email is null ? null : Letter(company, email, known, code, now);
        var offered = new NewResumeCode
        {
            Ticket = digest.OfTicket(ticket),
            Contact = contact,
            Code = digest.OfCode(ticket, code),
            Conversation = letter is null ? null : known!.Id,
            At = now,
            ExpiresAt = now + ValidFor,
        };
        await store.OfferCode(offered, letter, Most, stop);
        if (letter is not null) signal.Tell(new CommitRecord { Letters = [letter] });
        return ticket;
    }

    private NewLetter Letter(string company, string email, StoredConversation known, string code, DateTimeOffset now)
    {
        var letter = dialogs.CodeLetter(known.State, company, $"{code[..(CodeLength / 2)]} {code[(CodeLength / 2)..]}", now + ValidFor, now);
        return new()
        {
            MessageId = $"{Convert.ToHexStringLower(entropy(TicketBytes))}.code@{settings.MessageIdHost}",
            Company = company,
            Conversation = known.Id,
            OrderKey = $"{known.Id}/code",
            To = email,
            Subject = letter.Subject,
            Text = letter.Text,
            Language = letter.Language,
            DueAt = now,
            ValidUntil = now + ValidFor,
        };
    }

    private string NewCode() => (BinaryPrimitives.ReadUInt64LittleEndian(entropy(sizeof(ulong))) % 100_000_000).ToString("D8", CultureInfo.InvariantCulture);
}

/// <param name="Conversation">That this browser has anyway.</param>
/// <param name="Framed">The page stands inside another site's, where not every entrance can.</param>
internal readonly record struct Whereabouts(string? Conversation, bool Framed);

/// <param name="Opened">Where the code was right, and opens one conversation.</param>
/// <param name="Contact">Where it was right, and opens one of several.</param>
internal readonly record struct Resumption(CodeTrial Trial, Opened? Opened, byte[]? Contact);

/// <param name="Day">On which something happened in it last, in words.</param>
/// <param name="References">Of what was filed in it.</param>
/// <param name="About">The customer's own words; null where there are none yet.</param>
internal sealed record ConversationChoice(string Id, string Day, string Time, IReadOnlyList<string> References, string? About)
{
    private const int LongestShown = 100;

    /// <summary>As far as it is needed to know it again, to the end of a word.</summary>
    public string? Shown => About is { Length: > LongestShown } ? $"{About[..(About.LastIndexOf(' ', LongestShown) is > 0 and var end ? end : LongestShown)].TrimEnd()} …" : About;
}

/// <summary>A conversation that this browser may go on with from now on.</summary>
internal sealed record Opened(ResumeCookie Cookie, string Company, string Conversation, string Secret);

/// <summary>How tickets and codes stand in the store: nobody who reads it can use either.</summary>
internal sealed class CodeDigest(byte[] key)
{
    public byte[] OfTicket(string ticket) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(ticket));

    public byte[] OfCode(string ticket, string code) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{ticket}\n{code}"));
}
