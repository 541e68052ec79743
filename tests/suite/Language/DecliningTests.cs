using ComplaintBot.Language;

namespace ComplaintBot.Tests.Language;

public sealed class DecliningTests
{
    public static TheoryData<string, string, string> Declined => Rows.Of("""
        nl - die heb ik niet / Die heb ik niet bij de hand / heb ik niet / weet ik niet / dat weet ik niet / geen idee / liever niet / ik weet het niet meer / dat zeg ik liever niet / ik heb geen contractnummer / ken ik niet uit mijn hoofd / kan ik niet vinden / ben ik kwijt / overslaan / sla maar over / niet bij de hand / onbekend / n.v.t. / dat wil ik niet zeggen / geen nummer / heb geen telefoon / nee, die heb ik nu niet bij me
        fr - je ne l'ai pas / je l'ai pas / je ne sais pas / aucune idée / je ne l’ai pas sous la main / je préfère ne pas / je ne le connais pas / je n'en ai pas / plutôt pas / je ne le trouve pas
        en - I don't have it / I don’t have it with me / I don't know / no idea / rather not / I'd rather not say / prefer not to / can't find it / skip / not at hand / I don't remember / I do not have one
        de - die habe ich nicht / habe ich nicht / weiß ich nicht / keine Ahnung / lieber nicht / ich weiß es nicht / habe ich gerade nicht zur Hand / möchte ich nicht sagen / die kenne ich nicht / ich habe keine
        nl - I don't have it / no idea
        """);

    [Theory]
    [MemberData(nameof(Declined))]
    public void An_answer_that_cannot_or_will_not_be_given_is_declined(string language, string expected, string text)
    {
        Assert.Equal("-", expected);
        Assert.True(Declining.Reads(Message.Read(text), language));
    }

    public static TheoryData<string, string, string> Given => Rows.Of("""
        nl - 12345678 / LC-2024-118 / 0612345678 / jan@voorbeeld.nl / Jan de Vries / mijn contractnummer is 12345678 / ja / stop / ik heb het hier: 12345
        fr - 12345678 / Marie Dupont / je m'appelle Marie / c'est le 44-55-66
        en - 12345678 / John Smith / it's AB12345 / yes
        de - 12345678 / Hans Müller / meine Nummer ist 12345
        """);

    [Theory]
    [MemberData(nameof(Given))]
    public void An_answer_is_not_declined(string language, string expected, string text)
    {
        Assert.Equal("-", expected);
        Assert.False(Declining.Reads(Message.Read(text), language));
    }
}
