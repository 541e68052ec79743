using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Intake;
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
            case Intent.AskExternal:
                Outside.Tell(turn, Replying.Answer("ask-external"));
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
        List<string> lines = [turn.Write(turn.Texts.Information.Question), .. Calling.PhoneLines(turn)];
        List<Entity> channels = [Replying.Channel("phone")];
        if (turn.Procedure.FindChannel(ChannelKind.Email) is { Email: { } email } channel && channel.For.Contains(ChannelPurpose.Question))
        {
            lines.Add(turn.Write(turn.Texts.Information.ByMail, ("email", email)));
            channels.Add(Replying.Channel("email"));
        }
        lines.Add(turn.Write(turn.Texts.Information.CallMeBack));
        turn.Say(lines, channels);
    }

    private static IEnumerable<string>? Lines(ComplaintTurn turn, Intent intent) => intent switch
    {
        Intent.AskDeadline => [.. AtOnce(turn), .. Promises.Time(turn, turn.Now)],
        Intent.AskHandler => [Promises.Handling(turn)],
        Intent.AskCost => [turn.Write(turn.Texts.Information.Cost)],
        Intent.AskChannels => Channels(turn),
        Intent.AskRequired => [Required(turn)],
        Intent.AskHours => Calling.PhoneLines(turn),
        Intent.AskPrivacy => [turn.Write(turn.Texts.Information.PrivacyNotice)],
        Intent.ReportAbuse => [turn.Write(turn.Texts.Information.Unknown)],
        _ => null,
    };

    private static IEnumerable<string> AtOnce(ComplaintTurn turn)
    {
        if (turn.Procedure.Commitments.Receipt.Term.Unit == Complaints.Deadlines.TermUnit.Immediate)
            yield return turn.Write(turn.Texts.Information.ReceiptAtOnce);
    }

    private static IEnumerable<string> Channels(ComplaintTurn turn)
    {
        yield return turn.Write(turn.Texts.Information.Channels);
        if (turn.Procedure.FindChannel(ChannelKind.Form)?.Option is { } option)
            yield return turn.Write(turn.Texts.Information.ChannelForm, ("option", option.In(turn.Language)));
        if (turn.Procedure.Talk is not null)
            yield return turn.Write(turn.Texts.Information.ChannelTalk);
    }

    private static string Required(ComplaintTurn turn)
    {
        var labels = turn.Texts.Check.Labels;
        var names = turn.Procedure.Intake.Select(field => (field.Required, Label: field.Kind switch
        {
            IntakeFieldKind.Description => labels.Description.Label,
            IntakeFieldKind.Outcome => labels.Outcome.Label,
            IntakeFieldKind.ContractNumber => labels.ContractNumber.Label,
            IntakeFieldKind.Name => labels.Name.Label,
            IntakeFieldKind.Email => labels.Email.Label,
            IntakeFieldKind.Phone => labels.Phone.Label,
            _ => null,
        }));
        var list = from name in names
                   where name.Label is not null
                   let label = char.ToLowerInvariant(name.Label[0]) + name.Label[1..]
                   select name.Required ? label : turn.Write(turn.Texts.Information.Optional, ("label", label));
        return turn.Write(turn.Texts.Information.Required, ("list", string.Join(", ", list)));
    }

    private static string WireName(Intent intent) => intent switch
    {
        Intent.AskDeadline => "ask-deadline",
        Intent.AskHandler => "ask-handler",
        Intent.AskCost => "ask-cost",
        Intent.AskChannels => "ask-channels",
        Intent.AskRequired => "ask-required",
        Intent.AskHours => "ask-hours",
        Intent.AskPrivacy => "ask-privacy",
        _ => "report-abuse",
    };
}
