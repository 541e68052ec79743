using ComplaintBot.Companies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ComplaintBot.ChatPage;

/// <summary>A page that belongs to a company, named by <c>?company=</c>, in the language of <c>?lang=</c>.</summary>
internal abstract class CompanyPage(CompanyDirectory companies) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "company")]
    public string? CompanyId { get; set; }

    [BindProperty(SupportsGet = true, Name = "lang")]
    public string? Language { get; set; }

    public Visit Visit { get; private set; } = null!;
    public IReadOnlyList<ComplaintBot.Complaints.Procedures.Procedure> Companies => companies.All;
    /// <summary>True where the address names a company that this installation does not serve.</summary>
    public bool Unknown { get; private set; }

    /// <summary>True for a page that brings scripts of its own.</summary>
    public virtual bool HasScripts => false;

    /// <summary>True for a page that is to stand in a frame on the company's site.</summary>
    public virtual bool IsEmbedded => false;

    protected IActionResult Enter() => Enter(Language);

    /// <summary>The page itself, or 404 for a company that is not served here.</summary>
    protected IActionResult Enter(string? language)
    {
        var procedure = companies.Find(CompanyId);
        Unknown = !string.IsNullOrEmpty(CompanyId) && procedure is null;
        Visit = Visit.To(procedure, language, Request.Headers.AcceptLanguage);
        var page = Page();
        if (Unknown)
            page.StatusCode = StatusCodes.Status404NotFound;
        return page;
    }

    protected void Describe(string heading, string path, string kind, string skip)
    {
        ViewData["Visit"] = Visit;
        ViewData["Heading"] = heading;
        ViewData["Path"] = path;
        ViewData["Kind"] = kind;
        ViewData["Skip"] = skip;
    }
}
