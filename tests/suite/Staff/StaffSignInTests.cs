using System.Net;
using ComplaintBot.Staff;
using ComplaintBot.Store;
using ComplaintBot.Tests.Mail;

namespace ComplaintBot.Tests.Staff;

public sealed class StaffSignInTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("staff-test-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to_and_comes_where_he_wanted()
    {
        await using var host = await StaffHost.Start(folder.FullName);
        await host.Store.File(Register.Complaint("K7M-4PQ-9TX"));
        using var browser = host.Browser();
        using var asked = await browser.Get("/staff/complaints/K7M-4PQ-9TX");
        Assert.Equal("/staff/sign-in", asked.RequestMessage!.RequestUri!.AbsolutePath);
        using var arrived = await browser.SignIn(path: "/staff/complaints/K7M-4PQ-9TX");
        Assert.Equal("/staff/complaints/K7M-4PQ-9TX", arrived.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, arrived.StatusCode);
    }

    [Theory]
    [InlineData("admin", "wrong")]
    [InlineData("nobody", "een lang wachtwoord")]
    [InlineData("admin", "")]
    [InlineData("", "")]
    public async Task A_wrong_name_or_password_opens_nothing_and_does_not_tell_which(string name, string password)
    {
        await using var host = await StaffHost.Start(folder.FullName);
        using var browser = host.Browser();
        using var refused = await browser.SignIn(name, password);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Contains(StaffTexts.Dutch.SignInFailed, await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("id=\"password\"", await browser.Read("/staff"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_failures_even_the_right_password_must_wait()
    {
        var time = new ManualTime(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var host = await StaffHost.Start(folder.FullName, time);
        using var browser = host.Browser();
        for (var attempt = 0; attempt < 5; attempt++)
            (await browser.SignIn(password: "wrong")).Dispose();
        using var slowed = await browser.SignIn();
        Assert.Equal(HttpStatusCode.TooManyRequests, slowed.StatusCode);
        Assert.Equal("1", slowed.Headers.GetValues("Retry-After").Single());
        time.Advance(TimeSpan.FromSeconds(1));
        using var entered = await browser.SignIn();
        Assert.Equal("/staff", entered.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Theory]
    [InlineData("/staff/sign-in")]
    [InlineData("/staff/sign-out")]
    public async Task A_form_of_another_site_is_refused(string path)
    {
        await using var host = await StaffHost.Start(folder.FullName);
        using var browser = host.Browser();
        if (path.EndsWith("out", StringComparison.Ordinal))
            (await browser.SignIn()).Dispose();
        using var refused = await browser.Post(path, ("name", "admin"), ("password", "een lang wachtwoord"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        await using var host = await StaffHost.Start(folder.FullName);
        using var browser = host.Browser();
        (await browser.SignIn()).Dispose();
        (await browser.Send("/staff/sign-out", await browser.Read("/staff"))).Dispose();
        Assert.Contains("id=\"password\"", await browser.Read("/staff"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_survives_a_restart()
    {
        var cookies = new CookieContainer();
        await using (var before = await StaffHost.Start(folder.FullName))
        {
            using var browser = before.Browser(cookies);
            (await browser.SignIn()).Dispose();
        }
        await using var after = await StaffHost.Start(folder.FullName);
        using var again = after.Browser(cookies);
        Assert.Contains("<h1>" + StaffTexts.Dutch.Complaints, await again.Read("/staff"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_admin_password_holds_from_the_next_start_and_ends_the_sessions()
    {
        var cookies = new CookieContainer();
        await using (var before = await StaffHost.Start(folder.FullName))
        {
            using var browser = before.Browser(cookies);
            (await browser.SignIn()).Dispose();
        }
        await using var after = await StaffHost.Start(folder.FullName, password: "een heel ander wachtwoord");
        using var again = after.Browser(cookies);
        Assert.Contains("id=\"password\"", await again.Read("/staff"), StringComparison.Ordinal);
        using var old = await again.SignIn();
        Assert.Equal(HttpStatusCode.Unauthorized, old.StatusCode);
        using var entered = await again.SignIn(password: "een heel ander wachtwoord");
        Assert.Equal("/staff", entered.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Without_a_configured_password_the_first_one_stays()
    {
        await using (var before = await StaffHost.Start(folder.FullName))
            Assert.NotNull(await before.Store.FindStaff("admin", default));
        await using var after = await StaffHost.Start(folder.FullName, password: null);
        using var browser = after.Browser();
        using var entered = await browser.SignIn();
        Assert.Equal("/staff", entered.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task Nobody_is_sent_to_another_site_after_signing_in(string returnUrl)
    {
        await using var host = await StaffHost.Start(folder.FullName);
        using var browser = host.Browser();
        using var entered = await browser.Send("/staff/sign-in", await browser.Read("/staff/sign-in"), ("name", "admin"), ("password", "een lang wachtwoord"), ("returnUrl", returnUrl));
        Assert.Equal("/staff", entered.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("127.0.0.1", entered.RequestMessage.RequestUri.Host);
    }

    [Fact]
    public async Task The_session_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        await using var host = await StaffHost.Start(folder.FullName);
        using var browser = host.Browser();
        (await browser.SignIn()).Dispose();
        Assert.True(browser.Cookies.GetAllCookies()["staff"]!.HttpOnly);
        using var page = await browser.Get("/staff");
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", await page.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_user_who_was_given_other_companies_signs_in_anew()
    {
        await using var host = await StaffHost.Start(folder.FullName);
        var user = new StaffUser("staff.one", host.Get<StaffPasswords>().Hash("een lang wachtwoord"), ["leasem"], Some.Moment);
        await host.Store.SaveStaff(user, default);
        using var browser = host.Browser();
        (await browser.SignIn("staff.one")).Dispose();
        Assert.Contains("<h1>" + StaffTexts.Dutch.Complaints, await browser.Read("/staff"), StringComparison.Ordinal);
        await host.Store.SaveStaff(user with { Companies = ["other"], ChangedAt = Some.Moment.AddDays(1) }, default);
        Assert.Contains("id=\"password\"", await browser.Read("/staff"), StringComparison.Ordinal);
    }
}
