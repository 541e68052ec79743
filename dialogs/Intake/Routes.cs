using System.Runtime.CompilerServices;
using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Activities;
using ComplaintBot.Runtime.Dialogs;
using static ComplaintBot.Dialogs.Intake.Asking;

namespace ComplaintBot.Dialogs.Intake;

/// <summary>By which way the complaint is made: here, or by another way of the company, which is then told in full.</summary>
internal static class Routes
{
    private static readonly ChannelKind[] InOrder =
        [ChannelKind.Portal, ChannelKind.Email, ChannelKind.Post, ChannelKind.Phone, ChannelKind.InPerson, ChannelKind.Form];

    // Asked for in every turn, and the same in all of them.
    private static readonly ConditionalWeakTable<Procedure, Route[]> WaysByProcedure = [];

    public static readonly Question<ComplaintTurn, Route> Which = new("route")
    {
        When = turn => turn.Answers.WayTold || Ways(turn).Length > 1,
        Field = Fills(a => a.Route, (a, answer) => a with { Route = answer }),
        Ask = turn => turn.Prompt(AskOf(turn), Options(turn)),
        Understand = Understand,
        Explain = turn => turn.Write(turn.Texts.Routes.Explain),
        Then = (turn, route) =>
        {
            if (route.Is(Route.Enough))
                LeaveIt(turn);
        },
    };

    /// <summary>Whether what follows is filed in this conversation.</summary>
    public static bool FilesHere(ComplaintTurn turn) =>
        Triage.InWriting(turn) && turn.Procedure.Submission == Submission.Bot && (turn.Answers.Route.Is(Route.Here) || !Which.When(turn));

    /// <summary>Whether another way was chosen, or is the only one.</summary>
    public static bool LeadsElsewhere(ComplaintTurn turn) => Triage.InWriting(turn) && Chosen(turn) is not null;

    /// <summary>Whether the way that was chosen depends on the kind of customer: the department on the envelope, or the address to write to.</summary>
    public static bool DependsOnSegment(ComplaintTurn turn) => Chosen(turn) switch
    {
        ChannelKind.Post => turn.Procedure.FindChannel(ChannelKind.Post)!.AttentionBySegment.Count > 0,
        ChannelKind.Email => turn.Procedure.FindChannel(ChannelKind.Email)!.EmailBySegment.Count > 0,
        _ => false,
    };

    /// <summary>Tells the way that was chosen; where there are more, they stay open.</summary>
    public static void Tell(ComplaintTurn turn)
    {
        var kind = Chosen(turn)!.Value;
        List<string> lines = [.. Way(turn, kind)];
        // What the complaint has to say is the same by every way, and said once.
        if (!turn.Answers.WayTold)
            lines.Add($"{turn.Write(turn.Texts.Routes.Mention)}\n\n{Mentions.List(turn)}");
        turn.Say(lines, Replying.Channel(WireName(kind)));
        if (Ways(turn).Length > 1)
            turn.Answers = turn.Answers with { Route = default, WayTold = true };
        else
            Rest(turn);
    }

    /// <summary>Every way that is not this conversation, each in its own lines.</summary>
    public static IEnumerable<(IEnumerable<string> Lines, Entity Channel)> Others(ComplaintTurn turn) =>
        Elsewhere(turn.Procedure).Select(kind => (Way(turn, kind), Replying.Channel(WireName(kind))));

    private static IEnumerable<string> Way(ComplaintTurn turn, ChannelKind kind)
    {
        var (texts, channel) = (turn.Texts.Routes, turn.Procedure.FindChannel(kind)!);
        return kind switch
        {
            ChannelKind.Portal => CustomerPortal.Way(turn, channel),
            ChannelKind.Email => [turn.Write(texts.EmailHow, ("email", string.Join(" / ", Addresses(turn, channel).Select(Links.Mail))))],
            ChannelKind.Post => [turn.Write(texts.PostHow, ("address", Envelope(turn, channel)))],
            ChannelKind.Phone => [turn.Write(texts.PhoneHow), .. Calling.PhoneLines(turn)],
            ChannelKind.InPerson => [turn.Write(texts.InPersonHow)],
            _ => Form(turn, channel),
        };
    }

    private static IEnumerable<string> Form(ComplaintTurn turn, Channel form)
    {
        if (form.Option is { } option)
            yield return turn.Write(turn.Texts.Routes.FormHow, ("option", option.In(turn.Language)));
        if (form.Url is { } url)
            yield return turn.Write(turn.Texts.Routes.FormLink, ("url", url.OriginalString));
    }

