using ComplaintBot.Companies;
using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Turns;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintBot.ChatPage;

/// <summary>The privacy notice, written from what the procedure file asks for and says.</summary>
internal sealed class PrivacyModel(CompanyDirectory companies, DraftTerms drafts, Adviser adviser, TextLibrary library) : CompanyPage(companies)
{
    private PrivacyTexts Texts => Visit.Texts.PrivacyPage;
    private DraftTexts DraftTexts => library.In(Visit.Language, Visit.Procedure!.Languages.InformalDutch).Drafts;
    private Privacy Facts => Visit.Procedure!.Privacy;

    /// <summary>A model reads along for this company.</summary>
    public bool ReadsAlong => adviser.Advises(Visit.Procedure?.Id);

    public string? OwnNotice => Facts.NoticeUrl?.AbsoluteUri;
    public IEnumerable<string> Collected => [.. Visit.Procedure!.Intake.Select(f => Say(f.Kind)), Texts.Transcript];
    public string HowLong => Facts.RetentionDays is { } days ? string.Format(null, Texts.HowLong, days) : Texts.HowLongUnknown;
    public string Drafts => string.Format(null, Texts.Drafts, DraftTexts.Say(drafts.KeepFor)) + (drafts.RemindAfter > TimeSpan.Zero ? " " + Texts.DraftReminder : "");
    public string Contact => Facts.Contact is { } contact ? string.Format(null, Texts.Contact, contact) : Texts.ContactUnknown;

    public IActionResult OnGet()
    {
        var result = Enter();
        Describe(Visit.Texts.Privacy, "/privacy", "with-text", Visit.Texts.Privacy);
        return result;
    }

    private string Say(IntakeFieldKind kind) => kind switch
    {
        IntakeFieldKind.Description => Texts.Description,
        IntakeFieldKind.Outcome => Texts.Outcome,
        IntakeFieldKind.ContractNumber => Texts.Contract,
        IntakeFieldKind.Name => Texts.Name,
        IntakeFieldKind.Email => Texts.Email,
        IntakeFieldKind.Phone => Texts.Phone,
        IntakeFieldKind.Address => Texts.Address,
        IntakeFieldKind.Documents => Texts.Documents,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The privacy notice has no words for this field."),
    };
}
