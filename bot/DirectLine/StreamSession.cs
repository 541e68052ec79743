using System.Net.WebSockets;
using ComplaintBot.Store;
using ComplaintBot.Turns;

namespace ComplaintBot.DirectLine;

/// <summary>
/// One open socket: first what is stored and newer than the watermark, then what is committed, each activity in a set of its own,
/// because the stock client mixes up sets of several that come close together.
/// </summary>
internal sealed class StreamSession(WebSocket socket, LiveStream stream, IStore store, TimeProvider time, long seen)
{
    private const int PageSize = 64;
    private static readonly TimeSpan FarewellTime = TimeSpan.FromSeconds(2);

    private long _seen = seen;

    /// <summary>Ends when the client closes, when <paramref name="ended"/> is cancelled, or when nobody holds a valid token any more.</summary>
    public async Task Run(CancellationTokenSource ended)
    {
        var listening = Listen(ended);
        try
        {
            await CatchUp(ended.Token);
            while (await NextItem(ended.Token)) await SendWaiting(ended.Token);
        }
        catch (OperationCanceledException)
        {
            // Whatever ended it, the client is told below.
        }

        await Close();
        await listening;
    }

    /// <summary>False once the token has expired and was not renewed.</summary>
    private async ValueTask<bool> NextItem(CancellationToken stop)
    {
        while (true)
        {
            var left = stream.ValidUntil - time.GetUtcNow();
            if (left <= TimeSpan.Zero) return false;
            using var expiry = new CancellationTokenSource(left, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, expiry.Token);
            try
            {
                return await stream.Items.WaitToReadAsync(either.Token);
            }
            catch (OperationCanceledException) when (!stop.IsCancellationRequested)
            {
                // Expired, unless the token was renewed meanwhile.
            }
        }
    }

    private async Task SendWaiting(CancellationToken stop)
    {
        while (stream.Items.TryRead(out var item)) await SendItem(item, stop);
        if (stream.TakeMissed()) await CatchUp(stop);
    }

    private async Task SendItem(StreamItem item, CancellationToken stop)
    {
        if (item.FirstSequence is not { } first)
        {
            foreach (var shown in item.Activities) await Send(shown, stop);
        }
        else if (first > _seen + 1)
        {
            await CatchUp(stop);
        }
        else
        {
            for (var i = (int)Math.Min(_seen + 1 - first, item.Activities.Count); i < item.Activities.Count; i++) await SendNext(first + i, item.Activities[i], stop);
        }
    }

    private async Task CatchUp(CancellationToken stop)
    {
        while (true)
        {
            var page = await store.ReadActivities(stream.Conversation, _seen, PageSize, stop);
            foreach (var activity in page) await SendNext(activity.Sequence, activity.Json, stop);
            if (page.Count < PageSize) return;
        }
    }

    private async ValueTask SendNext(long sequence, ReadOnlyMemory<byte> activity, CancellationToken stop)
    {
        _seen = sequence;
        if (!ActivityStamp.IsHidden(activity.Span)) await Send(activity, stop);
    }

    private ValueTask Send(ReadOnlyMemory<byte> activity, CancellationToken stop) =>
        socket.SendAsync(ActivitySet.Build([activity], _seen), WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, stop);

    /// <summary>What clients send over the socket means nothing, whatever it is; reading it answers pings and sees the end.</summary>
    private async Task Listen(CancellationTokenSource ended)
    {
        var ignored = new byte[256];
        try
        {
            while (socket.State is WebSocketState.Open or WebSocketState.CloseSent)
            {
                if ((await socket.ReceiveAsync(ignored.AsMemory(), CancellationToken.None)).MessageType == WebSocketMessageType.Close) break;
            }
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The same end without a farewell.
        }

        await ended.CancelAsync();
    }

    /// <summary>Says goodbye and waits a moment for the client's; a client that stays silent is cut off.</summary>
    private async Task Close()
    {
        using var patience = new CancellationTokenSource(FarewellTime);
        patience.Token.Register(socket.Abort);
        var expired = stream.ValidUntil <= time.GetUtcNow();
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                var (status, reason) = expired ? (WebSocketCloseStatus.PolicyViolation, "The token has expired.") : (WebSocketCloseStatus.EndpointUnavailable, "Come back in a moment.");
                await socket.CloseOutputAsync(status, reason, patience.Token);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            socket.Abort();
        }
    }
}
