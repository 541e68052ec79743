using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ComplaintBot.Documents;

/// <summary>Where clamd listens, and how long one document may take it. <c>Documents:ClamAv</c>, <c>Documents:ClamAvTimeout</c>.</summary>
internal sealed record ClamAvSettings(string Host, int Port, TimeSpan Patience)
{
    /// <summary>Null where none is configured. Throws <see cref="InvalidOperationException"/> that names the setting and how to mend it.</summary>
    public static ClamAvSettings? Read(IConfiguration configuration)
    {
        if (configuration["Documents:ClamAv"] is not { Length: > 0 } text) return null;
        if (!Uri.TryCreate($"tcp://{text}", UriKind.Absolute, out var address) || address.Port < 1 || address.Host.Length == 0 || address.PathAndQuery.Trim('/').Length > 0)
            throw new InvalidOperationException($"Documents:ClamAv is \"{text}\". Give host and port of clamd, such as 127.0.0.1:3310.");
        var patience = configuration["Documents:ClamAvTimeout"] is not { Length: > 0 } time ? TimeSpan.FromSeconds(60)
            : TimeSpan.TryParse(time, CultureInfo.InvariantCulture, out var span) && span > TimeSpan.Zero && span <= TimeSpan.FromMinutes(10) ? span
            : throw new InvalidOperationException($"Documents:ClamAvTimeout is \"{time}\". Give a time up to 00:10:00, such as 00:01:00.");
        return new ClamAvSettings(address.DnsSafeHost, address.Port, patience);
    }
}

internal enum ScanVerdict
{
    Clean,
    Infected,
    /// <summary>Down, too slow, or not able to say: what was not scanned is not taken.</summary>
    Unknown,
}

/// <summary>
/// Has documents scanned by a ClamAV daemon over its own protocol. Each scan has a connection of its own, so that a daemon that was started again
/// is found by itself. Source: clamd(8), INSTREAM.
/// </summary>
internal sealed class ClamAv(ClamAvSettings settings, ILogger<ClamAv> log) : IDisposable
{
    private const int ChunkSize = 64 * 1024;
    private const int LongestAnswer = 4096;
    /// <summary>As many as clamd works at by default, and not all of them.</summary>
    private const int AtTheSameTime = 6;
    private const int Attempts = 2;

    private readonly SemaphoreSlim _free = new(AtTheSameTime, AtTheSameTime);

    /// <param name="content">Is read from its beginning.</param>
    public async Task<ScanVerdict> Scan(Stream content, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(settings.Patience);
        try
        {
            await _free.WaitAsync(patience.Token);
            try
            {
                return Verdict(await Ask(content, patience.Token));
            }
            finally
            {
                _free.Release();
            }
        }
        catch (Exception failure) when (failure is SocketException or IOException and not DiskFailure || failure is OperationCanceledException && !stop.IsCancellationRequested)
        {
            log.ScannerDown(settings.Host, settings.Port, failure is OperationCanceledException ? $"no answer within {settings.Patience}" : failure.Message);
            return ScanVerdict.Unknown;
        }
    }

    private ScanVerdict Verdict(string answer)
    {
        if (answer.EndsWith(" FOUND", StringComparison.Ordinal)) return ScanVerdict.Infected;
        if (answer == "stream: OK") return ScanVerdict.Clean;
        if (answer.Contains("size limit exceeded", StringComparison.OrdinalIgnoreCase)) log.ScannerLimit(settings.Host, settings.Port);
        else log.ScannerConfused(settings.Host, settings.Port, answer);
        return ScanVerdict.Unknown;
    }

    /// <summary>A second time where the connection broke before an answer, as it does while the daemon loads new signatures.</summary>
    private async Task<string> Ask(Stream content, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                content.Position = 0;
                return await AskOnce(content, stop);
            }
            catch (Exception broken) when (attempt < Attempts && broken is SocketException or IOException and not DiskFailure)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), stop);
            }
        }
    }

    private async Task<string> AskOnce(Stream content, CancellationToken stop)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(settings.Host, settings.Port, stop);
        await using var stream = connection.GetStream();
        try
        {
            await Send(stream, content, stop);
        }
        catch (IOException) when (connection.Available > 0)
        {
            // A daemon that has had enough says why and hangs up while we still send.
        }

        var answer = await Hear(stream, stop);
        return answer.Length > 0 ? answer : throw new IOException("The scanner hung up without an answer.");
    }

    private static async Task Send(NetworkStream stream, Stream content, CancellationToken stop)
    {
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), stop);
        var chunk = new byte[4 + ChunkSize];
        for (int read; (read = await DiskFailure.GuardRead(content, chunk.AsMemory(4), stop)) > 0;)
        {
            BinaryPrimitives.WriteInt32BigEndian(chunk, read);
            await stream.WriteAsync(chunk.AsMemory(0, 4 + read), stop);
        }

        await stream.WriteAsync(new byte[4], stop);
    }

    private static async Task<string> Hear(NetworkStream stream, CancellationToken stop)
    {
        var answer = new byte[LongestAnswer];
        var length = 0;
        while (length < answer.Length && answer.AsSpan(0, length).IndexOf((byte)0) < 0)
        {
            var read = await stream.ReadAsync(answer.AsMemory(length), stop);
            if (read == 0) break;
            length += read;
        }

        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n', '\r', ' ');
    }

    public void Dispose() => _free.Dispose();
}
