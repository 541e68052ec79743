using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ComplaintBot.Staff;

internal sealed class SignInModel(StaffPasswords passwords, SignInBrake brake, StaffTexts texts, ILogger<SignInModel> log) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public string? Problem { get; private set; }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var (name, address) = ((Name ?? "").Trim(), HttpContext.Connection.RemoteIpAddress);
        if (brake.Begin(name, address) is var wait && wait > TimeSpan.Zero)
            return Slowed(wait);
        if (await passwords.Check(name, Password ?? "", stop) is not { } user)
            return Failed();
        brake.Succeeded(name, address);
        await HttpContext.SignInAsync(StaffAccess.Scheme, StaffAccess.Principal(user));
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/staff");
    }

    private PageResult Slowed(TimeSpan wait)
    {
        StaffLog.SignInSlowed(log);
        Problem = string.Format(null, texts.SignInSlowed, texts.Tell(wait));
        Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString();
        return new PageResult { StatusCode = StatusCodes.Status429TooManyRequests };
    }

    private PageResult Failed()
    {
        StaffLog.SignInFailed(log);
        Problem = texts.SignInFailed;
        return new PageResult { StatusCode = StatusCodes.Status401Unauthorized };
    }
}
