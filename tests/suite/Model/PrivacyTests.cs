namespace ComplaintBot.Tests.Model;

public sealed class PrivacyTests
{
    [Fact]
    public async Task The_notice_tells_of_a_model_exactly_where_one_reads_along()
    {
        await using var model = await ModelServer.Start();
        await using var host = await RunningHost.Start(model.SettingsFor());
        Assert.Contains("taalmodel", await (await host.Get("/privacy?company=leasem&lang=nl")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("taalmodel", await (await host.Get("/privacy?company=stellantis-fs-belux&lang=nl")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
