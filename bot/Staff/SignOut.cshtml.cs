using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ComplaintBot.Staff;

internal sealed class SignOutModel : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/staff");

    public async Task<IActionResult> OnPost()
    {
        await HttpContext.SignOutAsync(StaffAccess.Scheme);
        return LocalRedirect("/staff/sign-in");
    }
}
