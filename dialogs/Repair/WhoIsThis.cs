using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Language;

namespace ComplaintBot.Dialogs.Repair;

/// <summary>"Are you a human?" gets the plain truth, and the way to one.</summary>
internal static class WhoIsThis
{
    private const int WordsAtMost = 10;

    public static bool Take(ComplaintTurn turn)
    {
        if (turn.Company is null || turn.Message.Tokens.Count > WordsAtMost || !Statements.Holds(turn.Message, turn.Language, Statement.AsksWho))
            return false;
        turn.Say([turn.Write(turn.Texts.Repair.WhoIAm)], Replying.Answer("help"));
        // "Who am I talking to? I am Sanne Bakker" says who he is as well.
        return IntroducedName.Find(turn.Message, turn.Language) is null;
    }
}
