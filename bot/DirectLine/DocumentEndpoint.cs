using ComplaintBot.Documents;
using ComplaintBot.Errors;
using ComplaintBot.Store;

namespace ComplaintBot.DirectLine;

/// <summary>
/// Shows a customer his own document again, by the address that stood in the echo. It is authorised by that address alone, because a page can
/// send no header with a picture or a link; and it opens nothing else.
/// </summary>
internal sealed class DocumentEndpoint(DocumentLinks links, DocumentReading reading, IStore store)
{
    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/v3/directline/conversations/{conversation}/documents/{id}/{name?}", (RequestDelegate)Get);

    private async Task Get(HttpContext http)
    {
        var (conversation, id) = ((string)http.Request.RouteValues["conversation"]!, (string)http.Request.RouteValues["id"]!);
        var found = links.IsSigned(conversation, id, http.Request.Query["s"]) ? await store.FindDocument(id, http.RequestAborted) : null;
        if (found is null || found.Dossier.Conversation != conversation)
        {
            await http.Refuse(StatusCodes.Status404NotFound, "NotFound", "There is no such document, or it is gone.");
            return;
        }

        // Web Chat may stand on the company's own site.
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        await DocumentAnswer.Write(http, found, reading, save: false);
    }
}
