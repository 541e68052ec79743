using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using ComplaintBot.Tests.Kill;

namespace ComplaintBot.Tests.DirectLine;

/// <summary>Fact 28, with the stock client as the judge: the host is another process, which ends in the middle.</summary>
[Collection(KillCollection.Name)]
public sealed class RestartFacts : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(150);

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("complaintbot-restart-");
    private readonly HostProcess _host;

    public RestartFacts() => _host = new HostProcess(_home.FullName, Random.Shared);

    [StockClientTheory]
    [InlineData("stream", true)]
    [InlineData("stream", false)]
    [InlineData("polling", true)]
    [InlineData("polling", false)]
    public async Task Fact_28_a_conversation_goes_on_over_restarts_and_nothing_is_lost_or_doubled(string mode, bool killed)
    {
        _host.Start();
        await _host.Opened.WaitAsync(Patience);
        string[] messages = [.. Visit.Filing.Select(line => line.Says("anna@voorbeeld.nl"))];
        var lines = await Play(mode, killed, messages);

        var done = lines[^1];
        Assert.Equal("done", done.Text("kind"));
        var heard = lines.Where(l => l.Text("kind") == "activity").Select(l => l.GetProperty("activity").Text("id")).ToList();
        var stored = await Stored(done);
        Assert.Equal(stored.Select(a => a.Text("id")), heard);
        Assert.Equal(messages, stored.Where(a => a.GetProperty("from").Text("role") == "user" && a.Text("type") == "message").Select(a => a.Text("text")));
        Assert.Single(stored, a => a.GetRawText().Contains("\"status\":\"filed\"", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _host.Dispose();
        _home.Delete(recursive: true);
    }

    /// <summary>The host ends while the third message is on its way, and while the sixth is.</summary>
    private async Task<List<JsonElement>> Play(string mode, bool killed, string[] messages)
    {
        using var client = Process.Start(new ProcessStartInfo("node", [StockClient.RestartScript, _host.Url.ToString().TrimEnd('/'), mode, "leasem", .. messages]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var trouble = client.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        var lines = new List<JsonElement>();
        HashSet<string> strikes = [messages[2], messages[5]];
        try
        {
            while (await client.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                lines.Add(JsonDocument.Parse(line).RootElement);
                if (lines[^1].Text("kind") == "saying" && lines[^1].TryGetProperty("text", out var text) && strikes.Remove(text.GetString()!)) await Restart(killed);
            }
        }
        finally
        {
            client.Kill();
        }

        Assert.True(lines is [.., var last] && last.Text("kind") == "done", $"The client stopped: {await trouble}\n{string.Join('\n', lines.TakeLast(5))}");
        return lines;
    }

    private async Task Restart(bool killed)
    {
        if (killed) await _host.Kill();
        else Assert.Equal(0, await _host.Terminate().WaitAsync(Patience));
        _host.Start();
        await _host.Opened.WaitAsync(Patience);
    }

    private async Task<IReadOnlyList<JsonElement>> Stored(JsonElement done)
    {
        using var http = new HttpClient { BaseAddress = _host.Url };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", done.Text("token"));
        var set = await (await http.GetAsync($"/v3/directline/conversations/{done.Text("conversationId")}/activities?watermark=")).Json();
        return [.. set.GetProperty("activities").EnumerateArray()];
    }
}
