using ComplaintBot.Companies;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintBot.ChatPage;

internal sealed class AccessibilityModel(CompanyDirectory companies) : CompanyPage(companies)
{
    public IActionResult OnGet()
    {
        var result = Enter();
        Describe(Visit.Texts.Accessibility, "/accessibility", "with-text", Visit.Texts.Accessibility);
        return result;
    }
}
