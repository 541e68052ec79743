using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Language;

namespace ComplaintBot.Dialogs.Intake;

/// <summary>The company's portal for customers: where its form stands, and how one gets in.</summary>
internal static class CustomerPortal
{
    /// <summary>More words than these tell a story.</summary>
    private const int WordsAboutPassword = 10;

    public static IEnumerable<string> Way(ComplaintTurn turn, Channel portal)
    {
        var texts = turn.Texts.Routes;
        if (portal.Option is { } option)
            yield return turn.Write(texts.PortalHow, ("option", option.In(turn.Language)));
        if (portal.Url is { } url)
            yield return turn.Write(texts.PortalLink, ("url", url.OriginalString));
        if (portal.Login is { } login)
            yield return Login(turn, login);
    }

    /// <summary>Who has no password, or has lost it, hears where the portal gives a new one.</summary>
    public static bool HearPassword(ComplaintTurn turn)
    {
        if (turn.GaveAway.Contains(Secret.Password) || turn.Message.Tokens.Count > WordsAboutPassword || !Passwords.IsNamed(turn.Message)
            || turn.Procedure.FindChannel(ChannelKind.Portal)?.Login is not { } login)
            return false;
        turn.Say([Login(turn, login)], Replying.Channel("portal"));
        return true;
    }

    private static string Login(ComplaintTurn turn, PortalLogin login) =>
        turn.Write(turn.Texts.Routes.PortalLogin, ("option", login.ForgottenPasswordOption.In(turn.Language)));
}
