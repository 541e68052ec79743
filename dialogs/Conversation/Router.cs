using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Advisory;
using ComplaintBot.Dialogs.Attachments;
using ComplaintBot.Dialogs.Drafts;
using ComplaintBot.Dialogs.Filling;
using ComplaintBot.Dialogs.Form;
using ComplaintBot.Dialogs.Information;
using ComplaintBot.Dialogs.Intake;
using ComplaintBot.Dialogs.Repair;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Activities;
using ComplaintBot.Runtime.Dialogs;

namespace ComplaintBot.Dialogs.Conversation;

/// <summary>Where a turn goes: the greeting, an answer to the open question, an interruption, or a conversation that rests.</summary>
internal sealed class Router
{
    private static readonly TimeSpan SecondClick = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan StillInMind = TimeSpan.FromMinutes(10);

    /// <summary>A message of so many words at a question with buttons is a story to be kept, not a wrong answer.</summary>
    private const int WordsOfAStory = 8;

    /// <summary>So many are one even where some of them ask for something.</summary>
    private const int WordsOfALongStory = 20;

    public static readonly Dialog<ComplaintTurn> Dialog = new(
    [
        new(_ => true, [LanguageChoice.Which]),
        new(_ => true, [Start.Company]),
        new(_ => true, [Asides.Stop, Asides.Restart, Asides.Change, Doubt.Meant, Requests.Withdraw]),
        new(turn => turn.State.DataWish is not null, [WhoYouAre.Email]) { Done = Requests.RegisterDataWish },
        new(turn => turn.State.WantsPerson, [Calling.When, WhoYouAre.Name, WhoYouAre.Phone]) { Done = Person.Register },
        new(Adding.IsSought, [Adding.Belongs, Status.Reference, Status.Proof]) { Done = Adding.Check },
        new(Adding.IsOpen, [Adding.What]),
        new(turn => turn.State.TalkPending, [AfterTalk.Helped]),
        new(_ => true, [Start.What]),
        new(turn => turn.Answers.Start.Is(Topic.Status) && turn.State.Filed.Count == 0, [Status.Reference, Status.Proof]),
        new(turn => turn.Answers.Start.Is(Topic.Withdrawal), [Status.Reference, Status.Proof]) { Done = Requests.ProveWithdrawal },
        new(
            turn => turn.Answers.Start.Is(Topic.Outside),
            [Outside.Which, Outside.Consumer, Insured.Product, Insured.Via, Outside.Answered, Outside.Satisfied, Outside.Reviewed]),
        new(turn => turn.Answers.Start is { IsGiven: true, Value: not Topic.Complaint }, []) { Done = Informing.Tell },
        new(turn => turn.Answers.Start.Is(Topic.Complaint), [Triage.Nature, Triage.Spoken, Triage.Talk, Triage.Contact]),
        new(Triage.OnTalkWithDealer, []) { Done = Talks.LeaveToDealer },
        new(
            Triage.OnTalkWithCompany,
            [Calling.When, WhatHappened.Description, WhatHappened.Urgent, Seriousness.Suggested, WhatHappened.ContractNumber, ContractNumbers.Stands, WhoYouAre.Name, WhoYouAre.Phone])
        {
            Done = Talks.Register,
        },
        new(Triage.InWriting, [Routes.Which]),
        new(Routes.LeadsElsewhere, [WhoYouAre.Segment]) { Done = Routes.Tell },
        new(
            Routes.FilesHere,
            [
                WhatHappened.Description, WhatHappened.Urgent, Seriousness.Suggested, Insured.Product, Insured.Via, WhatHappened.Outcome, WhatHappened.ContractNumber, ContractNumbers.Stands,
                WhoYouAre.Segment, WhoYouAre.Name, WhoYouAre.Email, WhoYouAre.Phone, WhoYouAre.Address, Documents.Which, CheckAndFile.Confirm,
            ])
        {
            Done = Filing.File,
        },
    ]);

    public void Take(ComplaintTurn turn)
    {
        if (turn.Input.FromHouse)
            Upkeep.Take(turn);
        else if (turn.ByForm)
            FormDialog.Take(turn);
        else if (Join.Is(turn.Input.Incoming))
            Enter(turn);
        else if (turn.Input.Incoming.Type == ActivityTypes.Message)
            Hear(turn);
        Keeping.Note(turn);
    }

    /// <summary>Asks the open question again, where there is one.</summary>
    public void AskAgain(ComplaintTurn turn)
    {
        if (!turn.State.Resting && Dialog.Open(turn) is { } open)
            Ask(turn, open);
    }

    private static void Enter(ComplaintTurn turn)
    {
        if (!turn.State.Greeted)
            Greet(turn);
        else if (!(LanguageChoice.FollowPage(turn) | Returning.Greets(turn)))
            return;
        Conclude(turn);
    }

    private static void Hear(ComplaintTurn turn)
    {
        LanguageChoice.FollowFirstWords(turn);
        if (!turn.State.Greeted)
            Greet(turn);
        else
            LanguageChoice.FollowSwitch(turn);
        var isBack = !turn.State.Resting && Returning.Greets(turn);
        Secrets.Tell(turn);
        if (Adding.Receives(turn))
        {
            Conclude(turn);
            return;
        }
        var received = Receiving.Hear(turn);
        if (turn.Message.IsEmpty && !received)
            turn.Say(turn.Texts.Repair.TextOnly);
        else if (turn.Message.IsEmpty)
            Receiving.GoOn(turn);
        else if (turn.State.Resting)
            Rest.Hear(turn);
        else if (Dialog.Open(turn) is { } open && !(isBack && Returning.IsAllThatIsSaid(turn, open)))
            Answer(turn, open);
        Conclude(turn);
    }

