using System.Collections.Concurrent;
using System.Threading.Channels;
using ComplaintBot.Mail;
using ComplaintBot.Store;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplaintBot.Tests.Mail;

public sealed class OutboxWorkerTests : IAsyncLifetime, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("outbox-test-");
    private readonly ManualTime time = new(Some.Moment);
    private readonly OutboxSignal signal = new();
    private readonly SteppedCarrier carrier = new();
    private SqliteStore store = null!;
    private OutboxWorker? worker;

    public async Task InitializeAsync() => store = await Open();

    public async Task DisposeAsync()
    {
        carrier.AnswerAll();
        if (worker is not null)
            await worker.StopAsync(CancellationToken.None);
        await store.DisposeAsync();
        folder.Delete(recursive: true);
    }

    public void Dispose() => worker?.Dispose();

    [Fact]
    public async Task A_letter_leaves_as_soon_as_the_commit_tells()
    {
        await Work(carrier);
        await Queue(Some.NewLetter("one@bot.example"));
        signal.Raise();
        await carrier.Next("one@bot.example", CarryOutcome.Sent);
        await UntilAll(LetterStatus.Sent);
    }

    [Fact]
    public async Task Letters_of_one_key_leave_in_order_while_another_key_is_blocked()
    {
        await Queue(Some.NewLetter("blocked@bot.example", "a"), Some.NewLetter("after-blocked@bot.example", "a"),
            Some.NewLetter("first@bot.example", "b"), Some.NewLetter("second@bot.example", "b"));
        await Work(carrier);
        Step[] begun = [await carrier.Next(), await carrier.Next()];
        var blocked = Assert.Single(begun, s => s.Letter.MessageId == "blocked@bot.example");
        Assert.Single(begun, s => s.Letter.MessageId == "first@bot.example").Outcome.SetResult(CarryOutcome.Sent);
        await carrier.Next("second@bot.example", CarryOutcome.Sent);
        Assert.False(carrier.AnyWaits);
        blocked.Outcome.SetResult(CarryOutcome.Sent);
        await carrier.Next("after-blocked@bot.example", CarryOutcome.Sent);
        await UntilAll(LetterStatus.Sent);
    }

    [Fact]
    public async Task A_letter_refused_for_now_holds_back_its_key_and_goes_after_the_wait()
    {
        await Queue(Some.NewLetter("one@bot.example"), Some.NewLetter("two@bot.example"));
        await Work(carrier);
        await carrier.Next("one@bot.example", new(Carried.RefusedForNow, "busy"));
        var waiting = await Until("one@bot.example", LetterStatus.Queued);
        Assert.Equal((1, "busy", Some.Moment.AddMinutes(1)), (waiting.Attempts, waiting.Error, waiting.DueAt));
        time.Advance(TimeSpan.FromSeconds(59));
        Assert.Empty(await store.TakeDueLetters(time.GetUtcNow(), 9, default));
        time.Advance(TimeSpan.FromSeconds(31));
        await carrier.Next("one@bot.example", CarryOutcome.Sent);
        await carrier.Next("two@bot.example", CarryOutcome.Sent);
        await UntilAll(LetterStatus.Sent);
    }

    [Fact]
    public async Task A_letter_is_given_up_after_three_days()
    {
        await Queue(Some.NewLetter("one@bot.example"));
        await Work(carrier);
        for (var attempt = 1; RetryDelays.After(attempt) is { } wait; attempt++)
        {
            await carrier.Next("one@bot.example", new(Carried.RefusedForNow, "busy"));
            await Until("one@bot.example", LetterStatus.Queued);
            time.Advance(wait + TimeSpan.FromMinutes(1));
        }
        await carrier.Next("one@bot.example", new(Carried.RefusedForNow, "busy"));
        await UntilAll(LetterStatus.Failed);
        Assert.InRange(time.GetUtcNow() - Some.Moment, TimeSpan.FromDays(2.8), TimeSpan.FromDays(3.1));
    }

    [Theory]
    [InlineData((int)Carried.RefusedForGood, (int)LetterStatus.Failed)]
    [InlineData((int)Carried.Uncertain, (int)LetterStatus.Uncertain)]
    public async Task What_is_refused_for_good_or_uncertain_rests_and_the_next_letter_goes(int outcome, int status)
    {
        await Queue(Some.NewLetter("one@bot.example"), Some.NewLetter("two@bot.example"));
        await Work(carrier);
        await carrier.Next("one@bot.example", new((Carried)outcome, "why"));
        await carrier.Next("two@bot.example", CarryOutcome.Sent);
        await Until("two@bot.example", LetterStatus.Sent);
        Assert.Equal("why", (await Until("one@bot.example", (LetterStatus)status)).Error);
        time.Advance(TimeSpan.FromDays(4));
        Assert.Empty(await store.TakeDueLetters(time.GetUtcNow(), 9, default));
    }

    [Fact]
    public async Task A_carrier_that_breaks_leaves_the_letter_uncertain()
    {
        await Queue(Some.NewLetter("one@bot.example"));
        await Work(carrier);
        (await carrier.Next()).Outcome.SetException(new InvalidOperationException("defect"));
        await UntilAll(LetterStatus.Uncertain);
    }

    [Theory]
    [InlineData(true, (int)LetterStatus.Sent)]
    [InlineData(false, (int)LetterStatus.Uncertain)]
    public async Task A_letter_that_a_crash_interrupted_is_repeated_only_where_that_is_safe(bool repeatable, int status)
    {
        await Queue(Some.NewLetter("one@bot.example"));
        Assert.Single(await store.TakeDueLetters(time.GetUtcNow(), 9, default));
        await store.DisposeAsync();
        store = await Open();
        carrier.Repeatable = repeatable;
        await Work(carrier);
        if (repeatable)
            await carrier.Next("one@bot.example", CarryOutcome.Sent);
        await UntilAll((LetterStatus)status);
    }

    [Fact]
    public async Task At_the_end_what_is_under_way_is_finished()
    {
        await Queue(Some.NewLetter("one@bot.example"));
        await Work(carrier);
        var underWay = await carrier.Next();
        var stopping = worker!.StopAsync(CancellationToken.None);
        Assert.False(stopping.IsCompleted);
        underWay.Outcome.SetResult(CarryOutcome.Sent);
        await stopping;
        await UntilAll(LetterStatus.Sent);
    }

    [Fact]
    public async Task A_mail_server_that_is_away_gets_the_letter_when_it_is_back()
    {
        int port;
        using (var away = new SmtpSink())
            port = away.Port;
        await Queue(Some.NewLetter("one@bot.example"));
        await Work(new SmtpCarrier(Some.Settings(), Some.Server(port), TimeProvider.System));
        await Until("one@bot.example", LetterStatus.Queued, attempts: 1);
        using var back = new SmtpSink(port).Answers("RCPT", "451 4.7.1 greylisted");
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.StartsWith("451", (await Until("one@bot.example", LetterStatus.Queued, attempts: 2)).Error, StringComparison.Ordinal);
        time.Advance(TimeSpan.FromMinutes(5));
        await UntilAll(LetterStatus.Sent);
        Assert.Equal("<one@bot.example>", Eml.Read(Assert.Single(back.Accepted).Content)["Message-ID"]);
    }

    private async Task<SqliteStore> Open()
    {
        var opened = new SqliteStore(folder.FullName, time, NullLogger<SqliteStore>.Instance);
        await opened.Open(default);
        return opened;
    }

    private async Task Queue(params NewLetter[] letters) =>
        Assert.Equal(CommitOutcome.Committed, await store.Commit(new CommitRecord { Letters = letters }, default));

    private async Task Work(ILetterCarrier with)
    {
        worker = new OutboxWorker(store, with, Some.Settings(), signal, time, NullLogger<OutboxWorker>.Instance);
        await worker.StartAsync(default);
    }

    private async Task UntilAll(LetterStatus status)
    {
        foreach (var letter in await store.ReadLetters("K7M-4PQ-9TX", default))
            await Until(letter.MessageId, status);
    }

    /// <summary>The letter once it stands so. The worker settles in its own time; nothing tells when, so the store is asked until it does.</summary>
    private async Task<StoredLetter> Until(string messageId, LetterStatus status, int? attempts = null)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var letter = (await store.ReadLetters("K7M-4PQ-9TX", patience.Token)).Single(l => l.MessageId == messageId);
            if (letter.Status == status && (attempts is null || letter.Attempts == attempts) && (status != LetterStatus.Queued || letter.Attempts > 0))
                return letter;
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>A carrier that waits for the test to say how each letter fared.</summary>
    private sealed class SteppedCarrier : ILetterCarrier
    {
        private readonly Channel<Step> steps = Channel.CreateUnbounded<Step>();
        private readonly ConcurrentBag<Step> all = [];

        public bool Repeatable { get; set; }

        public int AtTheSameTime => 8;

        public bool AnyWaits => steps.Reader.TryPeek(out _);

        public Task<CarryOutcome> Carry(StoredLetter letter)
        {
            var step = new Step(letter, new(TaskCreationOptions.RunContinuationsAsynchronously));
            all.Add(step);
            steps.Writer.TryWrite(step);
            return step.Outcome.Task;
        }

        public async Task<Step> Next()
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            return await steps.Reader.ReadAsync(patience.Token);
        }

        public async Task Next(string expected, CarryOutcome outcome)
        {
            var step = await Next();
            Assert.Equal(expected, step.Letter.MessageId);
            step.Outcome.SetResult(outcome);
        }

        public void AnswerAll()
        {
            foreach (var step in all)
                step.Outcome.TrySetResult(CarryOutcome.Sent);
        }
    }

    private sealed record Step(StoredLetter Letter, TaskCompletionSource<CarryOutcome> Outcome);
}
