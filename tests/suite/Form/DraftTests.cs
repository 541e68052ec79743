using ComplaintBot.Tests.Drafts;

namespace ComplaintBot.Tests.Form;

/// <summary>A form that was begun and not filed is a draft like any other.</summary>
public sealed class DraftTests
{
    private static readonly string[] UntilTheEmail =
        ["Ernstig", "Er is drie keer te veel afgeschreven.", "Ik wil het geld terug.", "LM-204417", "Anna de Vries", "anna@voorbeeld.nl"];

    [Fact]
    public async Task A_form_that_nobody_came_back_to_is_deleted()
    {
        await using var customers = await Customers.Start();
        await using var visitor = FormVisitor.Of(customers.Host);
        await (await visitor.Begins()).Answers(UntilTheEmail[..2]);
        await customers.After(29);
        Assert.Equal("outcome", (await visitor.Opens()).Question);
        await visitor.Answers("Ik wil het geld terug.");
        await customers.After(29);
        Assert.Equal("contractNumber", (await visitor.Opens()).Question);
        await customers.After(2);
        Assert.Equal("Een klacht indienen bij Lease’m", (await visitor.Opens()).Heading);
    }

    [Fact]
    public async Task The_letter_that_reminds_of_a_form_leads_to_it()
    {
        await using var customers = await Customers.Start();
        await using var visitor = FormVisitor.Of(customers.Host);
        await (await visitor.Begins()).Answers(UntilTheEmail);
        await customers.After(2);
        Assert.Contains("/form?company=leasem&lang=nl", Assert.Single(customers.Reminders()).Text, StringComparison.Ordinal);
        Assert.Equal("phone", (await visitor.Opens()).Question);
    }
}
