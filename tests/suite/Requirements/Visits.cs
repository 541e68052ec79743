using ComplaintBot.Complaints;
using ComplaintBot.Dialogs;
using ComplaintBot.Tests.Conversations;

namespace ComplaintBot.Tests.Requirements;

/// <summary>Ways that customers of Lease’m go through a conversation, and what is looked for in it.</summary>
internal static class Visits
{
    public static readonly string[] Languages = ["nl", "fr", "en", "de"];

    /// <summary>What a customer answers from the nature of his complaint on: buttons by their number, which is the same in every language.</summary>
    public static readonly string[] SeriousComplaint = SeriousComplaintIn("nl");

    /// <summary>The same in his own language, which the conversation would follow.</summary>
    public static string[] SeriousComplaintIn(string language)
    {
        var (happened, wish) = language switch
        {
            "fr" => ("La voiture a été livrée avec trois semaines de retard.", "Un mois de loyer en retour."),
            "en" => ("The car was delivered three weeks late.", "One month of rent back."),
            "de" => ("Das Auto wurde drei Wochen zu spät geliefert.", "Eine Monatsrate zurück."),
            _ => ("De auto is drie weken te laat geleverd.", "Een maand huur terug."),
        };
        return ["2", happened, wish, "LM-204417", "Joris van den Berg", "joris@voorbeeld.nl", "06 12345678", "1"];
    }

    /// <summary>In front of the question how serious it is.</summary>
    public static Talker Complains(this World world, string language = "nl") => world.Talk("leasem", language).Says("1");

    /// <summary>In front of the question whether it was talked about, for a minor complaint.</summary>
    public static Talker ComplainsOfMinorMatter(this World world) => world.Complains().Says("Minder ernstig");

    /// <summary>In front of the check card.</summary>
    public static Talker Checks(this World world, string language = "nl") => world.Complains(language).Says(SeriousComplaintIn(language));

    /// <summary>Has just filed a serious complaint.</summary>
    public static Talker Files(this World world, string language = "nl") => world.Checks(language).Says("1");

    /// <summary>Has just agreed with Lease’m on a talk about a minor complaint.</summary>
    public static Talker AgreesOnTalk(this World world, string way) => world.ComplainsOfMinorMatter().Says(
        "Nee, nog niet", way, "Een medewerker van Lease’m", "1", "De radio kraakt sinds de laatste onderhoudsbeurt.", "LM-204417", "Joris van den Berg", "06 12345678");

    /// <summary>What was said last that holds these words; fails where nothing does.</summary>
    public static string Saying(this Talker customer, string words)
    {
        Assert.Contains(words, customer.Said);
        return customer.Said.Split('\n').Last(line => line.Contains(words, StringComparison.Ordinal));
    }

    public static IEnumerable<string> Channels(this Talker customer) => customer.Entities("channel").Select(channel => channel.Properties!["id"].GetString()!);

    /// <summary>The bodies that were told as open.</summary>
    public static IEnumerable<string> OpenBodies(this Talker customer) =>
        customer.Entities("body").Where(body => body.Properties!["open"].GetBoolean()).Select(body => body.Properties!["id"].GetString()!);

    public static IEnumerable<SendLetter> Letters(this Talker customer) => customer.Effects.OfType<SendLetter>();

    public static Complaint Formal(this Talker customer) => Assert.Single(customer.Filed, complaint => complaint.Kind == ComplaintKind.Formal);
}
