using System.Buffers.Text;
using ComplaintBot.Documents;
using ComplaintBot.Errors;
using ComplaintBot.Limits;
using ComplaintBot.Runtime.Activities;
using ComplaintBot.Store;
using ComplaintBot.Turns;

namespace ComplaintBot.DirectLine;

/// <summary>Posting activities and polling for them.</summary>
internal sealed class ActivityEndpoints(
    Bearer bearer, Brakes brakes, Admission admission, DocumentIntake intake, DocumentLinks links, IStore store, TurnEngine turns, LiveStreams live, Entropy entropy, TimeProvider time)
{
    private const int ActivitiesPerAnswer = 500;

    public void Map(IEndpointRouteBuilder routes, Origins origins)
    {
        routes.MapPost("/v3/directline/conversations/{conversation}/activities", origins.Guard(bearer.Guard(Post)));
        routes.MapGet("/v3/directline/conversations/{conversation}/activities", origins.Guard(bearer.Guard(Poll)));
    }

    private async Task Post(HttpContext http, Token token)
    {
        if (!http.Request.IsJson())
        {
            await http.Refuse(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "An activity is sent as application/json.");
            return;
        }

        if (!await brakes.Messages.Passes(http, token.Company)) return;
        var reading = await http.Request.ReadActivity(http.RequestAborted);
        if (!reading.Succeeded)
        {
            await http.RefuseActivity(reading);
            return;
        }

        var incoming = admission.Admit(reading.Activity, reading.Json, token);
        var id = incoming.Activity.Type == ActivityTypes.Typing ? await ShowTyping(incoming, http.RequestAborted)
            : incoming.Activity.Attachments?.Any(a => Attachments.DataOf(a) is not null) == true ? await RunWithFiles(http, incoming)
            : (await turns.Run(incoming, http.RequestAborted))?.Id;
        if (id is null) await http.RefuseUnknown();
        else await http.Response.WriteAsJsonAsync(new PostedAnswer(id), DirectLineJson.Default.PostedAnswer);
    }

    /// <summary>Attachments that carry their content with them are documents like those of an upload.</summary>
    private async Task<string?> RunWithFiles(HttpContext http, Incoming incoming)
    {
        if (await store.FindConversation(incoming.Conversation, http.RequestAborted) is not { } known) return null;
        await using var upload = await intake.Open(incoming.Conversation, known.Company ?? incoming.Company, http);
        await upload.TakeInline(incoming.Activity.Attachments, http.RequestAborted);
        return (await turns.Run(incoming with { Documents = upload.Documents, LinkTo = links.For(http.Request, incoming.Conversation) }, http.RequestAborted))?.Id;
    }

    /// <summary>Typing is shown to who is there and not kept.</summary>
    private async ValueTask<string?> ShowTyping(Incoming incoming, CancellationToken stop)
    {
        if (await store.FindConversation(incoming.Conversation, stop) is null) return null;
        var id = $"{incoming.Conversation}|typing{Base64Url.EncodeToString(entropy(6))}";
        var shown = incoming.Activity with { Id = id, Timestamp = time.GetUtcNow() };
        live.Show(incoming.Conversation, [ActivityStamp.Write(shown, incoming.Json.Span)]);
        return id;
    }

    private async Task Poll(HttpContext http, Token token)
    {
        if (Watermark.Read(http.Request) is not { } seen)
        {
            await http.Refuse(StatusCodes.Status400BadRequest, "BadArgument", "The watermark is none of ours. Send the last one that came, or none.");
            return;
        }

        if (await store.FindConversation(token.Conversation, http.RequestAborted) is null)
        {
            await http.RefuseUnknown();
            return;
        }

        var news = await store.ReadActivities(token.Conversation, seen, ActivitiesPerAnswer, http.RequestAborted);
        var shown = news.Where(a => !ActivityStamp.IsHidden(a.Json.Span)).Select(a => a.Json).ToList();
        http.Response.Headers.CacheControl = "no-store";
        await ActivitySet.Write(http.Response, shown, news.Count > 0 ? news[^1].Sequence : seen);
    }
}
