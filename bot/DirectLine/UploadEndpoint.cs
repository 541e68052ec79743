using ComplaintBot.Dialogs;
using ComplaintBot.Documents;
using ComplaintBot.Errors;
using ComplaintBot.Limits;
using ComplaintBot.Runtime.Activities;
using ComplaintBot.Store;
using ComplaintBot.Turns;
using Microsoft.AspNetCore.Http.Features;

namespace ComplaintBot.DirectLine;

/// <summary>
/// <c>POST …/upload</c>: files with an activity, files alone, or one file as the whole body. What is said and the files that come with it are
/// one turn.
/// </summary>
internal sealed class UploadEndpoint(Bearer bearer, Brakes brakes, Admission admission, DocumentIntake intake, DocumentLinks links, IStore store, TurnEngine turns)
{
    /// <summary>An activity for files that come without one.</summary>
    private static readonly byte[] Wordless = """{"type":"message"}"""u8.ToArray();

    public void Map(IEndpointRouteBuilder routes, Origins origins) =>
        routes.MapPost("/v3/directline/conversations/{conversation}/upload", origins.Guard(bearer.Guard(Post)));

    private async Task Post(HttpContext http, Token token)
    {
        if (!await brakes.Uploads.Passes(http, token.Company)) return;
        if (await store.FindConversation(token.Conversation, http.RequestAborted) is not { } known)
        {
            await http.RefuseUnknown();
            return;
        }

        if (!Admits(http)) await RefuseSize(http);
        else await Take(http, token, known.Company ?? token.Company);
    }

    private async Task Take(HttpContext http, Token token, string? company)
    {
        await using var upload = await intake.Open(token.Conversation, company, http);
        var reading = await UploadBody.Read(http, upload, intake.Settings.MaxRequestBytes);
        if (reading.TooLarge) await RefuseSize(http);
        else if (reading.Problem is { } problem) await http.Refuse(StatusCodes.Status400BadRequest, "BadArgument", problem);
        else if (reading.Activity is { Succeeded: false } wrong) await http.RefuseActivity(wrong);
        else await Run(http, token, upload, reading.Activity ?? ActivityReader.Read(Wordless));
    }

    private async Task Run(HttpContext http, Token token, Upload upload, ActivityReading said)
    {
        await upload.TakeInline(said.Activity!.Attachments, http.RequestAborted);
        var incoming = admission.Admit(said.Activity, said.Json, token) with { Documents = upload.Documents, LinkTo = links.For(http.Request, token.Conversation) };
        // The files are here, and whoever sent them may have gone: what he said counts.
        var outcome = await turns.Run(incoming, CancellationToken.None);
        if (outcome is null) await http.RefuseUnknown();
        else await http.Response.WriteAsJsonAsync(new PostedAnswer(outcome.Id), DirectLineJson.Default.PostedAnswer);
    }

    /// <summary>False where the body says itself that it is too large.</summary>
    private bool Admits(HttpContext http)
    {
        // The server would hang up at its own bound, and the refusal with it: ours is counted where the body is read.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } largest) largest.MaxRequestBodySize = null;
        return http.Request.ContentLength is not { } length || length <= intake.Settings.MaxRequestBytes;
    }

    private Task RefuseSize(HttpContext http)
    {
        var limits = intake.Settings.Limits;
        return http.Refuse(
            StatusCodes.Status413PayloadTooLarge, "PayloadTooLarge",
            $"A file may have {limits.MaxBytes} bytes, and a message {limits.MaxCount} files. Nothing of this was kept; send smaller files, or fewer.");
    }
}
