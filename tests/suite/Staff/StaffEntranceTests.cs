using System.Net;
using ComplaintBot.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace ComplaintBot.Tests.Staff;

/// <summary>The console in the whole host, as ./run starts it: nobody gets in without signing in.</summary>
public sealed class StaffEntranceTests
{
    [Theory]
    [InlineData("/staff")]
    [InlineData("/staff/complaints/K7M-4PQ-9TX")]
    [InlineData("/STAFF")]
    [InlineData("/staff/")]
    public async Task Who_has_not_signed_in_is_sent_to_the_sign_in(string path)
    {
        await using var host = await RunningHost.Start("--Staff:AdminPassword=een lang wachtwoord");
        using var answer = await host.Get(path);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/staff/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_of_the_console_but_the_sign_in_asks_who_it_is()
    {
        await using var host = await RunningHost.Start("--Staff:AdminPassword=een lang wachtwoord");
        var pages = host.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is { } page && page.ViewEnginePath.StartsWith("/Staff/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.True(
            page.Metadata.GetMetadata<IAuthorizeData>()?.Policy == StaffAccess.Scheme || page.Metadata.GetMetadata<IAllowAnonymous>() is not null,
            page.DisplayName));
        Assert.Equal(["staff/sign-in"], pages.Where(p => p.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(p => p.RoutePattern.RawText!.Trim('/')).Distinct());
    }
}
