using System.Net;
using System.Net.Mail;
using System.Security.Authentication;
using ComplaintBot.Store;

namespace ComplaintBot.Mail;

/// <summary>
/// Hands letters to an SMTP server, one connection a letter. What the server answered is certain; without an answer it is certain only as
/// long as the server had not asked for the content: a server that got it may have kept it.
/// </summary>
internal sealed class SmtpCarrier(MailSettings settings, SmtpServer server, TimeProvider time) : ILetterCarrier
{
    public bool Repeatable => false;

    public int AtTheSameTime => 8;

    public async Task<CarryOutcome> Carry(StoredLetter letter)
    {
        if (settings.FindFrom(letter.Company) is not { } from)
            return new(Carried.RefusedForNow, $"No sender's address is configured: set Mail:From or Companies:{letter.Company}:Mail:From.");
        var handover = new Handover();
        var composed = LetterMessage.TryCompose(letter, from, bytes => new WatchedStream(bytes, handover), out var message, out var reason);
        using (message)
        {
            if (!composed)
                return new(Carried.RefusedForGood, reason);
            try
            {
                await Send(message);
                return CarryOutcome.Sent;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                return Judge(failure, handedOver: !handover.TryCallOff());
            }
        }
    }

    private async Task Send(MailMessage message)
    {
        var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.Tls, Timeout = (int)server.Timeout.TotalMilliseconds };
        if (server.User is { } user)
            client.Credentials = new NetworkCredential(user, server.Password);
        using var deadline = new CancellationTokenSource(server.Timeout, time);
        try
        {
            // SmtpClient does not heed the token while it waits for some of the answers.
            await client.SendMailAsync(message, deadline.Token).WaitAsync(deadline.Token);
        }
        finally
        {
            _ = Task.Run(() => Leave(client));
        }
    }

    // Taking leave (QUIT) waits for an answer, or fails on a connection that is gone: nothing that concerns the letter any more.
    private static void Leave(SmtpClient client)
    {
        try
        {
            client.Dispose();
        }
        catch (Exception e) when (e is IOException or SmtpException or InvalidOperationException)
        {
        }
    }

    private static CarryOutcome Judge(Exception failure, bool handedOver)
    {
        if (failure is SmtpException { StatusCode: var code and >= (SmtpStatusCode)400 })
            return new(IsForNow((int)code) ? Carried.RefusedForNow : Carried.RefusedForGood, $"{(int)code}: {failure.Message}");
        return handedOver
            ? new(Carried.Uncertain, $"The connection ended before the server confirmed the letter: {Innermost(failure)}")
            : new(Carried.RefusedForNow, $"The server was not reached or did not take the letter: {Innermost(failure)}");
    }

    // 530, 534, 535 and 538 refuse us (user, password, encryption), not the letter: the settings can be mended meanwhile.
    private static bool IsForNow(int code) => code is < 500 or 530 or 534 or 535 or 538;

    private static string Innermost(Exception failure) => failure switch
    {
        OperationCanceledException => "no answer in time.",
        AuthenticationException => failure.Message,
        { InnerException: { } inner } => Innermost(inner),
        _ => failure.Message,
    };

    /// <summary>Decides once, between a server that asks for the content and a carrier that gives up, which of the two was first.</summary>
    private sealed class Handover
    {
        private const int Open = 0;
        private const int Begun = 1;
        private const int CalledOff = 2;
        private int state;

        public void Begin()
        {
            if (Interlocked.CompareExchange(ref state, Begun, Open) == CalledOff)
                throw new IOException("The letter was called off.");
        }

        public bool TryCallOff() => Interlocked.CompareExchange(ref state, CalledOff, Open) != Begun;
    }

    /// <summary>The text of a letter that tells when it is being read: SmtpClient reads it only once the server has said "go ahead" to DATA.</summary>
    private sealed class WatchedStream(byte[] content, Handover handover) : MemoryStream(content, writable: false)
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            handover.Begin();
            return base.Read(buffer, offset, count);
        }

        public override int Read(Span<byte> buffer)
        {
            handover.Begin();
            return base.Read(buffer);
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            handover.Begin();
            return base.ReadAsync(buffer, cancellationToken);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            handover.Begin();
            return base.ReadAsync(buffer, offset, count, cancellationToken);
        }
    }
}
