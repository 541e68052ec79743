using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace ComplaintBot.Tests.Kill;

/// <summary>
/// A customer over Direct Line with a bad connection: says everything with an id of its own, again and again until it is acknowledged,
/// and now and then twice at the same moment.
/// </summary>
internal sealed class Customer(HostProcess host, string name, Random chance, Tally acknowledged, Tally aboutToFile) : IDisposable
{
    private const string Conversations = "/v3/directline/conversations";
    private const int OneInSoManyIsDoubled = 6;

    private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = host.Url, Timeout = TimeSpan.FromSeconds(30) };
    private readonly TaskCompletionSource<JsonElement> refused = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int visits;

    /// <summary>How often something had to be sent again because no answer came.</summary>
    public int Repeats { get; private set; }

    /// <summary>The body of the first refusal with a status of 500 or more.</summary>
    public Task<JsonElement> Refused => refused.Task;

    /// <summary>Files one complaint after another, each in a new conversation, until it is enough.</summary>
    public async Task<IReadOnlyList<Visit>> FileUntil(Func<bool> enough, CancellationToken patience)
    {
        var filed = new List<Visit>();
        do
        {
            var visit = await Enter(patience);
            await Say(visit, Visit.Filing, patience);
            filed.Add(visit);
        }
        while (!enough());
        return filed;
    }

    public async Task<Visit> Enter(CancellationToken patience)
    {
        var token = (await Insist(HttpMethod.Post, "/chat/token", """{"company":"leasem"}""", null, patience)).Text("token");
        var conversation = await Insist(HttpMethod.Post, Conversations, null, token, patience);
        var visit = new Visit(conversation.Text("conversationId"), conversation.Text("token"), $"{name}.{++visits}@voorbeeld.nl");
        await Post(visit, new { type = "event", name = "webchat/join", value = new { company = "leasem", language = "nl" } }, "start", patience);
        return visit;
    }

    public async Task Say(Visit visit, IEnumerable<Line> lines, CancellationToken patience)
    {
        foreach (var line in lines)
            await Post(visit, new { type = "message", text = line.Says(visit.Email) }, line.AskedNext, patience);
    }

    /// <summary>The whole transcript as the host gives it to who has seen nothing.</summary>
    public async Task<IReadOnlyList<string>> ReadAgain(Visit visit, CancellationToken patience) => (await Poll(visit, "", patience)).Activities;

    /// <summary>Sends until it is acknowledged. The reply was committed with it, so it must be there at the first look.</summary>
    private async Task Post(Visit visit, object said, string? askedNext, CancellationToken patience)
    {
        var key = $"{visit.Email}-{visit.Acknowledged.Count}";
        var activity = JsonSerializer.SerializeToNode(said)!;
        activity["channelData"] = JsonSerializer.SerializeToNode(new { clientActivityID = key });
        if (askedNext is null) aboutToFile.Add();
        var sent = Enumerable.Range(0, chance.Next(OneInSoManyIsDoubled) == 0 ? 2 : 1)
            .Select(_ => Insist(HttpMethod.Post, $"{Conversations}/{visit.Conversation}/activities", activity.ToJsonString(), visit.Token, patience));
        var id = Assert.Single((await Task.WhenAll(sent)).Select(answer => answer.Text("id")).Distinct());
        visit.Acknowledged.Add((key, id));
        acknowledged.Add();

        var news = await Poll(visit, visit.Watermark, patience);
        visit.Watermark = news.Watermark;
        visit.Seen.AddRange(news.Activities);
        Assert.Equal(askedNext, Visit.AskedIn(visit.Seen));
    }

    private async Task<(IReadOnlyList<string> Activities, string Watermark)> Poll(Visit visit, string watermark, CancellationToken patience)
    {
        var set = await Insist(HttpMethod.Get, $"{Conversations}/{visit.Conversation}/activities?watermark={watermark}", null, visit.Token, patience);
        return ([.. set.GetProperty("activities").EnumerateArray().Select(a => a.GetRawText())], set.Text("watermark"));
    }

    /// <summary>Through refused connections, resets and servers that cannot just now; what is wrong with the request itself is a failure.</summary>
    private async Task<JsonElement> Insist(HttpMethod method, string path, string? json, string? token, CancellationToken patience)
    {
        while (true)
        {
            await host.Opened.WaitAsync(patience);
            try
            {
                using var request = new HttpRequestMessage(method, path);
                if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
                if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                using var answer = await http.SendAsync(request, patience);
                var body = await answer.Json();
                if (answer.IsSuccessStatusCode) return body;
                Assert.True((int)answer.StatusCode >= 500, $"{method} {path} was answered with {(int)answer.StatusCode}: {body}");
                refused.TrySetResult(body);
            }
            catch (Exception lost) when (lost is HttpRequestException or IOException or OperationCanceledException && !patience.IsCancellationRequested)
            {
                Repeats++;
            }
        }
    }

    public void Dispose() => http.Dispose();
}
