using ComplaintBot.Language;

namespace ComplaintBot.Tests.Language;

public sealed class YesNoTests
{
    public static TheoryData<string, string, string> Answers => Rows.Of("""
        nl yes ja / Ja. / JA! / jaa / ja hoor / ja graag / jawel / jazeker / ja natuurlijk / ja, dat klopt / dat klopt / Dat klopt! / klopt / akkoord / oké / OK / okee / prima / is goed / dat is goed / 👍 / 👍🏽 / ja 👍 / zeker weten / graag / inderdaad / da's juist / doe maar / waarom niet / ja dat mag / van wel / yes / geen probleem
        nl no nee / Nee. / neen / nee hoor / nee dank je / nee, dank u / nee bedankt / bijlange niet / absoluut niet / liever niet / nope / niet nodig / dat klopt niet / klopt niet / nee dat klopt niet / zeker niet / hoeft niet / nee, niet nu / 👎 / neen merci / helemaal niet / in geen geval / nee sorry / natuurlijk niet
        fr yes carrément / c’est parti
        en yes you bet
        de yes jo passt / jo / geht klar
        de no auf gar keinen Fall / nö danke
        nl no amai nee / nee joh
        nl yes ja, bel me morgen maar / ja ik wil de factuur erbij doen
        nl no nee, ik heb de factuur al betaald / nee alleen mijn vrouw
        fr yes oui / Oui ! / oui, bien sûr / d'accord / D’accord / d’accord, merci / ok / volontiers / tout à fait / c'est exact / c'est correct / bien entendu / parfait / pourquoi pas / ouais / c’est bon / en effet / oui s'il vous plaît / allez-y
        fr no non / Non merci / pas du tout / non, pas maintenant / certainement pas / pas vraiment / jamais / ce n'est pas juste / je ne veux pas / surtout pas / nan
        en yes yes / yes please / Yep / yeah / sure / of course / that's right / That’s correct / sounds good / go ahead / ok / absolutely / why not / yes, that is correct / no problem / I agree
        en no no / No thanks / no, thank you / nope / not really / not now / absolutely not / I'd rather not, no / nah / that's wrong / of course not / no need
        de yes ja / Ja, gerne / jawohl / natürlich / na klar / stimmt / das stimmt / genau / einverstanden / in Ordnung / passt / selbstverständlich / ja bitte / auf jeden Fall / klar / warum nicht
        de no nein / Nein danke / nee / auf keinen Fall / lieber nicht / stimmt nicht / das stimmt nicht / sicher nicht / nicht jetzt / natürlich nicht / keineswegs
        en yes ja / oui
        nl no non / no thanks
        """);

    [Theory]
    [MemberData(nameof(Answers))]
    public void A_plain_answer_is_read(string language, string answer, string text) =>
        Assert.Equal(answer == "yes", YesNo.Read(Message.Read(text), language));

    public static TheoryData<string, string, string> Neither => Rows.Of("""
        nl - weet ik niet / geen idee / misschien / ja en nee / ja nee / ik twijfel / mijn auto staat al drie weken bij de garage / hoe lang duurt dit? / ja, wat kost dat? / Jan de Vries / de factuur klopt sinds januari van geen kant en niemand belt mij terug hoewel ik ja heb gezegd / 12345 / ?
        fr - je ne sais pas / peut-être / oui et non / ma voiture est au garage / combien ça coûte ?
        en - I don't know / maybe / not sure / yes and no / my car broke down / what is this?
        de - keine Ahnung / vielleicht / jein / ich weiß es nicht / mein Auto ist in der Werkstatt
        """);

    [Theory]
    [MemberData(nameof(Neither))]
    public void What_is_neither_or_both_stays_open(string language, string expected, string text)
    {
        Assert.Equal("-", expected);
        Assert.Null(YesNo.Read(Message.Read(text), language));
    }
}