    /// <summary>The address as it stands on the envelope, the department as its second line.</summary>
    private static string Envelope(ComplaintTurn turn, Channel post)
    {
        var lines = post.Address!.Lines.ToList();
        if (post.AttentionBySegment.Count > 0)
            lines.Insert(1, turn.Answers.Segment.IsGiven && post.AttentionBySegment.TryGetValue(turn.Answers.Segment.Value, out var own)
                ? own.In(turn.Language)
                : turn.Write(turn.Texts.Routes.PostAttention, ("private", Attention(turn, post, Segment.Private)), ("business", Attention(turn, post, Segment.Company))));
        return Links.Lines(lines);
    }

    private static string Attention(ComplaintTurn turn, Channel post, Segment segment) =>
        post.AttentionBySegment.TryGetValue(segment, out var line) ? line.In(turn.Language) : "";

    private static IEnumerable<string> Addresses(ComplaintTurn turn, Channel channel) =>
        channel.Email is { } email ? [email]
        : turn.Answers.Segment.IsGiven && channel.EmailBySegment.TryGetValue(turn.Answers.Segment.Value, out var own) ? [own]
        : channel.EmailBySegment.Values.Distinct();

    /// <summary>The ways that can be offered: here, where the company lets this conversation file, and those whose facts are known.</summary>
    private static Route[] Ways(ComplaintTurn turn) => WaysByProcedure.GetValue(turn.Procedure, WaysOf);

    private static Route[] WaysOf(Procedure procedure) => procedure.Submission == Submission.Bot
        ? [Route.Here, .. Elsewhere(procedure).Where(kind => kind != ChannelKind.Form).Select(RouteOf)]
        : [.. Elsewhere(procedure).Select(RouteOf)];

    private static IEnumerable<ChannelKind> Elsewhere(Procedure procedure) =>
        InOrder.Where(kind => procedure.FindChannel(kind) is { } channel && channel.For.Contains(ChannelPurpose.Complaint) && IsKnown(procedure, channel));

    private static bool IsKnown(Procedure procedure, Channel channel) => channel.Kind switch
    {
        ChannelKind.Email => channel.Email is not null || Enum.GetValues<Segment>().All(channel.EmailBySegment.ContainsKey),
        ChannelKind.Post => channel.Address is not null,
        ChannelKind.Phone => channel.PhoneNumber is not null || channel.Hours is not null,
        ChannelKind.Form => channel.Url is not null || (channel.Option is not null && procedure.Submission == Submission.Bot),
        _ => true,
    };

    private static Phrase AskOf(ComplaintTurn turn) =>
        turn.Answers.WayTold ? turn.Texts.Routes.AskAgain
        : turn.Procedure.Submission == Submission.Bot ? turn.Texts.Routes.Ask
        : turn.Texts.Routes.AskOther;

    /// <summary>"By post, please" is also how one asks about the ways; here it is the answer.</summary>
    private static Reading<Route> Understand(ComplaintTurn turn)
    {
        var options = Options(turn);
        var reading = turn.Pick(options);
        return !reading.IsUnderstood(out _) && turn.Guess.Intent == Intent.AskChannels
            && Choices.Pick(turn.Message, [.. options.Select(option => option.Offer.Choice)], turn.Language) is { } index
            ? Reading<Route>.Understood(options[index].Value)
            : reading;
    }

    private static ChannelKind? Chosen(ComplaintTurn turn) =>
        turn.Answers.Route is { IsGiven: true, Value: var route } ? KindOf(route)
        : !Which.When(turn) && Ways(turn) is [var only] ? KindOf(only)
        : null;

    private static void LeaveIt(ComplaintTurn turn)
    {
        turn.Say(turn.Texts.Routes.EnoughSaid);
        Rest(turn);
    }

    private static void Rest(ComplaintTurn turn)
    {
        turn.Answers = turn.Answers.ForAnotherMatter();
        turn.State = turn.State with { Resting = true };
    }

    private static List<Option<Route>> Options(ComplaintTurn turn)
    {
        var options = Ways(turn).Select(way => new Option<Route>(way, OfferOf(way, turn.Texts.Routes))).ToList();
        if (turn.Answers.WayTold)
            options.Add(new(Route.Enough, turn.Texts.Routes.Enough));
        return options;
    }

    private static Offer OfferOf(Route way, RouteTexts texts) => way switch
    {
        Route.Here => texts.Here,
        Route.Portal => texts.Portal,
        Route.Email => texts.Email,
        Route.Post => texts.Post,
        Route.Phone => texts.Phone,
        Route.InPerson => texts.InPerson,
        Route.Form => texts.Form,
        _ => texts.Enough,
    };

    private static Route RouteOf(ChannelKind kind) => Enum.Parse<Route>(kind.ToString());

    private static ChannelKind? KindOf(Route route) => Enum.TryParse<ChannelKind>(route.ToString(), out var kind) ? kind : null;

    private static string WireName(ChannelKind kind) => kind switch
    {
        ChannelKind.InPerson => "inPerson",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
