using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using ComplaintBot.Documents;
using ComplaintBot.Store;
using ComplaintBot.Tests.Documents;
using ComplaintBot.Tests.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit.Abstractions;

namespace ComplaintBot.Tests.Kill;

/// <summary>Documents under SIGKILL and on a full disk: what was acknowledged is there, and nothing is there by half.</summary>
[Collection(KillCollection.Name)]
public sealed class DocumentKillTests(ITestOutputHelper output)
{
    private const int CustomersAtOnce = 6;
    private const int FilesOfEach = 5;
    private const int Kills = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan LongestLife = TimeSpan.FromMilliseconds(700);

    [Fact]
    public async Task Kills_under_customers_who_send_documents_lose_none_that_was_acknowledged_and_keep_none_twice()
    {
        var seed = Environment.GetEnvironmentVariable("KILL_SEED") is { Length: > 0 } given ? int.Parse(given) : Random.Shared.Next();
        output.WriteLine($"KILL_SEED={seed}");
        var chance = new Random(seed);
        var home = Directory.CreateTempSubdirectory("complaintbot-kill-");
        using var patience = new CancellationTokenSource(Patience);
        using var host = new HostProcess(home.FullName, chance);
        var senders = Enumerable.Range(1, CustomersAtOnce).Select(i => new Sender(host, i)).ToList();
        try
        {
            host.Start();
            await host.Opened.WaitAsync(patience.Token);
            foreach (var sender in senders) await sender.Enter(patience.Token);
            var sending = senders.ConvertAll(s => s.SendAll(patience.Token));
            for (var kill = 0; kill < Kills && !sending.TrueForAll(s => s.IsCompleted); kill++)
            {
                // The one thing here that only time can tell: when the axe falls.
                await Task.Delay(LongestLife * chance.NextDouble(), patience.Token);
                await host.Kill();
                host.Start();
                await host.Opened.WaitAsync(patience.Token);
            }

            await Task.WhenAll(sending);
            foreach (var sender in senders) await sender.FindsAllAgain(patience.Token);
            await host.Kill();
            await NothingLiesThereByHalf(host, senders);
        }
        finally
        {
            await patience.CancelAsync();
            senders.ForEach(sender => sender.Dispose());
            await host.Kill();
            home.Delete(recursive: true);
        }
    }

    /// <summary>Every row has its file, every file that is swept long after has its row, and each was kept once.</summary>
    private static async Task NothingLiesThereByHalf(HostProcess host, List<Sender> senders)
    {
        await using var store = new SqliteStore(host.Folder, TimeProvider.System, NullLogger<SqliteStore>.Instance);
        await store.Open(default);
        var folder = new DocumentFolder(host.Folder);
        var later = new FixedTime(TimeProvider.System.GetUtcNow().AddDays(1));
        using var sweeper = new DocumentSweeper(store, folder, new ComplaintBot.Dialogs.DraftTerms(), later, NullLogger<DocumentSweeper>.Instance);
        await sweeper.Round(withOrphans: true, default);

        Assert.Equal(senders.SelectMany(s => s.Kept).Order(), folder.List().Select(f => f.Id).Order());
        var reading = new DocumentReading(folder, DocumentKeys.Load(host.Folder));
        foreach (var id in senders.SelectMany(s => s.Kept))
        {
            await using var content = reading.Open((await store.FindDocument(id, default))!);
            await content.CopyToAsync(Stream.Null);
        }
    }

    [FactOnATinyDisk]
    public async Task Where_documents_find_no_room_they_are_refused_with_nothing_half_done_and_talking_goes_on()
    {
        using var disk = TinyDisk.Mount();
        await using var host = await RunningHost.Start(b => b.Services.AddSingleton(DocumentDialogue.Dialogue));
        Directory.CreateSymbolicLink(Path.Combine(host.Folder, "documents"), disk.Path);
        var conversation = await DirectLine.Conversation.Start(host);
        await conversation.Upload(Sent.Activity("keep"), Sent.File("past.pdf", Files.Pdf()));
        disk.Fill();

        await conversation.Upload(Sent.Activity("keep"), Sent.File("past niet.txt", Files.Latin(new string('a', 300_000))));
        Assert.Equal("past niet.txt: Unavailable", (await conversation.Poll()).Activities[^1].Text("text"));
        await conversation.Say("goes on");

        disk.Free();
        Assert.Single(Directory.EnumerateFiles(disk.Path, "*", SearchOption.AllDirectories));
        await conversation.Upload(Sent.Activity("keep"), Sent.File("past weer.txt", Files.Latin(new string('a', 300_000))));
        Assert.Equal("past weer.txt: text/plain", (await conversation.Poll()).Activities[^1].Text("text"));
    }

    /// <summary>Sends its files one after the other, each again and again under the same id until it is acknowledged.</summary>
    private sealed class Sender(HostProcess host, int number) : IDisposable
    {
        private const string Root = "/v3/directline/conversations";

        private readonly HttpClient _http = new() { BaseAddress = host.Url, Timeout = TimeSpan.FromSeconds(30) };
        private string _conversation = "", _token = "";

        public List<string> Kept { get; } = [];

        public void Dispose() => _http.Dispose();

        public async Task Enter(CancellationToken patience)
        {
            _token = (await Ask(HttpMethod.Post, "/chat/token", new StringContent("""{"company":"leasem"}""", new MediaTypeHeaderValue("application/json")), patience)).Text("token");
            _conversation = (await Ask(HttpMethod.Post, Root, null, patience)).Text("conversationId");
        }

        public async Task SendAll(CancellationToken patience)
        {
            for (var file = 1; file <= FilesOfEach; file++)
            {
                while (!await Sends(file, patience)) await host.Opened.WaitAsync(patience);
            }
        }

        public async Task FindsAllAgain(CancellationToken patience)
        {
            var echoes = (await Ask(HttpMethod.Get, $"{Root}/{_conversation}/activities", null, patience)).GetProperty("activities").EnumerateArray()
                .Where(a => a.TryGetProperty("attachments", out _) && a.GetProperty("from").Text("role") == "user").ToList();
            Assert.Equal(Enumerable.Range(1, FilesOfEach).Select(NameOf), echoes.Select(e => e.GetProperty("attachments")[0].Text("name")));
            foreach (var (echo, i) in echoes.Select((e, i) => (e, i)))
            {
                var link = new Uri(echo.GetProperty("attachments")[0].Text("contentUrl"));
                Assert.Equal(ContentOf(i + 1), await _http.GetByteArrayAsync(link, patience));
                Kept.Add(link.Segments[^2].Trim('/'));
            }
        }

        private static string NameOf(int file) => $"{file}.txt";

        private byte[] ContentOf(int file) => Files.Latin(string.Concat(Enumerable.Repeat($"klant {number}, bestand {file}. ", 20_000)));

        private async Task<bool> Sends(int file, CancellationToken patience)
        {
            using var body = new MultipartFormDataContent { Sent.Activity(null, $"{number}-{file}"), Sent.File(NameOf(file), ContentOf(file)) };
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{Root}/{_conversation}/upload") { Content = body };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
            try
            {
                using var answer = await _http.SendAsync(request, patience);
                return answer.StatusCode == HttpStatusCode.OK;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        }

        private async Task<JsonElement> Ask(HttpMethod method, string path, HttpContent? body, CancellationToken patience)
        {
            using var request = new HttpRequestMessage(method, path) { Content = body };
            if (_token.Length > 0) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
            using var answer = await _http.SendAsync(request, patience);
            return await answer.Json();
        }
    }
}
