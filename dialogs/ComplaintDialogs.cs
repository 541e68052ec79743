using System.Text.Json;
using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Elsewhere;
using ComplaintBot.Dialogs.Form;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Runtime.Activities;

namespace ComplaintBot.Dialogs;

/// <summary>
/// The conversation as a pure function: what was said and known goes in, what is answered and must happen comes out.
/// No clock, no store, no randomness of its own; safe for concurrent use.
/// </summary>
public sealed class ComplaintDialogs
{
    private readonly ProcedureLibrary procedures;
    private readonly TextLibrary texts;
    private readonly Router router;

    public ComplaintDialogs(ProcedureLibrary procedures, TextLibrary texts)
    {
        this.procedures = procedures;
        this.texts = texts;
        router = new Router();
    }

    /// <summary>Runs one turn. The result may ask for facts instead of giving a state: then read them and run the turn again.</summary>
    public TurnResult Turn(TurnInput input)
    {
        var turn = ComplaintTurn.Begin(input, procedures, texts);
        router.Take(turn);
        return turn.Needs.Count > 0 ? TurnResult.WaitFor(turn.Needs) : turn.End();
    }

    /// <summary>The answer to a turn that failed: kind words, the open question again where the state can be read, and the state as it was.</summary>
    public TurnResult Apology(TurnInput input)
    {
        var turn = BeginAnyhow(input);
        turn.Say(turn.Texts.Repair.Apology);
        router.AskAgain(turn);
        var result = turn.End();
        return input.State is { IsEmpty: false } state ? result with { State = state.ToArray() } : result;
    }

    /// <summary>The first lines of a conversation, for a page that shows them before any script has run.</summary>
    /// <param name="company">A company of the library.</param>
    /// <param name="language">A language of the company; another one is replaced by the company's first.</param>
    public IReadOnlyList<Activity> Greeting(string company, string? language, DateTimeOffset now)
    {
        var turn = ComplaintTurn.Begin(
            new TurnInput
            {
                State = null,
                Incoming = Join.Event(company, language),
                Now = now,
                Company = company,
                Conversation = "",
                Entropy = new byte[32],
            },
            procedures,
            texts);
        router.Take(turn);
        return turn.Replies;
    }

    /// <summary>The page of a form on which a conversation stands.</summary>
    /// <param name="state">As the last turn left it; null where there was none.</param>
    /// <param name="company">A company of the library.</param>
    /// <param name="language">A language of the company; without one it is the conversation's, and at first the company's first.</param>
    /// <param name="limits">What a complaint may hold.</param>
    /// <exception cref="JsonException">The state cannot be read.</exception>
    public FormPage Page(ReadOnlyMemory<byte>? state, string company, string? language, DocumentLimits limits, DateTimeOffset now) => Paging.Show(
        ComplaintTurn.Begin(
            new TurnInput
            {
                State = state,
                Incoming = new() { Type = ActivityTypes.Event, ChannelId = FormStep.Channel, Name = FormStep.Begin },
                Now = now,
                Company = company,
                Conversation = "",
                DocumentLimits = limits,
                Entropy = new byte[32],
            },
            procedures,
            texts),
        language);

    /// <summary>The letter with the code by which the customer of a conversation goes on in another browser, in the conversation's language.</summary>
    /// <param name="code">As it is to be read, in groups.</param>
    /// <param name="until">When it ends.</param>
    /// <exception cref="JsonException">The state cannot be read.</exception>
    public CodeLetter CodeLetter(ReadOnlyMemory<byte> state, string company, string code, DateTimeOffset until, DateTimeOffset now) => OpenedElsewhere.Letter(
        ComplaintTurn.Begin(
            new TurnInput { State = state, Incoming = ElsewhereEvents.Of(), Now = now, Company = company, Conversation = "", Entropy = new byte[32] },
            procedures,
            texts),
        code,
        until);

    /// <summary>By what the customer of a conversation knows it again among others.</summary>
    /// <param name="language">In which it is told.</param>
    /// <param name="lastWord">When something happened in it last.</param>
    /// <exception cref="JsonException">The state cannot be read.</exception>
    public ConversationGlimpse Glimpse(ReadOnlyMemory<byte> state, string company, string language, DateTimeOffset lastWord)
    {
        var turn = ComplaintTurn.Begin(
            new TurnInput { State = state, Incoming = ElsewhereEvents.Of(), Now = lastWord, Company = company, Conversation = "", Entropy = new byte[32] },
            procedures,
            texts);
        turn.Choose(company, language);
        return ConversationGlimpse.Of(turn, lastWord);
    }

    private ComplaintTurn BeginAnyhow(TurnInput input)
    {
        try
        {
            return ComplaintTurn.Begin(input, procedures, texts);
        }
        catch (JsonException)
        {
            return ComplaintTurn.Begin(input with { State = null }, procedures, texts);
        }
    }
}
