using ComplaintBot.Documents;
using ComplaintBot.Store;

namespace ComplaintBot.Staff;

/// <summary>Documents of complaints for those who may see the complaint: shown where a browser can, else saved.</summary>
internal static class StaffDocuments
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/staff/complaints/{reference}/documents/{id}", (RequestDelegate)Get).RequireAuthorization(StaffAccess.Scheme);

    private static async Task Get(HttpContext http)
    {
        var services = http.RequestServices;
        var document = await services.GetRequiredService<IStore>().FindDocument((string)http.Request.RouteValues["id"]!, http.RequestAborted);
        // One of another company, or of another complaint, is no different from one that does not exist.
        if (document?.Dossier.Complaint is not { } reference || reference != (string)http.Request.RouteValues["reference"]! || !http.User.MaySee(await CompanyOf(services, reference, http.RequestAborted)))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        await DocumentAnswer.Write(http, document, services.GetRequiredService<DocumentReading>(), save: http.Request.Query.ContainsKey("save"));
    }

    private static async ValueTask<string?> CompanyOf(IServiceProvider services, string reference, CancellationToken stop) =>
        (await services.GetRequiredService<IStore>().FindComplaint(reference, stop))?.Complaint.Company;
}
