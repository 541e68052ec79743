using System.Text.Json;
using ComplaintBot.Dialogs;
using ComplaintBot.Documents;
using ComplaintBot.Drafts;
using ComplaintBot.Runtime.Activities;
using ComplaintBot.Store;
using ComplaintBot.Tests.Mail;
using ComplaintBot.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplaintBot.Tests.Drafts;

/// <summary>A host with a clock that the test moves, customers who speak to it without an entrance, and its database from within.</summary>
internal sealed class Customers : IAsyncDisposable
{
    public static readonly string[] UntilTheEmail = ["Een klacht indienen", "Ernstig", "Mijn auto staat al drie weken bij de garage.", "Een vervangende auto", "weet ik niet", "Anna de Vries"];
    public static readonly string[] UntilTheCard = [.. UntilTheEmail, "anna@voorbeeld.nl", "liever niet", "dat is alles"];

    private Action<TurnInput>? before;

    private Customers() { }

    public RunningHost Host { get; private set; } = null!;
    public ManualTime Time { get; } = new(Conversations.Some.FridayMorning);
    public IStore Store => Host.Get<IStore>();

    public static async Task<Customers> Start(params string[] settings)
    {
        var customers = new Customers();
        customers.Host = await RunningHost.Start(
            b =>
            {
                b.Services.AddSingleton<TimeProvider>(customers.Time);
                b.Services.AddSingleton(s => customers.Watched(s.GetRequiredService<ComplaintDialogs>()));
            },
            settings);
        // Only the test says when the host looks, so that nothing is under way when it looks itself.
        await customers.Worker.StopAsync(CancellationToken.None);
        return customers;
    }

    /// <summary>Happens once, between the reading of a conversation and the commit of the next turn.</summary>
    public void Meanwhile(Func<Task> happens) => before = _ =>
    {
        before = null;
        happens().GetAwaiter().GetResult();
    };

    private Dialogue Watched(ComplaintDialogs dialogs) => new(
        input =>
        {
            before?.Invoke(input);
            return dialogs.Turn(input);
        },
        dialogs.Apology);

    public Task<IReadOnlyList<JsonElement>> Join(string conversation, string language = "nl", string company = "leasem") => Take(Host.Get<TurnEngine>(), conversation, new Activity
    {
        Type = ActivityTypes.Event,
        Name = "webchat/join",
        Value = JsonSerializer.SerializeToElement(new { company, language }),
    });

    public async Task<IReadOnlyList<JsonElement>> Say(string conversation, params string[] texts)
    {
        IReadOnlyList<JsonElement> replies = [];
        foreach (var text in texts) replies = await Take(Host.Get<TurnEngine>(), conversation, new Activity { Type = ActivityTypes.Message, Text = text });
        return replies;
    }

    /// <summary>The same on a second server beside the host, which shares nothing with it but the store.</summary>
    public Task<IReadOnlyList<JsonElement>> SayElsewhere(string conversation, string text) =>
        Take(SecondServer(), conversation, new Activity { Type = ActivityTypes.Message, Text = text });

    public TurnEngine SecondServer() => new(
        Store, Host.Get<Dialogue>(), Adviser.None, Host.Get<TurnSettings>(), new LiveStreams(), new CommitSignal(), Host.Get<DocumentRecords>(), Host.Get<Entropy>(), Time, NullLogger<TurnEngine>.Instance);

    /// <summary>Time passes, and the host has looked at its drafts.</summary>
    public Task After(double days) => After(TimeSpan.FromDays(days));

    public async Task After(TimeSpan time)
    {
        Time.Advance(time);
        await Worker.Round(CancellationToken.None);
    }

    public DraftWorker Worker => Host.App.Services.GetServices<IHostedService>().OfType<DraftWorker>().Single();

    /// <summary>Every letter that reminds of a draft.</summary>
    public IReadOnlyList<(string To, string Subject, string Text, string Language, string MessageId)> Reminders()
    {
        using var database = Tables.Open(Host.Folder);
        using var statement = database.Prepare("SELECT recipient, subject, text, language, message_id FROM outbox WHERE conversation IS NOT NULL ORDER BY id");
        using var rows = statement.Query();
        var letters = new List<(string, string, string, string, string)>();
        while (rows.Read()) letters.Add((rows.Text(0), rows.Text(1), rows.Text(2), rows.Text(3), rows.Text(4)));
        return letters;
    }

    public async Task<string?> State(string conversation) =>
        await Store.FindConversation(conversation, CancellationToken.None) is { } found ? System.Text.Encoding.UTF8.GetString(found.State) : null;

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private static async Task<IReadOnlyList<JsonElement>> Take(TurnEngine engine, string conversation, Activity activity)
    {
        var outcome = await engine.Run(
            new Incoming
            {
                Conversation = conversation,
                Company = "leasem",
                UserId = "dl_someone",
                Activity = activity,
                Json = JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Wire.Activity),
                MayBegin = activity.Type == ActivityTypes.Event,
            },
            CancellationToken.None);
        return outcome is null ? throw new ConversationGoneException() : [.. outcome.Replies.Select(reply => JsonDocument.Parse(reply).RootElement)];
    }
}

/// <summary>What a client is told as 404.</summary>
internal sealed class ConversationGoneException : Exception;

internal static class Replies
{
    public static IReadOnlyList<string> Drafts(this IEnumerable<JsonElement> replies) => [.. Entities(replies, "draft").Select(e => e.Text("status"))];

    public static string? Asked(this IEnumerable<JsonElement> replies) => Entities(replies, "ask").Select(e => e.Text("name")).SingleOrDefault();

    private static IEnumerable<JsonElement> Entities(IEnumerable<JsonElement> replies, string type) =>
        from reply in replies
        where reply.TryGetProperty("entities", out _)
        from entity in reply.GetProperty("entities").EnumerateArray()
        where entity.Text("type") == type
        select entity;
}
