using ComplaintBot.Tests.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintBot.Tests.DirectLine;

/// <summary>Files sent by botframework-directlinejs, as its own code sends them.</summary>
public sealed class StockUploadTests
{
    [StockClientTheory]
    [InlineData("stream")]
    [InlineData("polling")]
    public async Task Sends_files_with_a_message_and_gets_both_back_as_one(string mode)
    {
        await using var host = await RunningHost.Start(b => b.Services.AddSingleton(DocumentDialogue.Dialogue));
        var lines = await StockClient.Play(StockClient.UploadScript, host.Url, mode, "leasem", "keep these", $"factuur €.pdf={Convert.ToBase64String(Files.Pdf())}", $"scherm.png={Convert.ToBase64String(Files.Png())}");

        Assert.Equal("done", lines[^1].Text("kind"));
        var activities = lines.Where(l => l.Text("kind") == "activity").Select(l => l.GetProperty("activity")).ToList();
        var echo = Assert.Single(activities, a => a.TryGetProperty("attachments", out _));
        Assert.Equal(("keep these", lines.Single(l => l.Text("kind") == "posted").Text("id")), (echo.Text("text"), echo.Text("id")));
        var attachments = echo.GetProperty("attachments").EnumerateArray().ToList();
        Assert.Equal([("factuur €.pdf", "application/pdf"), ("scherm.png", "image/png")], attachments.Select(a => (a.Text("name"), a.Text("contentType"))));
        Assert.Equal(Files.Pdf(), await host.Client.GetByteArrayAsync(attachments[0].Text("contentUrl")));
        Assert.Equal("factuur €.pdf: application/pdf; scherm.png: image/png", Assert.Single(activities, a => a.GetProperty("from").Text("role") == "bot").Text("text"));
    }
}
