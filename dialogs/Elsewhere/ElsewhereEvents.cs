using ComplaintBot.Runtime.Activities;

namespace ComplaintBot.Dialogs;

/// <summary>The event by which the host tells a conversation that it was opened in another browser. It counts only where <see cref="TurnInput.FromHouse"/> says that it is the host who speaks.</summary>
public static class ElsewhereEvents
{
    public const string Opened = "elsewhere/opened";

    public static Activity Of() => new() { Type = ActivityTypes.Event, Name = Opened };
}

/// <summary>A letter with the code by which its reader goes on in another browser.</summary>
public sealed record CodeLetter(string Language, string Subject, string Text);
