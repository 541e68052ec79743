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

    /// <summary>Ends when the client has gone, at <paramref name="leave"/>, or when nobody holds a valid token any more.</summary>
    public async Task Run(CancellationTokenSource gone, CancellationToken leave)
    {
        using var patience = new CancellationTokenSource();
        using var cut = patience.Token.UnsafeRegister(static s => ((WebSocket)s!).Abort(), socket);
        using var farewell = leave.UnsafeRegister(static p => ((CancellationTokenSource)p!).CancelAfter(FarewellTime), patience);
        var listening = Listen(gone);
        try
        {
            await CatchUp(gone.Token);
            while (await NextItem(gone.Token, leave)) await SendWaiting(gone.Token);
            // What was committed before the end still goes out. No send is cancelled by it: that would tear the socket.
            if (!gone.IsCancellationRequested) await SendWaiting(gone.Token);
        }
        finally
        {
            patience.CancelAfter(FarewellTime);
            await Close(patience.Token);
            await listening;
        }
    }

    /// <summary>False at the end, or once the token has expired and was not renewed.</summary>
    private async ValueTask<bool> NextItem(CancellationToken gone, CancellationToken leave)
    {
        while (true)
        {
            var left = stream.ValidUntil - time.GetUtcNow();
            if (left <= TimeSpan.Zero || gone.IsCancellationRequested || leave.IsCancellationRequested) return false;
            using var expiry = new CancellationTokenSource(left, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(gone, leave, expiry.Token);
            try
            {
                return await stream.Items.WaitToReadAsync(either.Token);
            }
            catch (OperationCanceledException)
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

    /// <summary>Says goodbye; a client that does not answer is cut off by the caller's patience.</summary>
    private async Task Close(CancellationToken patience)
    {
        var expired = stream.ValidUntil <= time.GetUtcNow();
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                var (status, reason) = expired ? (WebSocketCloseStatus.PolicyViolation, "The token has expired.") : (WebSocketCloseStatus.EndpointUnavailable, "Come back in a moment.");
                await socket.CloseOutputAsync(status, reason, patience);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            socket.Abort();
        }
    }
}
