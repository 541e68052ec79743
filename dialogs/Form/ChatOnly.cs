using ComplaintBot.Dialogs.Texts;

namespace ComplaintBot.Dialogs.Form;

/// <summary>Sentences that are true in a chat only, because they tell the customer what to type or that he may write again. A form says another one, or nothing.</summary>
internal static class ChatOnly
{
    /// <summary>The sentence for a form; null where it says nothing.</summary>
    public static Phrase? ForForm(Texts.Texts texts, Phrase phrase) => Of(texts).TryGetValue(phrase, out var instead) ? instead : phrase;

    public static IReadOnlyDictionary<Phrase, Phrase?> Of(Texts.Texts texts) => new Dictionary<Phrase, Phrase?>
    {
        [texts.Contact.EmailNeeded] = null,
        [texts.Contact.PhoneNeeded] = null,
        [texts.Documents.How] = null,
        [texts.Documents.Needed] = null,
        [texts.Documents.WhichToRemove] = null,
        [texts.Drafts.Kept] = null,
        [texts.Doubt.SayItOtherwise] = null,
        [texts.Elsewhere.GoOn] = null,
        [texts.Elsewhere.Opened] = null,
        [texts.Filed.ComeBack] = null,
        [texts.Filling.Heard] = null,
        [texts.Filling.HeardStory] = null,
        [texts.Filling.HeardStoryLater] = null,
        [texts.Insurance.Noted] = null,
        [texts.Insurance.NotVia] = null,
        [texts.Insurance.SameProcedure] = texts.Outside.ForProducts,
        [texts.Matter.ContractNumberMissing] = null,
        [texts.Matter.ContractNumberNeeded] = null,
        [texts.Person.NobodyHere] = null,
        [texts.Person.NoCalls] = null,
        [texts.Repair.Apology] = null,
        [texts.Repair.WhoIAm] = null,
        [texts.Repair.Stopped] = null,
        [texts.Repair.StoppedNothing] = null,
        [texts.Requests.DraftGoes] = null,
        [texts.Routes.EnoughSaid] = null,
        [texts.Routes.PortalLogin] = null,
    };
}
