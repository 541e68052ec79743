using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Runtime.Dialogs;
using static ComplaintBot.Dialogs.Intake.Asking;

namespace ComplaintBot.Dialogs.Intake;

/// <summary>After a talk: where it did not help, it becomes a formal complaint with one answer.</summary>
internal static class AfterTalk
{
    public static readonly Question<ComplaintTurn, Help> Helped = new("helped")
    {
        Field = KeepsNothing<Help>(),
        Ask = turn => turn.Prompt(turn.Texts.Talk.HelpedAsk, Options(turn.Texts.Talk)),
        Understand = turn => turn.Pick(Options(turn.Texts.Talk), yesNo: true),
        Explain = turn => turn.Write(turn.Texts.Talk.HelpedExplain),
        Then = (turn, helped) =>
        {
            turn.State = turn.State with { TalkPending = false };
            if (helped.Is(Help.Yes))
                Rejoice(turn);
            else
                MakeFormal(turn);
        },
    };

    private static void Rejoice(ComplaintTurn turn)
    {
        turn.Say(turn.Texts.Talk.GladItHelped);
        turn.Answers = turn.Answers.ForAnotherMatter();
        turn.State = turn.State with { TalkReference = null, Resting = true };
    }

    private static void MakeFormal(ComplaintTurn turn)
    {
        turn.Say(turn.Texts.Talk.NowFormal);
        turn.Answers = turn.Answers with { Spoken = Answer<SpokenBefore>.Given(SpokenBefore.WithoutResult, AnswerSource.Understood), Talk = default, Contact = default };
    }

    private static Option<Help>[] Options(TalkTexts texts) =>
        [new(Help.Yes, texts.HelpedYes), new(Help.Partly, texts.HelpedPartly), new(Help.No, texts.HelpedNo)];
}
