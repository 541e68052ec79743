using ComplaintBot.Dialogs.Texts;

namespace ComplaintBot.Dialogs.Form;

/// <summary>Sentences that are true in a chat only, because they tell the customer what to type or that he may write again: a form leaves them out.</summary>
internal static class ChatOnly
{
    public static bool Holds(Texts.Texts texts, Phrase phrase) => Of(texts).Contains(phrase);

    public static IEnumerable<Phrase> Of(Texts.Texts texts) =>
    [
        texts.Contact.EmailNeeded, texts.Contact.PhoneNeeded,
        texts.Filed.ComeBack,
        texts.Person.NobodyHere, texts.Person.NoCalls,
        texts.Repair.Stopped, texts.Repair.StoppedNothing, texts.Repair.Apology,
        texts.Status.ReferenceLost, texts.Status.NoMatch,
        texts.Information.CallMeBack, texts.Information.Channels, texts.Information.Unknown,
    ];
}
