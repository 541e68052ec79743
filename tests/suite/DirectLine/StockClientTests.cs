using System.Diagnostics;
using System.Text.Json;

namespace ComplaintBot.Tests.DirectLine;

/// <summary>botframework-directlinejs, as bots' pages use it, in Node: what works for it works for the pages out there.</summary>
public sealed class StockClientTests
{
    [StockClientTheory]
    [InlineData("stream")]
    [InlineData("polling")]
    public async Task Hears_every_answer_in_order_and_once(string mode)
    {
        await using var host = await RunningHost.Start();
        var lines = await Play(host.Url, mode, "leasem", "Een klacht indienen", "Ernstig");

        Assert.Equal("done", lines[^1].Text("kind"));
        var activities = lines.Where(l => l.Text("kind") == "activity").Select(l => l.GetProperty("activity")).ToList();
        var ids = activities.ConvertAll(a => a.Text("id"));
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());

        var said = activities.Where(a => a.GetProperty("from").Text("id") == lines[^1].Text("userId") && a.Text("type") == "message").ToList();
        Assert.Equal(["Een klacht indienen", "Ernstig"], said.ConvertAll(a => a.Text("text")));
        var posted = lines.Where(l => l.Text("kind") == "posted").Select(l => l.Text("id")).ToList();
        Assert.Equal(3, posted.Count);
        Assert.All(posted, id => Assert.Contains(activities, a => a.TryGetProperty("replyToId", out var to) && to.GetString() == id && a.GetProperty("from").Text("role") == "bot"));
    }

    [StockClientFact]
    public async Task Says_it_when_the_company_is_unknown()
    {
        await using var host = await RunningHost.Start();
        var wrong = await Assert.ThrowsAsync<InvalidOperationException>(() => Play(host.Url, "stream", "nobody"));
        Assert.Contains("UnknownCompany", wrong.Message, StringComparison.Ordinal);
    }

    private static Task<List<JsonElement>> Play(Uri host, params string[] words) => StockClient.Play(StockClient.Script, host, words);
}

internal static class StockClient
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "directline-client");

    public static string Script => Path.Combine(Folder, "client.mjs");

    public static string RestartScript => Path.Combine(Folder, "restart.mjs");

    public static string UploadScript => Path.Combine(Folder, "upload.mjs");

    /// <summary>The lines that a script has printed. Throws <see cref="InvalidOperationException"/> with its complaint where it failed.</summary>
    public static async Task<List<JsonElement>> Play(string script, Uri host, params string[] words)
    {
        var node = new ProcessStartInfo("node", [script, host.ToString().TrimEnd('/'), .. words]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var client = Process.Start(node)!;
        var complaint = client.StandardError.ReadToEndAsync();
        var output = await client.StandardOutput.ReadToEndAsync();
        await client.WaitForExitAsync();
        if (client.ExitCode != 0)
            throw new InvalidOperationException($"The client ended with {client.ExitCode}: {await complaint}\n{output}");
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    public static string? Missing => Directory.Exists(Path.Combine(Folder, "node_modules"))
        ? null
        : "The client's packages are not installed: run ./test, or npm ci in tests/directline-client.";
}

internal sealed class StockClientTheoryAttribute : TheoryAttribute
{
    public StockClientTheoryAttribute() => Skip = StockClient.Missing;
}

internal sealed class StockClientFactAttribute : FactAttribute
{
    public StockClientFactAttribute() => Skip = StockClient.Missing;
}
