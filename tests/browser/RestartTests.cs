using System.Text.RegularExpressions;

namespace ComplaintBot.Browser.Tests;

/// <summary>Web Chat while its host is restarted under it.</summary>
[Collection("browser")]
public sealed class RestartTests(Chromium chromium)
{
    private static readonly (bool Suggested, string Said, string Shows)[] Conversation =
    [
        (true, "Een klacht indienen", "de aard van je klacht"),
        (true, "Ernstig", "wat er is gebeurd"),
        (false, "Er is drie keer te veel afgeschreven, samen 900 euro, en ik krijg het niet terug.", "Wat zou je graag willen"),
        (false, "Ik wil het geld terug.", "dossiernummer"),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_is_lost_or_doubled_when_the_host_goes_down_between_all_that_is_said(bool crash)
    {
        await using var host = await ChatHost.Start();
        await using var visitor = await Visitor.Arrive(chromium, host.Address);
        await visitor.SeesSuggestion("Een klacht indienen");
        foreach (var (suggested, said, shows) in Conversation)
        {
            await (suggested ? visitor.Picks(said) : visitor.Types(said));
            await visitor.Sees(shows);
            await host.Stop(crash);
            await visitor.ConnectionLine.Filter(new() { HasText = "Wat je hebt geschreven blijft staan" }).WaitForAsync();
            await host.StartAgain();
            await visitor.ConnectionLine.Filter(new() { HasText = "De verbinding is er weer" }).WaitForAsync();
        }

        foreach (var (_, said, shows) in Conversation)
        {
            Assert.Equal(1, await visitor.Messages.Filter(new() { HasTextRegex = new Regex($"^{Regex.Escape(said)}$") }).CountAsync());
            Assert.Equal(1, await visitor.Messages.Filter(new() { HasTextRegex = new Regex(Regex.Escape(shows), RegexOptions.IgnoreCase) }).CountAsync());
        }
    }
}
