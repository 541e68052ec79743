using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Intake;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Activities;

namespace ComplaintBot.Dialogs.Information;

/// <summary>Questions about the procedure, answered from the company's file and nothing else.</summary>
internal static class AboutProcedure
{
    /// <summary>True where the intent is such a question.</summary>
    public static bool Answer(ComplaintTurn turn, Intent intent)
    {
        switch (intent)
        {
            // What a body outside costs, and how long it takes, is not what the company promises.
            case Intent.AskCost or Intent.AskDeadline when Outside.Named(turn) is not null:
                Outside.Answer(turn, Replying.Answer(WireName(intent)));
                return true;
            case Intent.AskPrivacy when Requests.HearDataWish(turn):
                return true;
            case Intent.AskExternal:
                Outside.Answer(turn, Replying.Answer("ask-external"));
                return true;
            case Intent.ReportAbuse:
                Outside.ReportAbuse(turn, Replying.Answer("report-abuse"));
                return true;
            case Intent.AskChannels:
                Channels(turn);
                return true;
            case Intent.Question:
                Question(turn);
                return true;
            default:
                if (Lines(turn, intent) is not { } lines)
                    return false;
                turn.Say(lines, Replying.Answer(WireName(intent)));
                return true;
        }
    }

    /// <summary>A question that is no complaint goes to the people who answer questions; nothing is filed.</summary>
    public static void Question(ComplaintTurn turn)
    {
        var who = turn.Procedure.FindChannel(ChannelKind.Phone)?.AnsweredBy;
        List<string> lines =
        [
            who is null ? turn.Write(turn.Texts.Information.Question) : turn.Write(turn.Texts.Information.QuestionTo, ("who", who.In(turn.Language))),
            .. Calling.PhoneLines(turn),
        ];
        List<Entity> channels = [Replying.Channel("phone")];
        if (turn.Procedure.FindChannel(ChannelKind.Email) is { Email: { } email } channel && channel.For.Contains(ChannelPurpose.Question))
        {
            lines.Add(turn.Write(turn.Texts.Information.ByMail, ("email", Links.Mail(email))));
            channels.Add(Replying.Channel("email"));
        }
        if (Calling.HoursOf(turn) is not null)
            lines.Add(turn.Write(turn.Texts.Information.CallMeBack));
        turn.Say(lines, channels);
    }

    private static IEnumerable<string>? Lines(ComplaintTurn turn, Intent intent) => intent switch
    {
        Intent.AskDeadline => [.. AtOnce(turn), .. Promises.Time(turn, turn.Now)],
        Intent.AskHandler => [Promises.Handling(turn)],
        Intent.AskCost => [turn.Write(turn.Texts.Information.Cost)],
        Intent.AskRequired => [turn.Write(turn.Texts.Information.Required), Mentions.List(turn)],
        Intent.AskHours => Calling.PhoneLines(turn),
        Intent.AskPrivacy => [turn.Write(turn.Texts.Information.PrivacyNotice)],
        _ => null,
    };

    /// <summary>Every way to make a complaint: here, and the others of the company.</summary>
    private static void Channels(ComplaintTurn turn)
    {
        List<string> lines = turn.Procedure.Submission == Submission.Bot ? [turn.Write(turn.Texts.Information.Channels)] : [];
        List<Entity> channels = [];
        foreach (var (way, channel) in Routes.Others(turn))
        {
            lines.AddRange(way);
            channels.Add(channel);
        }
        if (turn.Procedure is { Talk: not null, Severity: not null })
            lines.Add(turn.Write(turn.Texts.Information.ChannelTalk, ("levels", Triage.LevelsToTalk(turn)), ("ways", Triage.TalkWays(turn))));
        turn.Say(lines, [Replying.Answer("ask-channels"), .. channels]);
    }

    private static IEnumerable<string> AtOnce(ComplaintTurn turn)
    {
        if (turn.Procedure.Commitments.Receipt.Term.Unit == Complaints.Deadlines.TermUnit.Immediate)
            yield return turn.Write(turn.Texts.Information.ReceiptAtOnce);
    }

    private static string WireName(Intent intent) => intent switch
    {
        Intent.AskDeadline => "ask-deadline",
        Intent.AskHandler => "ask-handler",
        Intent.AskCost => "ask-cost",
        Intent.AskRequired => "ask-required",
        Intent.AskHours => "ask-hours",
        _ => "ask-privacy",
    };
}
