using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ComplaintBot.Documents;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplaintBot.Tests.Documents;

/// <summary>The protocol's edges, against a daemon that does what it is told.</summary>
public sealed class ClamAvTests
{
    [Theory]
    [InlineData("stream: OK\0", "Clean")]
    [InlineData("stream: Eicar-Test-Signature FOUND\0", "Infected")]
    [InlineData("INSTREAM size limit exceeded. ERROR\0", "Unknown")]
    [InlineData("stream: Can't allocate memory ERROR\0", "Unknown")]
    [InlineData("stream: OK", "Clean")]
    [InlineData("OK\0", "Unknown")]
    [InlineData("", "Unknown")]
    [InlineData("\0", "Unknown")]
    public async Task Its_answer_is_taken_at_its_word_and_nothing_else_is_clean(string answer, string verdict)
    {
        await using var daemon = new Daemon(async stream =>
        {
            await Daemon.Take(stream);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
        });
        Assert.Equal(verdict, (await Scan(daemon)).ToString());
    }

    [Fact]
    public async Task It_gets_every_byte_in_order_and_an_end()
    {
        var got = Array.Empty<byte>();
        await using var daemon = new Daemon(async stream =>
        {
            got = await Daemon.Take(stream);
            // In pieces, as the network may have it.
            await stream.WriteAsync("stre"u8.ToArray());
            await stream.FlushAsync();
            await stream.WriteAsync("am: OK\0"u8.ToArray());
        });
        var content = new byte[300_001];
        new Random(1).NextBytes(content);

        Assert.Equal(ScanVerdict.Clean, await Scan(daemon, content));
        Assert.Equal(content, got);
    }

    [Fact]
    public async Task Nobody_there_is_unknown() =>
        Assert.Equal(ScanVerdict.Unknown, await Scan(new ClamAvSettings("127.0.0.1", 1, TimeSpan.FromSeconds(20)), [1]));

    [Fact]
    public async Task Silence_is_unknown_after_the_time_that_is_set()
    {
        await using var daemon = new Daemon(async stream =>
        {
            await Daemon.Take(stream);
            await stream.ReadExactlyAsync(new byte[1]);
        });
        Assert.Equal(ScanVerdict.Unknown, await Scan(new ClamAvSettings("127.0.0.1", daemon.Port, TimeSpan.FromMilliseconds(300)), [1]));
    }

    [Fact]
    public async Task A_connection_that_breaks_is_tried_once_more()
    {
        var calls = 0;
        await using var daemon = new Daemon(async stream =>
        {
            if (Interlocked.Increment(ref calls) == 1) return;
            await Daemon.Take(stream);
            await stream.WriteAsync("stream: OK\0"u8.ToArray());
        });
        Assert.Equal(ScanVerdict.Clean, await Scan(daemon, new byte[500_000]));
        Assert.Equal(2, calls);
    }

    [Fact]
    public async Task One_that_hangs_up_in_the_middle_with_a_reason_is_unknown_and_one_without_too()
    {
        foreach (var reason in new[] { "INSTREAM size limit exceeded. ERROR\0", "" })
        {
            await using var daemon = new Daemon(async stream =>
            {
                await stream.ReadExactlyAsync(new byte[20_000]);
                await stream.WriteAsync(Encoding.ASCII.GetBytes(reason));
            });
            Assert.Equal(ScanVerdict.Unknown, await Scan(daemon, new byte[5_000_000]));
        }
    }

    [Fact]
    public async Task A_scan_that_its_customer_gave_up_is_given_up()
    {
        await using var daemon = new Daemon(stream => stream.ReadExactlyAsync(new byte[1_000_000]).AsTask());
        using var gone = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        using var scanner = new ClamAv(new ClamAvSettings("127.0.0.1", daemon.Port, TimeSpan.FromSeconds(30)), NullLogger<ClamAv>.Instance);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => scanner.Scan(new MemoryStream(new byte[1]), gone.Token));
    }

    private static Task<ScanVerdict> Scan(Daemon daemon, byte[]? content = null) => Scan(new ClamAvSettings("127.0.0.1", daemon.Port, TimeSpan.FromSeconds(20)), content ?? [1, 2, 3]);

    private static async Task<ScanVerdict> Scan(ClamAvSettings settings, byte[] content)
    {
        using var scanner = new ClamAv(settings, NullLogger<ClamAv>.Instance);
        return await scanner.Scan(new MemoryStream(content), CancellationToken.None);
    }

    private sealed class Daemon : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly Task _serving;

        public Daemon(Func<NetworkStream, Task> serve)
        {
            _listener.Start();
            _serving = Serve(serve);
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        /// <summary>The content of one INSTREAM.</summary>
        public static async Task<byte[]> Take(NetworkStream stream)
        {
            var command = new byte["zINSTREAM\0".Length];
            await stream.ReadExactlyAsync(command);
            Assert.Equal("zINSTREAM\0"u8.ToArray(), command);
            using var whole = new MemoryStream();
            var size = new byte[4];
            while (true)
            {
                await stream.ReadExactlyAsync(size);
                var chunk = new byte[BinaryPrimitives.ReadInt32BigEndian(size)];
                if (chunk.Length == 0) return whole.ToArray();
                await stream.ReadExactlyAsync(chunk);
                whole.Write(chunk);
            }
        }

        private async Task Serve(Func<NetworkStream, Task> serve)
        {
            try
            {
                while (true)
                {
                    using var client = await _listener.AcceptTcpClientAsync();
                    try
                    {
                        await serve(client.GetStream());
                    }
                    catch (IOException)
                    {
                        // The one who asked has gone.
                    }
                }
            }
            catch (Exception over) when (over is SocketException or InvalidOperationException)
            {
                // Shut.
            }
        }

        public async ValueTask DisposeAsync()
        {
            _listener.Stop();
            await _serving;
        }
    }
}
