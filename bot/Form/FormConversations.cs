using System.Buffers.Text;
using System.Text.Json;
using ComplaintBot.Dialogs.Form;
using ComplaintBot.DirectLine;
using ComplaintBot.Documents;
using ComplaintBot.Runtime.Activities;
using ComplaintBot.Store;
using ComplaintBot.Turns;

namespace ComplaintBot.Form;

/// <summary>The conversations behind forms: each browser has one for each company, and finds it again by its cookie.</summary>
internal sealed class FormConversations(IStore store, TurnEngine turns, TurnSettings settings, Entropy entropy, TimeProvider time)
{
    private const int IdBytes = 16;

    private static readonly ResumeCookie Cookie = ResumeCookie.OfTheForm;

    /// <summary>Null where this browser has none with the company, or cannot prove it.</summary>
    public async ValueTask<StoredConversation?> Find(HttpContext http, string company)
    {
        if (Cookie.Read(http, company) is not { } claim) return null;
        var known = await store.FindConversation(claim.Conversation, http.RequestAborted);
        if (!claim.Opens(known) || known!.Company != company) return null;
        Cookie.GiveAgain(http, company);
        return known;
    }

    /// <summary>The prefix keeps forms apart from the conversations of all other entrances.</summary>
    public async Task<StoredConversation> Begin(HttpContext http, string company)
    {
        var conversation = "fm" + Base64Url.EncodeToString(entropy(IdBytes));
        var secret = ResumeCookie.NewSecret(entropy);
        await turns.Change(conversation, _ => New(conversation, company, secret), http.RequestAborted);
        Cookie.Give(http, company, conversation, secret);
        return (await store.FindConversation(conversation, http.RequestAborted))!;
    }

    /// <summary>Runs a step of the form as a turn. <see cref="StoreUnavailableException"/> and <see cref="ContendedException"/> pass through: then nothing happened.</summary>
    public Task Take(StoredConversation known, string name, string words, FormStep step, IReadOnlyList<StagedDocument> files, CancellationToken stop)
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Event,
            Name = name,
            Text = words.Length > 0 ? words : null,
            Value = step.ToJson(),
            ChannelId = FormStep.Channel,
            From = new ChannelAccount { Id = known.UserId, Role = "user" },
            Conversation = new ConversationAccount { Id = known.Id },
            Recipient = new ChannelAccount { Id = "bot", Name = settings.BotName, Role = "bot" },
            Locale = step.Language,
        };
        return turns.Run(
            new Incoming
            {
                Conversation = known.Id,
                Company = known.Company,
                UserId = known.UserId,
                Activity = activity,
                Json = JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Wire.Activity),
                Documents = files,
                MayBegin = false,
            },
            stop);
    }

    /// <summary>This browser finds the conversation no more; what was filed stays.</summary>
    public async Task Forget(HttpContext http, string company)
    {
        foreach (var claim in Cookie.TakeBack(http, company))
            await turns.Change(claim.Conversation, known => claim.End(known, time.GetUtcNow()), http.RequestAborted);
    }

    private ConversationChange New(string conversation, string company, string secret) => new()
    {
        Id = conversation,
        Company = company,
        UserId = "fm_" + Base64Url.EncodeToString(entropy(IdBytes)),
        ExpectedVersion = 0,
        State = default,
        Activities = [],
        FirstSequence = 1,
        Resume = ResumeHashes.None.With(ResumeCookie.HashOf(secret)),
        At = time.GetUtcNow(),
    };
}
