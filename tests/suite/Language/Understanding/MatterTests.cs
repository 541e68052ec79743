using ComplaintBot.Language;

namespace ComplaintBot.Tests.Language.Understanding;

public sealed class MatterTests
{
    public static TheoryData<string, string, string> Told => Rows.Of("""
        nl billing Op mijn factuur van mei staat een bedrag dat niet klopt.
        nl insurance De verzekering betaalt mijn schadegeval niet uit.
        nl maintenance De garage heeft het onderhoud slecht uitgevoerd.
        fr insurance L'assurance refuse mon sinistre.
        en insurance The insurer does not pay my claim.
        en credit-register I have a wrong entry in the BKR.
        de insurance Die Versicherung lehnt meinen Schadenfall ab.
        de privacy Meine Daten wurden ohne Einwilligung weitergegeben.
        """);

    [Theory]
    [MemberData(nameof(Told))]
    public void The_category_is_told(string language, string category, string text)
    {
        var matter = Matter.Read(Message.Read(text), language, []);
        Assert.Equal(category, Codes.Of(matter.Category));
        Assert.Equal(category == "insurance", matter.Insurance);
    }

    [Fact]
    public void A_product_of_the_company_is_an_insurance_by_its_name_in_any_spelling()
    {
        var message = Message.Read("Ik heb vragen bij de zorgeloos-plus van vorig jaar.");
        Assert.False(Matter.Read(message, "nl", []).Insurance);
        Assert.True(Matter.Read(message, "nl", ["Zorgeloos Plus"]).Insurance);
    }
}
