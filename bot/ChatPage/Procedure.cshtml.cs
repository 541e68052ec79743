using ComplaintBot.Companies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ComplaintBot.ChatPage;

/// <summary>The complaint procedure as the company has published it, in its own language and words.</summary>
internal sealed class ProcedureModel(CompanyDirectory companies) : CompanyPage(companies)
{
    public string? Original => Visit.Procedure?.OriginalText;
    public string? Website => Visit.Procedure?.Company.Website?.AbsoluteUri;

    public IActionResult OnGet()
    {
        var result = Enter();
        Describe(Visit.Texts.Procedure, "/procedure", "with-text", Visit.Texts.Procedure);
        if (Visit.Procedure is not null && Original is null)
            ((PageResult)result).StatusCode = StatusCodes.Status404NotFound;
        return result;
    }
}
