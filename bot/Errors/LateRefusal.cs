using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace ComplaintBot.Errors;

/// <summary>
/// Reads on, and forgets, what a client still sends after it was refused as too large. A connection that is closed over unread bytes is
/// reset, and the refusal with it; many clients look for an answer only when they have sent everything.
/// </summary>
internal static class LateRefusal
{
    /// <summary>Bytes; twice the largest upload that anybody means seriously.</summary>
    private const long Most = 600_000_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Sends what was answered, and ends when the client has sent everything, has gone, or has used up all patience.</summary>
    public static async Task ReachesSender(this HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } largest) largest.MaxRequestBodySize = null;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        patience.CancelAfter(Patience);
        try
        {
            await http.Response.BodyWriter.FlushAsync(patience.Token);
            await Forget(http.Request.BodyReader, patience.Token);
        }
        catch (Exception over) when (over is OperationCanceledException or IOException or InvalidOperationException)
        {
            // He is gone, too slow, or Kestrel had given up on him before.
        }
    }

    private static async Task Forget(PipeReader body, CancellationToken stop)
    {
        for (var forgotten = 0L; forgotten < Most;)
        {
            var read = await body.ReadAsync(stop);
            forgotten += read.Buffer.Length;
            body.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted) return;
        }
    }
}
