using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace ComplaintBot.Tests.Mail;

/// <summary>A mail server on loopback that answers as the test wants: by default it accepts everything.</summary>
internal sealed class SmtpSink : IDisposable
{
    public const string HangUp = "(hangs up)";
    public const string Silence = "(says nothing more)";

    private readonly TcpListener listener;
    private readonly CancellationTokenSource end = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> answers = new();
    private readonly Channel<string> reached = Channel.CreateUnbounded<string>();

    public SmtpSink(int port = 0)
    {
        listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = Serve();
    }

    public int Port { get; }

    /// <summary>The messages that were accepted, as they came.</summary>
    public ConcurrentQueue<(string From, string To, string Content)> Accepted { get; } = new();

    /// <summary>Extensions offered after EHLO.</summary>
    public IReadOnlyList<string> Offers { get; init; } = [];

    /// <summary>The next time at this step (greeting, EHLO, AUTH, MAIL, RCPT, DATA, content) the server says this instead.</summary>
    public SmtpSink Answers(string step, string answer)
    {
        answers.GetOrAdd(step, _ => new()).Enqueue(answer);
        return this;
    }

    /// <summary>Ends when a client has come to the step.</summary>
    public async Task Reached(string step)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await reached.Reader.ReadAsync(patience.Token) != step)
        {
        }
    }

    public void Dispose()
    {
        end.Cancel();
        listener.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
                _ = Talk(await listener.AcceptTcpClientAsync(end.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
        {
        }
    }

    private async Task Talk(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.UTF8);
                await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
                await Converse(reader, writer);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException)
            {
            }
        }
    }

    private async Task Converse(StreamReader reader, StreamWriter writer)
    {
        var (from, to) = ("", "");
        if (!await Say(writer, "greeting", "220 sink"))
            return;
        while (await reader.ReadLineAsync(end.Token) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb == "MAIL")
                from = line["MAIL FROM:".Length..];
            if (verb == "RCPT")
                to = line["RCPT TO:".Length..];
            var usual = verb switch
            {
                "EHLO" => "250-sink\r\n" + string.Concat(Offers.Select(o => $"250-{o}\r\n")) + "250 8BITMIME",
                "DATA" => "354 go ahead",
                "QUIT" => "221 bye",
                _ => "250 fine",
            };
            if (!await Say(writer, verb, usual, out var said) || verb == "QUIT")
                return;
            if (verb == "DATA" && said.StartsWith("354", StringComparison.Ordinal) && !await Take(reader, writer, from, to))
                return;
        }
    }

    private async Task<bool> Take(StreamReader reader, StreamWriter writer, string from, string to)
    {
        var content = new StringBuilder();
        while (await reader.ReadLineAsync(end.Token) is { } line && line != ".")
            content.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        // Noted before it is said: who hears "accepted" may look at once.
        var said = Choose("content", "250 accepted");
        if (said.StartsWith("250", StringComparison.Ordinal))
            Accepted.Enqueue((from, to, content.ToString()));
        return await Say(writer, "content", said, this);
    }

    private Task<bool> Say(StreamWriter writer, string step, string usual) => Say(writer, step, usual, out _);

    private Task<bool> Say(StreamWriter writer, string step, string usual, out string said)
    {
        said = Choose(step, usual);
        return Say(writer, step, said, this);
    }

    private string Choose(string step, string usual) =>
        answers.TryGetValue(step, out var waiting) && waiting.TryDequeue(out var answer) ? answer : usual;

    private static async Task<bool> Say(StreamWriter writer, string step, string said, SmtpSink sink)
    {
        sink.reached.Writer.TryWrite(step);
        if (said == HangUp)
            return false;
        if (said == Silence)
            await Task.Delay(Timeout.Infinite, sink.end.Token);
        await writer.WriteLineAsync(said);
        return true;
    }
}