    private static void Greet(ComplaintTurn turn)
    {
        turn.Say(turn.Company is null ? turn.Texts.Greeting.HelloWithoutCompany : turn.Texts.Greeting.Hello);
        SayWhichTextCounts(turn);
        turn.State = turn.State with { Greeted = true };
    }

    /// <summary>Free text is an answer unless it is wholly an intent; a closed question looks at its offered answers first.</summary>
    public static void Answer(ComplaintTurn turn, Question<ComplaintTurn> open)
    {
        open = Asides.GiveWay(turn, open);
        if (LanguageChoice.TakeWish(turn) || WhoIsThis.Take(turn) || Dictation.Take(turn) || Beside.TakeAll(turn) || (open.FreeText && MeansOnly(turn) is { } wish && Interruptions.Take(turn, open, wish)))
            return;
        if (Correcting.Take(turn, open))
            return;
        var before = turn.Place;
        var twice = IsSecondClick(turn);
        if (twice && open.FreeText)
            return;
        var hearing = Dialog.Hear(turn, open, out var reason);
        if (hearing == Hearing.Taken)
        {
            Taken(turn, open);
            Listening.Take(turn, open);
            if (open == WhatHappened.Description || open == WhatHappened.Outcome)
                LanguageChoice.AskInDoubt(turn);
            return;
        }
        turn.Place = before;
        if (twice || (hearing == Hearing.NotUnderstood ? TakesOtherwise(turn, open) : Listening.Take(turn, open)))
            return;
        // What is written beside a file often only says what it is.
        if (turn.Input.Documents.Count == 0 || reason is not null)
            NotTaken.Explain(turn, open, reason);
    }

    private static bool TakesOtherwise(ComplaintTurn turn, Question<ComplaintTurn> open) =>
        TellsStory(turn, open) || Doubt.Asks(turn) || (!Doubt.IsIdle(turn) && Interruptions.Take(turn, open, turn.Guess.Intent)) || KeepStory(turn, open)
        || Listening.Take(turn, open) || Unclear.Take(turn, open) || LanguageChoice.AskInDoubt(turn);

    /// <summary>What the whole message wants, and nothing beside it; the name of a body alone asks for that body.</summary>
    private static Intent? MeansOnly(ComplaintTurn turn) =>
        turn.Guess.Whole ? turn.Guess.Intent : Outside.IsNameOfBody(turn) ? Intent.AskExternal : null;

    private static void Taken(ComplaintTurn turn, Question<ComplaintTurn> question)
    {
        turn.State = turn.State with { LastTaken = new(turn.Message.Text, turn.Now) };
        if (question == Start.Company)
        {
            turn.Say(turn.Texts.Greeting.Hello);
            SayWhichTextCounts(turn);
        }
    }

    /// <summary>Where the company has not approved the translation, its own text is one click away.</summary>
    private static void SayWhichTextCounts(ComplaintTurn turn)
    {
        if (WhichTextCounts(turn) is { } told)
            turn.Say([told]);
    }

    public static string? WhichTextCounts(ComplaintTurn turn) =>
        turn.OriginalLink is { } text && !turn.Company!.Languages.Approved.Contains(turn.Language)
            ? turn.Write(turn.Texts.Greeting.Translated, ("original", text))
            : null;

    public static bool IsSecondClick(ComplaintTurn turn) =>
        turn.State.LastTaken is { } last && last.Text == turn.Message.Text && turn.Now - last.At < SecondClick;

    /// <summary>"My invoice is not right, …" is no wish to change an answer, once it is long enough for a story.</summary>
    private static bool TellsStory(ComplaintTurn turn, Question<ComplaintTurn> open) =>
        turn.Guess is { Whole: false } guess
        && (guess.Intent == Intent.Change || (turn.Message.Tokens.Count >= WordsOfALongStory && !Interruptions.ConcernsComplaint(guess.Intent)))
        && KeepStory(turn, open);

    public static bool KeepStory(ComplaintTurn turn, Question<ComplaintTurn> open) =>
        turn.Message.Tokens.Count >= WordsOfAStory && Listening.TakeStory(turn, open);

    /// <summary>Does what is due and ends the turn on the open question, if there is one.</summary>
    public static void Conclude(ComplaintTurn turn)
    {
        if (Dialog.Advance(turn, rests: t => t.State.Resting) is { } open)
            Ask(turn, open);
        else
            Dialog.Asked(turn, null);
    }

    public static void Ask(ComplaintTurn turn, Question<ComplaintTurn> open)
    {
        var justAsked = turn.Place.Asked == open.Name && turn.Now - turn.Place.AskedAt < StillInMind;
        Dialog.Asked(turn, open);
        turn.Say(Replying.Question(open.Name, justAsked && open.AskAgain is { } again ? again(turn) : open.Ask(turn), NotTaken.WaysOut(turn)));
    }
}
