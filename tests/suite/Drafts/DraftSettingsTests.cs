using System.Net;
using ComplaintBot.Dialogs;
using ComplaintBot.Drafts;
using Microsoft.Extensions.Configuration;

namespace ComplaintBot.Tests.Drafts;

public sealed class DraftSettingsTests
{
    private static DraftTerms Read(string? keepFor, string? remindAfter) =>
        DraftSettings.Read(new ConfigurationBuilder().AddInMemoryCollection([new("Drafts:KeepFor", keepFor), new("Drafts:RemindAfter", remindAfter)]).Build());

    [Theory]
    [InlineData(null, null, 30 * 24, 24)]
    [InlineData("", " ", 30 * 24, 24)]
    [InlineData("10", "2", 10 * 24, 48)]
    [InlineData("10.12:00:00", "06:00:00", 252, 6)]
    [InlineData("30", "0", 30 * 24, 0)]
    [InlineData("12:00:00", null, 12, 0)]
    [InlineData("12:00:00", "1:00", 12, 1)]
    public void Both_are_days_or_a_time_and_what_is_missing_is_the_standard(string? keepFor, string? remindAfter, double hours, double remindHours) =>
        Assert.Equal(new DraftTerms { KeepFor = TimeSpan.FromHours(hours), RemindAfter = TimeSpan.FromHours(remindHours) }, Read(keepFor, remindAfter));

    [Theory]
    [InlineData("Drafts:KeepFor", "soon", null)]
    [InlineData("Drafts:KeepFor", "0", null)]
    [InlineData("Drafts:KeepFor", "-1", null)]
    [InlineData("Drafts:KeepFor", "9999", null)]
    [InlineData("Drafts:KeepFor", "1,5", null)]
    [InlineData("Drafts:RemindAfter", null, "later")]
    [InlineData("Drafts:RemindAfter", null, "-1")]
    [InlineData("Drafts:RemindAfter", "5", "5")]
    public void A_wrong_setting_is_named_with_what_stands_there_and_how_to_mend_it(string key, string? keepFor, string? remindAfter)
    {
        var wrong = Assert.Throws<InvalidOperationException>(() => Read(keepFor, remindAfter));
        Assert.StartsWith($"{key} is \"{(key == "Drafts:KeepFor" ? keepFor : remindAfter)}\". ", wrong.Message, StringComparison.Ordinal);
        Assert.Matches("[Gg]ive ", wrong.Message);
    }

    [Fact]
    public async Task A_wrong_setting_stops_the_start() =>
        Assert.Contains("Drafts:KeepFor", (await Assert.ThrowsAsync<InvalidOperationException>(() => RunningHost.Start("--Drafts:KeepFor=ever"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("nl", "10", "10 dagen", true)]
    [InlineData("fr", "1.00:00:00", "un jour", false)]
    [InlineData("en", "0.05:00:00", "less than a day", false)]
    [InlineData("de", "10", "10 Tage", true)]
    public async Task The_privacy_page_and_the_conversation_say_how_long(string language, string keepFor, string period, bool reminds)
    {
        await using var customers = await Customers.Start($"--Drafts:KeepFor={keepFor}");
        var page = WebUtility.HtmlDecode(await (await customers.Host.Get($"/privacy?company=leasem&lang={language}")).Content.ReadAsStringAsync());
        Assert.Contains(period, page, StringComparison.Ordinal);
        Assert.Equal(reminds, page.Contains("één keer per e-mail", StringComparison.Ordinal) || page.Contains("einmal per E-Mail", StringComparison.Ordinal));

        await customers.Join("talk1", language);
        await customers.Say("talk1", "1", "2", "stop");
        var kept = await customers.Say("talk1", "3");
        Assert.Equal(["kept"], kept.Drafts());
        Assert.Contains(period, kept[0].Text("text"), StringComparison.Ordinal);
    }
}
